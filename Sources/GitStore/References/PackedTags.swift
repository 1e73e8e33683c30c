#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

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
    var isRead = true
    // git replaces the file as a whole, so its size stays what it is.
    bytes = Array(unsafeUninitializedCapacity: Int(status.st_size)) { buffer, count in
      while count < buffer.count {
        #if canImport(Darwin)
          let step = Darwin.read(descriptor, buffer.baseAddress?.advanced(by: count), buffer.count - count)
        #else
          let step = Glibc.read(descriptor, buffer.baseAddress?.advanced(by: count), buffer.count - count)
        #endif
        if step < 0, errno == EINTR { continue }
        isRead = step >= 0
        guard step > 0 else { break }
        count += step
      }
    }
    guard isRead else { return nil }
    let head = String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    isPeeled = head.hasPrefix("#") && head.contains("peeled")
  }

  /// The digits of an object's name.
  private static let digits = 40
  /// What stands between an object's name and the name of a tag.
  private static let prefix: StaticString = " refs/tags/"

  /// Returns the tags that lead to one of some objects; all tags if the file does not give their targets.
  func tags(on commits: Set<ObjectID>) -> [(name: String, object: ObjectID)] {
    // Most tags lead elsewhere, and the first digits of an object show it.
    var mayBeWanted = [Bool](repeating: !isPeeled, count: 1 << 12)
    for commit in commits { mayBeWanted[PackedTags.start(of: Array(commit.description.utf8)[...])] = true }
    var tags: [(name: String, object: ObjectID)] = []
    bytes.withUnsafeBytes { bytes in
      guard let first = bytes.baseAddress else { return }
      func end(of line: Int) -> Int {
        guard line < bytes.count else { return bytes.count }
        return memchr(first + line, Int32(UInt8(ascii: "\n")), bytes.count - line).map {
          first.distance(to: UnsafeRawPointer($0))
        } ?? bytes.count
      }
      let lead = PackedTags.digits + PackedTags.prefix.utf8CodeUnitCount
      var line = 0
      while line < bytes.count {
        let lineEnd = end(of: line)
        let start = line
        line = lineEnd + 1
        guard lineEnd - start > lead,
          memcmp(first + start + PackedTags.digits, PackedTags.prefix.utf8Start, PackedTags.prefix.utf8CodeUnitCount) == 0
        else { continue }
        var object = start
        if line + PackedTags.digits < bytes.count, bytes[line] == UInt8(ascii: "^") {
          object = line + 1
          line = end(of: line) + 1
        }
        guard mayBeWanted[PackedTags.start(of: bytes[object...])],
          let id = ObjectID(String(decoding: bytes[object..<object + PackedTags.digits], as: UTF8.self)),
          !isPeeled || commits.contains(id)
        else { continue }
        tags.append((String(decoding: bytes[(start + lead)..<lineEnd], as: UTF8.self), id))
      }
    }
    return tags
  }

  /// The first three hexadecimal digits of a text as a number.
  private static func start<Bytes: RandomAccessCollection<UInt8>>(of text: Bytes) -> Int where Bytes.Index == Int {
    let first = text.startIndex
    guard text.count >= 3 else { return 0 }
    return digit(text[first]) << 8 | digit(text[first + 1]) << 4 | digit(text[first + 2])
  }

  private static func digit(_ byte: UInt8) -> Int { Int(byte & 0x40 == 0 ? byte & 0x0F : (byte & 0x0F) + 9) & 0x0F }
}
