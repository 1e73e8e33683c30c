/// One word, blank or mark of a text.
package struct Word: Sendable, Equatable {
  /// The kind of a word to a reader.
  package enum Kind: Sendable, Equatable {
    case word
    /// A number with its unit and sign, a link or an address: something that can be right or wrong.
    case fact
    case blank
    case mark
  }

  /// The characters.
  package var text: String
  /// The kind of the characters.
  package var kind: Kind
}

/// Cuts a text into words.
///
/// Follows the word boundaries of Unicode (UAX #29, https://unicode.org/reports/tr29/) with four exceptions for
/// résumés: Han and kana are cut character by character, since they are written without blanks; a number keeps its
/// currency, sign and percent (`$1.2M`, `40%`, `3x`); `C++` and `C#` are words; and a link, mail address, date or
/// telephone number is one word.
package enum Words {
  /// Returns the words of a text in order; joined, they are the text.
  package static func tokens(in text: String) -> [Word] {
    var words: [Word] = []
    words.reserveCapacity(text.utf8.count / 3 + 1)
    forEach(in: text) { word in
      words.append(word)
      return true
    }
    return words
  }

  /// Calls `body` with each word of a text in order, until it returns false: then the rest is not cut.
  static func forEach(in text: String, _ body: (Word) -> Bool) {
    let bytes = Array(text.utf8)
    let scalars = Array(text.unicodeScalars)
    var index = 0
    var place = 0
    var linkless = 0
    while index < scalars.count {
      let (end, kind) = token(in: scalars, at: index, linkless: &linkless)
      var next = place
      if bytes.count == scalars.count {
        next += end - index
      } else {
        for scalar in scalars[index..<end] { next += UTF8.width(scalar) }
      }
      guard body(Word(text: String(decoding: bytes[place..<next], as: UTF8.self), kind: kind)) else { return }
      index = end
      place = next
    }
  }

  /// Returns the end of the word at an index, and its kind.
  ///
  /// - Parameter linkless: the end of the stretch known to contain no link, so that a long token is searched
  ///   once.
  private static func token(
    in scalars: [Unicode.Scalar], at start: Int, linkless: inout Int
  ) -> (end: Int, kind: Word.Kind) {
    let first = scalars[start]
    var end = start + 1
    if Letters.isBlank(first) {
      while end < scalars.count, Letters.isBlank(scalars[end]) { end += 1 }
      return (end, .blank)
    }
    if Letters.isIdeograph(first) {
      while end < scalars.count, Letters.isMark(scalars[end]) { end += 1 }
      return (end, .word)
    }
    if start >= linkless, let link = linkEnd(in: scalars, at: start, linkless: &linkless) { return (link, .fact) }
    if let fact = WholeFacts.end(in: scalars, at: start) { return (fact, .fact) }
    let isAmount = isCurrency(first) && end < scalars.count && Letters.isDigit(scalars[end])
    guard isAmount || Letters.isDigit(first) || Letters.isLetter(first) else {
      while end < scalars.count, Letters.isMark(scalars[end]) { end += 1 }
      return (end, .mark)
    }
    var hasDigit = Letters.isDigit(first)
    while end < scalars.count {
      let scalar = scalars[end]
      if Letters.isDigit(scalar) {
        hasDigit = true
      } else if !(Letters.isLetter(scalar) || Letters.isMark(scalar) || scalar == "_") {
        guard joins(scalar, scalars, at: end, after: scalars[end - 1]) else { break }
      }
      end += 1
    }
    while end < scalars.count,
      scalars[end] == "+" || scalars[end] == "#" || (hasDigit && isUnit(scalars[end]))
    {
      end += 1
    }
    return (end, hasDigit ? .fact : .word)
  }

  private static func isCurrency(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "$", "€", "£", "¥", "￥": true
    default: false
    }
  }

  private static func isUnit(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "%", "‰", "％", "×", "°": true
    default: false
    }
  }

  /// Whether a mark stays inside a word: `don't`, `3.5`, `1,200`.
  private static func joins(
    _ mark: Unicode.Scalar, _ scalars: [Unicode.Scalar], at index: Int, after before: Unicode.Scalar
  ) -> Bool {
    guard index + 1 < scalars.count else { return false }
    let next = scalars[index + 1]
    switch mark {
    case "'", "’": return Letters.isLetter(before) && Letters.isLetter(next)
    case ".": return (Letters.isDigit(before) && Letters.isDigit(next)) || (Letters.isLetter(before) && Letters.isLetter(next))
    case ",", ":": return Letters.isDigit(before) && Letters.isDigit(next)
    default: return false
    }
  }

  /// The end of a link or mail address that starts here.
  private static func linkEnd(in scalars: [Unicode.Scalar], at start: Int, linkless: inout Int) -> Int? {
    guard scalars[start].isASCII, Letters.isLetter(scalars[start]) || Letters.isDigit(scalars[start]) else {
      return nil
    }
    var index = start
    var isLink = false
    while index < scalars.count, scalars[index].isASCII, !Letters.isBlank(scalars[index]) {
      let scalar = scalars[index]
      if scalar == "@" && index > start { isLink = true }
      if scalar == ":" {
        guard index + 2 < scalars.count, scalars[index + 1] == "/", scalars[index + 2] == "/" else {
          break
        }
        isLink = true
      }
      if endsLink(scalar) { break }
      index += 1
    }
    guard isLink else {
      linkless = index
      return nil
    }
    while index > start, closesSentence(scalars[index - 1]) { index -= 1 }
    return index
  }

  private static func endsLink(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "|", ",", ";", "(", ")", "<", ">", "\"": true
    default: false
    }
  }

  private static func closesSentence(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ".", ",", ";", ":", "!", "?", "'": true
    default: false
    }
  }
}
