import ResumeLexicon

/// Recognises the lines of the header.
enum HeaderLine {
  /// Whether a line contains a mail address, a telephone number, a link, or a label of one of them.
  ///
  /// A line of more than 120 characters is a sentence that mentions one. A telephone number has at least seven
  /// digits, and they are at least a third of the line: `Served 1,200,000 readers in 40 countries` is not one.
  static func isContact(_ line: InlineText) -> Bool {
    let text = line.text
    guard text.unicodeScalars.count <= 120 else { return false }
    if text.contains("@") || text.contains("://") || text.contains("www.") { return true }
    let words = text.split(separator: " ").count
    if !line.links.isEmpty, words <= 6 { return true }
    let digits = text.utf8.count(where: \.isDigit)
    if digits >= 7, digits * 3 >= text.unicodeScalars.count { return true }
    let lower = text.lowercased()
    return words <= 8 && labels.contains { lower.hasPrefix($0 + ":") || lower.hasPrefix($0 + "：") }
  }

  private static let labels =
    Lexicon.words(\.contactLabels.phone) + Lexicon.words(\.contactLabels.email)
    + Lexicon.words(\.contactLabels.link) + Lexicon.words(\.contactLabels.address)
}
