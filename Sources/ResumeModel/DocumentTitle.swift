/// What a résumé calls itself above the person's name, as in "Curriculum Vitae".
package enum DocumentTitle {
  /// Whether a line is no more than that.
  package static func isOne(_ text: String) -> Bool {
    known.contains(TitleWords.normalized(text))
  }

  /// Whether a line may be a person's name: a few words, without digits and signs.
  package static func mayBeName(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    return !text.isEmpty && text.unicodeScalars.count <= 40 && words.count <= 5 && !isOne(text)
      && !text.unicodeScalars.contains { ":：@|/\\,，。0123456789".unicodeScalars.contains($0) }
  }

  private static let known: Set<String> = [
    "resume", "résumé", "my resume", "my résumé", "cv", "my cv", "curriculum vitae", "curriculum vitæ",
    "vita",
    "vitae", "resume cv", "cv resume", "lebenslauf", "currículum", "curriculum", "currículo",
    "currículum vitae",
    "hoja de vida", "个人简历", "简历", "我的简历", "履历", "個人簡歷", "簡歷", "履歷", "履歷表", "履歴書", "職務経歴書",
    "이력서", "경력기술서", "резюме",
  ]
}
