import ResumeModel

/// Reads Typst as a reader sees it: markup as words, and values by the strings and contents in them.
struct TypstInline {
  var words: [UInt8] = []
  private var links: [String] = []
  private var isStrong = false
  private var leadEnd: Int?
  private var sawPlain = false
  let names: [String: String]

  /// Returns the words of a stretch of markup.
  ///
  /// - Parameter names: the texts of the document's own names, as in `#let city = "Oslo"`.
  static func read(_ bytes: [UInt8], _ range: Range<Int>, names: [String: String] = [:]) -> InlineText {
    var reader = TypstInline(names: names)
    reader.markup(TypstCursor(bytes, range), depth: 0)
    return reader.inline
  }

  /// Returns the words of an argument's value: a string, a content block, or the arguments of a call.
  static func value(_ bytes: [UInt8], _ argument: TypstCursor.Argument, names: [String: String] = [:])
    -> InlineText
  {
    var reader = TypstInline(names: names)
    if argument.isContent {
      reader.markup(TypstCursor(bytes, argument.value), depth: 0)
    } else {
      reader.code(TypstCursor(bytes, argument.value), depth: 0)
    }
    return reader.inline
  }

  /// Returns the words that a call in code shows, from its name to the end of its arguments.
  static func call(_ bytes: [UInt8], _ range: Range<Int>, names: [String: String] = [:]) -> InlineText {
    var reader = TypstInline(names: names)
    reader.code(TypstCursor(bytes, range), depth: 0)
    return reader.inline
  }

  private init(names: [String: String]) { self.names = names }

  private var inline: InlineText {
    var inline = InlineText(
      text: InlineText.withoutBars(PlainText.collapsed(words, without: [])), links: links)
    if let leadEnd {
      let lead = InlineText.withoutBars(PlainText.collapsed(Array(words[..<leadEnd]), without: []))
      inline.strongLead = lead.isEmpty ? nil : lead
      inline.isStrong = !lead.isEmpty && lead == inline.text
    }
    return inline
  }

  mutating func emit(_ text: String) {
    if !isStrong, text.unicodeScalars.contains(where: { $0 != " " && $0 != "|" }) { sawPlain = true }
    words += Array(text.utf8)
  }

  // MARK: - Markup

  mutating func markup(_ cursor: TypstCursor, depth: Int) {
    guard depth < 24 else { return }
    var cursor = cursor
    while let byte = cursor.byte {
      switch byte {
      case .backslash:
        cursor.index += 1
        if let next = cursor.byte, next.isPunctuation {
          emit(String(decoding: [next], as: UTF8.self))
          cursor.index += 1
        } else {
          words.append(.space)
        }
      case .asterisk, .underscore:
        if byte == .underscore, isInsideWord(cursor) { emit("_") } else { toggle() }
        cursor.index += 1
      case .hash: call(&cursor, depth)
      case .tilde, CommentedText.commented:
        words.append(.space)
        cursor.index += 1
      case .hyphen where cursor.index + 1 < cursor.end && cursor.bytes[cursor.index + 1] == .hyphen:
        let isLong = cursor.index + 2 < cursor.end && cursor.bytes[cursor.index + 2] == .hyphen
        emit(isLong ? "—" : "–")
        cursor.index += isLong ? 3 : 2
      case .dollar, .backtick: cursor.index += 1
      case .lessThan: label(&cursor)
      case UInt8(ascii: "h") where cursor.bytes.has("http", at: cursor.index) && !isInsideWord(cursor): address(&cursor)
      default:
        if !isStrong, !byte.isWhite { sawPlain = true }
        words.append(byte)
        cursor.index += 1
      }
    }
  }

  private func isInsideWord(_ cursor: TypstCursor) -> Bool {
    let index = cursor.index
    return index > 0 && index + 1 < cursor.end && cursor.bytes[index - 1].isWordByte
      && cursor.bytes[index + 1].isWordByte
  }

  private mutating func toggle() {
    if isStrong, leadEnd == nil, !sawPlain { leadEnd = words.count }
    isStrong.toggle()
  }

  /// A label such as `<work>` is not seen.
  private mutating func label(_ cursor: inout TypstCursor) {
    var probe = cursor
    probe.index += 1
    if !probe.name().isEmpty, probe.byte == .greaterThan {
      cursor.index = probe.index + 1
    } else {
      emit("<")
      cursor.index += 1
    }
  }

  /// An address by itself is a link.
  private mutating func address(_ cursor: inout TypstCursor) {
    let start = cursor.index
    while let byte = cursor.byte, !byte.isWhite, ![.closeBracket, .closeParenthesis, .openBracket, .hash, .quote].contains(byte) {
      cursor.index += 1
    }
    let text = String(decoding: cursor.bytes[start..<cursor.index], as: UTF8.self)
    if text.hasPrefix("http://") || text.hasPrefix("https://") { links.append(text) }
    emit(text)
  }

  // MARK: - Code

  private mutating func call(_ cursor: inout TypstCursor, _ depth: Int) {
    cursor.index += 1
    let name = cursor.name()
    if name.isEmpty {
      if cursor.byte == .openParenthesis || cursor.byte == .openBrace {
        let start = cursor.index
        cursor.skipBalanced()
        skipMethods(&cursor)
        code(TypstCursor(cursor.bytes, start..<cursor.index), depth: depth + 1)
        return
      }
      if cursor.byte == .openBracket {
        let start = cursor.index + 1
        cursor.skipBalanced()
        markup(TypstCursor(cursor.bytes, start..<max(start, cursor.index - 1)), depth: depth + 1)
        return
      }
      if cursor.byte == .quote { return }
      emit("#")
      return
    }
    if statement(name, &cursor, depth: depth) { return }
    let hasArguments = cursor.byte == .openParenthesis || cursor.byte == .openBracket
    guard hasArguments else {
      emit(names[name] ?? "")
      if cursor.byte == .semicolon { cursor.index += 1 }
      return
    }
    apply(name, cursor.arguments(), bytes: cursor.bytes, depth: depth)
    skipMethods(&cursor)
    if cursor.byte == .semicolon { cursor.index += 1 }
  }

  /// Moves over `.join([ | ])` and similar methods, which affect only the layout.
  private func skipMethods(_ cursor: inout TypstCursor) {
    while cursor.byte == .dot {
      var probe = cursor
      guard probe.name().hasPrefix("."), probe.byte == .openParenthesis else { return }
      _ = probe.arguments()
      cursor = probe
    }
  }

  /// Adds the words that a call shows of its arguments.
  mutating func apply(
    _ name: String, _ arguments: [TypstCursor.Argument], bytes: [UInt8], depth: Int
  ) {
    switch name {
    case "h", "hfill":
      let wide = arguments.contains { String(decoding: bytes[$0.value], as: UTF8.self).hasSuffix("fr") }
      emit(wide ? " | " : " ")
    case "v", "line", "image", "pagebreak", "colbreak", "linebreak", "parbreak", "counter", "label", "rect",
      "circle",
      "fa-icon", "icon", "place", "bibliography", "ref", "metadata":
      words.append(.space)
    case "link", "href":
      if let target = arguments.first {
        let text = TypstInline.value(bytes, target).text
        links.append(text)
        if arguments.count == 1 {
          // Typst shows an address without its scheme.
          let scheme = ["mailto:", "tel:"].first { text.hasPrefix($0) } ?? ""
          emit(String(text.dropFirst(scheme.count)))
        }
      }
      for argument in arguments.dropFirst() { show(argument, bytes, depth: depth) }
    case "cite":
      // The reader sees the publication, which the key stands for.
      emit(
        arguments.first.map { String(decoding: bytes[$0.value].filter { $0 != .lessThan && $0 != .greaterThan }, as: UTF8.self) }
          ?? "")
    case "datetime":
      let parts = ["year", "month", "day"].compactMap { key in
        arguments.first { $0.name == key }.map { TypstInline.value(bytes, $0).text }
      }
      emit(parts.map { $0.utf8.count == 1 ? "0" + $0 : $0 }.joined(separator: "-"))
    case "strong", "emph", "smallcaps", "underline":
      toggleAround { $0.showAll(arguments, bytes, depth: depth) }
    case _ where name.hasPrefix("fa-"): words.append(.space)
    case _ where name.hasSuffix("icon"):
      // The first string names the picture.
      words.append(.space)
      showAll(arguments.filter(\.isContent), bytes, depth: depth)
    case _ where name.lowercased().firstIndex(of: "date") != nil:
      let texts = arguments.map { TypstInline.value(bytes, $0, names: names).text }.filter { !$0.isEmpty }
      emit(texts.joined(separator: " – "))
    default: showAll(arguments, bytes, depth: depth)
    }
  }

  private mutating func toggleAround(_ body: (inout TypstInline) -> Void) {
    let wasStrong = isStrong
    isStrong = true
    body(&self)
    isStrong = wasStrong
    if !wasStrong, leadEnd == nil, !sawPlain { leadEnd = words.count }
  }

  /// Names of arguments whose strings set something and are not shown.
  private static let settings: Set<String> = [
    "fill", "font", "lang", "weight", "style", "size", "align", "form", "fit", "dir", "paper", "numbering", "region", "color",
    "colour", "icon",
  ]

  private mutating func showAll(_ arguments: [TypstCursor.Argument], _ bytes: [UInt8], depth: Int) {
    for argument in arguments {
      // A measure or a switch is not shown: `size: 12pt`, `columns: (1fr, auto)`.
      if argument.name != nil, !argument.isContent, bytes[argument.value.lowerBound] != .quote { continue }
      if argument.name.map({ Self.settings.contains($0) })
        == true
      {
        continue
      }
      show(argument, bytes, depth: depth)
    }
  }

  private mutating func show(_ argument: TypstCursor.Argument, _ bytes: [UInt8], depth: Int) {
    // Adjacent content blocks are separate words.
    var before = argument.bytes.lowerBound
    while before > 0, bytes[before - 1].isWhite { before -= 1 }
    let isApart = argument.name != nil || before > 0 && (bytes[before - 1] == .comma || bytes[before - 1] == .closeBracket)
    if isApart, let last = words.last, last != .space { words.append(.space) }
    if argument.isContent {
      markup(TypstCursor(bytes, argument.value), depth: depth + 1)
    } else {
      code(TypstCursor(bytes, argument.value), depth: depth + 1)
    }
  }
}
