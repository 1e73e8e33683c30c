import ResumeExport
import ResumeFormats
package import ResumeModel
package import ResumeProject

/// Removes private values from a source before it is rendered, and checks whether the result still contains
/// one.
package struct Redactor {
  /// The requested kinds.
  package let kinds: Set<Redaction>
  /// The kinds that the résumé does not contain.
  package let missing: Set<Redaction>
  /// The person's name, whole and in words.
  private let names: [String]
  private let nameWords: [String]
  /// The digits of the telephone numbers, without a country's prefix.
  private let phones: [[UInt8]]
  /// The names and numbers in messengers.
  private let handles: [String]
  private let addresses: [String]

  /// Finds the values in a document.
  package init(_ resume: Resume, _ kinds: Set<Redaction>) {
    self.kinds = kinds
    let content = ResumeContent(resume)
    let header = HeaderBytes(resume)
    let name = content.name.isEmpty || content.name == "Résumé" ? header.title : content.name
    names = kinds.contains(.name) && name.contains { $0.isLetter } ? [name] : []
    nameWords = names.flatMap { $0.split { !($0.isLetter || $0 == "-" || $0 == "'" || $0 == "’") } }.map(String.init)
      .filter { $0.count >= (Self.isEastAsian($0) ? 2 : 3) }
    let source = resume.source
    phones =
      kinds.contains(.phone)
      ? (PrivateSpans.phones(in: Array(source[header.range]), isHeader: true).map {
        header.range.lowerBound + $0.lowerBound..<header.range.lowerBound + $0.upperBound
      }
        + PrivateSpans.phones(in: source, isHeader: false))
        .map { Array(PrivateSpans.digits(source[$0]).suffix(8)) }.filter { $0.count >= 7 }
      : []
    handles = kinds.contains(.phone) ? Self.handles(of: resume, content, header.range.upperBound) : []
    addresses = kinds.contains(.address) ? AddressValues.find(in: resume, content) : []
    var missing: Set<Redaction> = []
    if kinds.contains(.name), names.isEmpty { missing.insert(.name) }
    if kinds.contains(.phone), phones.isEmpty, handles.isEmpty { missing.insert(.phone) }
    if kinds.contains(.address), addresses.isEmpty { missing.insert(.address) }
    if kinds.contains(.email), PrivateSpans.emails(in: source).isEmpty { missing.insert(.email) }
    self.missing = missing
  }

  /// The source without the values.
  package func redacted(_ source: [UInt8]) -> [UInt8] {
    var text = source
    if kinds.contains(.email) { text = Self.blanked(PrivateSpans.emails(in: text), in: text) }
    if kinds.contains(.phone) {
      let known = PrivateSpans.phones(in: text, isHeader: true).filter { isKnownPhone(text[$0]) }
      text = Self.blanked(known + PrivateSpans.phones(in: text, isHeader: false), in: text)
      for value in handles { text = Self.blanked(MessengerHandles.places(of: value, in: text), in: text) }
    }
    for value in addresses {
      text = Self.replacing(value, in: text)
      text = Self.blanked(Self.spans(ofAddress: value, in: text), in: text)
    }
    for value in names {
      text = Self.replacing(value, in: text)
      // `\\name{明}{王}`: words too short to be searched alone.
      if Self.isEastAsian(value) { text = Self.blanked(Self.spans(ofAddress: value, in: text), in: text) }
    }
    for word in nameWords.sorted(by: { $0.count > $1.count }) {
      text = Self.blanked(Self.spans(ofName: word, in: text), in: text)
    }
    return text
  }

  /// Finds the handles in messengers: in the source, and in the visible text, where no markup separates them from their label.
  private static func handles(of resume: Resume, _ content: ResumeContent, _ endOfHeader: Int) -> [String] {
    var found = MessengerHandles.find(in: String(decoding: resume.source, as: UTF8.self), isHeader: false)
    found += MessengerHandles.find(in: String(decoding: resume.source[..<endOfHeader], as: UTF8.self), isHeader: true)
    for part in resume.parts { found += MessengerHandles.find(in: part.text, isHeader: part.bytes.upperBound <= endOfHeader) }
    // A profile in data may name its user before its network.
    found += MessengerHandles.find(in: PlainTextWriter.text(content), isHeader: false)
    for field in content.contactFields {
      found += MessengerHandles.find(in: field.label + ": " + field.value, isHeader: true)
    }
    return Set(found).sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
  }

  private func isKnownPhone(_ span: ArraySlice<UInt8>) -> Bool {
    let digits = PrivateSpans.digits(span)
    return phones.contains { digits.suffix($0.count).elementsEqual($0) }
  }

  /// Returns the values that a text still contains, in words for the user.
  package func remaining(in text: String) -> [String] {
    var left: Set<String> = []
    for reading in ReadableText.readings(of: text) {
      let bytes = Array(reading.utf8)
      if kinds.contains(.email) {
        for span in PrivateSpans.emails(in: bytes) { left.insert(String(decoding: bytes[span], as: UTF8.self)) }
      }
      if kinds.contains(.phone) {
        for span in PrivateSpans.phones(in: bytes, isHeader: true) where isKnownPhone(bytes[span]) {
          left.insert(String(decoding: bytes[span], as: UTF8.self))
        }
        let digits = PrivateSpans.digits(bytes)
        for phone in phones where bytes.count < 200_000 && Self.contains(phone, in: digits) && Self.isRun(phone, in: bytes) {
          left.insert(String(decoding: phone, as: UTF8.self))
        }
      }
      for value in handles where !MessengerHandles.places(of: value, in: bytes).isEmpty { left.insert(value) }
      for value in addresses where reading.localizedContains(value) { left.insert(value) }
      for value in names where reading.localizedContains(value) { left.insert(value) }
      for word in nameWords where !Self.spans(ofName: word, in: bytes).isEmpty { left.insert(word) }
    }
    return left.sorted()
  }

  // MARK: - Bytes

  private static let mark = Array("[…]".utf8)

  private static func blanked(_ spans: [Range<Int>], in text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var place = 0
    for span in spans.sorted(by: { $0.lowerBound < $1.lowerBound }) where span.lowerBound >= place {
      result += text[place..<span.lowerBound] + mark
      place = span.upperBound
    }
    return result + text[place...]
  }

  /// Replaces a value wherever it occurs, in upper or lower case.
  private static func replacing(_ value: String, in text: [UInt8]) -> [UInt8] {
    let wanted = lowered(Array(value.utf8))
    let low = lowered(text)
    return blanked(places(of: wanted, in: low).filter { $0.lowerBound == 0 || low[$0.lowerBound - 1] != .backslash }, in: text)
  }

  /// Returns the places of an address whose words have other blanks and dashes between them in the source, as in
  /// `5000 Aarau --- CH` and `Main~Street\,5`.
  private static func spans(ofAddress value: String, in text: [UInt8]) -> [Range<Int>] {
    let words = value.split { !($0.isLetter || $0.isNumber) }.map { lowered(Array($0.utf8)) }
    guard words.count > 1 else { return [] }
    let low = lowered(text)
    let gap: Set<UInt8> = [
      .space, .hyphen, .tilde, .comma, .dot, .backslash, .asterisk, .underscore, .slash, .openParenthesis, .closeParenthesis,
      .openBrace, .closeBrace,
    ]
    return places(of: words[0], in: low).compactMap { first in
      guard first.lowerBound == 0 || !isLetter(low[first.lowerBound - 1]) && low[first.lowerBound - 1] != .backslash else {
        return nil
      }
      var end = first.upperBound
      for word in words.dropFirst() {
        let start = low[end...].prefix(8).firstIndex { !gap.contains($0) } ?? low.count
        guard start > end, low[start...].starts(with: word) else { return nil }
        end = start + word.count
      }
      return first.lowerBound..<end
    }
  }

  /// Returns the places of a word of the name: as a word with a name's capitals, or anywhere in a link or a
  /// handle.
  ///
  /// Names are also ordinary words: "May" must not remove "may", nor "Vance" a part of "advanced".
  private static func spans(ofName word: String, in text: [UInt8]) -> [Range<Int>] {
    let low = lowered(text)
    if isEastAsian(word) { return places(of: Array(word.utf8), in: text) }
    return places(of: lowered(Array(word.utf8)), in: low).filter { span in
      let isWord =
        (span.lowerBound == 0 || !isLetter(low[span.lowerBound - 1]))
        && (span.upperBound == low.count || !isLetter(low[span.upperBound]))
      // A command of LaTeX is not a name.
      if span.lowerBound > 0, low[span.lowerBound - 1] == .backslash { return false }
      if isWord, text[span.lowerBound] != low[span.lowerBound] || text[span.lowerBound] >= 0x80 { return true }
      return (isWord || span.count >= 4) && isInLink(span, low)
    }
  }

  private static func isInLink(_ span: Range<Int>, _ text: [UInt8]) -> Bool {
    func ends(_ byte: UInt8) -> Bool {
      byte <= .space
        || [
          .quote, .apostrophe, .openParenthesis, .closeParenthesis, .comma, .lessThan, .greaterThan, .openBracket, .closeBracket,
          .openBrace, .closeBrace, .bar,
        ].contains(byte)
    }
    var start = span.lowerBound
    while start > 0, !ends(text[start - 1]) { start -= 1 }
    var end = span.upperBound
    while end < text.count, !ends(text[end]) { end += 1 }
    let token = text[start..<end]
    let isDotted = token.indices.contains { index in
      token[index] == .dot && index > start && index + 1 < end && isLetter(token[index - 1]) && isLetter(token[index + 1])
    }
    return token.contains(.slash) || token.contains(.at) || token.contains(.underscore) || token.contains(.hyphen) || isDotted
  }

  private static func places(of wanted: [UInt8], in text: [UInt8]) -> [Range<Int>] {
    guard !wanted.isEmpty, text.count >= wanted.count else { return [] }
    var spans: [Range<Int>] = []
    var index = 0
    while index + wanted.count <= text.count {
      if text[index] == wanted[0], text[index...].starts(with: wanted) {
        spans.append(index..<index + wanted.count)
        index += wanted.count
      } else {
        index += 1
      }
    }
    return spans
  }

  private static func contains(_ wanted: [UInt8], in text: [UInt8]) -> Bool {
    guard !wanted.isEmpty, text.count >= wanted.count else { return false }
    return (0...text.count - wanted.count).contains { text[$0...].starts(with: wanted) }
  }

  /// Whether digits occur in a text with at most a few marks between them.
  private static func isRun(_ wanted: [UInt8], in text: [UInt8]) -> Bool {
    for start in text.indices where text[start] == wanted[0] {
      var place = 1
      var index = start + 1
      var signs = 0
      while index < text.count, place < wanted.count {
        if text[index] == wanted[place] {
          place += 1
          signs = 0
        } else if UInt8.digits.contains(text[index]) || isLetter(text[index]) || signs > 3 {
          break
        } else {
          signs += 1
        }
        index += 1
      }
      if place == wanted.count { return true }
    }
    return false
  }

  private static func lowered(_ bytes: [UInt8]) -> [UInt8] {
    bytes.map { UInt8.capitals.contains($0) ? $0 | 0x20 : $0 }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) >= UInt8(ascii: "a") && (byte | 0x20) <= UInt8(ascii: "z") || byte >= 0x80
  }

  private static func isEastAsian(_ text: String) -> Bool { text.unicodeScalars.contains { $0.value >= 0x3040 } }
}

extension String {
  /// Whether a text contains another one, in upper or lower case.
  fileprivate func localizedContains(_ value: String) -> Bool {
    lowercased().contains(value.lowercased())
  }
}
