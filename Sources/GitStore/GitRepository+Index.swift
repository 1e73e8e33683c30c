import Clibgit2

extension GitRepository {
  /// Sets one file of the index to a blob, and leaves everything else that is staged as it is.
  ///
  /// An index that libgit2 cannot read (split or sparse) is left to `git update-index`.
  package func stage(_ file: TreeEntry) throws(GitError) {
    do {
      try stageInProcess(file)
    } catch {
      guard error.code != .locked else { throw error }
      let mode = String(file.mode, radix: 8)
      _ = try git(
        ["update-index", "--add", "--cacheinfo", "\(mode),\(file.id),\(file.path)"], .writeIndex)
    }
  }

  /// Lets git note which files on disk are what the index says, so that plumbing such as `git diff-files` sees it, too.
  ///
  /// Only a note: when it fails, git finds out by itself. Paths are left out on purpose, since `update-index` with a
  /// path stages that file.
  package func refreshIndex() {
    _ = try? git(["update-index", "-q", "--refresh"], .writeIndex)
  }

  private func stageInProcess(_ file: TreeEntry) throws(GitError) {
    try handle.with { repository throws(GitError) in
      let index = try Handle(.writeIndex, freedBy: git_index_free) {
        git_repository_index($0, repository)
      }
      try index.with { index throws(GitError) in
        try GitError.check(git_index_read(index, 1), .writeIndex)
        let status = file.path.withCString { path in
          var entry = git_index_entry()
          entry.path = path
          entry.mode = file.mode
          entry.id = file.id.oid
          return git_index_add(index, &entry)
        }
        try GitError.check(status, .writeIndex)
        try GitError.check(git_index_write(index), .writeIndex)
      }
    }
  }

  /// The blob that the index holds for a path; nil when the path is not staged.
  package func staged(_ path: String) throws(GitError) -> ObjectID? {
    try handle.with { repository throws(GitError) in
      let index = try Handle(.readIndex, freedBy: git_index_free) {
        git_repository_index($0, repository)
      }
      return try index.with { index throws(GitError) in
        git_index_get_bypath(index, path, 0).map { ObjectID($0.pointee.id) }
      }
    }
  }

  /// The bytes as git would store them for a path: line endings and other conversions of its attributes applied.
  ///
  /// A filter that is a program, such as git-lfs, is run by `git` itself.
  package func stored(_ bytes: [UInt8], for path: String) throws(GitError) -> [UInt8] {
    if let filter = try attribute("filter", of: path), filter != "unset" {
      let blob = try git(["hash-object", "-w", "--stdin", "--path", path], .convert, input: bytes)
      let name = String(decoding: blob.prefix(40), as: UTF8.self)
      guard let id = ObjectID(name) else {
        throw GitError(.convert, .failed, "git answered `\(name)`")
      }
      return try readBlob(id)
    }
    return try handle.with { repository throws(GitError) in
      var filters: OpaquePointer?
      try GitError.check(
        git_filter_list_load(&filters, repository, nil, path, GIT_FILTER_TO_ODB, 0), .convert)
      guard let filters else { return bytes }
      defer { git_filter_list_free(filters) }
      var out = git_buf()
      defer { git_buf_dispose(&out) }
      let status = bytes.withUnsafeBytes { source in
        git_filter_list_apply_to_buffer(
          &out, filters, source.baseAddress?.assumingMemoryBound(to: CChar.self), source.count)
      }
      // "core.safecrlf" refusals and the like: the bytes as they are lose nothing.
      guard status == 0 else {
        git_error_clear()
        return bytes
      }
      return Array(UnsafeRawBufferPointer(start: out.ptr, count: out.size))
    }
  }

  /// The bytes as git would write them to the work tree for a path; a filter that is a program is run by `git`.
  package func checkedOut(_ bytes: [UInt8], for path: String) throws(GitError) -> [UInt8] {
    if let filter = try attribute("filter", of: path), filter != "unset" {
      let blob = try writeBlob(bytes)
      return try git(["cat-file", "--filters", "--path=\(path)", blob.description], .convert)
    }
    return try handle.with { repository throws(GitError) in
      var filters: OpaquePointer?
      try GitError.check(
        git_filter_list_load(&filters, repository, nil, path, GIT_FILTER_TO_WORKTREE, 0), .convert)
      guard let filters else { return bytes }
      defer { git_filter_list_free(filters) }
      var out = git_buf()
      defer { git_buf_dispose(&out) }
      let status = bytes.withUnsafeBytes { source in
        git_filter_list_apply_to_buffer(
          &out, filters, source.baseAddress?.assumingMemoryBound(to: CChar.self), source.count)
      }
      try GitError.check(status, .convert)
      return Array(UnsafeRawBufferPointer(start: out.ptr, count: out.size))
    }
  }

  private func attribute(_ name: String, of path: String) throws(GitError) -> String? {
    try handle.with { repository throws(GitError) in
      var value: UnsafePointer<CChar>?
      try GitError.check(git_attr_get(&value, repository, 0, path, name), .convert)
      guard git_attr_value(value) == GIT_ATTR_VALUE_STRING else { return nil }
      return value.map { String(cString: $0) }
    }
  }
}

extension GitOperation {
  static let writeIndex = GitOperation("update the index")
  static let readIndex = GitOperation("read the index")
  static let convert = GitOperation("convert the file as git stores it")
}
