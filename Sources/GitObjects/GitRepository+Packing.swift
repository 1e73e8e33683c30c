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

  /// Writes the commits that another handle of this repository holds in memory, with their new trees and
  /// blobs, as one pack, flushed to disk.
  package func keep(_ commits: [ObjectID], heldBy other: GitRepository) throws(GitError) {
    guard !commits.isEmpty else { return }
    try other.handle.with { memory throws(GitError) in
      // The builder reads every reference of its repository, so it gets one that consists of objects only.
      let held = try Handle(.writeObject, freedBy: git_odb_free) { git_repository_odb($0, memory) }
      let objects = try held.with { odb throws(GitError) in
        try Handle(.writeObject, freedBy: git_repository_free) { git_repository_wrap_odb($0, odb) }
      }
      let builder = try objects.with { objects throws(GitError) in
        try Handle(.writeObject, freedBy: git_packbuilder_free) { git_packbuilder_new($0, objects) }
      }
      try builder.with { builder throws(GitError) in
        _ = git_packbuilder_set_threads(builder, 1)
        try handle.with { repository throws(GitError) in
          let odb = try Handle(.writeObject, freedBy: git_odb_free) { git_repository_odb($0, repository) }
          try odb.with { odb throws(GitError) in
            for commit in commits { try add(commit, to: builder, memory, missingIn: odb) }
          }
        }
        try write(builder)
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
      throw GitError(.writeObject, .failed, "no folder can be made in `\(commonDirectory)resver`")
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
      throw GitError(.writeObject, .failed, "the pack cannot be moved to `\(commonDirectory)objects/pack`")
    }
  }

  /// Inserts an object; false when the repository has it already.
  private func insert(
    _ oid: inout git_oid, _ name: String?, to builder: OpaquePointer, missingIn odb: OpaquePointer
  ) throws(GitError) -> Bool {
    if git_odb_exists_ext(odb, &oid, UInt32(GIT_ODB_LOOKUP_NO_REFRESH.rawValue)) == 1 { return false }
    try GitError.check(git_packbuilder_insert(builder, &oid, name), .writeObject)
    return true
  }

  private func add(
    _ commit: ObjectID, to builder: OpaquePointer, _ memory: OpaquePointer, missingIn odb: OpaquePointer
  ) throws(GitError) {
    var oid = commit.oid
    guard try insert(&oid, nil, to: builder, missingIn: odb) else { return }
    let read = try Handle(.readObject, freedBy: git_commit_free) { git_commit_lookup($0, memory, &oid) }
    try read.with { commit throws(GitError) in
      guard let tree = git_commit_tree_id(commit) else { return }
      try add(tree: ObjectID(tree.pointee), "", to: builder, memory, missingIn: odb)
    }
  }

  /// Adds a tree and the new objects in it; trees that the repository already has are not searched.
  private func add(
    tree: ObjectID, _ name: String, to builder: OpaquePointer, _ memory: OpaquePointer,
    missingIn odb: OpaquePointer
  ) throws(GitError) {
    var oid = tree.oid
    guard try insert(&oid, name, to: builder, missingIn: odb) else { return }
    let read = try Handle(.readObject, freedBy: git_tree_free) { git_tree_lookup($0, memory, &oid) }
    try read.with { tree throws(GitError) in
      for place in 0..<git_tree_entrycount(tree) {
        guard let entry = git_tree_entry_byindex(tree, place), let id = git_tree_entry_id(entry) else {
          continue
        }
        let name = git_tree_entry_name(entry).map { String(cString: $0) } ?? ""
        switch git_tree_entry_type(entry) {
        case GIT_OBJECT_TREE: try add(tree: ObjectID(id.pointee), name, to: builder, memory, missingIn: odb)
        case GIT_OBJECT_BLOB:
          var blob = id.pointee
          _ = try insert(&blob, name, to: builder, missingIn: odb)
        default: continue
        }
      }
    }
  }
}
