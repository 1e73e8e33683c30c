import ResumeModel

extension TypstScanner {
  /// Reads a call, or a statement, at the cursor.
  ///
  /// - Parameter isInText: the call stands among words; only what is a part by itself is read then.
  /// - Returns: false when it is a part of the text around it, or no call; the cursor stands behind it, or where it was.
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
      readControl(from: start, &probe)
      cursor.index = probe.index
      return true
    case "context", "return", "":
      if name.isEmpty, probe.byte == 0x5B || probe.byte == 0x7B { probe.skipBalanced() }
      cursor.index = isInText || name.isEmpty ? probe.index : start
      return false
    default: break
    }
    guard probe.byte == 0x28 || probe.byte == 0x5B else {
      cursor.index = probe.index
      if !isInText, names[name] == nil, isLayout(name) { return true }
      return begin(at: start, isInText)
    }
    let arguments = probe.arguments()
    let isRead = read(name, arguments, start..<probe.index, isInText: isInText)
    cursor.index = probe.index
    if isRead {
      if probe.byte == 0x3B { cursor.index += 1 }
      return true
    }
    return begin(at: start, isInText)
  }

  /// The text that a call begins goes on behind it, in its line.
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

  /// Reads a call that is a part by itself, or holds parts.
  private mutating func read(
    _ name: String, _ arguments: [TypstCursor.Argument], _ range: Range<Int>, isInText: Bool
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
      guard let title = arguments.last(where: { $0.isContent }) ?? arguments.first(where: { $0.name == nil })
      else {
        return false
      }
      flush(at: range.lowerBound)
      let level = arguments.first { $0.name == "level" }.flatMap {
        Int(String(decoding: bytes[$0.value], as: UTF8.self))
      }
      if title.isContent, holdsBlocks(title.value), let first = arguments.first(where: { $0.name == nil }),
        first != title
      {
        addHeading(1, range.lowerBound..<first.bytes.upperBound, first)
        readInside(title.value)
      } else {
        addHeading(level ?? (has("sub") ? 2 : 1), range, title)
      }
      return true
    }
    if readEntry(name, arguments, range) || readField(lower, arguments, range) { return true }
    return readWrapper(arguments, range)
  }

  private mutating func addHeading(_ level: Int, _ range: Range<Int>, _ title: TypstCursor.Argument) {
    let inline = TypstInline.value(bytes, title, names: names)
    guard !inline.text.isEmpty else { return }
    section = SectionNames.key(for: inline.text) ?? (level == 1 ? nil : section)
    sawHeading = true
    columns = []
    writer.startsApart = true
    writer.add(.heading(level: level), range, inline)
  }

  /// Content that is only laid out is read as if it stood there.
  private mutating func readWrapper(_ arguments: [TypstCursor.Argument], _ range: Range<Int>) -> Bool {
    let contents = arguments.filter(\.isContent)
    guard !contents.isEmpty, contents.contains(where: { holdsBlocks($0.value) }) else { return false }
    flush(at: range.lowerBound)
    writer.add(
      .group("content"), range.lowerBound..<contents[0].value.lowerBound,
      depth: baseDepth + columns.count + 1, isWhole: false)
    for content in contents { readInside(content.value) }
    writer.add(.end, max(range.lowerBound, range.upperBound - 1)..<range.upperBound)
    return true
  }

  /// Whether a content block holds lines that are parts: list items, headings, calls, breaks.
  func holdsBlocks(_ range: Range<Int>) -> Bool {
    bytes[range].split(separator: 0x0A).contains { line in
      let content = writer.trimmed(line.startIndex..<line.endIndex)
      guard content.count > 2 else { return false }
      let first = bytes[content.lowerBound]
      let second = bytes[content.lowerBound + 1]
      return (first == 0x2D || first == 0x2B || first == 0x2F) && second == 0x20 || first == 0x3D
        || bytes[content.upperBound - 1] == 0x5C || first == 0x23 && nesting < 4 && line.count < range.count
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

  private mutating func readList(_ arguments: [TypstCursor.Argument], _ range: Range<Int>) {
    let items = arguments.filter { $0.name == nil }
    guard let first = items.first else { return }
    let depth = baseDepth + columns.count + 1
    writer.add(.group("list"), range.lowerBound..<first.bytes.lowerBound, depth: depth, isWhole: false)
    for item in items {
      let inline = TypstInline.value(bytes, item, names: names)
      if !inline.text.isEmpty { writer.add(.item, item.bytes, inline, depth: depth, isWhole: false) }
    }
    writer.add(.end, max(range.lowerBound, range.upperBound - 1)..<range.upperBound)
  }

  // MARK: - Entries and fields

  private static let entryNames = [
    "entry", "work", "job", "edu", "project", "position", "experience", "event", "degree", "exp", "school",
    "award",
    "certificat", "extracurricular", "volunteer", "publication", "heading", "honor", "activity", "employ",
    "role",
  ]

  mutating func readEntry(
    _ name: String, _ arguments: [TypstCursor.Argument], _ range: Range<Int>
  ) -> Bool {
    let values = arguments.map { TypstInline.value(bytes, $0, names: names) }
    let isBody = arguments.indices.map { place in
      let meaning = arguments[place].name.map(EntryKeys.meaning)
      return holdsList(arguments[place]) || values[place].text.utf8.count > 160
        || (meaning == .bullets || meaning == .prose) && values[place].text.utf8.count > 60
        || (arguments[place].isContent && bytes[arguments[place].bytes.upperBound - 1] == 0x5D
          && holdsBlocks(arguments[place].value))
    }
    let named = arguments.indices.filter { arguments[$0].name != nil && !isBody[$0] }
    let hasOrganization = named.contains {
      EntryKeys.meaning(of: argumentKey(arguments[$0].name ?? "")) == .organization
    }
    let pieces = named.compactMap { place -> (place: Int, key: String)? in
      var key = argumentKey(arguments[place].name ?? "")
      // Where no argument is for the organisation, templates put it in a short description.
      if key == "description" || key == "subtitle", !hasOrganization, values[place].text.utf8.count <= 60 {
        key = "organization"
      }
      return EntryKeys.isNaming(key) ? (place, key) : nil
    }
    let pairs = pieces.map { (key: $0.key, value: values[$0.place].text) }
    let lower = name.lowercased()
    let looksLikeEntry = Self.entryNames.contains { lower.firstIndex(of: $0) != nil }
    var line: InlineText
    var heading: EntryHeading
    var naming: [Int]
    if pairs.count >= 2 || (pairs.count == 1 && looksLikeEntry), let found = DataHeading(pairs, in: section) {
      heading = found.heading
      line = InlineText(text: found.text)
      naming = pieces.map(\.place)
    } else {
      let positional = arguments.indices.filter { arguments[$0].name == nil }
      guard positional.count >= 2, looksLikeEntry || positional.count >= 3,
        !lower.hasSuffix("item") || looksLikeEntry,
        !["grid", "table", "stack", "columns", "rgb", "text", "link"].contains(lower)
      else { return false }
      let found = ArgumentHeading(
        name, positional.map { values[$0].text }, isBody: positional.map { isBody[$0] }, in: section)
      guard !found.text.isEmpty else { return false }
      heading = found.heading
      line = InlineText(text: found.text)
      naming = found.naming.map { positional[$0] }
    }
    line.links = values.flatMap(\.links)
    flush(at: range.lowerBound)
    columns = []
    add(entry: heading, line, arguments, values, naming: naming, isBody: isBody, range)
    return true
  }

  private func argumentKey(_ name: String) -> String {
    switch name {
    case "society", "uni", "org", "company-or-university", "affiliation": "organization"
    default: name
    }
  }

  private func holdsList(_ argument: TypstCursor.Argument) -> Bool {
    bytes.firstIndex(of: "list(", in: argument.value) != nil
      || (bytes[argument.value].first == 0x28 && argument.name.map(EntryKeys.meaning) == .bullets)
  }

  private mutating func add(
    entry heading: EntryHeading, _ line: InlineText, _ arguments: [TypstCursor.Argument],
    _ values: [InlineText],
    naming: [Int], isBody: [Bool], _ range: Range<Int>
  ) {
    let rest = arguments.indices.filter { !naming.contains($0) && !values[$0].text.isEmpty }
    let isScope = !rest.isEmpty
    let whole = writer.wholeLines(range)
    let head = isScope ? whole.lowerBound..<max(whole.lowerBound, arguments[0].bytes.lowerBound) : whole
    writer.add(.entry(heading, level: 1), head, line, opensScope: isScope, isWhole: false)
    for (place, argument) in arguments.enumerated() where !values[place].text.isEmpty {
      if naming.contains(place) {
        writer.add(.piece(argument.name ?? "\(place + 1)"), argument.bytes, values[place], isWhole: false)
      } else {
        addRest(argument, values[place], isBody: isBody[place])
      }
    }
    // A scope that holds no list may be followed by one.
    if isScope {
      writer.add(
        isBody.contains(true) ? .endOfEntry : .endOfHead, range.upperBound - 1..<whole.upperBound,
        isWhole: false)
    }
    writer.startsApart = true
  }

  /// Adds what an argument says beside naming the entry.
  private mutating func addRest(_ argument: TypstCursor.Argument, _ value: InlineText, isBody: Bool) {
    if argument.isContent, isBody {
      readInside(argument.value)
      return
    }
    if isBody, bytes[argument.value].first == 0x28 || bytes.has("list(", at: argument.value.lowerBound) {
      var cursor = TypstCursor(bytes, argument.value)
      if cursor.byte != 0x28 { _ = cursor.name() }
      readList(cursor.arguments(), argument.bytes)
      return
    }
    let meaning = argument.name.map(EntryKeys.meaning)
    if let name = argument.name, meaning != .prose, meaning != .bullets {
      let text = InlineText(
        text: name + ": " + value.text, links: meaning == .url ? [value.text] : value.links)
      writer.add(.field(label: name, value: value.text), argument.bytes, text, isWhole: false)
    } else {
      writer.add(.paragraph, argument.bytes, value, isWhole: false)
    }
  }

  /// A label and its value by a call, as in `#skill("Languages", "Go, Rust")`.
  private mutating func readField(
    _ name: String, _ arguments: [TypstCursor.Argument], _ range: Range<Int>
  ) -> Bool {
    func has(_ word: String) -> Bool { name.firstIndex(of: word) != nil }
    guard has("skill") || has("language") || has("item") || has("info") || has("contact") || has("field"),
      arguments.count >= 2
    else { return false }
    let values = arguments.map { TypstInline.value(bytes, $0, names: names) }
    let shown = values.indices.filter { !values[$0].text.isEmpty }
    guard shown.count >= 2, values[shown[0]].text.utf8.count <= 60 else { return false }
    flush(at: range.lowerBound)
    let label = values[shown[0]].text
    let value = shown.dropFirst().map { values[$0].text }.joined(separator: ", ")
    writer.add(
      .field(label: label, value: value), range,
      InlineText(text: label + ": " + value, links: values.flatMap(\.links)), isTitled: columns.isEmpty)
    return true
  }
}
