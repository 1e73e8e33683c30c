// Keeps libgit2's TLS library from reading the system's certificates at start, where libgit2 is a shared library.
//
// resver never uses libgit2's network: fetch and push go through git. On Debian, libgit2 is built with mbedTLS, which parses all
// certificates of the system when libgit2 starts: 50 million instructions, several times those of a whole diff. The dynamic linker
// finds a function of the program before one of a library, so this one is called in its place; libgit2 then goes on without
// certificates, as on a system that has none. Where libgit2 has another TLS library, nobody calls it.
#include "quiet_start.h"

__attribute__((used, visibility("default"))) int mbedtls_x509_crt_parse_file(void *chain, const char *path) {
  (void)chain;
  (void)path;
  return -1;
}

void quiet_start(void) {}
