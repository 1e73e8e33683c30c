import ResumeLexicon
import ResumeModel

/// Finds the names and numbers by which a person is reached in a messenger, as in `QQ: 12345678` and `\skype{ida.odd}`.
///
/// They are contact data as much as a telephone number is, and are often the same number.
package enum MessengerHandles {
  /// The beginnings of links that lead to a person in a messenger.
  private static let links = ["t.me/", "telegram.me/", "wa.me/", "line.me/ti/p/", "wpa.qq.com/msgrd?uin=", "skype:"]

  /// Finds the handles in a text, in the order of their appearance.
  ///
  /// - Parameter isHeader: whether a plain word after a label is a handle, as in `LINE: ida` of a header.
  package static func find(in text: String, isHeader: Bool) -> [String] {
    let bytes = Array(text.utf8)
    let low = bytes.map { UInt8.capitals.contains($0) ? $0 | 0x20 : $0 }
    var found: [String] = []
    var index = 0
    while index < low.count {
      if let start = end(ofLink: index, low), case let handle = start..<end(ofHandle: start, low), handle.count >= 4 {
        found.append(String(decoding: bytes[handle], as: UTF8.self))
        index = handle.upperBound
      } else if let (start, isOrdinary) = start(ofHandleAfter: index, low) {
        // `wechat: WeChat: ida` names the messenger twice.
        guard label(at: start, low) == nil else {
          index = start
          continue
        }
        var place = start
        // `QQ/微信：12345678/ida` has one handle for each label.
        repeat {
          let handle = place..<end(ofHandle: place, low)
          guard isHandle(handle, low, isLax: isHeader || !isOrdinary),
            // `line: 100.5` is a measure.
            isHeader || !isOrdinary || !UInt8.digits.contains(low[handle.lowerBound])
          else { break }
          found.append(String(decoding: bytes[handle], as: UTF8.self))
          place = handle.upperBound
          guard place < low.count, low[place] == .slash else { break }
          place += 1
        } while true
        index = max(place, index + 1)
      } else {
        index += 1
      }
    }
    return found
  }

  /// Returns the places of a handle as a word of its own.
  package static func places(of handle: String, in text: [UInt8]) -> [Range<Int>] {
    let wanted = Array(handle.utf8)
    guard !wanted.isEmpty, text.count >= wanted.count else { return [] }
    // A number may touch its label, as in `QQ12345678`.
    let isNumber = wanted.allSatisfy { UInt8.digits.contains($0) }
    func goesOn(_ byte: UInt8) -> Bool { isNumber ? UInt8.digits.contains(byte) : isWord(byte) }
    return (0...text.count - wanted.count).compactMap { start in
      guard text[start] == wanted[0], text[start...].starts(with: wanted) else { return nil }
      let end = start + wanted.count
      let isWhole = (start == 0 || !goesOn(text[start - 1])) && (end == text.count || !goesOn(text[end]))
      return isWhole ? start..<end : nil
    }
  }

  // MARK: - Forms

  private static func end(ofLink index: Int, _ text: [UInt8]) -> Int? {
    guard index == 0 || !isWord(text[index - 1]) else { return nil }
    for link in links where text[index...].starts(with: link.utf8) {
      var end = index + link.utf8.count
      while end < text.count, text[end] == .plus || text[end] == .tilde { end += 1 }
      return end
    }
    return nil
  }

  /// Returns where the handle begins that follows a label at a place; nil if none does.
  private static func start(ofHandleAfter index: Int, _ text: [UInt8]) -> (start: Int, isOrdinary: Bool)? {
    guard let label = label(at: index, text) else { return nil }
    var isOrdinary = MessengerNames.ordinary.contains(label)
    var end = index + label.utf8.count
    // `QQ/WeChat` and `微信 / QQ`.
    while let next = skipping(end, over: [.space, .slash, .openParenthesis], text), next > end,
      let other = self.label(at: next, text)
    {
      isOrdinary = isOrdinary && MessengerNames.ordinary.contains(other)
      end = next + other.utf8.count
    }
    let isDirect = end < text.count && UInt8.digits.contains(text[end])
    if isDirect { return MessengerNames.joined.contains(label) ? (end, isOrdinary) : nil }
    var hasMark = false
    while end < text.count {
      if text[end...].starts(with: "：".utf8) {
        (end, hasMark) = (end + 3, true)
      } else if let filler = MessengerNames.fillers.first(where: { text[end...].starts(with: $0.utf8) }),
        isBoundary(end + filler.utf8.count, text)
      {
        end += filler.utf8.count
      } else if [.colon, .equals, .openBrace, .closeBracket].contains(text[end]) {
        (end, hasMark) = (end + 1, true)
      } else if isMarkup(text[end]) || text[end] == .newline {
        end += 1
      } else {
        break
      }
    }
    return hasMark ? (end, isOrdinary) : nil
  }

  private static func label(at index: Int, _ text: [UInt8]) -> String? {
    guard index == 0 || !isWord(text[index - 1]) || text[index] >= 0x80 else { return nil }
    return MessengerNames.all.first {
      text[index...].starts(with: $0.utf8) && (text[index] >= 0x80 || isBoundary(index + $0.utf8.count, text, orDigit: true))
    }
  }

  /// Whether no further letter follows, so that a label is not the beginning of a word.
  private static func isBoundary(_ index: Int, _ text: [UInt8], orDigit: Bool = false) -> Bool {
    index >= text.count || !isWord(text[index]) || orDigit && UInt8.digits.contains(text[index])
  }

  private static func skipping(_ index: Int, over signs: Set<UInt8>, _ text: [UInt8]) -> Int? {
    text[index...].firstIndex { !signs.contains($0) }
  }

  /// Quotes, emphasis and the commas of data between a label and its handle.
  private static func isMarkup(_ byte: UInt8) -> Bool {
    [.space, .quote, .apostrophe, .asterisk, .comma, .openBracket, .at, .backtick].contains(byte)
  }

  private static func end(ofHandle start: Int, _ text: [UInt8]) -> Int {
    var end = start
    while end < text.count, isWord(text[end]) || [.dot, .hyphen, .plus].contains(text[end]) { end += 1 }
    while end > start, [.dot, .hyphen].contains(text[end - 1]) { end -= 1 }
    return end
  }

  /// Whether a stretch looks like a handle and not like the first word of a sentence.
  private static func isHandle(_ span: Range<Int>, _ text: [UInt8], isLax: Bool) -> Bool {
    guard span.count >= 3, !text[span].allSatisfy({ $0 == .hyphen || $0 == .dot }) else { return false }
    let isMarked = text[span].contains { UInt8.digits.contains($0) || $0 == .underscore }
    // A text goes on with a further word: `Telegram: built a bot`.
    let rest = text[span.upperBound...]
    let goesOn = rest.first == .space && rest.dropFirst().first.map(isWord) ?? false
    return isMarked && span.count >= 5 || isLax && !goesOn
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    UInt8.digits.contains(byte) || (byte | 0x20) >= UInt8(ascii: "a") && (byte | 0x20) <= UInt8(ascii: "z") || byte == .underscore
  }
}
