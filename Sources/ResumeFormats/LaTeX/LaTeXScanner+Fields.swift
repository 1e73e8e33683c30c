import ResumeModel

extension LaTeXScanner {
  /// Reads an item, or a field, whose last argument contains parts; the text before it is its heading.
  mutating func readHolder(_ command: String, _ range: Range<Int>, arguments: [Range<Int>]) {
    guard var body = arguments.last else { return }
    let naming = Array(arguments.dropLast())
    let names = naming.map { inlineText($0) }
    let shown = names.filter { !$0.text.isEmpty }
    let name = shown.map(\.text).joined(separator: " | ")
    guard !name.isEmpty else {
      readInside(body)
      return
    }
    let isTime = shown.count == 1 && name.utf8.count <= 40 && DateScanner.find(in: name) != nil
    if isTime,
      readBelowHeading(command, range, arguments: arguments, texts: names + [inlineText(body)], bodies: [arguments.count - 1])
    {
      return
    }
    let whole = writer.wholeLines(range)
    let start = whole.lowerBound..<max(whole.lowerBound, arguments[0].lowerBound)
    var line = InlineText(text: name, links: shown.flatMap(\.links))
    var heading = HeadingSplit.read(name, in: section)
    let title = isTime ? head(of: body) : nil
    if let title {
      let words = inlineText(title)
      line = InlineText(text: words.text + " | " + name, links: words.links + line.links)
      let period = heading.period
      heading = HeadingSplit.read(words.text, in: section)
      heading.period = heading.period ?? period
    }
    add(.entry(heading, level: isTime ? 1 : 2), start, inline: line, opensScope: true, isWhole: false)
    addPieces(naming, names)
    if let title {
      addPieces([title], [inlineText(title)])
      body = title.upperBound..<body.upperBound
    }
    readInside(body)
    add(.endOfEntry, range.upperBound - 1..<whole.upperBound, isWhole: false)
    writer.startsApart = true
  }

  mutating func readItem(_ command: String, _ range: Range<Int>, arguments: [Range<Int>]) {
    if let last = arguments.last, nesting < 16, holdsParts(last) {
      readHolder(command, range, arguments: arguments)
      return
    }
    let inlines = arguments.map { inlineText($0) }.filter { !$0.text.isEmpty }
    guard var inline = inlines.last else { return }
    if inlines.count > 1 {
      let lead = inlines[0].text
      inline.text = lead + (lead.hasSuffix(":") ? " " : ": ") + inline.text
      inline.strongLead = lead
      inline.links = inlines.flatMap(\.links)
    }
    add(.item, range, inline: inline, depth: max(1, depth))
  }

  mutating func readFields(_ command: String, _ range: Range<Int>, arguments: [Range<Int>], isDouble: Bool) {
    if isDouble, arguments.count >= 4 {
      // Two labelled values in one command: each extends to the start of the other.
      let middle = arguments[1].upperBound + 1
      readFields(command, range.lowerBound..<middle, arguments: Array(arguments[..<2]), isDouble: false)
      readFields(command, middle..<range.upperBound, arguments: Array(arguments[2...]), isDouble: false)
      return
    }
    if let last = arguments.last, nesting < 16, arguments.count == 2, holdsParts(last) {
      readHolder(command, range, arguments: arguments)
      return
    }
    let inlines = arguments.map { inlineText($0) }
    let texts = inlines.map(\.text)
    guard texts.contains(where: { !$0.isEmpty }) else { return }
    let label = texts[0].hasSuffix(":") ? String(texts[0].dropLast()) : texts[0]
    let value = texts.dropFirst().filter { !$0.isEmpty }.joined(separator: ", ")
    let links = inlines.flatMap(\.links)
    if label.isEmpty || value.isEmpty {
      add(.paragraph, range, inline: InlineText(text: label + value, links: links), depth: depth)
    } else if isTime(label) {
      if readBelowHeading(command, range, arguments: arguments, texts: inlines, bodies: []) { return }
      if arguments.count == 2, nesting < 16, holdsParagraphs(arguments[1]) {
        readHolder(command, range, arguments: arguments)
        return
      }
      if texts.count(where: { !$0.isEmpty }) > 2 {
        readEntry(command, level: 1, range, arguments: arguments)
        return
      }
      var heading = HeadingSplit.read(value, in: section)
      heading.period = DateScanner.find(in: label)?.period
      heading.period?.text = label
      add(.entry(heading, level: 1), range, inline: InlineText(text: value + " | " + label, links: links))
      addPieces(arguments, inlines)
    } else {
      add(
        .field(label: label, value: value), range, inline: InlineText(text: label + ": " + value, links: links),
        isTitled: depth == 0)
    }
  }

  /// Whether a label is a time: any time in a section of entries, a range or a month in a section of an
  /// unknown name.
  private func isTime(_ label: String) -> Bool {
    guard let finding = DateScanner.find(in: label) else { return false }
    if finding.period.end != nil { return section?.holdsFields != true }
    return section?.holdsEntries ?? finding.isSure
  }
}
