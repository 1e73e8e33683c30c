import ResumeModel

extension LaTeXScanner {
  /// Reads the definition of a command that contains words: as a separate text if it is long or a list, as
  /// contact if the class prints it as such.
  ///
  /// - Returns: false for a layout definition, and for one whose words are read where the command is used.
  mutating func readDefinition(_ command: String, _ range: Range<Int>) -> Bool {
    guard LaTeXDefinitions.defines(command) else { return false }
    var cursor = self.cursor(over: range)
    _ = cursor.controlWord()
    guard let (name, body) = definition(&cursor) else { return false }
    if definitions.words.contents.contains(name), nesting < 16 {
      readContent(of: command + "{\\" + name + "}", body, range)
      return true
    }
    guard let inline = definitions.words.texts[name], !definitions.words.areUsed,
      !command.hasPrefix("renew"), !sawHeading
    else { return false }
    let label = HeaderCommands.role(of: "my" + name.lowercased(), arguments: 1) ?? LaTeXMacros().role(of: name, arguments: 1)
    switch label {
    case .name: add(.name, range, inline: inline)
    case .contact(let label):
      add(
        .field(label: label, value: inline.text), range, inline: InlineText(text: label + ": " + inline.text, links: inline.links)
      )
    default:
      let isTelling = inline.text.contains("@") || inline.text.split(separator: " ").count >= 3
      guard isTelling else { return false }
      add(
        .field(label: name, value: inline.text), range, inline: InlineText(text: name + ": " + inline.text, links: inline.links))
    }
    return true
  }

  /// Returns the name and the text of a definition. Moves after it.
  private func definition(_ cursor: inout LaTeXCursor) -> (String, Range<Int>)? {
    var name = ""
    if let group = cursor.group() {
      name = String(decoding: bytes[bytes.trimmed(group)].dropFirst(), as: UTF8.self)
    } else {
      cursor.skipBlanks()
      guard cursor.byte == .backslash else { return nil }
      name = cursor.controlWord()
    }
    while cursor.option() != nil {}
    return cursor.group().map { (name, $0) }
  }

  /// Reads the content of a definition, or of a command that sets it elsewhere, between two pieces of layout.
  mutating func readContent(of key: String, _ body: Range<Int>, _ range: Range<Int>) {
    let titles = bytes.firstIndex(of: "\\section", in: body) != nil
    let head = range.lowerBound..<body.lowerBound
    let words = InlineText(text: PlainText.collapsed(Array(source[head]), without: []))
    let outer = (depth, scopes, sawHeading, section)
    (depth, scopes) = (0, [])
    nesting += 1
    // Sections would close the parts around them.
    if titles {
      add(.layout(key), head, inline: words, isWhole: false)
    } else {
      add(.group(key), head, isTitled: !sawHeading, isWhole: false)
    }
    readBody(body)
    let tail = body.upperBound..<range.upperBound
    add(titles ? .layout(key + "end") : .end, tail, inline: InlineText(text: "}"), isWhole: false)
    nesting -= 1
    (depth, scopes, sawHeading, section) = outer
    writer.startsApart = true
  }
}
