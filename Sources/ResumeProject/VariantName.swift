import ResumeFormats
import ResumeLexicon

/// Reads a copied file's name: a role, a language, or neither.
package struct VariantName: Equatable {
  /// The role: the rest of the name without the words that every résumé's name has; nil if nothing is left.
  package var role: String?
  /// The language in the name, such as `zh`.
  package var language: String?

  private static let common = Set(DocumentTitle.all.flatMap { $0.split(separator: " ").map(String.init) }).union([
    "resumé", "main", "base",
    "master", "full", "my", "the", "copy", "src", "docs",
  ]).union(SourceFormat.all.flatMap(\.files.words))

  private static let languages = Dictionary(
    Lexicon.languages.flatMap { language in Lexicon.split(language.fileMarks).map { ($0, language.code.description) } },
    uniquingKeysWith: { first, _ in first })

  /// Reads a path: the file's name without its ending, and its folders.
  ///
  /// - Parameter person: the words of the person's name, which many people put into file names.
  package init(_ path: String, person: Set<String>) {
    var words: [String] = []
    let steps = path.split(separator: "/")
    for (number, step) in steps.enumerated() {
      var stem = step[...]
      if number == steps.count - 1, let dot = stem.lastIndex(of: ".") { stem = stem[..<dot] }
      words += VariantName.words(String(stem))
    }
    var left: [String] = []
    for word in words {
      if let known = VariantName.languages[word] {
        language = known
      } else if !VariantName.common.contains(word), !person.contains(word), !left.contains(word),
        !word.allSatisfy(\.isNumber), word.wholeMatch(of: /v\d+|final\d*/) == nil
      {
        left.append(word)
      }
    }
    role = left.isEmpty ? nil : left.joined(separator: "-")
  }

  /// Splits a text into words at everything but letters and digits, and between a small letter and a capital.
  package static func words(_ text: String) -> [String] {
    var words: [String] = []
    var word = ""
    var previous: Character?
    for character in text {
      let isWord = character.isLetter || character.isNumber
      let turns = character.isUppercase && previous?.isLowercase == true
      if !isWord || turns, !word.isEmpty {
        words.append(word.lowercased())
        word = ""
      }
      if isWord { word.append(character) }
      previous = character
    }
    if !word.isEmpty { words.append(word.lowercased()) }
    return words
  }
}
