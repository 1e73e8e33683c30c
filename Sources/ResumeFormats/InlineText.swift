package import ResumeModel

/// A run of source text as a reader sees it, with what its markup said.
package struct InlineText: Sendable, Equatable {
  /// The words without markup; white space collapsed to single blanks, none at the ends.
  package var text = ""
  /// The targets of links and images, in order.
  package var links: [String] = []
  /// The emphasised words at the start, when the text begins with emphasis.
  package var strongLead: String?
  /// True when the whole text is emphasised.
  package var isStrong = false
  /// The time that the source names as one, by a tag or by columns of its own.
  package var period: Period?
  /// The text without the columns that give the time.
  package var untimed: String?
  /// True when the run holds nothing but tags.
  package var isMarkupOnly = false

  /// A text without the bars and blanks that gaps in a line left at its ends.
  static func withoutBars(_ text: String) -> String {
    var scalars = Substring(text).unicodeScalars
    while let first = scalars.first, first == "|" || first == " " { scalars.removeFirst() }
    while let last = scalars.last, last == "|" || last == " " { scalars.removeLast() }
    return String(scalars)
  }
}
