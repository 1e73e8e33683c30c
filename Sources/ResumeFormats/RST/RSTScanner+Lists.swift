import ResumeModel

/// Reads items, fields, definitions, line blocks and running text.
extension RSTScanner {
  /// Ends the items that a line at a column does not belong to.
  private mutating func endLevels(at column: Int) {
    while let last = levels.last, last >= column { levels.removeLast() }
    if let entry = entryColumn, column <= entry { entryColumn = nil }
  }

  /// Returns the line after the text that continues a line: without a blank, and deeper than a column.
  private func endOfText(after place: Int, deeperThan column: Int) -> Int {
    var end = place + 1
    while isText(end), lines.column(end) > column, lines.marker(end) == nil, lines.field(end) == nil, !lines.isLineBlock(end) {
      end += 1
    }
    return end
  }

  mutating func readItem(_ place: Int, _ marker: Int) -> Int {
    let column = lines.column(place)
    endLevels(at: column)
    levels.append(column)
    let end = endOfText(after: place, deeperThan: column)
    add(
      .item, lines.content(place).lowerBound..<lines.content(end - 1).upperBound,
      inline: inline.read(lines.text(marker..<lines.content(end - 1).upperBound)), depth: levels.count)
    return end
  }

  /// Reads `| text`, each line by itself.
  mutating func readLineBlock(_ place: Int) -> Int {
    let column = lines.column(place)
    endLevels(at: column)
    var next = place
    while isText(next), lines.isLineBlock(next) {
      let content = lines.content(next)
      let end = endOfText(after: next, deeperThan: column)
      let range = content.lowerBound + 1..<max(content.lowerBound + 1, lines.content(end - 1).upperBound)
      let words = inline.read(lines.text(range))
      if !words.text.isEmpty {
        add(.paragraph, content.lowerBound..<range.upperBound, inline: words, depth: levels.count)
      }
      next = end
    }
    return max(next, place + 1)
  }

  mutating func readParagraph(_ place: Int) -> Int {
    let column = lines.column(place)
    endLevels(at: column)
    var end = place + 1
    while isText(end), lines.marker(end) == nil, lines.field(end) == nil, !lines.isLineBlock(end), !lines.isBorder(end),
      // A title may follow without a blank line.
      !(isText(end + 1) && lines.adornment(end + 1) != nil), lines.column(end) == column
    {
      end += 1
    }
    let range = lines.content(place).lowerBound..<lines.content(end - 1).upperBound
    var text = lines.text(range)
    let opensLiteral = text.hasSuffix("::")
    if opensLiteral { text.removeLast(text == "::" ? 2 : 1) }
    if !text.isEmpty { add(.paragraph, range, inline: inline.read(text), depth: levels.count) }
    return opensLiteral ? readLiteral(after: end, deeperThan: column) : end
  }

  /// Reads the indented text below `::`, which is kept word for word.
  private mutating func readLiteral(after place: Int, deeperThan column: Int) -> Int {
    var first = place
    while first < count, lines.isBlank(first) { first += 1 }
    var end = first
    var next = first
    while next < count, lines.isBlank(next) || lines.column(next) > column, lines.comments[next] == (writer.comment != nil) {
      next += 1
      if !lines.isBlank(next - 1) { end = next }
    }
    guard end > first else { return place }
    let range = lines.lines[first].start..<lines.lines[end - 1].contentEnd
    writer.startsApart = true
    add(.verbatim, range, inline: InlineText(text: PlainText.collapsed(lines.bytes, in: range, without: [])), depth: levels.count)
    return end
  }

  // MARK: - Labels

  /// Whether something deeper than a column follows, after a blank line or as a list.
  private func hasMore(after end: Int, deeperThan column: Int) -> Bool {
    var next = end
    while next < count, lines.isBlank(next) { next += 1 }
    return isText(next) && lines.column(next) > column
  }

  /// Reads `:name: value`: a field, or an entry if the name is its time.
  mutating func readField(_ place: Int, _ name: String, value: Range<Int>) -> Int {
    let column = lines.column(place)
    endLevels(at: column)
    let end = endOfText(after: place, deeperThan: column)
    let start = value.isEmpty ? lines.content(min(place + 1, end - 1)).lowerBound : value.lowerBound
    let words = inline.read(lines.text(min(start, lines.content(end - 1).upperBound)..<lines.content(end - 1).upperBound))
    let label = inline.read(name)
    let hasText = !value.isEmpty || end > place + 1
    if levels.isEmpty, DateScanner.find(in: label.text) != nil, hasText {
      add(
        .term, lines.content(place).lowerBound..<(value.isEmpty ? lines.content(place).upperBound : value.lowerBound),
        inline: label)
      add(.paragraph, start..<lines.content(end - 1).upperBound, inline: words)
      entryColumn = column
      return end
    }
    let range = lines.content(place).lowerBound..<lines.content(end - 1).upperBound
    guard hasText else {
      var item = label
      item.strongLead = label.text
      levels.append(column)
      add(.item, range, inline: item, depth: levels.count)
      return end
    }
    let whole = InlineText(text: label.text + ": " + words.text, links: label.links + words.links, strongLead: label.text)
    if hasMore(after: end, deeperThan: column) {
      levels.append(column)
      add(.item, range, inline: whole, depth: levels.count)
    } else {
      add(.field(label: label.text, value: words.text), range, inline: whole, depth: levels.count)
    }
    return end
  }

  /// Reads a line with indented text directly below: an entry in sections of jobs and degrees, or with a date;
  /// otherwise a labelled item.
  mutating func readDefinition(_ place: Int) -> Int {
    let column = lines.column(place)
    endLevels(at: column)
    let term = inline.read(lines.text(lines.content(place)))
    let range = lines.content(place)
    if entryColumn != nil {
      add(.paragraph, range, inline: term, depth: levels.count)
      return place + 1
    }
    let isDated = DateScanner.find(in: term.text) != nil
    if levels.isEmpty, isDated || section?.holdsEntries == true && !isInEntry {
      add(.term, range, inline: term)
      entryColumn = column
      return place + 1
    }
    let first = place + 1
    let isList = lines.marker(first) != nil || lines.field(first) != nil || lines.isLineBlock(first) || lines.isBorder(first)
    let end = isList ? first : endOfText(after: place, deeperThan: column)
    guard end > first, !hasMore(after: end, deeperThan: column) else {
      var item = term
      item.strongLead = term.text
      levels.append(column)
      add(.item, range, inline: item, depth: levels.count)
      return first
    }
    let words = inline.read(lines.text(lines.content(first).lowerBound..<lines.content(end - 1).upperBound))
    let whole = InlineText(text: term.text + ": " + words.text, links: term.links + words.links, strongLead: term.text)
    levels.append(column)
    add(.item, range.lowerBound..<lines.content(end - 1).upperBound, inline: whole, depth: levels.count)
    levels.removeLast()
    return end
  }
}
