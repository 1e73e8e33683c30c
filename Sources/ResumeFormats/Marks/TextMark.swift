/// A stretch of a text with a look or an address, as its source has it.
package struct TextMark: Sendable, Equatable {
  /// What the source marks.
  package enum Kind: Sendable, Equatable {
    case strong, emphasis, code
    case link(String)
  }

  /// The characters: from 0, half-open.
  package var range: Range<Int>
  package var kind: Kind

  /// Makes a mark.
  package init(_ range: Range<Int>, _ kind: Kind) {
    self.range = range
    self.kind = kind
  }

  /// Returns the marks of a stretch of the text, counted from its start.
  package static func within(_ range: Range<Int>, _ marks: [TextMark]) -> [TextMark] {
    marks.compactMap { mark in
      let cut = mark.range.clamped(to: range)
      guard !cut.isEmpty else { return nil }
      return TextMark(cut.lowerBound - range.lowerBound..<cut.upperBound - range.lowerBound, mark.kind)
    }
  }
}
