package import ResumeModel

/// A run of source text as a reader sees it, with the information from its markup.
package struct InlineText: Sendable, Equatable {
  /// The words without markup; white space collapsed to single blanks, none at the ends.
  package var text = ""
  /// The targets of links and images, in order.
  package var links: [String] = []
  /// The emphasised words at the start, when the text begins with emphasis.
  package var strongLead: String?
  /// True when the whole text is emphasised.
  package var isStrong = false
  /// The look of the text from its first word on.
  package var look: Look = []
  /// The period that the source marks as one, by a tag or by separate columns.
  package var period: Period?
  /// The text without the columns of the time.
  package var untimed: String?
  /// Whether the run contains only tags.
  package var isMarkupOnly = false

  /// The features besides weight that distinguish a line from the text around it, as section titles have
  /// them.
  package struct Look: OptionSet, Sendable, Hashable {
    /// One bit a look.
    package let rawValue: UInt8
    /// A set of looks by their bits.
    package init(rawValue: UInt8) { self.rawValue = rawValue }
    /// As in `\textsc{Education}`.
    static let smallCapitals = Look(rawValue: 1)
    /// As in `\underline{Education}`.
    static let underlined = Look(rawValue: 2)
    /// As in `{\Large Education}`.
    static let larger = Look(rawValue: 4)
  }

  /// A text without the bars and blanks that gaps in a line left at its ends, and with one bar for two gaps side by side.
  static func withoutBars(_ text: String) -> String {
    var scalars = Substring(text).unicodeScalars
    while let first = scalars.first, first == "|" || first == " " { scalars.removeFirst() }
    while let last = scalars.last, last == "|" || last == " " { scalars.removeLast() }
    var shown = String(scalars)
    guard shown.utf8.count(where: { $0 == UInt8(ascii: "|") }) > 1 else { return shown }
    while let double = shown.firstRange(ofBytes: "| |") { shown.replaceSubrange(double, with: "|") }
    return shown
  }
}
