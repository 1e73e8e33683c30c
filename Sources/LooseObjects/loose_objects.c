// Reads loose objects in place of libgit2, whose reader never ends where a file is cut off inside its content: its loop asks zlib
// for the rest of the content, and zlib has nothing left to give (git_zstream_get_output, libgit2 1.5).
//
// The backends that libgit2 made stay; only their two functions that read a whole object are replaced. Objects in the
// form that git wrote before 1.5.3 go to libgit2's own function.
#include "loose_objects.h"

#include <errno.h>
#include <fcntl.h>
#include <git2/sys/odb_backend.h>
#include <limits.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>

// Newer versions of libgit2 declare there what 1.5 declares in git2/errors.h.
#if __has_include(<git2/sys/errors.h>)
#include <git2/sys/errors.h>
#endif

typedef struct Folder {
  struct Folder *next;
  char path[];
} Folder;

// Only ever grows at its head, so that readers need no lock.
static _Atomic(Folder *) folders;

typedef int (*Reading)(void **, size_t *, git_object_t *, git_odb_backend *, const git_oid *);
static _Atomic(Reading) original;

int resver_add_objects_folder(const char *path) {
  for (Folder *folder = atomic_load(&folders); folder; folder = folder->next)
    if (strcmp(folder->path, path) == 0) return 0;
  size_t length = strlen(path) + 1;
  Folder *added = malloc(sizeof(Folder) + length);
  if (!added) return -1;
  memcpy(added->path, path, length);
  added->next = atomic_load(&folders);
  while (!atomic_compare_exchange_weak(&folders, &added->next, added)) {
  }
  return 0;
}

static int broken(const git_oid *id, const char *cause) {
  char name[GIT_OID_HEXSZ + 1], message[160];
  git_oid_tostr(name, sizeof name, id);
  snprintf(message, sizeof message, "the loose object %s %s", name, cause);
  git_error_set_str(GIT_ERROR_ODB, message);
  return -1;
}

// Returns the whole file; NULL with `errno` where it cannot be read.
static unsigned char *contents(const char *path, size_t *length) {
  int descriptor = open(path, O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return NULL;
  struct stat status;
  unsigned char *bytes = NULL;
  if (fstat(descriptor, &status) == 0 && (bytes = malloc((size_t)status.st_size + 1))) {
    size_t had = 0;
    ssize_t step = 1;
    while (had < (size_t)status.st_size && step > 0) {
      step = read(descriptor, bytes + had, (size_t)status.st_size - had);
      if (step > 0) had += (size_t)step;
      if (step < 0 && errno == EINTR) step = 1;
    }
    *length = had;
    if (step < 0) {
      free(bytes);
      bytes = NULL;
    }
  }
  close(descriptor);
  return bytes;
}

// Inflates the file of an object: its type, a blank, its length, a zero byte and that many bytes.
static int inflated(
    void **content, size_t *length, git_object_t *type, git_odb_backend *backend, const git_oid *id,
    unsigned char *file, size_t file_length) {
  z_stream stream = {.next_in = file, .avail_in = (uInt)file_length};
  if (file_length > UINT_MAX || inflateInit(&stream) != Z_OK) return broken(id, "cannot be inflated");
  char head[64];
  stream.next_out = (unsigned char *)head;
  stream.avail_out = sizeof head;
  int status = inflate(&stream, Z_SYNC_FLUSH);
  size_t had = sizeof head - stream.avail_out;
  char *blank = memchr(head, ' ', had), *end = memchr(head, 0, had), *digits_end = NULL;
  unsigned long long size = 0;
  if (blank && end && blank < end) {
    *blank = 0;
    size = strtoull(blank + 1, &digits_end, 10);
  }
  git_object_t kind = digits_end == end && end ? git_object_string2type(head) : GIT_OBJECT_INVALID;
  size_t early = end ? had - (size_t)(end + 1 - head) : 0;
  unsigned char *bytes = NULL;
  const char *cause = NULL;
  if (kind == GIT_OBJECT_INVALID || size >= UINT_MAX) {
    cause = "has no valid header";
  } else if (early > size) {
    cause = "is longer than its header says";
  } else if (!(bytes = git_odb_backend_data_alloc(backend, (size_t)size + 1))) {
    cause = "needs more memory than there is";
  } else {
    memcpy(bytes, end + 1, early);
    stream.next_out = bytes + early;
    // The place of the zero byte that ends a text of libgit2 lets zlib go on to its checksum.
    stream.avail_out = (uInt)(size - early) + 1;
    if (status == Z_OK) status = inflate(&stream, Z_FINISH);
    if (status != Z_STREAM_END) {
      cause = "is cut off or damaged";
    } else if (stream.next_out != bytes + size) {
      cause = "is not as long as its header says";
    }
  }
  inflateEnd(&stream);
  if (cause) {
    if (bytes) git_odb_backend_data_free(backend, bytes);
    return broken(id, cause);
  }
  bytes[size] = 0;
  *content = bytes;
  *length = (size_t)size;
  *type = kind;
  return 0;
}

static int read_whole(void **content, size_t *length, git_object_t *type, git_odb_backend *backend, const git_oid *id) {
  char name[GIT_OID_HEXSZ + 1], path[PATH_MAX];
  git_oid_tostr(name, sizeof name, id);
  for (Folder *folder = atomic_load(&folders); folder; folder = folder->next) {
    if (snprintf(path, sizeof path, "%s/%.2s/%s", folder->path, name, name + 2) >= (int)sizeof path) continue;
    size_t file_length = 0;
    unsigned char *file = contents(path, &file_length);
    if (!file) continue;
    // zlib's first two bytes, as git tests them: any others begin the form before git 1.5.3.
    int is_zlib = file_length > 1 && (file[0] & 0x8f) == 0x08 && (file[0] << 8 | file[1]) % 31 == 0;
    int result = is_zlib ? inflated(content, length, type, backend, id, file, file_length) : GIT_PASSTHROUGH;
    free(file);
    if (is_zlib) return result;
    break;
  }
  return atomic_load(&original)(content, length, type, backend, id);
}

static int read_named(
    git_oid *found, void **content, size_t *length, git_object_t *type, git_odb_backend *backend, const git_oid *short_id,
    size_t digits) {
  int status = backend->exists_prefix(found, backend, short_id, digits);
  return status < 0 ? status : read_whole(content, length, type, backend, found);
}

int resver_read_loose_objects(git_repository *repository) {
  git_odb *objects = NULL;
  int status = git_repository_odb(&objects, repository);
  if (status < 0) return status;
  for (size_t place = 0; place < git_odb_num_backends(objects) && status == 0; place++) {
    git_odb_backend *backend = NULL;
    status = git_odb_get_backend(&backend, objects, place);
    // Packs are written as packs, loose objects as streams.
    if (status < 0 || backend->writepack || !backend->writestream || !backend->exists_prefix) continue;
    if (backend->read == read_whole) continue;
    atomic_store(&original, backend->read);
    backend->read = read_whole;
    backend->read_prefix = read_named;
  }
  git_odb_free(objects);
  return status;
}
