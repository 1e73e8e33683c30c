/// Names for the bytes of ASCII that the formats are made of, so that a comparison says which sign it means.
extension UInt8 {
  /// A tab.
  package static var tab: UInt8 { 0x09 }
  /// The end of a line.
  package static var newline: UInt8 { 0x0A }
  /// The sign before a newline in files of Windows.
  package static var carriageReturn: UInt8 { 0x0D }
  /// A blank.
  package static var space: UInt8 { 0x20 }
  /// `"`.
  package static var quote: UInt8 { 0x22 }
  /// `#`.
  package static var hash: UInt8 { 0x23 }
  /// `$`.
  package static var dollar: UInt8 { 0x24 }
  /// `%`.
  package static var percent: UInt8 { 0x25 }
  /// `+`.
  package static var plus: UInt8 { 0x2B }
  /// `-`.
  package static var hyphen: UInt8 { 0x2D }
  /// `.`.
  package static var dot: UInt8 { 0x2E }
  /// `/`.
  package static var slash: UInt8 { 0x2F }
  /// `@`.
  package static var at: UInt8 { 0x40 }
  /// `\`.
  package static var backslash: UInt8 { 0x5C }

  /// The bytes of the digits `0` to `9`.
  package static var digits: ClosedRange<UInt8> { 0x30...0x39 }
  /// The bytes of the small letters `a` to `z`.
  package static var smallLetters: ClosedRange<UInt8> { 0x61...0x7A }
  /// The bytes of the capital letters `A` to `Z`.
  package static var capitals: ClosedRange<UInt8> { 0x41...0x5A }
}
