package import Clibgit2

/// The name of an object: 20 bytes of SHA-1.
package struct ObjectID: Sendable, Hashable, CustomStringConvertible {
  private let bytes: [UInt8]

  /// Takes the name in libgit2's form.
  package init(_ oid: git_oid) {
    bytes = withUnsafeBytes(of: oid) { Array($0.prefix(20)) }
  }

  /// Reads 40 hexadecimal digits; nil for any other text.
  package init?(_ text: String) {
    var oid = git_oid()
    guard text.utf8.count == 40, git_oid_fromstr(&oid, text) == 0 else { return nil }
    self.init(oid)
  }

  /// The name in libgit2's form.
  package var oid: git_oid {
    var oid = git_oid()
    withUnsafeMutableBytes(of: &oid) { $0.copyBytes(from: bytes) }
    return oid
  }

  /// 40 hexadecimal digits.
  package var description: String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for byte in bytes { text += [digits[Int(byte >> 4)], digits[Int(byte & 15)]] }
    return String(decoding: text, as: UTF8.self)
  }

  /// The first seven digits, for people.
  package var short: String { String(description.prefix(7)) }
}
