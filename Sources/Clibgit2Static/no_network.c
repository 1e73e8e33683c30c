// Stand-ins for the network transports of libgit2, so that its archive links without TLS, SSH and Kerberos.
//
// resver never uses libgit2's network: fetch and push go through git. Parsing the system's certificates at start-up
// costs four fifths of all instructions of a short command. The names are internals of libgit2 1.5; a build against
// another version must not use this file.
#include <git2/version.h>

#if LIBGIT2_VER_MAJOR != 1 || LIBGIT2_VER_MINOR != 5
#error "the static build knows libgit2 1.5 only; build without RESVER_STATIC=1"
#endif

int git_mbedtls_stream_global_init(void) { return 0; }
int git_mbedtls__set_cert_location(const char *file, const char *path) { return -1; }
int git_mbedtls_stream_new(void **out, const char *host, const char *port) { return -1; }
int git_mbedtls_stream_wrap(void **out, void *in, const char *host) { return -1; }
int git_transport_ssh_global_init(void) { return 0; }
int git_smart_subtransport_ssh(void **out, void *owner, void *param) { return -1; }
int git_transport_ssh_with_paths(void **out, void *owner, void *payload) { return -1; }
int git_http_auth_negotiate(void **out, const void *url) { return -1; }
