import ResumeLexicon

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
        text = trimmed(String(text.dropFirst(label.count + 1)))
      }
      return [(kind(text), text)]
    }
  }

  private static let labels = Lexicon.words(\.contactLabels.email) + Lexicon.words(\.contactLabels.phone)

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
    if digits >= 7, digits <= 16, years < 2, text.allSatisfy({ $0.isNumber || " +-().~/\u{A0}".contains($0) })
    {
      return .phone
    }
    if words.count == 1, text.contains("."), !text.hasSuffix("."),
      text.contains("/") || text.hasPrefix("www.")
    {
      return .url
    }
    return .other
  }

  private static func trimmed(_ text: String) -> String {
    var text = Substring(text)
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }
}
