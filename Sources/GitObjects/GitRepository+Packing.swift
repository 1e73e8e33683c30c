import Clibgit2
package import GitStore

/// Many objects as one pack: a file and two flushes instead of three files and six flushes for each commit.
extension GitRepository {
  /// Keeps objects that are written from now on in memory; nothing reaches the disk before `keep`.
  ///
  /// Use a separate repository handle: objects written for any other purpose would be lost.
  package func holdObjectsInMemory() throws(GitError) {
    try handle.with { repository throws(GitError) in
      let odb = try Handle(.writeObject, freedBy: git_odb_free) { git_repository_odb($0, repository) }
      try odb.with { odb throws(GitError) in
        var backend: UnsafeMutablePointer<git_odb_backend>?
        try GitError.check(git_mempack_new(&backend), .writeObject)
        // Above every other backend, so that it is written to first.
        try GitError.check(git_odb_add_backend(odb, backend, 999), .writeObject)
      }
    }
    holdsObjects = true
  }

  /// Writes an object; one that is held in memory is not looked for on the disk.
  ///
  /// libgit2 checks whether an object exists before it writes one, and if not, lists the folder of packs
  /// again: a dozen system calls per new object, a tenth of the time for many. An object that another process
  /// packed meanwhile is written again, which is harmless.
  package func writing<Result>(_ write: () throws(GitError) -> Result) throws(GitError) -> Result {
    guard holdsObjects else { return try write() }
    do {
      return try withoutRefresh(write)
    } catch  where error.code == .notFound {
      return try write()
    }
  }

  private func withoutRefresh<Result>(
    _ body: () throws(GitError) -> Result
  ) throws(GitError) -> Result {
    try handle.with { repository throws(GitError) in
      let odb = try Handle(.writeObject, freedBy: git_odb_free) { git_repository_odb($0, repository) }
      return try odb.with { odb throws(GitError) in
        let backends = (0..<git_odb_num_backends(odb)).compactMap { place in
          var backend: UnsafeMutablePointer<git_odb_backend>?
          return git_odb_get_backend(&backend, odb, place) == 0 ? backend : nil
        }
        let refreshes = backends.map(\.pointee.refresh)
        for backend in backends { backend.pointee.refresh = nil }
        defer {
          for (backend, refresh) in zip(backends, refreshes) { backend.pointee.refresh = refresh }
        }
        return try body()
      }
    }
  }

  /// Writes the objects that another handle of this repository holds in memory, from some roots on, as one pack, flushed to
  /// disk.
  ///
  /// - Parameter usesAllCores: whether the search for similar objects may take every core: no other pack is written meanwhile.
  package func keep(_ roots: [ObjectID], heldBy other: GitRepository, usesAllCores: Bool = false) throws(GitError) {
    guard !roots.isEmpty else { return }
    try other.withObjects { held throws(GitError) in
      // The builder reads every reference of its repository, so it gets one that consists of objects only.
      let objects = try Handle(.writeObject, freedBy: git_repository_free) { git_repository_wrap_odb($0, held) }
      let builder = try objects.with { objects throws(GitError) in
        try Handle(.writeObject, freedBy: git_packbuilder_free) { git_packbuilder_new($0, objects) }
      }
      try builder.with { builder throws(GitError) in
        // 0 stands for as many as there are cores.
        _ = git_packbuilder_set_threads(builder, usesAllCores ? 0 : 1)
        try withObjects { odb throws(GitError) in
          try other.eachObject(from: roots, missingIn: odb) { id, name throws(GitError) in
            var oid = id.oid
            try GitError.check(git_packbuilder_insert(builder, &oid, name), .writeObject)
          }
        }
        if git_packbuilder_object_count(builder) > 0 { try write(builder) }
      }
    }
  }

  /// Writes a pack with its index.
  ///
  /// The pack is made in memory first: `git_packbuilder_write` passes it to the index object by object, and each
  /// object maps the file anew, which took a tenth of the whole time.
  private func write(_ builder: OpaquePointer) throws(GitError) {
    var pack = git_buf()
    defer { git_buf_dispose(&pack) }
    try GitError.check(git_packbuilder_write_buf(&pack, builder), .writeObject)
    markWork()
    guard let room = PackRoom(in: commonDirectory + "resver") else {
      throw GitError(.writeObject, .failed, message: "no folder can be made in `\(commonDirectory)resver`")
    }
    defer { room.remove() }
    var indexer: OpaquePointer?
    try GitError.check(git_indexer_new(&indexer, room.path, 0, nil, nil), .writeObject)
    defer { git_indexer_free(indexer) }
    var progress = git_indexer_progress()
    try GitError.check(git_indexer_append(indexer, pack.ptr, pack.size, &progress), .writeObject)
    try GitError.check(git_indexer_commit(indexer, &progress), .writeObject)
    guard let hash = git_indexer_name(indexer).map({ String(cString: $0) }),
      room.move(hash, to: commonDirectory + "objects/pack")
    else {
      throw GitError(.writeObject, .failed, message: "the pack cannot be moved to `\(commonDirectory)objects/pack`")
    }
  }
}
