import ResumeModel

/// Reads the inside of a Markdown block as a reader sees it: without emphasis marks, code marks, link
/// targets, tags and escapes.
///
/// Follows CommonMark where people do (https://spec.commonmark.org/0.31.2/#inlines), and is more lenient
/// about emphasis beside Chinese text, where CommonMark's flanking rules do not match what authors mean.
struct MarkdownInline {
  private let input: [UInt8]
  private var output: [UInt8] = []
  private var links: [String] = []
  private var images: [String] = []
  private var delimiters: [Delimiter] = []
  private var brackets: [(offset: Int, isImage: Bool)] = []
  private var openTags: [(name: String, offset: Int)] = []
  private var removed: [Range<Int>] = []
  private var strong: [Range<Int>] = []
  private var isTitled = false
  private var timed: Range<Int>?

  private struct Delimiter {
    var byte: UInt8
    var offset: Int
    var count: Int
  }

  /// Reads the slices as one text, a line break between two of them.
  static func read(_ source: [UInt8], _ slices: [Range<Int>]) -> (InlineText, isTitled: Bool) {
    if slices.count == 1, !source[slices[0]].contains(where: isMark) {
      let text = PlainText.collapsed(source, in: slices[0], without: [])
      return (InlineText(text: text, isMarkupOnly: text.isEmpty), false)
    }
    var input: [UInt8] = []
    for (index, slice) in slices.enumerated() {
      if index > 0 { input.append(.newline) }
      input += source[slice]
    }
    var reader = MarkdownInline(input: input)
    return reader.read()
  }

  private init(input: [UInt8]) { self.input = input }

  /// Whether a byte may begin or end markup.
  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case .backslash, .backtick, .asterisk, .underscore, .tilde, .exclamation, .openBracket, .closeBracket, .lessThan, .ampersand,
      .openBrace:
      true
    default: false
    }
  }

  private mutating func read() -> (InlineText, isTitled: Bool) {
    var index = 0
    let end = input.count
    output.reserveCapacity(end)
    while index < end {
      let byte = input[index]
      switch byte {
      case .backslash where index + 1 < end && input[index + 1].isPunctuation:
        output.append(input[index + 1])
        index += 2
      case .backslash where index + 1 == end || input[index + 1] == .newline:
        index += 1
      case .backtick: index = readCode(at: index)
      case .asterisk, .underscore, .tilde: index = readEmphasis(at: index)
      case .exclamation where index + 1 < end && input[index + 1] == .openBracket:
        brackets.append((output.count, true))
        output.append(.openBracket)
        index += 2
      case .openBracket:
        brackets.append((output.count, false))
        output.append(.openBracket)
        index += 1
      case .closeBracket: index = readLinkEnd(at: index)
      case .lessThan: index = readAngle(at: index)
      case .ampersand: index = readEntity(at: index)
      case .openBrace: index = readAttributes(at: index)
      default:
        let start = index
        repeat { index += 1 } while index < end && !MarkdownInline.isMark(input[index])
        output += input[start..<index]
      }
    }
    return finish()
  }

  private mutating func readCode(at start: Int) -> Int {
    var index = start
    while index < input.count, input[index] == .backtick { index += 1 }
    let length = index - start
    let contentStart = index
    // A span longer than this is a stray mark; the limit keeps a text of stray marks linear.
    let limit = min(input.count, contentStart + 4000)
    while index < limit {
      guard input[index] == .backtick else {
        index += 1
        continue
      }
      let runStart = index
      while index < input.count, input[index] == .backtick { index += 1 }
      if index - runStart == length {
        output += input[contentStart..<runStart]
        return index
      }
    }
    output += input[start..<contentStart]
    return contentStart
  }

  private mutating func readEmphasis(at start: Int) -> Int {
    let byte = input[start]
    var index = start
    while index < input.count, input[index] == byte { index += 1 }
    let count = index - start
    let offset = output.count
    output += input[start..<index]
    if byte == .tilde && count != 2 { return index }
    let before: UInt8 = start > 0 ? input[start - 1] : .space
    let after: UInt8 = index < input.count ? input[index] : .space
    var canOpen = !after.isWhite
    var canClose = !before.isWhite
    if byte == .underscore {
      let beforeWord = before.isWordByte || before.isWide
      let afterWord = after.isWordByte || after.isWide
      canOpen = canOpen && !beforeWord
      canClose = canClose && !afterWord
    }
    var left = count
    if canClose {
      while left > 0, let last = delimiters.lastIndex(where: { $0.byte == byte }) {
        let taken = min(left, delimiters[last].count)
        let opener = delimiters[last].offset + delimiters[last].count - taken
        removed.append(opener..<opener + taken)
        let closer = offset + count - left
        removed.append(closer..<closer + taken)
        strong.append(opener + taken..<closer)
        left -= taken
        delimiters.removeSubrange((last + 1)...)
        delimiters[last].count -= taken
        if delimiters[last].count == 0 { delimiters.removeLast() }
      }
    }
    if canOpen && left > 0 {
      delimiters.append(
        Delimiter(byte: byte, offset: offset + count - left, count: left))
    }
    return index
  }

  private mutating func readLinkEnd(at start: Int) -> Int {
    guard let bracket = brackets.popLast() else {
      output.append(.closeBracket)
      return start + 1
    }
    let next = start + 1
    if next < input.count, input[next] == .openParenthesis, let close = closingParenthesis(from: next) {
      removed.append(bracket.offset..<bracket.offset + 1)
      addTarget(next + 1..<close, isImage: bracket.isImage, text: bracket.offset + 1)
      return close + 1
    }
    if next < input.count, input[next] == .openBracket,
      let close = input[next..<min(input.count, next + 200)].firstIndex(of: .closeBracket)
    {
      removed.append(bracket.offset..<bracket.offset + 1)
      return close + 1
    }
    output.append(.closeBracket)
    return next
  }

  private func closingParenthesis(from open: Int) -> Int? {
    var depth = 0
    var index = open
    while index < input.count, index - open < 4000 {
      switch input[index] {
      case .openParenthesis: depth += 1
      case .closeParenthesis:
        depth -= 1
        if depth == 0 { return index }
      case .backslash: index += 1
      default: break
      }
      index += 1
    }
    return nil
  }

  private mutating func addTarget(_ range: Range<Int>, isImage: Bool, text: Int) {
    let trimmed = input.trimmed(range)
    var end = trimmed.lowerBound
    while end < trimmed.upperBound, !input[end].isWhite { end += 1 }
    var target = input[trimmed.lowerBound..<end]
    if target.first == .lessThan && target.last == .greaterThan { target = target.dropFirst().dropLast() }
    let link = String(decoding: target, as: UTF8.self)
    links.append(link)
    if isImage { images.append(link) }
  }

  private mutating func readAngle(at start: Int) -> Int {
    if input.has("<!--", at: start) {
      guard let close = input.firstIndex(of: "-->", in: start + 4..<input.count) else {
        return input.count
      }
      return close + 3
    }
    if let tag = HTMLTag(in: input, at: start, limit: input.count) {
      read(tag)
      return tag.bytes.upperBound
    }
    if let close = input[start..<min(input.count, start + 2000)].firstIndex(of: .greaterThan) {
      let inside = input[start + 1..<close]
      if inside.contains(where: { $0 == .colon || $0 == .at }), !inside.contains(where: \.isWhite) {
        output += inside
        links.append(String(decoding: inside, as: UTF8.self))
        return close + 1
      }
    }
    output.append(.lessThan)
    return start + 1
  }

  private mutating func read(_ tag: HTMLTag) {
    if tag.name == "br" || tag.isBlock || tag.name == "td" || tag.name == "th" {
      output.append(.space)
    }
    // Two boxes side by side, as in `<span>Acme</span><span>2019</span>`: a style sheet sets them apart.
    if tag.name == "span", !tag.isClosing, input[..<tag.bytes.lowerBound].suffix(7).elementsEqual("</span>".utf8) {
      output.append(.space)
    }
    if tag.name == "a", !tag.isClosing, let link = tag.attribute("href", in: input) {
      links.append(link)
    }
    if tag.name == "img", let link = tag.attribute("src", in: input) {
      links.append(link)
      images.append(tag.attribute("alt", in: input) ?? link)
    }
    if tag.isOfTime {
      if !tag.isClosing {
        openTags.append((tag.name, output.count))
      } else if let last = openTags.lastIndex(where: { $0.name == tag.name }) {
        timed = timed ?? openTags[last].offset..<output.count
        openTags.remove(at: last)
      }
    }
    guard tag.isEmphasis else { return }
    if tag.isTitle { isTitled = true }
    if !tag.isClosing {
      openTags.append((tag.name, output.count))
    } else if let last = openTags.lastIndex(where: { $0.name == tag.name }) {
      strong.append(openTags[last].offset..<output.count)
      openTags.removeSubrange(last...)
    }
  }

  private mutating func readEntity(at start: Int) -> Int {
    if let (scalar, next) = HTMLEntities.reference(in: input, at: start, limit: input.count) {
      output += Array(String(Character(scalar)).utf8)
      return next
    }
    output.append(.ampersand)
    return start + 1
  }

  /// Leaves out kramdown and pandoc attributes such as `{: .wide}` and `{.unnumbered}`.
  private mutating func readAttributes(at start: Int) -> Int {
    let next = start + 1
    if next < input.count, [.colon, .dot, .hash].contains(input[next]),
      let close = input[start..<min(input.count, start + 200)].firstIndex(of: .closeBrace)
    {
      return close + 1
    }
    output.append(.openBrace)
    return next
  }

  private mutating func finish() -> (InlineText, isTitled: Bool) {
    // A tag that is never closed emphasises to the end, as a browser shows it.
    for tag in openTags where !HTMLTag.isOfTime(tag.name) { strong.append(tag.offset..<output.count) }
    var inline = InlineText()
    removed.sort { $0.lowerBound < $1.lowerBound }
    inline.text = PlainText.collapsed(output, without: removed)
    inline.links = links
    if inline.text.isEmpty {
      inline.text = PlainText.collapsed(Array(images.joined(separator: " ").utf8), without: [])
      if inline.text.isEmpty { inline.text = links.joined(separator: " ") }
      inline.isMarkupOnly = inline.text.isEmpty
      return (inline, isTitled)
    }
    if let timed { inline.period = DateScanner.find(in: PlainText.collapsed(output, in: timed, without: removed))?.period }
    guard !strong.isEmpty else { return (inline, isTitled) }
    // Emphasis leads or covers a text by its words; marks and icons around them do not matter.
    guard let first = output.indices.first(where: { isWord($0) && !isRemoved($0) }),
      let last = output.indices.last(where: { isWord($0) && !isRemoved($0) })
    else { return (inline, isTitled) }
    if let lead = strong.filter({ $0.lowerBound <= first && first < $0.upperBound })
      .max(by: { $0.count < $1.count })
    {
      inline.strongLead = PlainText.collapsed(output, in: lead, without: removed)
      inline.isStrong = last < lead.upperBound
    }
    return (inline, isTitled)
  }

  /// Whether a byte of the output is part of a word, and not of an arrow, a dash, a star or a picture.
  private func isWord(_ index: Int) -> Bool {
    guard output[index].isWide else { return output[index].isWordByte }
    var lead = index
    while lead > 0, index - lead < 3, output[lead] & 0xC0 == 0x80 { lead -= 1 }
    if output[lead] == 0xEF { return !(lead + 1 < output.count && output[lead + 1] == 0xB8) }
    return output[lead] != 0xE2 && output[lead] != 0xF0
  }

  private func isRemoved(_ offset: Int) -> Bool { removed.contains { $0.contains(offset) } }
}
