import ResumeModel

/// Classifies a line of AsciiDoc by itself (https://docs.asciidoctor.org/asciidoc/latest/).
enum AsciiDocLine: Equatable {
  case blank
  /// `== Title`: the level counts the signs; the title's bytes.
  case heading(level: Int, title: Range<Int>)
  /// `* text`, `.. text`, `1. text`: what nests it, and the bytes of its text.
  case item(mark: String, text: Range<Int>)
  /// `Term:: text`: what nests it, and the bytes of the term and of the text, which may be empty.
  case term(mark: String, term: Range<Int>, text: Range<Int>)
  /// A delimiter of a block: `----`, `====`, `--`, `|===`.
  case fence(String)
  /// `.Title` of the block below.
  case title(Range<Int>)
  /// `[.role]`, `[[anchor]]`.
  case attributes(String)
  /// `:name: value`.
  case setting(name: String, value: Range<Int>)
  /// `ifdef::x[]`, `include::file[]`, `image::file[]`, `toc::[]`.
  case directive(String)
  /// `'''` and `<<<`.
  case rule
  /// `// text`.
  case comment
  /// `+` alone, which joins the block below to the item above.
  case join
  /// The line before an included file, or after it (`SourceFiles`).
  case fileMark
  /// A line of running text.
  case text

  /// Classifies the content of a line.
  init(_ bytes: [UInt8], _ line: SourceLines.Line) {
    let content = bytes.trimmed(line.start..<line.contentEnd)
    guard let first = bytes[content].first else {
      self = .blank
      return
    }
    if first == SourceFiles.mark {
      self = .fileMark
      return
    }
    let isIndented = content.lowerBound > line.start
    if first == .slash, bytes.has("//", at: content.lowerBound), !isIndented {
      let run = bytes[content].prefix { $0 == .slash }.count
      self = run == content.count && run >= 4 ? .fence("/") : run == 3 ? .text : .comment
      return
    }
    if content.count == 1, first == .plus {
      self = .join
      return
    }
    if let item = Self.item(bytes, content) {
      self = item
      return
    }
    if !isIndented, let found = Self.mark(bytes, content, first: first) {
      self = found
      return
    }
    self = Self.term(bytes, content) ?? .text
  }

  // MARK: - Lines of marks

  private static func mark(_ bytes: [UInt8], _ content: Range<Int>, first: UInt8) -> AsciiDocLine? {
    let run = bytes[content].prefix { $0 == first }.count
    let isRun = run == content.count
    switch first {
    case .equals, .hash:
      if isRun, run >= 4, first == .equals { return .fence("=") }
      return heading(bytes, content, level: run)
    case .hyphen, .asterisk, .underscore, .plus, .dot:
      if isRun, run == 2, first == .hyphen { return .fence("--") }
      if isRun, run == 3, first != .plus, first != .dot, first != .underscore { return .rule }
      if isRun, run >= 4 { return .fence(String(UnicodeScalar(first))) }
      if first == .dot, run == 1, content.count > 1, !bytes[content.lowerBound + 1].isBlank {
        return .title(content.lowerBound + 1..<content.upperBound)
      }
      return nil
    case .apostrophe: return isRun && run >= 3 ? .rule : nil
    case .lessThan: return isRun && run == 3 ? .rule : nil
    case .backtick: return run >= 3 ? .fence("`") : nil
    case .bar, .comma, .colon:
      if content.count >= 4, bytes[content.dropFirst()].allSatisfy({ $0 == .equals }) { return .fence("|") }
      return first == .colon ? setting(bytes, content) : nil
    case .openBracket: return attributes(bytes, content)
    default: return directive(bytes, content)
    }
  }

  private static func heading(_ bytes: [UInt8], _ content: Range<Int>, level: Int) -> AsciiDocLine? {
    guard level <= 6 else { return nil }
    let sign = bytes[content.lowerBound]
    var title = content.lowerBound + level..<content.upperBound
    guard let next = bytes[title].first, next.isBlank else { return nil }
    // `== Title ==`
    let closing = bytes[title].reversed().prefix { $0 == sign }.count
    if closing == level, title.count > closing, bytes[title.upperBound - closing - 1].isBlank {
      title = title.lowerBound..<title.upperBound - closing
    }
    title = bytes.trimmed(title)
    return title.isEmpty ? nil : .heading(level: level, title: title)
  }

  private static func setting(_ bytes: [UInt8], _ content: Range<Int>) -> AsciiDocLine? {
    let start = content.lowerBound + 1
    guard let colon = bytes[start..<content.upperBound].firstIndex(of: .colon), colon > start,
      colon + 1 == content.upperBound || bytes[colon + 1].isBlank,
      bytes[start..<colon].allSatisfy({ $0.isWordByte || $0 == .hyphen || $0 == .underscore || $0 == .exclamation })
    else { return nil }
    return .setting(
      name: String(decoding: bytes[start..<colon], as: UTF8.self).lowercased(),
      value: bytes.trimmed(colon + 1..<content.upperBound))
  }

  private static func attributes(_ bytes: [UInt8], _ content: Range<Int>) -> AsciiDocLine? {
    guard content.count >= 2, bytes[content.upperBound - 1] == .closeBracket else { return nil }
    let inside = bytes[content.lowerBound + 1..<content.upperBound - 1]
    let next = inside.first ?? .comma
    guard next.isWordByte || [.openBracket, .dot, .hash, .percent, .comma, .quote].contains(next) else { return nil }
    // `[Oslo] and more [text]` is text.
    guard inside.dropFirst().dropLast().allSatisfy({ $0 != .closeBracket && $0 != .openBracket }) else { return nil }
    return .attributes(String(decoding: inside, as: UTF8.self))
  }

  /// `name::target[…]` alone on a line.
  private static func directive(_ bytes: [UInt8], _ content: Range<Int>) -> AsciiDocLine? {
    guard bytes[content.upperBound - 1] == .closeBracket else { return nil }
    let name = bytes[content].prefix { $0.isLetter || $0.isDigit }
    guard !name.isEmpty, bytes.has("::", at: name.endIndex), bytes[content].contains(.openBracket),
      !bytes[name.endIndex + 2].isBlank
    else { return nil }
    return .directive(String(decoding: name, as: UTF8.self))
  }

  // MARK: - Lists

  private static func item(_ bytes: [UInt8], _ content: Range<Int>) -> AsciiDocLine? {
    let first = bytes[content.lowerBound]
    var index = content.lowerBound
    var mark: String
    switch first {
    case .asterisk, .dot, .hyphen:
      while index < content.upperBound, bytes[index] == first { index += 1 }
      let count = index - content.lowerBound
      guard count <= (first == .hyphen ? 1 : 6) else { return nil }
      mark = String(repeating: Character(UnicodeScalar(first)), count: count)
    case UInt8.digits:
      while index < content.upperBound, bytes[index].isDigit { index += 1 }
      // `2019. ` is a year at the end of a sentence.
      guard index - content.lowerBound <= 3, index < content.upperBound, bytes[index] == .dot else { return nil }
      index += 1
      mark = "1."
    case 0xE2 where bytes.has("\u{2022}", at: index):
      index += 3
      mark = "\u{2022}"
    default: return nil
    }
    guard index < content.upperBound, bytes[index].isBlank else { return nil }
    var text = bytes.trimmed(index..<content.upperBound)
    // `* [x] done`
    if bytes.has("[x] ", at: text.lowerBound) || bytes.has("[ ] ", at: text.lowerBound)
      || bytes.has("[*] ", at: text.lowerBound)
    {
      text = bytes.trimmed(text.lowerBound + 4..<text.upperBound)
    }
    return text.isEmpty ? nil : .item(mark: mark, text: text)
  }

  private static func term(_ bytes: [UInt8], _ content: Range<Int>) -> AsciiDocLine? {
    var index = content.lowerBound + 1
    while index + 1 < content.upperBound {
      let sign = bytes[index]
      guard sign == .colon || sign == .semicolon, bytes[index + 1] == sign else {
        index += 1
        continue
      }
      var end = index
      while end < content.upperBound, bytes[end] == sign { end += 1 }
      let count = end - index
      let isMark = sign == .colon ? (2...4).contains(count) : count == 2
      if isMark, end == content.upperBound || bytes[end].isBlank {
        let term = bytes.trimmed(content.lowerBound..<index)
        guard !term.isEmpty else { return nil }
        return .term(
          mark: String(repeating: sign == .colon ? ":" : ";", count: count), term: term,
          text: bytes.trimmed(end..<content.upperBound))
      }
      index = end
    }
    return nil
  }

  // MARK: - Detection

  /// Whether a text without a telling name is AsciiDoc: a title of equals signs at its top, and a section or an
  /// attribute below. Typst has such titles as well, and calls.
  static func areSigns(in source: [UInt8]) -> Bool {
    let lines = SourceLines(source).lines.prefix(400)
    guard
      !lines.contains(where: { source.has("#", at: $0.start) && $0.start + 1 < source.count && source[$0.start + 1].isLetter })
    else { return false }
    var hasTitle = false
    for line in lines {
      switch AsciiDocLine(source, line) {
      case .heading(let level, _):
        guard source[line.start] == .equals else { return false }
        if hasTitle || level == 2 { return true }
        hasTitle = true
      case .setting: if hasTitle { return true }
      case .blank, .comment, .text, .attributes, .directive: continue
      default: return false
      }
    }
    return false
  }
}
