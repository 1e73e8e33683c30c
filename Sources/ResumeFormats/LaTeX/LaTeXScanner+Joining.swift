import ResumeLexicon
import ResumeModel

/// Joins a command without a title to the heading above it: one position is one entry.
extension LaTeXScanner {
  /// Reads a command that gives time and place to the heading directly above it, as in `\subsection{Engineer}
  /// \cventry{2019--2021}{}{Kestrel}{Oslo}{}{…}`.
  ///
  /// - Returns: false if it is elsewhere, or if the heading is the heading of a group of such commands.
  mutating func readBelowHeading(
    _ name: String, _ range: Range<Int>, arguments: [Range<Int>], texts: [InlineText], bodies: [Int]
  ) -> Bool {
    guard nesting < 16, isRightBelowHeading, !repeats(name, behind: range.upperBound) else { return false }
    let shown = arguments.indices.filter { !texts[$0].text.isEmpty }
    let naming = shown.filter { !bodies.contains($0) }
    guard let first = naming.first, let last = naming.last, naming == Array(first...last).filter(shown.contains) else {
      return false
    }
    let dated = naming.filter { DateScanner.find(in: texts[$0].text)?.isSure == true }
    let words = naming.filter { !dated.contains($0) }.map { texts[$0].text }.joined(separator: ", ")
    let line = ([words] + dated.map { texts[$0].text }).filter { !$0.isEmpty }.joined(separator: " | ")
    writer.startsApart = true
    guard let body = bodies.first else {
      add(.paragraph, range, inline: InlineText(text: line, links: texts.flatMap(\.links)))
      return true
    }
    guard body > last else { return false }
    let whole = writer.wholeLines(range)
    add(.group(name), whole.lowerBound..<max(whole.lowerBound, arguments[first].lowerBound), isWhole: false)
    add(
      .paragraph, arguments[first].lowerBound..<arguments[last].upperBound,
      inline: InlineText(text: line, links: naming.flatMap { texts[$0].links }), isWhole: false)
    for body in bodies { readInside(arguments[body]) }
    add(.end, range.upperBound - 1..<whole.upperBound, isWhole: false)
    writer.startsApart = true
    return true
  }

  /// Whether only layout is between the cursor and a heading of a position.
  private var isRightBelowHeading: Bool {
    let above = writer.blocks.last { block in
      if case .layout = block.kind { false } else { true }
    }
    guard let above, case .heading(let level) = above.kind else { return false }
    return level >= 2 && DateScanner.find(in: above.inline.text) == nil && SectionNames.key(for: above.inline.text) == nil
  }

  /// Whether the same command follows before the next heading.
  private func repeats(_ name: String, behind start: Int) -> Bool {
    var cursor = self.cursor(over: start..<min(bytes.count, start + 8000))
    while let byte = cursor.byte {
      guard byte == .backslash else {
        cursor.index += 1
        continue
      }
      let word = cursor.controlWord()
      if word == name { return true }
      var behind = cursor
      if case .heading = definitions.macros.role(of: word, arguments: behind.arguments(upTo: 1).count) { return false }
    }
    return false
  }

  /// Whether the open item is a title so far: bold words, and perhaps a date in a column behind them, as in
  /// `\item \textbf{Tide clock} \hfill 2018 \\ Built from an old telephone.`
  func isTitle(before end: Int) -> Bool {
    guard let current, current.isItem, current.label == nil else { return false }
    let inline = inlineText(writer.trimmed(current.content..<max(current.content, end)))
    guard inline.strongLead != nil, inline.text.hasAtMost(140) else { return false }
    return inline.isStrong || HeadingSplit.timeInLastColumn(of: inline.text) != nil
  }

  /// The words before the first list of a text that is labelled with a time: they name the entry.
  func head(of body: Range<Int>) -> Range<Int>? {
    let words = writer.trimmed(body)
    var cursor = self.cursor(over: words.lowerBound..<body.upperBound)
    while let byte = cursor.byte {
      let start = cursor.index
      if byte == .newline, isBlankLine(after: start, before: body.upperBound) { return head(body.lowerBound..<start) }
      guard byte == .backslash else {
        cursor.index += 1
        continue
      }
      let word = cursor.controlWord()
      guard word == "begin" || word == "item" || word == "\\" || word == "newline" || word == "par" else { continue }
      return head(body.lowerBound..<start)
    }
    return nil
  }

  /// The words of a range, if they may name an entry.
  private func head(_ range: Range<Int>) -> Range<Int>? {
    let head = writer.trimmed(range)
    let text = inlineText(head).text
    return text.isEmpty || text.utf8.count > 120 || text.hasSuffix(".") ? nil : head
  }

  /// Whether an argument has more than one paragraph.
  func holdsParagraphs(_ argument: Range<Int>) -> Bool {
    let words = writer.trimmed(argument)
    return words.contains { bytes[$0] == .newline && isBlankLine(after: $0, before: words.upperBound) }
  }

  private func isBlankLine(after newline: Int, before end: Int) -> Bool {
    var index = newline + 1
    while index < end, bytes[index].isBlank || bytes[index] == .carriageReturn { index += 1 }
    return index < end && bytes[index] == .newline
  }
}
