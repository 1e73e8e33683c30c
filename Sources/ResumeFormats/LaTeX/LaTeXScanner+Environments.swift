import ResumeLexicon
import ResumeModel

extension LaTeXScanner {
  private static let tables: Set<String> = [
    "tabular", "tabular*", "tabularx", "longtable", "tabu", "supertabular", "tabulary", "xltabular",
  ]
  private static let kept: Set<String> = [
    "verbatim", "lstlisting", "tikzpicture", "minted", "comment", "filecontents", "filecontents*", "figure",
  ]
  /// Lists of the usual classes, which stay lists without their last item.
  private static let lists: Set<String> = [
    "itemize", "enumerate", "cventries", "cvitems", "cvhonors", "cvskills", "highlights",
  ]
  private static let plain: Set<String> = [
    "document", "center", "flushleft", "flushright", "small", "footnotesize", "large", "raggedright",
    "centering",
    // Its items are paragraphs with some space between them.
    "trivlist",
    // Environments of classes that enclose the whole text.
    "europasscv", "europecv", "ecv", "cv", "resume",
  ]

  /// Reads `\begin{name}` and its arguments.
  mutating func beginEnvironment(_ name: String, from start: Int, _ cursor: inout LaTeXCursor) {
    flush(at: start)
    if Self.tables.contains(name) {
      readTable(name, from: start, &cursor)
    } else if Self.kept.contains(name) {
      let end = bytes.firstIndex(of: "\\end{", in: cursor.index..<cursor.end) ?? cursor.end
      cursor.index = end
      scopes.append(Scope(name: name, lists: 0, end: nil))
    } else if Self.plain.contains(name) {
      scopes.append(Scope(name: name, lists: 0, end: nil))
    } else if name == "letter" {
      scopes.append(Scope(name: name, lists: 0, end: nil))
      let arguments = environmentArguments(name, &cursor)
      addWords(arguments, arguments.map { inlineText($0).text })
    } else if !Self.lists.contains(name), readKeyed(name, start, cursor: &cursor, isEnvironment: true) {
      return
    } else {
      let arguments = environmentArguments(name, &cursor)
      let texts = arguments.map { inlineText($0).text }
      if arguments.count == 1, !texts[0].isEmpty,
        name.lowercased().firstIndex(of: "section") != nil || definitions.titled.contains(name)
      {
        beginSection(name, start..<cursor.index, inline: inlineText(arguments[0]))
      } else if arguments.isEmpty, definitions.environmentsNameSections,
        let title = LaTeXTitles.title(ofEnvironment: name)
      {
        beginSection(name, start..<cursor.index, inline: InlineText(text: title))
      } else if readColumns(name, arguments, from: start, cursor: &cursor) {
        return
      } else if arguments.count >= 2, texts.count(where: { $0.utf8.count > 1 && !isMeasure($0) }) >= 2 {
        beginEntry(name, start..<cursor.index, arguments: arguments)
      } else if definitions.lists.contains(name) || Self.lists.contains(name) || first(in: cursor) != .none {
        let words = addWords(arguments, texts)
        beginScope(name, from: words ?? start, to: cursor.index, &cursor)
      } else {
        addWords(arguments, texts)
        scopes.append(Scope(name: name, lists: 0, end: nil))
      }
    }
  }

  /// Adds the texts of an environment's arguments as paragraphs.
  ///
  /// - Returns: the end of the last of them; nil if they contain no text.
  @discardableResult
  private mutating func addWords(_ arguments: [Range<Int>], _ texts: [String]) -> Int? {
    var end: Int?
    for (argument, text) in zip(arguments, texts) where text.utf8.count > 3 && !isMeasure(text) && Double(text) == nil {
      add(.paragraph, argument, inline: inlineText(argument), isWhole: false)
      end = argument.upperBound
    }
    return end
  }

  func isMeasure(_ text: String) -> Bool {
    let units = ["pt", "em", "cm", "mm", "in", "ex", "=", "textwidth", "linewidth"]
    return text.utf8.count <= 24 && units.contains(where: text.hasSuffix)
      && text.unicodeScalars.contains { $0.properties.numericType != nil } || text.hasPrefix("0.")
  }

  /// Returns the arguments directly after `\begin{name}`.
  private func environmentArguments(_ name: String, _ cursor: inout LaTeXCursor) -> [Range<Int>] {
    var arguments: [Range<Int>] = []
    while let byte = cursor.byte {
      if byte == .openBracket {
        guard cursor.option() != nil else { break }
      } else if byte == .openBrace {
        guard let argument = cursor.group() else { break }
        arguments.append(argument)
      } else if arguments.count < definitions.environments[name] ?? (name.hasPrefix("rSub") ? 4 : 0) {
        var probe = cursor
        guard let argument = probe.group() else { break }
        cursor = probe
        arguments.append(argument)
      } else {
        break
      }
    }
    return arguments
  }

  private mutating func beginSection(_ name: String, _ range: Range<Int>, inline: InlineText) {
    section = SectionNames.key(for: inline.text)
    sawHeading = true
    writer.startsApart = true
    add(.heading(level: 1), range, inline: inline, opensScope: true)
    scopes.append(Scope(name: name, lists: 0, end: .end))
  }

  private mutating func beginEntry(_ name: String, _ range: Range<Int>, arguments: [Range<Int>]) {
    let texts = arguments.map { inlineText($0) }
    let entry = ArgumentHeading(
      name, texts.map(\.text), isBody: texts.map { $0.text.utf8.count > 160 }, in: section)
    add(
      .entry(entry.heading, level: 1), range, inline: InlineText(text: entry.text, links: texts.flatMap(\.links)),
      opensScope: true)
    addPieces(arguments, texts)
    scopes.append(Scope(name: name, lists: 1, end: .endOfEntry))
    depth += 1
  }

  // MARK: - Lists

  /// The content of a list, by the first command in it that shows it.
  private enum Holding { case items, entries, none }

  private static let including: Set<String> = ["input", "include", "subfile", "import", "subimport"]

  private func first(in cursor: LaTeXCursor) -> Holding {
    var probe = cursor
    // The content of a list shows soon; a text that only opens lists must not be searched to its end each
    // time.
    var budget = 300
    while let byte = probe.byte, budget > 0 {
      guard byte == .backslash else {
        probe.index += 1
        continue
      }
      budget -= 1
      let name = probe.controlWord()
      if definitions.macros.isItem(name) { return .items }
      // A list whose entries are in included files is a list of entries.
      if Self.including.contains(name) { return .entries }
      if name == "end" { return .none }
      if name == "begin" {
        let inner = probe.group().map { String(decoding: bytes[$0], as: UTF8.self) } ?? ""
        if inner == "itemize" || inner == "enumerate" { return .none }
        continue
      }
      var behind = probe
      switch definitions.macros.role(of: name, arguments: behind.arguments().count) {
      case .item: return .items
      case .entry, .field: return .entries
      case .groupEnd, .heading: return .none
      default: continue
      }
    }
    return .none
  }

  /// Begins a list, or a run of entries, that a command or environment will end.
  mutating func beginScope(_ name: String, from start: Int, to end: Int, _ cursor: inout LaTeXCursor) {
    while cursor.option() != nil {}
    let holdsEntries = first(in: cursor) == .entries
    if !holdsEntries { depth += 1 }
    add(.group(name), start..<max(end, cursor.index), depth: holdsEntries ? 0 : depth)
    scopes.append(Scope(name: name, lists: holdsEntries ? 0 : 1, end: .end))
    writer.startsApart = true
  }

  /// Ends the innermost scope of a name; the end of an environment that was never opened is ignored.
  mutating func endScope(_ name: String, from start: Int, to end: Int) {
    flush(at: start)
    writer.startsApart = true
    let isCommand = scopes.last.map { isEnd(name, of: $0.name) } ?? false
    guard let place = isCommand ? scopes.indices.last : scopes.lastIndex(where: { isEnd(name, of: $0.name) })
    else {
      return
    }
    while scopes.count > place {
      let scope = scopes.removeLast()
      depth -= scope.lists
      // Scopes left open inside end before this one.
      let range = scopes.count == place ? start..<end : start..<start
      if let kind = scope.end { add(kind, range, isWhole: scopes.count == place) }
    }
  }

  private func isEnd(_ name: String, of begin: String) -> Bool {
    if name == begin { return true }
    if begin.hasSuffix("Start"), name.hasSuffix("End") { return begin.dropLast(5) == name.dropLast(3) }
    // Own commands for the two ends of a list have no names in common.
    return definitions.macros.role(of: name, arguments: 0) == .groupEnd
      && definitions.macros.role(of: begin, arguments: 0) == .groupStart && !begin.hasSuffix("Start")
  }

  // MARK: - Tables

  private mutating func readTable(_ name: String, from start: Int, _ cursor: inout LaTeXCursor) {
    while cursor.option() != nil {}
    _ = cursor.group()
    while cursor.option() != nil {}
    if name.hasSuffix("*") || name == "tabularx" || name == "tabulary" || name == "xltabular" {
      _ = cursor.group()
    }
    scopes.append(Scope(name: name, lists: 0, end: nil))
    let end = tableEnd(name, in: cursor.index..<cursor.end)
    // A list in a cell is read as one, and the table only lays it out.
    guard bytes.firstIndex(of: "\\item", in: cursor.index..<end) == nil,
      bytes.firstIndex(of: "\\begin{", in: cursor.index..<end) == nil
    else { return }
    let rows = rows(in: cursor.index..<end)
    cursor.index = end
    if readHead(rows, from: start) {
      // The table is the entry's heading, to its end.
      scopes.removeLast()
      if cursor.byte == .backslash {
        _ = cursor.controlWord()
        _ = cursor.group()
      }
      add(.endOfHead, end..<max(end, cursor.index))
    } else {
      for row in rows { addRow(row.bytes, row.cells) }
    }
  }

  private func tableEnd(_ name: String, in range: Range<Int>) -> Int {
    let wanted = Array("\\end{\(name)}".utf8)
    let limit = min(range.upperBound, range.lowerBound + 32_768)
    var index = range.lowerBound
    while index + wanted.count <= limit {
      if bytes[index] == .backslash, bytes[index..<index + wanted.count].elementsEqual(wanted) { return index }
      index += 1
    }
    return limit
  }

  mutating func readRows(_ range: Range<Int>) {
    for row in rows(in: range) { addRow(row.bytes, row.cells) }
  }

  private func rows(in range: Range<Int>) -> [TableRow] {
    var cursor = self.cursor(over: range)
    var rows: [TableRow] = []
    var start = cursor.index
    var cells: [Range<Int>] = []
    var cellStart = start
    var braces = 0
    func add(_ bytes: Range<Int>, _ cells: [Range<Int>]) {
      let isBlank = writer.trimmed(bytes).isEmpty || cells.allSatisfy { inlineText($0).text.isEmpty }
      if !isBlank { rows.append(TableRow(bytes: bytes, cells: cells)) }
    }
    while let byte = cursor.byte {
      switch byte {
      case .backslash:
        let mark = cursor.index
        let name = cursor.controlWord()
        if name == "\\" || name == "tabularnewline", braces == 0 {
          _ = cursor.option()
          add(start..<cursor.index, cells + [cellStart..<mark])
          cells = []
          start = cursor.index
          cellStart = start
        }
        continue
      case .openBrace: braces += 1
      case .closeBrace: braces -= 1
      case .ampersand where braces == 0:
        cells.append(cellStart..<cursor.index)
        cellStart = cursor.index + 1
      default: break
      }
      cursor.index += 1
    }
    add(start..<range.upperBound, cells + [cellStart..<range.upperBound])
    return rows
  }

  mutating func addRow(_ range: Range<Int>, _ cells: [Range<Int>]) {
    let inlines = cells.map { inlineText($0) }
    let texts = inlines.map { InlineText.withoutBars($0.text) }
    let row = writer.trimmed(range)
    guard texts.contains(where: { !$0.isEmpty }), !row.isEmpty else { return }
    if !sawHeading && !sawTitle {
      for (cell, inline) in zip(cells, inlines) where !inline.text.isEmpty {
        add(.paragraph, writer.trimmed(cell), inline: inline, isWhole: false)
      }
      return
    }
    var line = InlineText(
      text: texts.filter { !$0.isEmpty }.joined(separator: " | "), links: inlines.flatMap(\.links))
    line.strongLead = inlines.first { !$0.text.isEmpty }?.strongLead
    line.isStrong = texts.count(where: { !$0.isEmpty }) == 1 && inlines.contains { $0.isStrong }
    if texts.count(where: { !$0.isEmpty }) == 1 || depth > 0 {
      add(.paragraph, row, inline: line, depth: depth)
    } else {
      add(.row, row, inline: line, depth: depth, cells: texts)
    }
    writer.startsApart = false
  }
}
