/// Names for the bytes of ASCII that the formats are made of, so that a comparison says which sign it means.
extension UInt8 {
  /// A tab.
  @inlinable package static var tab: UInt8 { 0x09 }
  /// The end of a line.
  @inlinable package static var newline: UInt8 { 0x0A }
  /// The byte before a newline in files from Windows.
  @inlinable package static var carriageReturn: UInt8 { 0x0D }
  /// A blank.
  @inlinable package static var space: UInt8 { 0x20 }
  /// `"`.
  @inlinable package static var quote: UInt8 { 0x22 }
  /// `#`.
  @inlinable package static var hash: UInt8 { 0x23 }
  /// `$`.
  @inlinable package static var dollar: UInt8 { 0x24 }
  /// `%`.
  @inlinable package static var percent: UInt8 { 0x25 }
  /// `&`.
  @inlinable package static var ampersand: UInt8 { 0x26 }
  /// `*`.
  @inlinable package static var asterisk: UInt8 { 0x2A }
  /// `+`.
  @inlinable package static var plus: UInt8 { 0x2B }
  /// `-`.
  @inlinable package static var hyphen: UInt8 { 0x2D }
  /// `.`.
  @inlinable package static var dot: UInt8 { 0x2E }
  /// `/`.
  @inlinable package static var slash: UInt8 { 0x2F }
  /// `<`.
  @inlinable package static var lessThan: UInt8 { 0x3C }
  /// `>`.
  @inlinable package static var greaterThan: UInt8 { 0x3E }
  /// `@`.
  @inlinable package static var at: UInt8 { 0x40 }
  /// `\`.
  @inlinable package static var backslash: UInt8 { 0x5C }
  /// `!`.
  @inlinable package static var exclamation: UInt8 { 0x21 }
  /// `'`.
  @inlinable package static var apostrophe: UInt8 { 0x27 }
  /// `,`.
  @inlinable package static var comma: UInt8 { 0x2C }
  /// `:`.
  @inlinable package static var colon: UInt8 { 0x3A }
  /// `;`.
  @inlinable package static var semicolon: UInt8 { 0x3B }
  /// `=`.
  @inlinable package static var equals: UInt8 { 0x3D }
  /// `[`.
  @inlinable package static var openBracket: UInt8 { 0x5B }
  /// `]`.
  @inlinable package static var closeBracket: UInt8 { 0x5D }
  /// `_`.
  @inlinable package static var underscore: UInt8 { 0x5F }
  /// `` ` ``.
  @inlinable package static var backtick: UInt8 { 0x60 }
  /// `|`.
  @inlinable package static var bar: UInt8 { 0x7C }
  /// `(`.
  @inlinable package static var openParenthesis: UInt8 { 0x28 }
  /// `)`.
  @inlinable package static var closeParenthesis: UInt8 { 0x29 }
  /// `{`.
  @inlinable package static var openBrace: UInt8 { 0x7B }
  /// `}`.
  @inlinable package static var closeBrace: UInt8 { 0x7D }
  /// `~`.
  @inlinable package static var tilde: UInt8 { 0x7E }
  /// `^`.
  @inlinable package static var caret: UInt8 { 0x5E }
  /// `?`.
  @inlinable package static var questionMark: UInt8 { 0x3F }

  /// The bytes of the digits `0` to `9`.
  @inlinable package static var digits: ClosedRange<UInt8> { 0x30...0x39 }
  /// The bytes of the small letters `a` to `z`.
  @inlinable package static var smallLetters: ClosedRange<UInt8> { 0x61...0x7A }
  /// The bytes of the capital letters `A` to `Z`.
  @inlinable package static var capitals: ClosedRange<UInt8> { 0x41...0x5A }
}
