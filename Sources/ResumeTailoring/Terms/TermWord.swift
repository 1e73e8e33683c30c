import ResumeDiff
import ResumeModel

/// A word of a text as terms are looked up in it.
package struct TermWord: Sendable, Equatable {
  /// In lower case, full-width forms as half-width, without an English plural's `s`.
  package var form: String
  /// The word as written.
  package var raw: String
  /// Whether the word is a Han or kana character, which is a word by itself.
  package var isHan: Bool
  /// Whether nothing separates the word from the previous one.
  package var isGlued: Bool
  /// The mark directly after the word, such as `&` in `R&D`; nil before a blank.
  package var mark: Unicode.Scalar?
  /// Whether the word is the first of a sentence, where a capital has no meaning.
  package var startsSentence: Bool

  /// Cuts a text into words; `C++`, `C#`, `.NET`, `Node.js` and `CI/CD`'s two halves are words.
  package static func tokens(in text: String) -> [TermWord] {
    var words: [TermWord] = []
    let scalars = text.unicodeScalars.map(TextForm.halfWidth)
    var index = 0
    var startsSentence = true
    var end = -1
    while index < scalars.count {
      let scalar = scalars[index]
      if Letters.isIdeograph(scalar) {
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
        if end == index { words[words.count - 1].mark = Letters.isBlank(scalar) ? nil : scalar }
        if scalar == "." || scalar == ":" || scalar == ";" || scalar == "!" || scalar == "?" || scalar == "•" {
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
      let raw = String(decoding: utf8(scalars[start..<index]), as: UTF8.self)
      words.append(
        TermWord(
          form: form(of: raw), raw: raw, isHan: false, isGlued: end == start, mark: nil,
          startsSentence: startsSentence))
      startsSentence = false
      end = index
    }
    return words
  }

  private static func utf8(_ scalars: ArraySlice<Unicode.Scalar>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(scalars.count)
    for scalar in scalars {
      if scalar.isASCII {
        bytes.append(UInt8(scalar.value))
      } else {
        bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
      }
    }
    return bytes
  }

  /// Returns the form by which words are compared.
  package static func form(of raw: String) -> String {
    var bytes = Array(raw.utf8)
    guard bytes.allSatisfy({ $0 < 0x80 }) else {
      let lower = raw.lowercased()
      return lower.hasSuffix("’s") ? String(lower.dropLast(2)) : lower
    }
    for index in bytes.indices where bytes[index] >= UInt8(ascii: "A") && bytes[index] <= UInt8(ascii: "Z") {
      bytes[index] |= .space
    }
    if bytes.count > 2, bytes.suffix(2).elementsEqual("'s".utf8) { bytes.removeLast(2) }
    if bytes.count > 3, bytes.last == UInt8(ascii: "s") {
      let before = bytes[bytes.count - 2]
      if before == UInt8(ascii: "e"), bytes.count > 4, bytes[bytes.count - 3] == UInt8(ascii: "i") {
        bytes.removeLast(3)
        bytes.append(UInt8(ascii: "y"))
      } else if before != UInt8(ascii: "s"), before != UInt8(ascii: "u"), before != UInt8(ascii: "i"),
        !bytes.suffix(3).elementsEqual(".js".utf8)
      {
        bytes.removeLast()
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
    !Letters.isIdeograph(scalar) && (Letters.isLetter(scalar) || Letters.isDigit(scalar) || scalar == "_")
  }

  private static func isLetter(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    index < scalars.count && isWordScalar(scalars[index])
  }
}
