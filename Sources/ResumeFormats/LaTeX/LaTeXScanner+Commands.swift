import ResumeLexicon
import ResumeModel

extension LaTeXScanner {
  /// Reads a command by its role; one without a role is a part of the text around it.
  mutating func readMacro(_ name: String, from start: Int, _ cursor: inout LaTeXCursor) {
    if definitions.words.texts[name] != nil {
      begin(at: start)
      return
    }
    if definitions.words.contents.contains(name), nesting == 0, current?.isItem != true {
      // The text is read where it is written; here it is placed.
      flush(at: start)
      add(.layout(name), start..<cursor.index, inline: InlineText(text: "\\" + name))
      return
    }
    var probe = cursor
    let arguments = probe.arguments()
    if readKeyed(name, start, cursor: &cursor) { return }
    guard let role = role(of: name, arguments) else {
      if isMeasured(name, arguments) {
        if current?.isItem != true { flush(at: start) }
        cursor = probe
        return
      }
      if arguments.count >= 2, current?.isItem != true, !LaTeXTitles.formats(name),
        standsAlone(start..<probe.index)
      {
        if arguments.count == 2, nesting < 16, holdsParts(arguments[1]), !inlineText(arguments[0]).text.isEmpty {
          // `\cvcolumn{Kestrel Tools}{\begin{itemize} … \end{itemize}}`
          flush(at: start)
          cursor = probe
          readHolder(name, start..<probe.index, arguments: arguments)
          return
        }
        // A separate line, whatever the command is.
        flush(at: start)
        begin(at: start)
        cursor = probe
        flush(at: probe.index)
        return
      }
      if LaTeXSymbols.swallowed[name] == nil || current != nil { begin(at: start) }
      if current == nil {
        while cursor.option() != nil {}
        for _ in 0..<(LaTeXSymbols.swallowed[name] ?? 0) { _ = cursor.group() }
      }
      return
    }
    switch role {
    case .heading(let level):
      readHeading(level, start, arguments: arguments, name: name, cursor: &cursor)
    case .entry where isHeader(name, arguments):
      flush(at: start)
      cursor = probe
      readHeader(start..<cursor.index, arguments)
    case .entry(let level) where depth == 0 || arguments.count > 2 || LaTeXScanner.isEntry(name):
      flush(at: start)
      let parts = entryArguments(&cursor)
      readEntry(name, level: level, start..<cursor.index, arguments: parts)
    case .item:
      flush(at: start)
      cursor = probe
      readItem(name, start..<cursor.index, arguments: arguments)
    case .field, .doubleField:
      flush(at: start)
      cursor = probe
      readFields(name, start..<cursor.index, arguments: arguments, isDouble: role == .doubleField)
    case .groupStart:
      flush(at: start)
      beginScope(name, from: start, to: cursor.index, &cursor)
    case .groupEnd: endScope(name, from: start, to: cursor.index)
    case .name where !sawHeading && arguments.contains { !inlineText($0).text.isEmpty }:
      flush(at: start)
      cursor = probe
      readName(start..<cursor.index, arguments, pieces: name == "maintitle" ? 1 : 2)
    case .contact(let label) where (!sawHeading || section == .basics) && !arguments.isEmpty:
      flush(at: start)
      readContact(label, start, arguments: arguments, cursor: &cursor, end: probe.index)
    case .paragraph where !arguments.isEmpty:
      flush(at: start)
      cursor = probe
      let inline = arguments.map { inlineText($0) }.filter { !$0.text.isEmpty }
      let text = inline.map(\.text).joined(separator: " | ")
      if !text.isEmpty {
        add(
          .paragraph, start..<cursor.index, inline: InlineText(text: text, links: inline.flatMap(\.links)),
          depth: depth)
      }
    case .layout where current != nil && LaTeXSymbols.setsLook.contains(name): begin(at: start)
    case .layout:
      if current?.isItem != true { flush(at: start) }
      // `\vspace{-2pt}` and similar commands take the group that follows; a command without arguments takes
      // none.
      while cursor.option() != nil {}
      for _ in 0..<(LaTeXSymbols.swallowed[name] ?? 0) { _ = cursor.group() }
      if LaTeXSymbols.swallowed[name] == nil, cursor.byte == .openBrace { _ = cursor.arguments() }
      // A plain length follows the command, up to the end of the line.
      if ["itemsep", "parskip", "vskip", "topsep", "parsep", "parindent", "baselineskip"].contains(name) {
        while let byte = cursor.byte, byte != .newline, byte != .backslash { cursor.index += 1 }
      }
    default: begin(at: start)
    }
  }

  /// Whether only blanks precede a command on its first line and follow it on its last.
  private func standsAlone(_ range: Range<Int>) -> Bool {
    writer.wholeLines(range) != range
  }

  private static func isEntry(_ name: String) -> Bool {
    name.hasPrefix("resume") || name.hasPrefix("cv") || name.hasPrefix("ecv")
  }

  private mutating func readHeading(
    _ level: Int, _ start: Int, arguments: [Range<Int>], name: String, cursor: inout LaTeXCursor
  ) {
    flush(at: start)
    while cursor.option() != nil {}
    guard var title = cursor.group() else { return }
    if arguments.count == 2 {
      // One of the two is an icon.
      let isFirst = !inlineText(arguments[0]).text.isEmpty
      if isFirst == inlineText(arguments[1]).text.isEmpty {
        title = arguments[isFirst ? 0 : 1]
        cursor.index = arguments[1].upperBound + 1
      }
    }
    let inline = inlineText(title)
    guard !inline.text.isEmpty else { return }
    if level == 1 { section = SectionNames.key(for: inline.text) }
    sawHeading = true
    writer.startsApart = true
    // The text of `\paragraph{Acme} text` continues on its line.
    add(.heading(level: level), start..<cursor.index, inline: inline)
  }

  mutating func readEntry(_ name: String, level: Int, _ range: Range<Int>, arguments: [Range<Int>]) {
    var texts = arguments.map { inlineText($0) }
    let first = texts.first?.text ?? ""
    if arguments.count > 2, first.hasPrefix("http"), first.contains("://"), !first.contains(" "), !LaTeXMacros.isKnown(name) {
      // The target of a link before the names: `\certification{https://…}{Curator}{Museum}{2021}`.
      texts[0] = InlineText(text: "", links: [first])
    }
    if arguments.count > 2, !first.isEmpty,
      !first.unicodeScalars.contains(where: { $0.properties.isAlphabetic || $0.properties.numericType != nil })
    {
      // A sign of the author's choice in the place of an icon.
      texts[0] = InlineText()
    }
    if arguments.count == 3, isMeasure(texts[0].text), isColumns(arguments[1]) {
      // The class resumecls: how far it is set in, the columns, and rows as in a table.
      readRows(arguments[2])
      return
    }
    if arguments.count == 2, nesting < 16, DateScanner.isDate(first), holdsParagraphs(arguments[1]) {
      readHolder(name, range, arguments: arguments)
      return
    }
    // Beside a date alone, the other argument is the entry's name, however long.
    let isPair = arguments.count == 2 && texts.contains { DateScanner.find(in: $0.text)?.bytes.count == $0.text.utf8.count }
    let isBody = arguments.indices.map { place in
      let isLast = place > 1 && place == arguments.endIndex - 1
      return !isPair && isText(texts[place].text, isLast: isLast) || holdsParts(arguments[place])
    }
    let entry = ArgumentHeading(name, texts.map(\.text), isBody: isBody, in: section)
    let extras = arguments.indices.filter { !entry.naming.contains($0) && !texts[$0].text.isEmpty }
    // What is behind the list is no part of the name: the tools of a job.
    let list = arguments.firstIndex { holdsParts($0) } ?? arguments.endIndex
    let bodies = extras.filter {
      isBody[$0] || $0 > list || texts[$0].text.utf8.count > 60 || texts[$0].text.hasSuffix(".")
    }
    var line = InlineText(text: "", links: texts.flatMap(\.links))
    let words = [entry.name] + extras.filter { !bodies.contains($0) }.map { texts[$0].text }
    line.text = words.filter { !$0.isEmpty }.joined(separator: ", ")
    if let date = entry.date { line.text += line.text.isEmpty ? date : " | " + date }
    guard !line.text.isEmpty else {
      // Nothing in it is short enough to name an entry.
      let text = texts.map(\.text).filter { !$0.isEmpty }.joined(separator: " | ")
      if !text.isEmpty { add(.paragraph, range, inline: InlineText(text: text, links: line.links), depth: depth) }
      return
    }
    if entry.heading.title == nil, readBelowHeading(name, range, arguments: arguments, texts: texts, bodies: bodies) { return }
    let isScope = !bodies.isEmpty && nesting < 16
    // A scope grows with its content until its end is found.
    let whole = writer.wholeLines(range)
    let head = isScope ? whole.lowerBound..<max(whole.lowerBound, arguments[0].lowerBound) : whole
    add(.entry(entry.heading, level: level), head, inline: line, opensScope: isScope, isWhole: false)
    for (place, argument) in arguments.enumerated() where !texts[place].text.isEmpty {
      if bodies.contains(place), isScope {
        readInside(argument)
      } else {
        add(.piece("\(place + 1)"), writer.trimmed(argument), inline: texts[place], isWhole: false)
      }
    }
    if isScope { add(.endOfEntry, range.upperBound - 1..<whole.upperBound, isWhole: false) }
    writer.startsApart = true
  }

  /// Whether an argument is the text of an entry: long, or a sentence; behind the names, also a short sentence.
  private func isText(_ text: String, isLast: Bool) -> Bool {
    if text.utf8.count > 160 || isLast && text.utf8.count > 80 && text.split(separator: " ").count >= 10 { return true }
    return text.hasSuffix(".") && (text.utf8.count > 60 || isLast && text.split(separator: " ").count >= 5)
  }

  /// Adds the arguments that name an entry as separate pieces.
  mutating func addPieces(_ arguments: [Range<Int>], _ texts: [InlineText]) {
    for (place, argument) in arguments.enumerated() where !texts[place].text.isEmpty {
      add(.piece("\(place + 1)"), writer.trimmed(argument), inline: texts[place], isWhole: false)
    }
  }

  /// Reads an argument as a separate text.
  mutating func readInside(_ argument: Range<Int>) {
    let outer = (depth, scopes)
    (depth, scopes) = (0, [])
    nesting += 1
    readBody(argument)
    nesting -= 1
    (depth, scopes) = outer
  }

  /// Whether an argument contains a list, or commands that are items and entries.
  func holdsParts(_ range: Range<Int>) -> Bool {
    var cursor = self.cursor(over: range)
    while let byte = cursor.byte {
      guard byte == .backslash else {
        cursor.index += 1
        continue
      }
      let name = cursor.controlWord()
      if definitions.macros.isItem(name) || name == "begin" { return true }
      var behind = cursor
      switch definitions.macros.role(of: name, arguments: behind.arguments().count) {
      case .item, .entry, .groupStart: return true
      default: continue
      }
    }
    return false
  }

  /// Whether an argument gives the columns of a table, as in `Xlr`.
  private func isColumns(_ range: Range<Int>) -> Bool {
    range.count <= 24 && bytes[range].contains { $0.isLetter }
      && bytes[range].allSatisfy { "lrcXpbm|@{}.0123456789".utf8.contains($0) }
  }
}
