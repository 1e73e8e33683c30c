import ResumeLexicon
import ResumeModel

/// Recognises the contact details of a line by their form.
package enum ContactLine {
  /// One value.
  package enum Kind: String, Sendable { case email, phone, url, other }

  /// Splits a line at bars, dots and slashes between blanks, and recognises each piece.
  package static func pieces(_ line: String) -> [(kind: Kind, text: String)] {
    line.split { "|·•｜⋄♦◦".contains($0) }.flatMap { piece -> [(kind: Kind, text: String)] in
      var text = trimmed(String(piece))
      guard !text.isEmpty else { return [] }
      let lower = text.lowercased()
      if let label = labels.first(where: { lower.hasPrefix($0 + ":") || lower.hasPrefix($0 + "：") }) {
        // A value that does not show what it is keeps its label.
        let value = trimmed(String(text.dropFirst(label.count + 1)))
        if kind(value) != .other { text = value }
      }
      return [(kind(text), text)]
    }
  }

  private static let labels =
    Lexicon.words(\.contactLabels.email) + Lexicon.words(\.contactLabels.phone) + Lexicon.words(\.contactLabels.link)

  /// Returns the kind of a piece.
  package static func kind(_ text: String) -> Kind {
    let words = text.split(separator: " ")
    if words.count == 1, let at = text.firstIndex(of: "@"), text[at...].contains("."), at != text.startIndex {
      return .email
    }
    let digits = text.count { $0.isNumber }
    let years = text.split { !$0.isNumber }.count {
      $0.count == 4 && ($0.hasPrefix("19") || $0.hasPrefix("20"))
    }
    if digits >= 7, digits <= 16, years < 2, !isDay(text), text.allSatisfy({ $0.isNumber || " +-().~/\u{A0}".contains($0) }) {
      return .phone
    }
    if words.count == 1, text.contains("."), !text.hasSuffix("."),
      text.contains("/") || text.hasPrefix("www.")
    {
      return .url
    }
    return words.count == 1 && isHost(text) ? .url : .other
  }

  /// Whether a text is a day, such as `23/12/1989`.
  private static func isDay(_ text: String) -> Bool {
    let groups = text.split { !$0.isNumber }
    return groups.count == 3 && groups.count { $0.count <= 2 } == 2
      && groups.contains { $0.count == 4 && ($0.hasPrefix("19") || $0.hasPrefix("20")) }
  }

  /// Whether a word is the name of a machine, such as `ida.example.org`, and not of a file or a library.
  private static func isHost(_ word: String) -> Bool {
    let labels = word.split(separator: ".", omittingEmptySubsequences: false)
    // A name with a point, such as `nora.vance`, is a user's. Two letters are a country.
    guard labels.count > 1, let last = labels.last, domains.contains(String(last)) || last.utf8.count == 2,
      !endings.contains(String(last))
    else { return false }
    return last.utf8.allSatisfy { UInt8.smallLetters.contains($0) }
      && labels.allSatisfy { label in
        !label.isEmpty && label.utf8.allSatisfy { UInt8.smallLetters.contains($0) || UInt8.digits.contains($0) || $0 == .hyphen }
      }
  }

  /// The domains besides those of countries in which people have pages.
  private static let domains: Set<String> = [
    "com", "org", "net", "edu", "gov", "dev", "app", "page", "info", "name", "blog", "site", "tech", "online", "xyz", "cloud",
    "design", "engineer", "codes", "work", "studio", "art", "academy", "pro", "link", "space", "world", "example",
  ]
  /// The endings of names of files and libraries.
  private static let endings: Set<String> = ["js", "ts", "py"]

  private static func trimmed(_ text: String) -> String {
    var text = Substring(text)
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }
}
