import LooseObjects

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension GitRepository {
  /// Git's own limit for objects in another repository's objects.
  private static let alternatesDepth = 5

  /// Lets loose objects be read by a reader that ends at a file that is cut off, which libgit2's does not.
  func guardLooseObjects() throws(GitError) {
    try addObjects(in: commonDirectory + "objects", depth: 0)
    try handle.with { repository throws(GitError) in
      try GitError.check(resver_read_loose_objects(repository), .readObject)
    }
  }

  /// Names a folder of objects, and those that it borrows from.
  private func addObjects(in folder: String, depth: Int) throws(GitError) {
    try GitError.check(resver_add_objects_folder(folder), .readObject)
    guard depth < Self.alternatesDepth, let file = fopen(folder + "/info/alternates", "re") else { return }
    defer { fclose(file) }
    var line: UnsafeMutablePointer<CChar>?
    var room = 0
    defer { free(line) }
    while getline(&line, &room, file) >= 0 {
      guard let line else { return }
      line[strcspn(line, "\r\n")] = 0
      let path = String(cString: line)
      guard !path.isEmpty, !path.hasPrefix("#") else { continue }
      try addObjects(in: path.hasPrefix("/") ? path : folder + "/" + path, depth: depth + 1)
    }
  }
}
