import Clibgit2

extension GitRepository.FirstParents {
  /// Goes past commits that have the same object at a path, as far as git's commit graph knows them.
  ///
  /// Reads neither the commits nor the files of their trees as values: one résumé among a hundred thousand commits has thirty
  /// versions in tens of thousands of them.
  ///
  /// - Parameters:
  ///   - entry: the object and its path.
  ///   - isStop: called with each commit; true ends the walk before it.
  /// - Returns: the last commit that was passed; nil if none was.
  package mutating func skip(
    sameAs entry: TreeEntry, isStop: (ObjectID) -> Bool
  ) throws(GitError) -> ObjectID? {
    guard let graph = repository.commitGraph else { return nil }
    // As in git, a walk trusts the store's checksums: the name of each object on the way is not computed again, and none is kept.
    _ = resver_git_set_strict_hash_verification(0)
    _ = resver_git_set_cache_limit(GIT_OBJECT_TREE, 0)
    defer {
      _ = resver_git_set_strict_hash_verification(1)
      _ = resver_git_set_cache_limit(GIT_OBJECT_TREE, GitLibrary.treeCacheLimit)
    }
    var finder = EntryFinder(entry.path)
    var last: ObjectID?
    do {
      while let id = upcoming, !isStop(id), let node = graph.node(of: id) {
        guard let found = try finder.find(in: node.tree, of: repository), found.id == entry.id, found.mode == entry.mode else {
          break
        }
        last = id
        upcoming = node.parent
      }
    } catch  where error.code == .notFound {
      // A partial clone fetches trees when a commit's files are asked for.
    }
    return last
  }
}

/// Finds the entries at one path in many trees: a folder that stays the same from tree to tree is looked into once.
private struct EntryFinder {
  /// A folder or file within a tree.
  struct Found {
    var mode: UInt32
    var id: ObjectID
  }

  private let steps: [[UInt8]]
  /// The tree looked into last for each step, and what was there.
  private var known: [(tree: ObjectID, found: Found)?]

  init(_ path: String) {
    steps = path.utf8.split(separator: UInt8(ascii: "/")).map(Array.init)
    known = Array(repeating: nil, count: steps.count)
  }

  /// Returns the entry in a tree; nil without one.
  mutating func find(in tree: ObjectID, of repository: GitRepository) throws(GitError) -> Found? {
    var found: Found?
    var folder = tree
    for place in steps.indices {
      if let last = known[place], last.tree == folder {
        found = last.found
      } else {
        guard let here = try EntryFinder.entry(steps[place], in: folder, of: repository) else { return nil }
        known[place] = (folder, here)
        found = here
      }
      if let found { folder = found.id }
    }
    return found
  }

  /// Looks through the bytes of a tree: for each entry its mode in octal, a blank, its name, a zero byte and the object's name.
  private static func entry(
    _ name: [UInt8], in tree: ObjectID, of repository: GitRepository
  ) throws(GitError) -> Found? {
    try repository.handle.with { handle throws(GitError) in
      let odb = try Handle(.readTree, freedBy: git_odb_free) { git_repository_odb($0, handle) }
      var oid = tree.oid
      let object = try odb.with { odb throws(GitError) in
        try Handle(.readTree, freedBy: git_odb_object_free) { git_odb_read($0, odb, &oid) }
      }
      return try object.with { object throws(GitError) in
        guard git_odb_object_type(object) == GIT_OBJECT_TREE, let start = git_odb_object_data(object) else { return nil }
        return found(name, in: UnsafeRawBufferPointer(start: start, count: git_odb_object_size(object)))
      }
    }
  }

  private static func found(_ name: [UInt8], in tree: UnsafeRawBufferPointer) -> Found? {
    var place = 0
    while place < tree.count {
      var mode: UInt32 = 0
      while place < tree.count, tree[place] != UInt8(ascii: " ") {
        mode = mode << 3 | UInt32(tree[place] & 7)
        place += 1
      }
      let start = place + 1
      guard start < tree.count, let end = tree[start...].firstIndex(of: 0), end + 21 <= tree.count else {
        return nil
      }
      if tree[start..<end].elementsEqual(name) {
        return Found(mode: mode, id: ObjectID(bytes: UnsafeRawBufferPointer(rebasing: tree[(end + 1)..<(end + 21)])))
      }
      place = end + 21
    }
    return nil
  }
}
