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
      openSection(ofText: name, at: range.lowerBound)
      let outer = writer.comment
      if uses.leavesOut(name) {
        // Comments have numbers above 0, texts that nothing prints below.
        hiddenTexts += 1
        writer.comment = -hiddenTexts
      }
      readContent(of: command + "{\\" + name + "}", body, range)
      writer.comment = outer
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

  /// Opens the section in which a text is used, around its definition and those that follow for the same section. The words are
  /// where the source has them, and a reader sees them below the section's title.
  private mutating func openSection(ofText name: String, at start: Int) {
    let use = uses.sections[name]
    guard openUse != use else { return }
    closeUse(at: start)
    guard let use, nesting == 0, !sawHeading else { return }
    openUse = use
    add(.heading(level: 1), start..<start, inline: InlineText(text: use.title), opensScope: true, isWhole: false)
  }

  /// Closes the section of the texts before, if one is open.
  mutating func closeUse(at end: Int) {
    guard openUse != nil else { return }
    openUse = nil
    add(.end, end..<end, isWhole: false)
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
      add(.group(key), head, isTitled: !sawHeading && openUse == nil && writer.comment == nil, isWhole: false)
    }
    readBody(body)
    let tail = body.upperBound..<range.upperBound
    add(titles ? .layout(key + "end") : .end, tail, inline: InlineText(text: "}"), isWhole: false)
    nesting -= 1
    (depth, scopes, sawHeading, section) = outer
    writer.startsApart = true
  }
}
