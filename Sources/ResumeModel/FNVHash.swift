/// The hash FNV-1a (Fowler, Noll and Vo; http://www.isthe.com/chongo/tech/comp/fnv). The same in every run and on every
/// machine, unlike Swift's own.
package enum FNVHash {
  /// The state before the first byte, in 32 bits.
  @inlinable package static var start32: UInt32 { 2_166_136_261 }

  /// Adds a value, such as a byte or half of a character, to a hash of 32 bits.
  @inlinable @inline(__always) package static func mixed(_ hash: UInt32, _ value: UInt32) -> UInt32 {
    (hash ^ value) &* 16_777_619
  }

  /// The state before the first byte, in 64 bits.
  @inlinable package static var start64: UInt64 { 0xCBF2_9CE4_8422_2325 }

  /// Adds a byte to a hash of 64 bits.
  @inlinable package static func mixed(_ hash: UInt64, _ byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }

  /// Returns the hash of a text's bytes in 64 bits: among ten thousand texts, two have the same hash once in 370 billion cases.
  package static func hash(_ text: String) -> UInt64 {
    text.utf8.reduce(start64) { mixed($0, $1) }
  }
}
