import ResumeModel

/// The title of the document itself above the person's name, such as "Curriculum Vitae".
package enum DocumentTitle {
  /// Whether a line is nothing but such a title.
  package static func isGeneric(_ text: String) -> Bool {
    text.utf8.count <= 60 && known.whole(TitleWords.bytes(of: text)) != nil
  }

  /// Whether a line may be a person's name: a few words, without digits and signs.
  package static func mayBeName(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    return !text.isEmpty && text.unicodeScalars.count <= 40 && words.count <= 5 && !isGeneric(text)
      && !text.unicodeScalars.contains { ":：@|/\\,，。0123456789".unicodeScalars.contains($0) }
  }

  /// The titles in the order of the languages, in the normal form of titles.
  package static let all = Lexicon.words(\.documentTitles)

  private static let known = WordTable(Lexicon.languages.map { ($0.documentTitles, 0) })
}
