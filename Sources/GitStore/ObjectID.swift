package import Clibgit2

/// The name of an object: 20 bytes of SHA-1.
package struct ObjectID: Sendable, Hashable, CustomStringConvertible {
  // Numbers and no array: a walk through a history makes a hundred thousand names.
  private let start: UInt64
  private let middle: UInt64
  private let end: UInt32

  /// Takes the name in libgit2's form.
  package init(_ oid: git_oid) {
    (start, middle, end) = withUnsafeBytes(of: oid) { ObjectID.numbers(of: $0) }
  }

  /// Takes the 20 bytes at the start of some.
  init(bytes: UnsafeRawBufferPointer) {
    (start, middle, end) = ObjectID.numbers(of: bytes)
  }

  private static func numbers(of bytes: UnsafeRawBufferPointer) -> (UInt64, UInt64, UInt32) {
    (
      bytes.loadUnaligned(fromByteOffset: 0, as: UInt64.self), bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self),
      bytes.loadUnaligned(fromByteOffset: 16, as: UInt32.self)
    )
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
    withUnsafeMutableBytes(of: &oid) { bytes in
      bytes.storeBytes(of: start, toByteOffset: 0, as: UInt64.self)
      bytes.storeBytes(of: middle, toByteOffset: 8, as: UInt64.self)
      bytes.storeBytes(of: end, toByteOffset: 16, as: UInt32.self)
    }
    return oid
  }

  /// 40 hexadecimal digits.
  package var description: String {
    withUnsafeBytes(of: oid) { bytes in
      String(unsafeUninitializedCapacity: 40) { text in
        for place in 0..<20 {
          text[2 * place] = ObjectID.digit(bytes[place] >> 4)
          text[2 * place + 1] = ObjectID.digit(bytes[place] & 15)
        }
        return 40
      }
    }
  }

  private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10 }

  /// The first seven digits, for people.
  package var short: String { String(description.prefix(7)) }
}
