#ifndef RESVER_LOOSE_OBJECTS_H
#define RESVER_LOOSE_OBJECTS_H

#include <git2.h>

/// Lets loose objects of a folder of objects be read by `resver_read_loose_objects`. The folder counts until the process ends.
/// May be called by several threads.
///
/// \returns 0, or -1 where memory ran out.
int resver_add_objects_folder(const char *folder);

/// Reads a repository's loose objects, those in the folders named before, by a reader that ends at a file that is cut off.
///
/// \returns a code of libgit2: 0, or a negative number with libgit2's message.
int resver_read_loose_objects(git_repository *repository);

#endif
