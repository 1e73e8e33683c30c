import Clibgit2
package import GitStore

/// One object as bytes, on its way from the memory of one handle to another.
package struct HeldObject: Sendable {
  fileprivate var kind: Int32
  fileprivate var bytes: [UInt8]
}

extension GitRepository {
  /// Returns the objects that this handle holds in memory, from some roots on: commits with their parents and trees, tags,
  /// blobs, each after those that it names. Objects that the other handle has are not searched further.
  package func objects(from roots: [ObjectID], missingIn other: GitRepository) throws(GitError) -> [HeldObject] {
    var found: [HeldObject] = []
    try other.withObjects { there throws(GitError) in
      try withObjects { here throws(GitError) in
        try eachObject(from: roots, missingIn: there) { id, _ throws(GitError) in
          var oid = id.oid
          let read = try Handle(.readObject, freedBy: git_odb_object_free) { git_odb_read($0, here, &oid) }
          try read.with { object throws(GitError) in
            let bytes = UnsafeRawBufferPointer(start: git_odb_object_data(object), count: git_odb_object_size(object))
            found.append(HeldObject(kind: git_odb_object_type(object).rawValue, bytes: Array(bytes)))
          }
        }
      }
    }
    return found
  }

  /// Writes objects: to disk, or into memory if this handle holds its objects there.
  ///
  /// A disk that is full in between would leave a commit without its tree if the commit came first; the same command, run
  /// again in the same second, makes that commit again, finds it there, and would not look for its tree.
  ///
  /// - Parameter objects: each after those that it names, as `objects(from:missingIn:)` returns them.
  package func store(_ objects: [HeldObject]) throws(GitError) {
    try withObjects { odb throws(GitError) in
      for object in objects {
        try writing { () throws(GitError) in
          var oid = git_oid()
          let status = object.bytes.withUnsafeBytes {
            git_odb_write(&oid, odb, $0.baseAddress, $0.count, git_object_t(object.kind))
          }
          try GitError.check(status, .writeObject)
        }
      }
    }
  }

  /// Lends the database of objects.
  func withObjects<Result>(_ body: (OpaquePointer) throws(GitError) -> Result) throws(GitError) -> Result {
    try handle.with { repository throws(GitError) in
      let odb = try Handle(.readObject, freedBy: git_odb_free) { git_repository_odb($0, repository) }
      return try odb.with(body)
    }
  }

  /// Visits the objects from some roots on that another database lacks, each once and after those that it names, with the
  /// name of the file or folder for packing.
  func eachObject(
    from roots: [ObjectID], missingIn odb: OpaquePointer,
    _ visit: (ObjectID, String?) throws(GitError) -> Void
  ) throws(GitError) {
    var seen: Set<ObjectID> = []
    var waiting: [(id: ObjectID, name: String?, isSearched: Bool)] = roots.reversed().map { ($0, nil, false) }
    try handle.with { repository throws(GitError) in
      while let (id, name, isSearched) = waiting.popLast() {
        if isSearched {
          try visit(id, name)
          continue
        }
        guard seen.insert(id).inserted else { continue }
        var oid = id.oid
        if git_odb_exists_ext(odb, &oid, UInt32(GIT_ODB_LOOKUP_NO_REFRESH.rawValue)) == 1 { continue }
        waiting.append((id, name, true))
        let object = try Handle(.readObject, freedBy: git_object_free) {
          git_object_lookup($0, repository, &oid, GIT_OBJECT_ANY)
        }
        try object.with { object throws(GitError) in
          waiting += GitRepository.children(of: object).map { ($0.0, $0.1, false) }
        }
      }
    }
  }

  /// The objects that an object names.
  private static func children(of object: OpaquePointer) -> [(ObjectID, String?)] {
    switch git_object_type(object) {
    case GIT_OBJECT_COMMIT:
      let parents = (0..<git_commit_parentcount(object)).compactMap { git_commit_parent_id(object, $0) }
      return (parents + [git_commit_tree_id(object)].compactMap { $0 }).map { (ObjectID($0.pointee), nil) }
    case GIT_OBJECT_TREE:
      return (0..<git_tree_entrycount(object)).compactMap { place in
        guard let entry = git_tree_entry_byindex(object, place), let id = git_tree_entry_id(entry),
          // The commit of a submodule is in another repository.
          git_tree_entry_type(entry) != GIT_OBJECT_COMMIT
        else { return nil }
        return (ObjectID(id.pointee), git_tree_entry_name(entry).map { String(cString: $0) })
      }
    case GIT_OBJECT_TAG: return git_tag_target_id(object).map { [(ObjectID($0.pointee), nil)] } ?? []
    default: return []
    }
  }
}
