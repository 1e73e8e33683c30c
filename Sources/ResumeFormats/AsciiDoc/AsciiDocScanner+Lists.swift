import ResumeModel

/// Reads items, terms and running text.
extension AsciiDocScanner {
  /// Returns the depth of an item with a mark, and ends the lists inside it.
  private mutating func depth(of mark: String) -> Int {
    if let place = lists.firstIndex(of: mark) {
      lists.removeSubrange((place + 1)...)
    } else {
      lists.append(mark)
    }
    return base + lists.count
  }

  mutating func readItem(_ place: Int, _ mark: String, range: Range<Int>) -> Int {
    let depth = depth(of: mark)
    var end = place
    while isText(end + 1) { end += 1 }
    addPieces(.item, from: content(place).lowerBound, text: range.lowerBound, lines: place...end, depth: depth)
    return end + 1
  }

  /// Reads a line, or several, outside the marks of lists.
  mutating func readText(_ place: Int) -> Int {
    if let (level, title) = underlined(place) { return readHeading(place, level, title: title, end: place + 1) }
    let content = content(place)
    let isIndented = content.lowerBound > lines[place].start
    if !isIndented { endLists(before: place) }
    var end = place
    while isText(end + 1), underlined(end + 1) == nil { end += 1 }
    let depth = lists.isEmpty && !isJoined ? base : base + lists.count
    addPieces(.paragraph, from: content.lowerBound, text: content.lowerBound, lines: place...end, depth: depth)
    return end + 1
  }

  /// Adds a block for each piece between the breaks of lines: ` +` at the end of a line, or every line if the
  /// attributes above say so.
  private mutating func addPieces(_ kind: Block.Kind, from start: Int, text first: Int, lines: ClosedRange<Int>, depth: Int) {
    let breaksAll = breaksLines
    var kind = kind
    var (start, first) = (start, first)
    for line in lines {
      var high = content(line).upperBound
      let hasBreak = bytes[..<high].hasSuffix(" +")
      guard hasBreak || breaksAll || line == lines.upperBound else { continue }
      let end = high
      if hasBreak { high -= 2 }
      let words = inline.read(text(first..<max(first, high)))
      // A picture alone on its line is not a part.
      add(words.text.isEmpty ? .layout("picture") : kind, start..<end, inline: words, depth: depth)
      guard line < lines.upperBound else { break }
      kind = .paragraph
      start = content(line + 1).lowerBound
      first = start
    }
  }

  /// Returns level and title of a title with a line of signs below it: `Experience` above `----------`.
  private func underlined(_ place: Int) -> (level: Int, title: Range<Int>)? {
    guard place + 1 < lines.count, isText(place), comments[place + 1] == comments[place], writer.startsApart || place == 0
    else { return nil }
    let (title, line) = (content(place), content(place + 1))
    guard line.count >= 3, let sign = bytes[line].first, bytes[line].allSatisfy({ $0 == sign }),
      let level = [UInt8.equals, .hyphen, .tilde, .caret, .plus].firstIndex(of: sign)
    else { return nil }
    let length = text(title).count
    guard abs(length - line.count) <= 2, title.lowerBound == lines[place].start else { return nil }
    return (level + 1, title)
  }

  // MARK: - Terms

  /// Reads `Term:: text`: an entry in sections of jobs and degrees, or with a date; otherwise a labelled item.
  mutating func readTerm(_ place: Int, _ mark: String, term: Range<Int>, range: Range<Int>) -> Int {
    var label = inline.read(text(term))
    while label.text.last == ":" { label.text.removeLast() }
    let depth = depth(of: mark)
    var first = place + 1
    // A blank line may be between a term and its text.
    if range.isEmpty, first + 1 < lines.count, kinds[first] == .blank, isText(first + 1) { first += 1 }
    var end = first
    while isText(end) { end += 1 }
    let hasText = !range.isEmpty || end > first
    let isDated = DateScanner.find(in: label.text) != nil
    if depth == 1, isDated && hasText || section?.holdsEntries == true && !isInEntry {
      add(.term, content(place).lowerBound..<(range.isEmpty ? content(place).upperBound : term.upperBound), inline: label)
      lists = []
      if !hasText { return place + 1 }
      let start = range.isEmpty ? content(first).lowerBound : range.lowerBound
      addPieces(
        .paragraph, from: start, text: start, lines: (range.isEmpty ? first : place)...max(place, end - 1), depth: base)
      return max(place + 1, end)
    }
    guard hasText else {
      label.strongLead = label.text
      add(.item, content(place), inline: label, depth: depth)
      return place + 1
    }
    let last = max(place, end - 1)
    let words = inline.read(
      unbroken((range.isEmpty ? content(first).lowerBound : range.lowerBound)..<content(last).upperBound))
    var whole = InlineText(text: label.text + ": " + words.text, links: label.links + words.links)
    whole.strongLead = label.text
    add(.item, content(place).lowerBound..<content(last).upperBound, inline: whole, depth: depth)
    return last + 1
  }
}

extension ArraySlice<UInt8> {
  /// Whether the bytes end with a text.
  fileprivate func hasSuffix(_ text: String) -> Bool { suffix(text.utf8.count).elementsEqual(text.utf8) }
}
