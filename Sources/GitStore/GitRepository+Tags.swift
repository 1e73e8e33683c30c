#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension GitRepository {
  /// Returns the tags on some commits, by their names without `refs/tags/`: loose ones first, then packed
  /// ones, each by name.
  ///
  /// Packed tags on other commits cost only a comparison of digits, so ten thousand of them take a
  /// millisecond; libgit2's own list takes six.
  package func tags(on commits: Set<ObjectID>) throws(GitError) -> [(name: String, commit: ObjectID)] {
    var tags: [(name: String, commit: ObjectID)] = []
    // Loose before packed: a tag that is being packed meanwhile is in one of them.
    var loose: Set<String> = []
    for name in looseTags("") {
      loose.insert(name)
      if let commit = try commit(ofReference: "refs/tags/" + name), commits.contains(commit) {
        tags.append((name, commit))
      }
    }
    guard let packed = PackedTags(commonDirectory + "packed-refs") else { return tags }
    for (name, object) in packed.tags(on: commits) where !loose.contains(name) {
      // If the object behind the tag is missing, the file gives the tag's own object.
      if let commit = packed.isPeeled ? object : try commit(behind: object), commits.contains(commit) {
        tags.append((name, commit))
      }
    }
    return tags
  }

  /// The names of the loose tags below a folder of `refs/tags`, sorted.
  private func looseTags(_ folder: String) -> [String] {
    let path = commonDirectory + "refs/tags/" + folder
    var names: [String] = []
    for name in Folder.names(in: path) {
      guard !name.hasPrefix("."), !name.hasSuffix(".lock") else { continue }
      var status = stat()
      guard stat(path + name, &status) == 0 else { continue }
      if status.st_mode & S_IFMT == S_IFDIR {
        names += looseTags(folder + name + "/")
      } else {
        names.append(folder + name)
      }
    }
    return names.sorted()
  }
}

/// The tags in git's `packed-refs` (https://git-scm.com/docs/git-pack-refs): a line each with an object's name and the
/// reference's, and below an annotated tag a line `^` with the object that it leads to.
struct PackedTags {
  private let bytes: [UInt8]
  /// Whether the file gives the target of every tag; old files do not.
  let isPeeled: Bool

  /// Reads the file; nil if it does not exist.
  init?(_ path: String) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    var read: [UInt8] = []
    read.reserveCapacity(Int(status.st_size))
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      #if canImport(Darwin)
        let count = Darwin.read(descriptor, &buffer, buffer.count)
      #else
        let count = Glibc.read(descriptor, &buffer, buffer.count)
      #endif
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { return nil }
      if count == 0 { break }
      read += buffer[..<count]
    }
    bytes = read
    let head = String(decoding: read.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    isPeeled = head.hasPrefix("#") && head.contains("peeled")
  }

  /// Returns the tags that lead to one of some objects; all tags if the file does not give their targets.
  func tags(on commits: Set<ObjectID>) -> [(name: String, object: ObjectID)] {
    let prefix = Array(" refs/tags/".utf8)
    let wanted = Set(
      commits.map { String($0.description.prefix(16)).utf8.reduce(0) { $0 << 4 | PackedTags.digit($1) } })
    var tags: [(name: String, object: ObjectID)] = []
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      var next = min(bytes.count, end + 1)
      defer { start = next }
      guard end - start > 40 + prefix.count, bytes[start + 40] == UInt8(ascii: " "),
        bytes[(start + 40)...].starts(with: prefix)
      else { continue }
      var object = start
      if next < bytes.count, bytes[next] == UInt8(ascii: "^"), next + 41 <= bytes.count {
        object = next + 1
        next = min(bytes.count, (bytes[next...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count - 1) + 1)
      }
      let key = bytes[object..<object + 16].reduce(0) { $0 << 4 | PackedTags.digit($1) }
      guard !isPeeled || wanted.contains(key),
        let id = ObjectID(String(decoding: bytes[object..<object + 40], as: UTF8.self))
      else { continue }
      tags.append((String(decoding: bytes[(start + 40 + prefix.count)..<end], as: UTF8.self), id))
    }
    return tags
  }

  private static func digit(_ byte: UInt8) -> UInt64 {
    UInt64(byte & 0x40 == 0 ? byte & 0x0F : (byte & 0x0F) + 9)
  }
}
