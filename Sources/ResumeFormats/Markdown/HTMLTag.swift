import ResumeLexicon
import ResumeModel

/// One HTML tag in a source, as people write them: any name, any attributes, closed by `>`.
struct HTMLTag {
  /// The lower-case name, such as `li` or `head_title`.
  var name: String
  /// True for `</name>`.
  var isClosing: Bool
  /// The bytes from `<` to after `>`.
  var bytes: Range<Int>

  /// Reads the tag that starts at `<`; returns nil if there is no tag.
  ///
  /// A tag ends at the first `>` outside quotes; a tag longer than 4,000 bytes is read as text.
  init?(in source: [UInt8], at start: Int, limit: Int) {
    guard start + 2 < limit, source[start] == .lessThan else { return nil }
    var index = start + 1
    isClosing = source[index] == .slash
    if isClosing { index += 1 }
    guard index < limit, source[index].isLetter else { return nil }
    let nameStart = index
    while index < limit,
      source[index].isWordByte || source[index] == .underscore || source[index] == .hyphen
    {
      index += 1
    }
    guard index < limit else { return nil }
    let nameEnd = index
    let next = source[index]
    guard next == .greaterThan || next == .slash || next.isWhite else { return nil }
    var quote: UInt8?
    let end = min(limit, start + 4000)
    while index < end {
      let byte = source[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == .quote || byte == .apostrophe {
        quote = byte
      } else if byte == .greaterThan {
        break
      } else if byte == .lessThan {
        return nil
      }
      index += 1
    }
    guard index < end else { return nil }
    name = String(decoding: source[nameStart..<nameEnd], as: UTF8.self).lowercased()
    bytes = start..<index + 1
  }

  /// The value of an attribute, quoted or not.
  func attribute(_ wanted: StaticString, in source: [UInt8]) -> String? {
    guard var index = source.firstIndex(of: wanted, in: bytes) else { return nil }
    index += wanted.utf8CodeUnitCount
    while index < bytes.upperBound, source[index].isWhite { index += 1 }
    guard index < bytes.upperBound, source[index] == .equals else { return nil }
    index += 1
    while index < bytes.upperBound, source[index].isWhite { index += 1 }
    guard index < bytes.upperBound else { return nil }
    let quote = source[index]
    let isQuoted = quote == .quote || quote == .apostrophe
    if isQuoted { index += 1 }
    let start = index
    while index < bytes.upperBound - 1 {
      if isQuoted ? source[index] == quote : source[index].isWhite { break }
      index += 1
    }
    return String(decoding: source[start..<index], as: UTF8.self)
  }

  /// The level of `h1` to `h6`.
  var headingLevel: Int? {
    let bytes = Array(name.utf8)
    guard bytes.count == 2, bytes[0] == UInt8(ascii: "h"), bytes[1] >= UInt8(ascii: "1"), bytes[1] <= UInt8(ascii: "6") else {
      return nil
    }
    return Int(bytes[1] - UInt8(ascii: "0"))
  }

  /// Whether the tag starts or ends a block by itself, so that a line is cut there.
  var isBlock: Bool { HTMLTag.holds(HTMLTag.blockNames, name) || headingLevel != nil }

  /// Whether the tag only groups blocks and shows nothing itself.
  var isWrapper: Bool { HTMLTag.holds(HTMLTag.wrapperNames, name) }

  /// Whether the tag emphasises its text, as a heading does.
  var isEmphasis: Bool {
    switch name {
    case "b", "strong", "em", "i", "u", "mark": true
    default: isTitle
    }
  }

  /// Whether the name of the tag shows that it contains a title, as in `<head_title>`.
  var isTitle: Bool {
    !HTMLTag.holds(HTMLTag.blockNames, name) && (name.hasSuffix("title") || name.hasPrefix("head_"))
  }

  /// Whether the name of the tag shows that it contains the description of the item before it.
  var isDescription: Bool { name == "description" || name == "content" || name == "small_block" }

  /// Whether the tag is not an element of HTML but the author's invention, such as `<techstack>`.
  var isOwn: Bool { !isBlock && !HTMLTag.holds(HTMLTag.inlineNames, name) }

  /// Whether the author's tag contains a piece of an entry's heading: its title or its time.
  var isOfHeading: Bool { isTitle || isOfTime }

  /// Whether the name of the tag shows that it contains a time, as in `<datetime>`.
  var isOfTime: Bool { HTMLTag.isOfTime(name) }

  static func isOfTime(_ name: String) -> Bool { name == "time" || name.contains("date") || name == "period" }

  private static let inline: StaticString =
    """
    a|abbr|acronym|b|bdi|bdo|big|br|cite|code|data|del|dfn|em|font|i|img|ins|kbd|label|mark|nobr|q|s|samp|small|\
    span|strike|strong|sub|sup|time|tt|u|var|wbr|svg|path|input|button|td|th|col|colgroup|caption|style|script|\
    link|meta|pre|picture|source|video|iframe|embed|object|head|title|form
    """

  private static let wrappers: StaticString =
    """
    ul|ol|dl|p|div|section|article|header|footer|main|aside|details|center|blockquote|table|tbody|thead|body|\
    html|nav|description|content|small_block
    """

  private static let inlineNames = WordTable([(inline, 0)])
  private static let wrapperNames = WordTable([(wrappers, 0)])
  private static let blockNames = WordTable([(wrappers, 0), ("li|tr|dt|dd|summary|hr", 0)])

  private static func holds(_ table: WordTable, _ name: String) -> Bool { table.whole(Array(name.utf8)) != nil }
}
