import ResumeModel

extension DataReader {
  /// Opens a part over source bytes.
  @discardableResult
  mutating func open(
    _ kind: PartKind, _ bytes: Range<Int>, inline: InlineText = InlineText(), isHidden: Bool = false,
    detail: Part.Detail = .none, attachment: Part.Attachment = .independent
  ) -> Int {
    builder.openPart(
      kind, bytes: bytes, lines: lines.numbers(of: bytes), text: inline.text, links: inline.links,
      isHidden: isHidden,
      detail: detail, attachment: attachment)
  }

  /// Adds a part without parts inside it.
  mutating func leaf(
    _ kind: PartKind, _ bytes: Range<Int>, inline: InlineText, isHidden: Bool = false,
    detail: Part.Detail = .none, attachment: Part.Attachment = .independent
  ) {
    open(kind, bytes, inline: inline, isHidden: isHidden, detail: detail, attachment: attachment)
    builder.closePart()
  }

  /// Adds a value that is matched by its key, or by its text if it is an element of a list.
  mutating func tied(_ member: DataMember, _ key: String, attachment: Part.Attachment) {
    let text = DataText.inline(member.node.text ?? "").text
    let items = member.key == nil ? [] : FieldSplit.items(of: text)
    leaf(
      member.key == nil ? .bullet : .field, member.bytes, inline: InlineText(text: text), isHidden: member.isHidden,
      detail: items.count > 1 ? .field(label: key, items: items) : .key(key), attachment: attachment)
  }
}

/// Texts of values as a reader sees them.
enum DataText {
  /// Returns the words of a value, which may contain Markdown and HTML, as JSON Resume and RenderCV allow, or the commands
  /// of the document that a template makes of it, as in `\href{https://example.org}{Chart Prize}`.
  static func inline(_ text: String) -> InlineText {
    let bytes = Array(text.utf8)
    guard
      bytes.contains(where: {
        [.asterisk, .underscore, .openBracket, .backtick, .lessThan, .ampersand, .backslash, .tilde].contains($0)
      })
    else {
      return InlineText(text: PlainText.collapsed(bytes, without: []))
    }
    if holdsCommands(bytes) {
      return LaTeXInline.read(LaTeXCursor(bytes, 0..<bytes.count, closings: LaTeXCursor.closings(of: bytes)))
    }
    return MarkdownInline.read(bytes, [0..<bytes.count]).0
  }

  /// Whether a text has a command with an argument outside formulas, which Markdown may have too.
  private static func holdsCommands(_ bytes: [UInt8]) -> Bool {
    var isFormula = false
    for (index, byte) in bytes.enumerated() {
      if byte == .dollar { isFormula.toggle() }
      guard byte == .backslash, !isFormula else { continue }
      let name = bytes[(index + 1)...].prefix { $0.isLetter }
      let isSwitch = index > 0 && bytes[index - 1] == .openBrace && name.endIndex < bytes.count && bytes[name.endIndex].isBlank
      if name.count >= 2, name.endIndex < bytes.count, bytes[name.endIndex] == .openBrace || isSwitch { return true }
    }
    return false
  }

  /// Returns the day of a point in time, as in `2019-03-01T00:00:00+01:00`; any other text as it is.
  static func day(of text: String) -> String {
    let bytes = Array(text.utf8)
    guard bytes.count > 16, bytes[4] == .hyphen, bytes[7] == .hyphen, bytes[10] == UInt8(ascii: "T"), bytes[13] == .colon else {
      return text
    }
    return String(decoding: bytes[..<10], as: UTF8.self)
  }

  /// A key as words: `workExperience` and `work_experience` as "work experience".
  static func words(ofKey key: String) -> String {
    var words = ""
    var wasLower = false
    for character in key {
      if character == "_" || character == "-" {
        words += " "
      } else {
        if character.isUppercase && wasLower { words += " " }
        words.append(character)
      }
      wasLower = character.isLowercase
    }
    return words
  }
}
