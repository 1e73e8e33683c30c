/// Recognises the code of a language, as sources write it beside a text: `de`, `zh-CN`, `english`.
package enum LanguageCode {
  /// Returns the language's letters of ISO 639-1; nil for a word that names no language.
  package static func language(of word: String) -> String? {
    let form = word.lowercased()
    if let code = codes[form] { return code }
    guard let mark = form.firstIndex(where: { $0 == "-" || $0 == "_" }), form[mark...].utf8.count <= 5 else { return nil }
    return codes[String(form[..<mark])]
  }

  private static let codes: [String: String] = Dictionary(
    Lexicon.languages.flatMap { language in
      let code = language.code.description
      return ([code] + Lexicon.split(language.fileMarks)).map { ($0, code) }
    },
    uniquingKeysWith: { first, _ in first })
}
