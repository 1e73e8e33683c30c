import ResumeLexicon
import ResumeModel

/// Recognises the lines of the header.
enum HeaderLine {
  /// Whether a line contains a mail address, a telephone number, a link, or a label of one of them.
  ///
  /// A line of more than 120 characters is a sentence that mentions one. A telephone number has at least seven
  /// digits, and they are at least a third of the line: `Served 1,200,000 readers in 40 countries` is not one.
  static func isContact(_ line: InlineText) -> Bool {
    let text = line.text
    guard text.hasAtMost(120) else { return false }
    if text.contains("@") || text.contains("://") || text.contains("www.") { return true }
    let words = text.split(separator: " ").count
    if !line.links.isEmpty, words <= 6 { return true }
    let digits = text.utf8.count(where: \.isDigit)
    if digits >= 7, digits * 3 >= text.scalarCount { return true }
    guard words <= 8 else { return false }
    let lower = Array(text.lowercased().utf8)
    let colon = lower.indices.first { lower[$0] == .colon || lower.has("：", at: $0) }
    return colon.map { labels.whole(lower, in: 0..<$0) != nil } ?? false
  }

  private static let labels = WordTable(
    Lexicon.languages.flatMap { language in
      let labels = language.contactLabels
      return [labels.phone, labels.email, labels.link, labels.address].map { ($0, 0) }
    })
}
