import Clibgit2

/// The state of a path in the current commit, the index and the work tree.
package enum PathStatus: Sendable, Equatable {
  /// The same in all three, or in none of them.
  case unchanged
  /// Changed, staged or deleted.
  case changed
  /// Unknown to git.
  case untracked
  /// Unknown to git, and named by .gitignore.
  case ignored

  /// Reads the output of `git status --porcelain --ignored` for one path.
  init(porcelain: [UInt8]) {
    switch porcelain.first {
    case nil: self = .unchanged
    case UInt8(ascii: "?"): self = .untracked
    case UInt8(ascii: "!"): self = .ignored
    default: self = .changed
    }
  }
}

extension GitRepository {
  /// Returns the state of a path in the current commit, the index and the work tree.
  ///
  /// Runs `git` for an index that libgit2 cannot read, and for a path outside a sparse checkout.
  package func status(of path: String) throws(GitError) -> PathStatus {
    let flags = try handle.with { repository throws(GitError) in
      var flags: UInt32 = 0
      let status = git_status_file(&flags, repository, path)
      if status != 0 { git_error_clear() }
      return status == 0 && flags & GIT_STATUS_WT_DELETED.rawValue == 0 ? flags : nil
    }
    guard let flags else {
      let lines = try git(["status", "--porcelain", "--ignored", "--", path], .readStatus)
      return PathStatus(porcelain: lines)
    }
    if flags == GIT_STATUS_CURRENT.rawValue { return .unchanged }
    if flags & GIT_STATUS_IGNORED.rawValue != 0 { return .ignored }
    return flags & GIT_STATUS_WT_NEW.rawValue != 0 ? .untracked : .changed
  }

  /// Returns the bytes that git would store for a path, with line endings and other conversions of its
  /// attributes applied.
  ///
  /// `git` itself runs a filter program such as git-lfs. A text that git refuses to convert is stored as it
  /// is, which loses nothing.
  package func stored(_ bytes: [UInt8], for path: String) throws(GitError) -> [UInt8] {
    if try hasProgramFilter(path) {
      return try readBlob(try hashed(bytes, ["--path", path]))
    }
    do {
      return try filtered(bytes, for: path, GIT_FILTER_TO_ODB)
    } catch {
      return bytes
    }
  }

  /// The bytes as git would write them to the work tree for a path; a filter that is a program is run by `git`.
  package func checkedOut(_ bytes: [UInt8], for path: String) throws(GitError) -> [UInt8] {
    if try hasProgramFilter(path) {
      let blob = try hashed(bytes)
      return try git(["cat-file", "--filters", "--path=\(path)", blob.description], .convert)
    }
    return try filtered(bytes, for: path, GIT_FILTER_TO_WORKTREE)
  }

  /// Lets `git` keep bytes as a blob that nothing names, where another `git` has to read them.
  func hashed(_ bytes: [UInt8], _ options: [String] = []) throws(GitError) -> ObjectID {
    let blob = try git(["hash-object", "-w", "--stdin"] + options, .convert, input: bytes)
    let name = String(decoding: blob.prefix(40), as: UTF8.self)
    guard let id = ObjectID(name) else { throw GitError(.convert, .failed, message: "git answered `\(name)`") }
    return id
  }

  private func hasProgramFilter(_ path: String) throws(GitError) -> Bool {
    if try !canReadIndex { return true }
    // libgit2 knows neither programs nor other encodings than UTF-8.
    for name in ["filter", "working-tree-encoding"] {
      if let value = try attribute(name, of: path), value != "unset" { return true }
    }
    return false
  }

  /// Whether libgit2 can read the index, where it looks for attributes; it cannot read a sparse or a split
  /// one.
  package var canReadIndex: Bool {
    get throws(GitError) {
      if let knowsIndex { return knowsIndex }
      let isRead = try handle.with { repository throws(GitError) in
        var index: OpaquePointer?
        defer { git_index_free(index) }
        let isRead = git_repository_index(&index, repository) == 0 && git_index_read(index, 0) == 0
        if !isRead { git_error_clear() }
        return isRead
      }
      knowsIndex = isRead
      return isRead
    }
  }

  /// Applies libgit2's own filters, which convert line endings and `$Id$`.
  func filtered(
    _ bytes: [UInt8], for path: String, _ direction: git_filter_mode_t
  ) throws(GitError) -> [UInt8] {
    try handle.with { repository throws(GitError) in
      var filters: OpaquePointer?
      try GitError.check(
        git_filter_list_load(&filters, repository, nil, path, direction, 0), .convert)
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

  func attribute(_ name: String, of path: String) throws(GitError) -> String? {
    guard try canReadIndex else {
      let output = try git(["check-attr", "-z", name, "--", path], .convert)
      let value = String(decoding: output, as: UTF8.self).split(separator: "\0").last.map(String.init)
      return ["unspecified", "unset", "set"].contains(value) ? nil : value
    }
    return try handle.with { repository throws(GitError) in
      var value: UnsafePointer<CChar>?
      try GitError.check(git_attr_get(&value, repository, 0, path, name), .convert)
      guard git_attr_value(value) == GIT_ATTR_VALUE_STRING else { return nil }
      return value.map { String(cString: $0) }
    }
  }
}

extension GitOperation {
  static let readStatus = GitOperation("read the status of a file")
  static let convert = GitOperation("convert the file as git stores it")
}
