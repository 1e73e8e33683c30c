import ResumeModel

extension LaTeXScanner {
  /// Reads a line of contact, or the header's own command.
  mutating func readContact(
    _ label: String, _ start: Int, arguments: [Range<Int>], cursor: inout LaTeXCursor, end: Int
  ) {
    let option = cursor.option().map { String(decoding: bytes[$0], as: UTF8.self) }
    cursor.index = end
    if label == "info" {
      for argument in arguments { readBody(argument) }
      return
    }
    let inlines = arguments.map { inlineText($0) }
    var words = inlines.map(\.text).filter { !$0.isEmpty }
    // A link and its visible text.
    let isLink = words.count == 2 && ["http", "mailto:", "tel:"].contains(where: words[0].hasPrefix)
    if isLink { words.removeFirst() }
    // A second number or address; a single word only names the kind.
    if let option, label != "social", option.utf8.contains(.space), !option.utf8.contains(.equals) {
      words.insert(option, at: 0)
    }
    let text = words.joined(separator: ", ")
    guard !text.isEmpty else { return }
    let name = label == "social" ? option ?? label : label
    let links = inlines.flatMap(\.links) + (isLink ? [inlines[0].text] : [])
    if label == "headline" || label == "quote" {
      add(.paragraph, start..<end, inline: InlineText(text: text, links: links))
    } else {
      add(.field(label: name, value: text), start..<end, inline: InlineText(text: name + ": " + text, links: links))
    }
  }

  /// Whether a command that the document defines contains the header: contact before the first heading, and
  /// no dates.
  func isHeader(_ name: String, _ arguments: [Range<Int>]) -> Bool {
    guard !sawHeading, !LaTeXMacros.isKnown(name) else { return false }
    let lines = arguments.map { inlineText($0) }
    return lines.contains { HeaderLine.isContact($0) }
      && !lines.contains { DateScanner.find(in: $0.text)?.period.end != nil }
  }

  /// Reads the arguments of the header's own command, each as a line.
  mutating func readHeader(_ range: Range<Int>, _ arguments: [Range<Int>]) {
    for argument in arguments {
      let inline = inlineText(argument)
      guard !inline.text.isEmpty || !inline.links.isEmpty else { continue }
      add(.paragraph, argument, inline: inline, depth: depth, isWhole: false)
    }
    writer.startsApart = true
  }
}
