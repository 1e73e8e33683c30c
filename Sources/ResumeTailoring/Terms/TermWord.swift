import ResumeDiff

/// A word of a text as terms are looked up in it.
package struct TermWord: Sendable, Equatable {
  /// In lower case, full-width forms as half-width, without an English plural's `s`.
  package var form: String
  /// As it stands in the text.
  package var raw: String
  /// True for a Han or kana character, which is a word by itself.
  package var isHan: Bool
  /// True when nothing stands between the word and the one before it.
  package var isGlued: Bool
  /// The mark right behind the word, such as `&` in `R&D`; nil before a blank.
  package var mark: Unicode.Scalar?
  /// True for the first word of a sentence, whose capital says nothing.
  package var startsSentence: Bool

  /// Cuts a text into words; `C++`, `C#`, `.NET`, `Node.js` and `CI/CD`'s two halves are words.
  package static func cut(_ text: String) -> [TermWord] {
    var words: [TermWord] = []
    let scalars = text.unicodeScalars.map(TextForm.halfWidth)
    var index = 0
    var startsSentence = true
    var end = -1
    while index < scalars.count {
      let scalar = scalars[index]
      if Words.isIdeograph(scalar) {
        words.append(
          TermWord(
            form: String(scalar), raw: String(scalar), isHan: true, isGlued: end == index, mark: nil,
            startsSentence: false))
        index += 1
        end = index
        continue
      }
      let startsWord = isWordScalar(scalar) || (scalar == "." && isLetter(scalars, index + 1))
      guard startsWord else {
        if end == index { words[words.count - 1].mark = Words.isBlank(scalar) ? nil : scalar }
        if scalar == "." || scalar == ":" || scalar == ";" || scalar == "!" || scalar == "?" || scalar == "•"
        {
          startsSentence = true
        }
        index += 1
        continue
      }
      let start = index
      index += 1
      while index < scalars.count {
        let next = scalars[index]
        if isWordScalar(next) || next == "+" || next == "#" {
          index += 1
        } else if (next == "." || next == "'" || next == "’") && isLetter(scalars, index + 1)
          && next != scalars[index - 1]
        {
          index += 1
        } else {
          break
        }
      }
      var raw = String.UnicodeScalarView()
      raw.append(contentsOf: scalars[start..<index])
      words.append(
        TermWord(
          form: form(of: String(raw)), raw: String(raw), isHan: false, isGlued: end == start, mark: nil,
          startsSentence: startsSentence))
      startsSentence = false
      end = index
    }
    return words
  }

  /// What words are compared by.
  package static func form(of raw: String) -> String {
    var form = raw.lowercased()
    for ending in ["'s", "’s"] where form.hasSuffix(ending) { form.removeLast(2) }
    let count = form.utf8.count
    guard count > 3, form.hasSuffix("s"), form.utf8.allSatisfy({ $0 < 0x80 }) else { return form }
    if form.hasSuffix("ies"), count > 4 { return form.dropLast(3) + "y" }
    if form.hasSuffix("ss") || form.hasSuffix("us") || form.hasSuffix("is") || form.hasSuffix(".js") {
      return form
    }
    return String(form.dropLast())
  }

  private static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
    !Words.isIdeograph(scalar) && (Words.isLetter(scalar) || Words.isDigit(scalar) || scalar == "_")
  }

  private static func isLetter(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    index < scalars.count && isWordScalar(scalars[index])
  }
}
