import ResumeLexicon
import ResumeModel

/// Finds private data in bytes by its form, whatever the markup around it is.
///
/// By form and not by position: a header line, unknown tags, a macro and a JSON key look different, but a
/// mail address looks the same in all of them.
package enum PrivateSpans {
  /// Finds the mail addresses, including `mailto:` before them.
  package static func emails(in text: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for at in text.indices where text[at] == .at || isEscapedAt(text, at) {
      var start = at
      while start > 0, isMailByte(text[start - 1]) { start -= 1 }
      // LaTeX and Typst put a backslash before the character.
      if start == at, at > 0, text[at - 1] == .backslash {
        start = at - 1
        while start > 0, isMailByte(text[start - 1]) { start -= 1 }
      }
      var end = at + (text[at] == .at ? 1 : 3)
      let domain = end
      while end < text.count, isMailByte(text[end]) { end += 1 }
      while end > domain, text[end - 1] == .dot { end -= 1 }
      guard start < at, text[start..<at].contains(where: isWord), text[domain..<end].contains(.dot) else { continue }
      if let last = found.last, last.upperBound > start { continue }
      found.append(start..<end)
    }
    return found
  }

  /// Finds telephone numbers by their form: after a plus or `tel:`, or in groups as people write them.
  ///
  /// - Parameter isHeader: whether a plain run of digits counts as a telephone number, as in a header.
  package static func phones(in text: [UInt8], isHeader: Bool) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var index = 0
    while index < text.count {
      let starts = isDigit(text[index]) || text[index] == .plus || text[index] == .openParenthesis
      // A telephone number does not begin inside a word, a path or a longer number.
      let before = index > 0 ? text[index - 1] : .space
      guard starts, !isWord(before) || endsOpenly(text[..<index]), before != .dot, before != .hash,
        before != .slash || text[..<index].suffix(6).elementsEqual("tel://".utf8)
      else {
        index += 1
        continue
      }
      // `+47` and `(+47)`: the plus belongs to the number, and marks it anywhere.
      var end = text[index] == .plus ? index + 1 : text[index...].starts(with: "(+".utf8) ? index + 2 : index
      let hasPlus = end > index
      var last = index
      var digits = 0
      var groups = 0
      while end < text.count {
        if isDigit(text[end]) {
          if end == index || !isDigit(text[end - 1]) { groups += 1 }
          digits += 1
          end += 1
          last = end
        } else if let width = separator(text, at: end), end - last < 4 {
          end += width
        } else {
          break
        }
      }
      let span = index..<max(last, index + 1)
      let isMarked =
        hasPlus || text[..<index].suffix(6).contains(.colon) && text[..<index].suffix(6).starts(with: "tel".utf8)
        || text[..<index].suffix(4).elementsEqual("tel:".utf8) || text[..<index].suffix(6).elementsEqual("tel://".utf8)
      let goesOn = last < text.count && isWord(text[last]) && !beginsOpenly(text[last...])
      if !goesOn, (7...15).contains(digits), !isDates(text[span]),
        isMarked || isHeader || isLabelled(text[..<index])
          || (groups >= 3 && digits >= 9 && text[span].allSatisfy { !isSlash($0) })
      {
        found.append(span)
      }
      index = span.upperBound
    }
    return found
  }

  /// The digits of a stretch.
  package static func digits(_ text: some Sequence<UInt8>) -> [UInt8] { text.filter(isDigit) }

  // MARK: - Forms

  /// Whether digits are years, spans of years or dates, and not a telephone number.
  private static func isDates(_ text: ArraySlice<UInt8>) -> Bool {
    let numbers = text.split { !isDigit($0) }
    let years = numbers.count { $0.count == 4 && ($0.starts(with: "19".utf8) || $0.starts(with: "20".utf8)) }
    return years >= 2 || (years == 1 && numbers.count <= 3 && numbers.allSatisfy { $0.count <= 4 })
      || (numbers.count == 1 && (numbers[0].starts(with: "19".utf8) || numbers[0].starts(with: "20".utf8))
        && numbers[0].count == 8)
  }

  private static func separator(_ text: [UInt8], at index: Int) -> Int? {
    switch text[index] {
    case .space, .hyphen, .dot, .openParenthesis, .closeParenthesis, .tilde, .slash: 1
    case 0xC2 where index + 1 < text.count && text[index + 1] == 0xA0: 2
    case 0xE2 where text[index...].starts(with: "‑".utf8) || text[index...].starts(with: "–".utf8): 3
    case .backslash where index + 1 < text.count && [.comma, .space, .hyphen].contains(text[index + 1]): 2
    default: nil
    }
  }

  private static func isSlash(_ byte: UInt8) -> Bool { byte == .slash }
  private static func isDigit(_ byte: UInt8) -> Bool { UInt8.digits.contains(byte) }
  private static func isWord(_ byte: UInt8) -> Bool {
    isDigit(byte) || (byte | 0x20) >= UInt8(ascii: "a") && (byte | 0x20) <= UInt8(ascii: "z") || byte >= 0x80
  }
  private static let labels = (Lexicon.words(\.contactLabels.phone) + MessengerNames.all).map { Array($0.lowercased().utf8) }

  /// Whether a text ends with the label of a telephone number, as in `Phone: ` and `手机：`.
  private static func isLabelled(_ text: ArraySlice<UInt8>) -> Bool {
    var end = text.endIndex
    while end > text.startIndex {
      if [.space, .colon, .asterisk].contains(text[end - 1]) {
        end -= 1
      } else if text[..<end].suffix(3).elementsEqual("：".utf8) {
        end -= 3
      } else {
        break
      }
    }
    let low = text[..<end].suffix(32).map { UInt8.capitals.contains($0) ? $0 | 0x20 : $0 }
    return labels.contains { label in
      guard low.suffix(label.count).elementsEqual(label) else { return false }
      let before = low.dropLast(label.count)
      // The end of another word, as in "hotel", is no label; in Chinese every word touches the next.
      return label[0] >= 0x80 || !(before.last.map(isWord) ?? false)
    }
  }

  /// Whether a text ends with a sign or with a letter of a script without blanks between words, as in `手机：18653880000`.
  private static func endsOpenly(_ text: ArraySlice<UInt8>) -> Bool {
    guard let last = text.last, last >= 0x80 else { return false }
    let start = text.suffix(4).lastIndex { $0 >= 0xC0 } ?? text.startIndex
    return String(decoding: text[start...], as: UTF8.self).unicodeScalars.last.map(isOpen) ?? false
  }

  private static func beginsOpenly(_ text: ArraySlice<UInt8>) -> Bool {
    guard let first = text.first, first >= 0x80 else { return false }
    return String(decoding: text.prefix(4), as: UTF8.self).unicodeScalars.first.map(isOpen) ?? false
  }

  private static func isOpen(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x2E80 || !scalar.properties.isAlphabetic
  }

  private static func isMailByte(_ byte: UInt8) -> Bool {
    byte < 0x80 && (isWord(byte) || byte == .dot || byte == .hyphen || byte == .underscore || byte == .plus || byte == .percent)
  }
  /// `%40`, as links write the sign.
  private static func isEscapedAt(_ text: [UInt8], _ index: Int) -> Bool {
    text[index] == .percent && text[index...].starts(with: "%40".utf8)
  }
}
