import ResumeModel

/// Reads a stretch of LaTeX as a reader sees it: commands taken away, their words kept.
struct LaTeXInline {
  private var cursor: LaTeXCursor
  /// How many unknown commands are around; deeper ones only lose their names.
  private let nesting: Int
  private var words: [UInt8] = []
  private var links: [String] = []
  private var depth = 0
  /// The depth at which emphasis ends; nil outside.
  private var strongDepth: Int?
  /// The end, in `words`, of emphasis that began with the text.
  private var leadEnd: Int?
  private var sawPlain = false
  private var look: InlineText.Look = []

  /// Returns the words of a range, with the information from its markup.
  static func read(_ cursor: LaTeXCursor) -> InlineText { read(cursor, nesting: 0) }

  private static func read(_ cursor: LaTeXCursor, nesting: Int) -> InlineText {
    var reader = LaTeXInline(cursor: cursor, nesting: nesting)
    reader.run()
    return reader.inline
  }

  private init(cursor: LaTeXCursor, nesting: Int) {
    self.cursor = cursor
    self.nesting = nesting
  }

  private var inline: InlineText {
    let text = PlainText.collapsed(words, without: [])
    let trimmed = FieldSplit.trimmed(text)
    var inline = InlineText(text: InlineText.withoutBars(trimmed), links: links)
    inline.look = look
    if strongDepth != nil, leadEnd == nil, !sawPlain { return strong(inline, words.count) }
    if let leadEnd { inline = strong(inline, leadEnd) }
    return inline
  }

  private func strong(_ inline: InlineText, _ end: Int) -> InlineText {
    var inline = inline
    let lead = InlineText.withoutBars(PlainText.collapsed(Array(words[..<end]), without: []))
    inline.strongLead = lead.isEmpty ? nil : lead
    inline.isStrong = !lead.isEmpty && lead == inline.text
    return inline
  }

  private mutating func emit(_ text: String) {
    if strongDepth == nil, !text.utf8.allSatisfy({ $0 == .space || $0 == .bar }) { sawPlain = true }
    words += Array(text.utf8)
  }

  private mutating func run() {
    while let byte = cursor.byte {
      switch byte {
      case .backslash: command()
      case .openBrace:
        depth += 1
        cursor.index += 1
      case .closeBrace:
        leaveGroup()
        cursor.index += 1
      case .tilde, CommentedText.commented:
        words.append(.space)
        cursor.index += 1
      case .dollar: cursor.index += 1
      case .ampersand:
        emit(" | ")
        cursor.index += 1
      case .hyphen: dashes()
      case .backtick: quote(.backtick, "“", single: "‘")
      case .apostrophe: quote(.apostrophe, "”", single: "'")
      default:
        if strongDepth == nil, !byte.isWhite, byte != .bar { sawPlain = true }
        words.append(byte)
        cursor.index += 1
      }
    }
  }

  private mutating func leaveGroup() {
    depth -= 1
    if let strong = strongDepth, depth <= strong {
      strongDepth = nil
      if leadEnd == nil, !sawPlain { leadEnd = words.count }
    }
  }

  private mutating func dashes() {
    var count = 0
    while cursor.byte == .hyphen {
      count += 1
      cursor.index += 1
    }
    emit(count == 1 ? "-" : count == 2 ? "–" : "—")
  }

  private mutating func quote(_ mark: UInt8, _ double: String, single: String) {
    cursor.index += 1
    if cursor.byte == mark {
      cursor.index += 1
      emit(double)
    } else {
      emit(single)
    }
  }

  // MARK: - Commands

  private static let looks: [String: InlineText.Look] = [
    "textsc": .smallCapitals, "sc": .smallCapitals, "scshape": .smallCapitals,
    "underline": .underlined, "uline": .underlined,
    "large": .larger, "Large": .larger, "LARGE": .larger, "huge": .larger,
  ]

  private mutating func command() {
    let name = cursor.controlWord()
    if let look = Self.looks[name], words.allSatisfy(\.isWhite) { self.look.insert(look) }
    if let known = cursor.texts[name] {
      emit(known.text)
      links += known.links
      if cursor.byte == .openBrace, cursor.index + 1 < cursor.end, cursor.bytes[cursor.index + 1] == .closeBrace {
        cursor.index += 2
      }
      return
    }
    switch name {
    case "&", "%", "$", "#", "_", "{", "}": emit(name)
    case "\\", "newline", "linebreak", " ", ",", ";", "quad", "qquad", "enspace", "par", "\n", ":", "tab",
      "\t":
      words.append(.space)
      if name == "\\" { _ = cursor.option() }
    case "hfill", "hfil", "dotfill", "hrulefill": emit(" | ")
    case "href":
      link()
    case "url", "nolinkurl":
      if let target = cursor.group() {
        links.append(text(target))
        emit(text(target))
      }
    case "textbf", "textit", "emph", "textsc", "textsl", "underline", "uline", "textmd", "textsf":
      cursor.skipBlanks()
      if strongDepth == nil, name != "textmd", name != "textsf" { strongDepth = depth }
    case "bf", "bfseries", "it", "itshape", "em", "sc", "scshape", "sl":
      if strongDepth == nil { strongDepth = depth - 1 }
      cursor.skipBlanks()
    case "if", "ifx", "ifcat":
      // What is compared is not shown.
      for _ in 0..<2 { skipToken() }
    case "begin", "end":
      _ = cursor.group()
      if name == "begin" { while cursor.option() != nil {} }
    case _ where LaTeXSymbols.swallowed[name] != nil:
      while cursor.option() != nil {}
      for _ in 0..<(LaTeXSymbols.swallowed[name] ?? 0) { _ = cursor.group() }
    case _ where LaTeXSymbols.accents[name] != nil: accent(LaTeXSymbols.accents[name] ?? "")
    case _ where LaTeXSymbols.words[name] != nil:
      emit(LaTeXSymbols.words[name] ?? "")
      if cursor.byte == .openBrace, cursor.index + 1 < cursor.end, cursor.bytes[cursor.index + 1] == .closeBrace {
        cursor.index += 2
      } else if cursor.byte?.isBlank == true, name.utf8.first?.isLetter == true {
        cursor.skipBlanks()
      }
    default:
      // An unknown command shows its arguments; adjacent ones are separate words.
      while let option = cursor.option() { show(option) }
      skipPicture()
      guard cursor.byte == .openBrace, nesting < 24 else { return }
      if name.hasPrefix("icon") { readIcon() } else { separateArguments() }
    }
  }

  private mutating func skipToken() {
    cursor.skipBlanks()
    if cursor.byte == .backslash { _ = cursor.controlWord() } else if cursor.byte != nil { cursor.index += 1 }
  }

  /// Shows the option of an unknown command if it contains words, as in `\employer[A small family
  /// business]{…}`.
  private mutating func show(_ option: Range<Int>) {
    let bytes = cursor.bytes[option]
    guard nesting < 24, bytes.contains(.space), bytes.contains(where: \.isLetter),
      !bytes.contains(where: { $0 == .equals || $0 == .backslash })
    else { return }
    emit(
      LaTeXInline.read(LaTeXCursor(cursor.bytes, option, closings: cursor.closings, texts: cursor.texts), nesting: nesting + 1)
        .text)
    words.append(.space)
  }

  /// Shows the words beside an icon, without the icon's name, its size and its colour:
  /// `\icontext{Phone}{12}{+47 555 01}{black}`.
  private mutating func readIcon() {
    var probe = cursor
    let arguments = probe.arguments()
    guard let first = arguments.first, !cursor.bytes[first].contains(where: { $0.isBlank || $0 == .at }) else {
      return separateArguments()
    }
    cursor.index = probe.index
    var shown: [String] = []
    for argument in arguments.dropFirst() where !isLook(argument) {
      let inline = LaTeXInline.read(
        LaTeXCursor(cursor.bytes, argument, closings: cursor.closings, texts: cursor.texts), nesting: nesting + 1)
      links += inline.links
      if !inline.text.isEmpty, !shown.contains(inline.text) { shown.append(inline.text) }
    }
    emit(shown.joined(separator: " "))
  }

  /// Whether an argument is a number, or one of the colours that xcolor names.
  private func isLook(_ argument: Range<Int>) -> Bool {
    let text = String(decoding: cursor.bytes[argument], as: UTF8.self)
    return text.utf8.allSatisfy { $0.isDigit || $0 == .dot || $0 == .hyphen } || LaTeXSymbols.colours.contains(text)
  }

  /// Moves over an argument that names a picture, as in `\flag{DK.png}`, or a glyph by its number, as in `\sign{"F041}`.
  private mutating func skipPicture() {
    var probe = cursor
    guard let argument = probe.group(), argument.count <= 60 else { return }
    let name = String(decoding: cursor.bytes[argument], as: UTF8.self).lowercased()
    if name.hasPrefix("\""), name.utf8.count > 2, name.dropFirst().allSatisfy(\.isHexDigit) { cursor.index = probe.index }
    guard [".png", ".jpg", ".jpeg", ".svg"].contains(where: name.hasSuffix), !name.contains(" ") else { return }
    cursor.index = probe.index
  }

  /// Blanks between the arguments of an unknown command are seen as blanks. An address before words is their target, as
  /// in `\link{https://example.com}{Harbour map}`.
  private mutating func separateArguments() {
    var probe = cursor
    let arguments = probe.arguments()
    guard arguments.count > 1 else { return }
    let inner = arguments.map { argument in
      LaTeXInline.read(LaTeXCursor(cursor.bytes, argument, closings: cursor.closings, texts: cursor.texts), nesting: nesting + 1)
    }
    for (place, inline) in inner.enumerated() {
      links += inline.links
      if isAddress(arguments[place]), inner[(place + 1)...].contains(where: { !$0.text.isEmpty }) {
        links.append(text(arguments[place]).replacingEscapes)
        continue
      }
      if place > 0 { words.append(.space) }
      if let lead = inline.strongLead, inline.text.hasPrefix(lead), !sawPlain, leadEnd == nil, strongDepth == nil {
        // The first argument begins the text with its own emphasis.
        words += Array(lead.utf8)
        leadEnd = words.count
        emit(String(inline.text.dropFirst(lead.count)))
      } else {
        emit(inline.text)
      }
    }
    cursor.index = probe.index
  }

  private func isAddress(_ argument: Range<Int>) -> Bool {
    let bytes = cursor.bytes[argument]
    return ["https://", "http://", "mailto:"].contains { bytes.starts(with: $0.utf8) } && !bytes.contains { $0.isWhite }
  }

  private mutating func link() {
    while cursor.option() != nil {}
    guard let target = cursor.group() else { return }
    links.append(text(target).replacingEscapes)
    cursor.skipBlanks()
  }

  private func text(_ range: Range<Int>) -> String { cursor.target(range) }

  /// A letter with its accent: `\'e`, `\"{o}`, `\c{c}`.
  private mutating func accent(_ mark: String) {
    cursor.skipBlanks()
    if cursor.byte == .openBrace { cursor.index += 1 }
    if cursor.byte == .backslash {
      // The dotless letters.
      let name = cursor.controlWord()
      emit((name == "i" || name == "j" ? name : "") + mark)
    } else if cursor.byte != nil {
      var letter: [UInt8] = []
      repeat {
        letter.append(cursor.bytes[cursor.index])
        cursor.index += 1
      } while cursor.byte.map { $0 & 0xC0 == 0x80 } ?? false
      emit((String(decoding: letter, as: UTF8.self) + mark).composed)
    }
    if cursor.byte == .closeBrace { cursor.index += 1 }
  }
}

extension String {
  /// A link's target without the backslashes that LaTeX needs before its marks.
  fileprivate var replacingEscapes: String {
    var bytes: [UInt8] = []
    let source = Array(utf8)
    for (index, byte) in source.enumerated() {
      if byte == .backslash, index + 1 < source.count,
        [.percent, .hash, .ampersand, .underscore, .tilde].contains(source[index + 1])
      {
        continue
      }
      bytes.append(byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The text with letters and accents composed into single characters where possible.
  fileprivate var composed: String {
    LaTeXSymbols.composed[self] ?? self
  }
}
