import ResumeLexicon
import ResumeModel

/// Recognises private data by its words and its form.
enum PrivatePatterns {
  private static let words: [(String, [String])] = [
    ("a date of birth", Lexicon.words(\.privateWords.birth)),
    ("a national id", Lexicon.words(\.privateWords.identity)),
    ("a marital status", Lexicon.words(\.privateWords.maritalStatus)),
    ("a religion", Lexicon.words(\.privateWords.religion)),
    ("a political affiliation or ethnicity", Lexicon.words(\.privateWords.affiliation)),
    ("a bank account", Lexicon.words(\.privateWords.bankAccount)),
  ]
  /// The same words in one list, and the kind of each.
  private static let signs = TextSigns(words.flatMap(\.1))
  private static let kinds = words.flatMap { kind, signs in signs.map { _ in kind } }
  private static let placeholders = Lexicon.words(\.placeholders)
  private static let placeholderSigns = TextSigns(placeholders)

  /// Returns the kind of private data that a text contains; nil without any.
  static func privateData(in text: String, _ lower: String) -> String? {
    let bytes = Array(lower.utf8)
    if let sign = signs.first(in: bytes) { return kinds[sign] }
    // 18 digits, the last may be an X: a Chinese identity number; 3-2-4 digits: an American one.
    var run = 0
    for scalar in text.unicodeScalars {
      if ("0"..."9").contains(scalar) {
        run += 1
      } else {
        if run == CheckCosts.identityDigits - 1, scalar == "X" || scalar == "x" { return "a national id" }
        if run == CheckCosts.identityDigits { return "a national id" }
        run = 0
      }
    }
    if run == CheckCosts.identityDigits { return "a national id" }
    if ["phone", "tel", "mobile", "+"].contains(where: { lower.firstRange(ofBytes: $0) != nil }) {
      return nil
    }
    // Such a number has two hyphens.
    guard bytes.count(where: { $0 == .hyphen }) >= 2 else { return nil }
    let shape = String(text.map { $0.isNumber ? "9" : $0 })
    for place in shape.indices where shape[place...].hasPrefix("999-99-9999") {
      let before = place == shape.startIndex ? " " : shape[shape.index(before: place)]
      if !before.isNumber, before != "-", !shape[place...].dropFirst(11).hasPrefix("9") {
        return "a social security number"
      }
    }
    return nil
  }

  /// Returns the placeholder in a text; nil without one.
  static func placeholder(in lower: String) -> String? {
    guard placeholderSigns.first(in: Array(lower.utf8)) != nil else { return nil }
    return placeholders.first { sign in
      guard let range = lower.firstRange(ofBytes: sign) else { return false }
      // `todo` within a word is Spanish or a name.
      let isWord = sign.count <= CheckCosts.placeholderWord && sign.allSatisfy(\.isLetter)
      guard isWord else { return true }
      let before = range.lowerBound == lower.startIndex ? " " : lower[lower.index(before: range.lowerBound)]
      let after = range.upperBound == lower.endIndex ? " " : lower[range.upperBound]
      return !before.isLetter && !after.isLetter && (after == ":" || lower.count < CheckCosts.placeholderText)
    }
  }

  /// Whether a text contains a phone number: at least nine digits with the separators that people use. Eight
  /// are two years: `2019 - 2021`.
  static func holdsPhone(_ text: String) -> Bool {
    var digits = 0
    for scalar in text.unicodeScalars {
      switch scalar {
      case "0"..."9":
        digits += 1
        if digits >= CheckCosts.phoneDigits { return true }
      case " ", "(", ")", "+", "-", ".", "/": continue
      default: digits = 0
      }
    }
    return false
  }
}
