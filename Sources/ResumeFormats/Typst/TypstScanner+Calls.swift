import ResumeLexicon
import ResumeModel

extension TypstScanner {
  /// Reads a call, or a statement, at the cursor.
  ///
  /// - Parameter isInText: whether the call is among words; then only a call that is a part by itself is
  ///   read.
  /// - Returns: false if it is a part of the text around it, or not a call; the cursor is after it, or where
  ///   it was.
  mutating func readCall(_ cursor: inout TypstCursor, isInText: Bool) -> Bool {
    let start = cursor.index
    var probe = cursor
    probe.index += 1
    let name = probe.name()
    switch name {
    case "let", "set", "show", "import", "include":
      if isInText { return false }
      flush(at: start)
      readStatement(name, from: start, &probe)
      cursor.index = probe.index
      return true
    case "if", "for", "while":
      if isInText { return false }
      flush(at: start)
      readControl(name, from: start, &probe)
      cursor.index = probe.index
      return true
    case "context", "return", "":
      if name.isEmpty, probe.byte == .openBracket || probe.byte == .openBrace { probe.skipBalanced() }
      cursor.index = isInText || name.isEmpty ? probe.index : start
      return false
    default: break
    }
    guard probe.byte == .openParenthesis || probe.byte == .openBracket else {
      cursor.index = probe.index
      if !isInText, names[name] == nil, isLayout(name) { return true }
      return begin(at: start, isInText)
    }
    let arguments = probe.arguments()
    let isRead = read(name, arguments, range: start..<probe.index, isInText: isInText)
    cursor.index = probe.index
    if isRead {
      if probe.byte == .semicolon { cursor.index += 1 }
      return true
    }
    return begin(at: start, isInText)
  }

  /// Begins a text at a call; the text continues on the call's line.
  private mutating func begin(at start: Int, _ isInText: Bool) -> Bool {
    if !isInText, current == nil {
      current = OpenBlock(kind: .paragraph, start: start, content: start, depth: baseDepth + columns.count)
    }
    return false
  }

  private func isLayout(_ name: String) -> Bool {
    ["v", "h", "line", "pagebreak", "colbreak", "linebreak", "parbreak", "divider", "chiline", "hline"]
      .contains(name)
  }

  // MARK: - Calls

  /// Reads a call that is a part by itself, or contains parts.
  mutating func read(
    _ name: String, _ arguments: [TypstCursor.Argument], range: Range<Int>, isInText: Bool
  ) -> Bool {
    if isLayout(name) {
      if isInText { return false }
      flush(at: range.lowerBound)
      return true
    }
    let lower = name.lowercased()
    func has(_ word: String) -> Bool { lower.firstIndex(of: word) != nil }
    if lower == "list" || lower == "enum" || (has("highlights") || has("bullets")) && arguments.count > 0 {
      flush(at: range.lowerBound)
      readList(arguments, range)
      return true
    }
    if isInText { return false }
    if lower == "heading" || (has("section") && arguments.count <= 3 && !has("entry")) {
      let shown = arguments.filter { $0.isContent && !TypstInline.value(bytes, $0, names: names).text.isEmpty }
      let titled = arguments.first { ["title", "name", "heading"].contains($0.name) && !holdsParts($0.value) }
      guard let title = titled ?? shown.first ?? arguments.first(where: { $0.name == nil }) else { return false }
      if title.isContent, holdsBlocks(title.value), arguments.first(where: { $0.name == nil }) == title {
        // Content in a box: `subsection[/ Tools: Make, Ninja]`.
        return readWrapper(arguments, range)
      }
      flush(at: range.lowerBound)
      let level = arguments.first { $0.name == "level" }.flatMap {
        Int(String(decoding: bytes[$0.value], as: UTF8.self))
      }
      if title.isContent, holdsBlocks(title.value), let first = arguments.first(where: { $0.name == nil }), first != title {
        addHeading(1, range.lowerBound..<first.bytes.upperBound, title: first)
        readInside(title.value)
        return true
      }
      // What is behind the title is the section's content, as in `section[References][…]`,
      // `section([References], table(…))` or `section(title: "References", content: (entry(…), entry(…)))`.
      let content = arguments.filter {
        guard $0.bytes.lowerBound >= title.bytes.upperBound else { return false }
        return $0.name == nil
          ? $0.isContent || showsWords($0.value) : $0.isContent ? holdsBlocks($0.value) : holdsParts($0.value)
      }
      let end = content.isEmpty ? range.upperBound : title.bytes.upperBound
      addHeading(level ?? (has("sub") ? 2 : 1), range.lowerBound..<end, title: title)
      for argument in content {
        if argument.isContent { readInside(argument.value) } else { readCode(argument.value) }
      }
      return true
    }
    if readOwnHeading(name, arguments, range: range) || readTable(name, arguments, range: range) { return true }
    if readPerson(arguments, range) || readTitled(arguments, range) || readEntry(name, arguments, range: range)
      || readField(lower, arguments, range: range)
    {
      return true
    }
    return readWrapper(arguments, range) || readContacts(arguments, range)
  }

  mutating func addHeading(_ level: Int, _ range: Range<Int>, title: TypstCursor.Argument) {
    let inline = TypstInline.value(bytes, title, names: names)
    guard !inline.text.isEmpty else { return }
    section = SectionNames.key(for: inline.text) ?? (level == 1 ? nil : section)
    sawHeading = true
    columns = []
    writer.startsApart = true
    writer.add(.heading(level: level), range, inline: inline)
  }

  /// Reads a function of the document that takes a section's title and its content.
  private mutating func readTitled(_ arguments: [TypstCursor.Argument], _ range: Range<Int>) -> Bool {
    let shown = arguments.filter { $0.name == nil }
    guard shown.count == 2, !holdsBlocks(shown[0].value), shown[0].value.count <= 60,
      shown[1].isContent
        ? holdsBlocks(shown[1].value) : bytes[shown[1].value].first == .openParenthesis && showsWords(shown[1].value),
      SectionNames.key(for: TypstInline.value(bytes, shown[0], names: names).text) != nil
    else { return false }
    flush(at: range.lowerBound)
    addHeading(1, range.lowerBound..<shown[0].bytes.upperBound, title: shown[0])
    if shown[1].isContent { readInside(shown[1].value) } else { readCode(shown[1].value) }
    return true
  }

  /// `#header(name: …, email: …)` above the first section: the person, for a template to lay out.
  private mutating func readPerson(_ arguments: [TypstCursor.Argument], _ range: Range<Int>) -> Bool {
    let keys = arguments.map { EntryKeys.form(of: $0.name ?? "") }
    guard !sawHeading, keys.count(where: { isContact($0) }) >= 2,
      keys.contains(where: { ["email", "phone", "mobile", "mail", "tel"].contains($0) })
        || keys.contains("name") && keys.contains(where: { ["links", "contacts", "socials"].contains($0) })
    else { return false }
    flush(at: range.lowerBound)
    readPerson(arguments, head: range.lowerBound..<(arguments[0].bytes.lowerBound), range)
    return true
  }

  /// Reads adjacent content blocks above the first section as lines of contact.
  private mutating func readContacts(_ arguments: [TypstCursor.Argument], _ range: Range<Int>) -> Bool {
    let shown = arguments.filter { $0.name == nil && isShown($0) }
    guard !sawHeading, shown.count(where: \.isContent) >= 2 else { return false }
    flush(at: range.lowerBound)
    writer.add(
      .group("content"), range.lowerBound..<shown[0].bytes.lowerBound, depth: baseDepth + columns.count + 1,
      isTitled: true, isWhole: false)
    for argument in shown {
      if argument.isContent { readContent(argument.value, argument.bytes) } else { readCode(argument.value) }
    }
    writer.add(.end, max(range.lowerBound, range.upperBound - 1)..<range.upperBound)
    return true
  }

  /// Reads content that is only laid out as if it were there directly.
  private mutating func readWrapper(_ arguments: [TypstCursor.Argument], _ range: Range<Int>) -> Bool {
    let shown = arguments.filter { isShown($0) }
    guard !shown.isEmpty,
      shown.contains(where: { $0.isContent ? holdsBlocks($0.value) : showsBlocks($0.value) })
    else { return false }
    flush(at: range.lowerBound)
    writer.add(
      .group("content"), range.lowerBound..<shown[0].value.lowerBound,
      depth: baseDepth + columns.count + 1, isTitled: !sawHeading, isWhole: false)
    for argument in shown {
      if argument.isContent { readContent(argument.value, argument.value) } else { readCode(argument.value) }
    }
    writer.add(.end, max(range.lowerBound, range.upperBound - 1)..<range.upperBound)
    return true
  }

  /// Whether an argument may show words: content, or code by its place.
  private func isShown(_ argument: TypstCursor.Argument) -> Bool {
    if argument.isContent { return true }
    return argument.name == nil && [.openBrace, .openParenthesis].contains(bytes[argument.value.lowerBound])
      && showsWords(argument.value) || argument.name == nil && isCall(argument.value) && showsWords(argument.value)
  }

  func isCall(_ range: Range<Int>) -> Bool {
    var cursor = TypstCursor(bytes, range)
    // The members of a list, as in `..section[Experience][…]`.
    if bytes.has("..", at: cursor.index) { cursor.index += 2 }
    return !cursor.name().isEmpty && (cursor.byte == .openParenthesis || cursor.byte == .openBracket)
  }

  /// Whether code has content that is more than words in one line.
  func showsBlocks(_ range: Range<Int>) -> Bool {
    var cursor = TypstCursor(bytes, range)
    while let byte = cursor.byte {
      guard byte == .openBracket else {
        if byte == .quote { cursor.skipBalanced() } else { cursor.index += 1 }
        continue
      }
      let start = cursor.index
      cursor.skipBalanced()
      if holdsBlocks(start + 1..<max(start + 1, cursor.index - 1)) { return true }
    }
    return false
  }

  /// Whether a content block contains lines that are parts: list items, headings, calls, breaks.
  func holdsBlocks(_ range: Range<Int>) -> Bool {
    bytes[range].split(separator: .newline).contains { line in
      let content = writer.trimmed(line.startIndex..<line.endIndex)
      guard content.count > 2 else { return false }
      let first = bytes[content.lowerBound]
      let second = bytes[content.lowerBound + 1]
      return (first == .hyphen || first == .plus || first == .slash) && second == .space || first == .equals
        || bytes[content.upperBound - 1] == .backslash || first == .hash && nesting < 4 && line.count < range.count
    }
  }

  /// Reads the inside of a content block.
  mutating func readInside(_ range: Range<Int>) {
    guard nesting < 16 else { return }
    let outer = (columns, baseDepth)
    baseDepth += columns.count
    columns = []
    nesting += 1
    readMarkup(range)
    nesting -= 1
    (columns, baseDepth) = outer
  }

  /// The index of the first line in content that is an item of a list.
  private func nestedList(in content: Range<Int>) -> Int? {
    var start = content.lowerBound
    while start < content.upperBound {
      let end = bytes[start..<content.upperBound].firstIndex(of: .newline) ?? content.upperBound
      let line = writer.trimmed(start..<end)
      if line.count > 2, bytes[line.lowerBound] == .hyphen || bytes[line.lowerBound] == .plus,
        bytes[line.lowerBound + 1] == .space
      {
        return start
      }
      start = end + 1
    }
    return nil
  }

  /// Reads an item of `list(…)` whose content ends with a list of its own.
  private mutating func readItem(_ item: TypstCursor.Argument, until nested: Int, depth: Int) {
    let text = writer.trimmed(item.value.lowerBound..<nested)
    let inline = TypstInline.read(bytes, text, names: names)
    if !inline.text.isEmpty {
      writer.add(.item, item.bytes.lowerBound..<text.upperBound, inline: inline, depth: depth, isWhole: false)
    }
    let outer = (columns, baseDepth)
    baseDepth = inline.text.isEmpty ? depth - 1 : depth
    columns = []
    nesting += 1
    readMarkup(nested..<item.value.upperBound)
    nesting -= 1
    (columns, baseDepth) = outer
  }

  mutating func readList(_ arguments: [TypstCursor.Argument], _ range: Range<Int>) {
    let items = arguments.filter { $0.name == nil }
    let depth = baseDepth + columns.count + 1
    let start = items.first?.bytes.lowerBound ?? max(range.lowerBound, range.upperBound - 1)
    writer.add(.group("list"), range.lowerBound..<start, depth: depth, isWhole: false)
    for item in items {
      if item.isContent, nesting < 16, let nested = nestedList(in: item.value) {
        readItem(item, until: nested, depth: depth)
        continue
      }
      let inline = TypstInline.value(bytes, item, names: names)
      if !inline.text.isEmpty { writer.add(.item, item.bytes, inline: inline, depth: depth, isWhole: false) }
    }
    writer.add(.end, max(range.lowerBound, range.upperBound - 1)..<range.upperBound)
  }
}
