import ResumeLexicon
import ResumeModel

/// Entries and labelled lines by the calls that templates, and texts themselves, have for them.
extension TypstScanner {
  private static let entryNames = [
    "entry", "work", "job", "edu", "project", "position", "experience", "event", "degree", "exp", "school",
    "award",
    "certificat", "extracurricular", "volunteer", "publication", "heading", "honor", "activity", "employ",
    "role",
  ]

  mutating func readEntry(
    _ name: String, _ arguments: [TypstCursor.Argument], range: Range<Int>
  ) -> Bool {
    let given = withHeads(arguments)
    let arguments = named(given, of: name)
    let lower = name.lowercased()
    let looksLikeEntry = Self.entryNames.contains { lower.firstIndex(of: $0) != nil }
    // A text within a text is a matter of layout.
    guard !arguments.contains(where: { !$0.isContent && $0.name == nil && holdsParts($0.value) }) else { return false }
    var values = arguments.map { TypstInline.value(bytes, $0, names: names) }
    let heads = arguments.map { arguments.count > 1 ? head(of: $0, aboveList: looksLikeEntry) : EntryHead() }
    for place in heads.indices where !heads[place].lines.isEmpty {
      values[place].text = heads[place].lines.joined(separator: ", ")
    }
    let isBody = arguments.indices.map { place in
      if !heads[place].lines.isEmpty { return false }
      let meaning = arguments[place].name.map(EntryKeys.meaning)
      // `date: list([2016], [2017])` is still a time.
      if meaning == .date, values[place].text.utf8.count <= 60 { return false }
      return holdsList(arguments[place]) || values[place].text.utf8.count > 160
        || (meaning == .bullets || meaning == .prose) && values[place].text.utf8.count > 60
        || (arguments[place].isContent && bytes[arguments[place].bytes.upperBound - 1] == .closeBracket
          && holdsBlocks(arguments[place].value))
    }
    let named = arguments.indices.filter { arguments[$0].name != nil && !isBody[$0] }
    let hasOrganization = named.contains {
      EntryKeys.meaning(of: argumentKey(arguments[$0].name ?? "")) == .organization
    }
    let pieces = named.compactMap { place -> (place: Int, key: String)? in
      var key = argumentKey(arguments[place].name ?? "")
      // If no argument is for the organisation, templates put it into a short description.
      if key == "description" || key == "subtitle", !hasOrganization, values[place].text.utf8.count <= 60 {
        key = "organization"
      }
      return EntryKeys.isNaming(key) ? (place, key) : nil
    }
    let pairs = pieces.map { (key: $0.key, value: values[$0.place].text) }
    var line: InlineText
    var heading: EntryHeading
    var naming: [Int]
    if pairs.count >= 2 || (pairs.count == 1 && looksLikeEntry), let found = DataHeading(pairs, in: section) {
      heading = found.heading
      line = InlineText(text: found.text)
      naming = pieces.map(\.place)
    } else {
      let positional = arguments.indices.filter { place in
        given[place].name == nil || isColumn(given[place])
          || looksLikeEntry && pairs.isEmpty && !isBody[place] && bytes[given[place].value].first == .quote
      }
      let isDated = positional.contains { place in
        values[place].text.utf8.count <= 40 && DateScanner.find(in: values[place].text)?.isSure == true
      }
      let isOwn = functions[name]?.parameters.count == 3
      guard positional.count >= 2,
        looksLikeEntry || isDated || sawHeading && positional.count >= 3 && (!lower.hasSuffix("item") || isOwn),
        !Self.layouts.contains(lower)
      else { return false }
      // The lines of a block are separate arguments.
      let texts = positional.flatMap { (place: Int) -> [(place: Int, text: String)] in
        heads[place].lines.isEmpty
          ? [(place: place, text: values[place].text)] : heads[place].lines.map { (place: place, text: $0) }
      }
      let found = ArgumentHeading(name, texts.map(\.text), isBody: texts.map { isBody[$0.place] }, in: section)
      guard !found.text.isEmpty else { return false }
      heading = found.heading
      line = InlineText(text: found.text)
      naming = Array(Set(found.naming.map { texts[$0].place })).sorted()
      // The lines of one block belong together.
      for place in naming where heads[place].lines.count > 1 {
        let rest = heads[place].lines.filter { !line.text.contains(ArgumentHeading.piece($0)) }
        if !rest.isEmpty { line.text = ([line.text] + rest).joined(separator: ", ") }
      }
    }
    line.links = values.flatMap(\.links)
    flush(at: range.lowerBound)
    if !looksLikeEntry, arguments.count == 2, heading.period != nil, isRightBelowTitle {
      // `=== Engineer`, and the time and place of the same position.
      writer.add(.paragraph, range, inline: line, depth: baseDepth + columns.count)
      return true
    }
    columns = []
    add(entry: heading, line, arguments, values: values, naming: naming, isBody: isBody, heads: heads, range: range)
    return true
  }

  /// The arguments with those of a call that heads an entry in its place, as in
  /// `item(heading([Engineer], [Acme], [2019 – 2021]), ([Kept the lamp], [Drew charts]))`.
  private func withHeads(_ arguments: [TypstCursor.Argument]) -> [TypstCursor.Argument] {
    guard let head = arguments.first, arguments.count > 1, head.name == nil, !head.isContent, isCall(head.value) else {
      return arguments
    }
    var cursor = TypstCursor(bytes, head.value)
    _ = cursor.name()
    let inside = cursor.arguments()
    let isHead =
      inside.count >= 2 && inside.allSatisfy { $0.name == nil && ($0.isContent || bytes[$0.value].first == .quote) }
      && inside.contains { DateScanner.isDate(TypstInline.value(bytes, $0, names: names).text) }
    return isHead ? inside + arguments.dropFirst() : arguments
  }

  /// Whether at most two lines of text are between the cursor and the heading of a position.
  private var isRightBelowTitle: Bool {
    var lines = 0
    for block in writer.blocks.reversed() {
      switch block.kind {
      case .heading(let level):
        return level >= 2 && SectionNames.key(for: block.inline.text) == nil && DateScanner.find(in: block.inline.text) == nil
      case .paragraph where block.inline.text.utf8.count <= 80 && lines < 2: lines += 1
      case .layout: continue
      default: return false
      }
    }
    return false
  }

  private static let layouts: Set<String> = [
    "grid", "table", "stack", "columns", "rgb", "text", "link", "align", "box", "block", "pad", "connections", "place",
    "rotate", "scale", "move", "hide", "figure", "rect", "circle", "footnote", "par", "strong", "emph", "smallcaps", "underline",
  ]

  /// Whether content is one that a template puts to the left, to the right or in a row below, without naming
  /// its meaning.
  private func isColumn(_ argument: TypstCursor.Argument) -> Bool {
    guard let name = argument.name else { return false }
    let form = EntryKeys.form(of: name)
    if ["tl", "tr", "bl", "br"].contains(form) { return argument.isContent || bytes[argument.value].first == .quote }
    return argument.isContent
      && ["left", "right", "top", "bottom", "main", "second", "first", "date", "degree"].contains(where: form.hasPrefix)
  }

  /// The arguments of a function that the text itself defines, by the names it gives them.
  private func named(_ arguments: [TypstCursor.Argument], of function: String) -> [TypstCursor.Argument] {
    guard let parameters = functions[function]?.parameters else { return arguments }
    var place = 0
    return arguments.map { argument in
      guard argument.name == nil else { return argument }
      defer { place += 1 }
      guard place < parameters.count, EntryKeys.meaning(of: argumentKey(parameters[place])) != .other else {
        return argument
      }
      var named = argument
      named.name = parameters[place]
      return named
    }
  }

  /// The lines of a content block that name an entry, and their end.
  struct EntryHead {
    var lines: [String] = []
    /// The start of the list below them; nil without one.
    var end: Int?
  }

  /// Reads the lines that name an entry in a content block: all lines of a short block, such as
  /// `[== Acme \n _Engineer_]`, or the lines above its list.
  private func head(of argument: TypstCursor.Argument, aboveList: Bool) -> EntryHead {
    guard argument.isContent, holdsBlocks(argument.value) else { return EntryHead() }
    var head = EntryHead()
    var isApart = false
    for line in bytes[argument.value].split(separator: .newline, omittingEmptySubsequences: false) {
      var content = writer.trimmed(line.startIndex..<line.endIndex)
      guard let first = bytes[content].first else {
        isApart = isApart || !head.lines.isEmpty
        continue
      }
      let isItem = [.hyphen, .plus, .slash].contains(first) && content.count > 1 && bytes[content.lowerBound + 1].isBlank
      let text = isItem ? "" : headText(&content)
      let isList =
        isItem || bytes.has("#list", at: content.lowerBound) || bytes.has("#enum", at: content.lowerBound)
        || text.utf8.count > 120
      if isList {
        guard aboveList, !head.lines.isEmpty else { return EntryHead() }
        head.end = line.startIndex
        break
      }
      if !text.isEmpty { head.lines.append(text) }
    }
    return head.lines.reduce(0) { $0 + $1.utf8.count } <= 160 ? head : EntryHead()
  }

  private func headText(_ content: inout Range<Int>) -> String {
    while bytes[content].first == .equals { content = content.lowerBound + 1..<content.upperBound }
    return TypstInline.read(bytes, content, names: names).text
  }

  /// Whether code at a position contains calls with content, which are separate parts.
  func holdsParts(_ range: Range<Int>) -> Bool {
    guard bytes[range].first == .openParenthesis, range.count > 2 else { return false }
    return TypstCursor.split(bytes, range.lowerBound + 1..<range.upperBound - 1).contains { element in
      var cursor = TypstCursor(bytes, element.value)
      return !element.isContent && !cursor.name().isEmpty && cursor.byte == .openParenthesis && showsWords(element.value)
    }
  }

  private func argumentKey(_ name: String) -> String {
    switch name {
    case "society", "uni", "org", "where", "company-or-university", "affiliation": "organization"
    case "what": "title"
    default: EntryKeys.meaning(of: name) == .other ? lastWord(of: name) : name
    }
  }

  /// The last word of a name such as `itemName` or `job-role`, where it names a piece of a heading; else the name itself.
  private func lastWord(of name: String) -> String {
    let start = name.lastIndex { $0 == "-" || $0 == "_" }.map(name.index(after:)) ?? name.lastIndex(where: \.isUppercase)
    guard let start, start > name.startIndex, EntryKeys.isNaming(String(name[start...])) else { return name }
    return String(name[start...])
  }

  private func holdsList(_ argument: TypstCursor.Argument) -> Bool {
    bytes.firstIndex(of: "list(", in: argument.value) != nil
      || (bytes[argument.value].first == .openParenthesis
        && (argument.name.map(EntryKeys.meaning) == .bullets || argument.name == nil && isListOfTexts(argument.value)))
  }

  private func isListOfTexts(_ range: Range<Int>) -> Bool {
    let elements = TypstCursor.split(bytes, range.lowerBound + 1..<max(range.lowerBound + 1, range.upperBound - 1))
    return !elements.isEmpty && elements.allSatisfy { $0.isContent || bytes[$0.value].first == .quote }
  }

  private mutating func add(
    entry heading: EntryHeading, _ line: InlineText, _ arguments: [TypstCursor.Argument],
    values: [InlineText],
    naming: [Int], isBody: [Bool], heads: [EntryHead], range: Range<Int>
  ) {
    // A list without items is still a list: a merge may fill it.
    let isShown = arguments.indices.map { !values[$0].text.isEmpty || !arguments[$0].isContent && holdsList(arguments[$0]) }
    let rest = arguments.indices.filter { (!naming.contains($0) || heads[$0].end != nil) && isShown[$0] }
    let isScope = !rest.isEmpty || others.contains { range.contains($0.bytes.lowerBound) }
    let whole = writer.wholeLines(range)
    let head = isScope ? whole.lowerBound..<max(whole.lowerBound, arguments[0].bytes.lowerBound) : whole
    writer.add(.entry(heading, level: 1), head, inline: line, opensScope: isScope, isWhole: false)
    for (place, argument) in arguments.enumerated() where isShown[place] {
      if naming.contains(place) {
        let end = heads[place].end
        writer.add(
          .piece(argument.name ?? "\(place + 1)"), argument.bytes.lowerBound..<(end ?? argument.bytes.upperBound),
          inline: values[place], isWhole: false)
        if let end { readInside(end..<argument.value.upperBound) }
      } else {
        // Lines that turned out to name nothing are a text, with all that follows them.
        addRest(argument, values[place], isBody: isBody[place] || !heads[place].lines.isEmpty)
      }
    }
    // A list may follow a scope without one.
    if isScope {
      let holdsItems = arguments.indices.contains { place in
        heads[place].end != nil || isBody[place] && (holdsList(arguments[place]) || holdsBlocks(arguments[place].value))
      }
      writer.add(
        holdsItems ? .endOfEntry : .endOfHead, range.upperBound - 1..<whole.upperBound,
        isWhole: false)
    }
    writer.startsApart = true
  }

  /// Adds the texts of an argument that do not name the entry.
  private mutating func addRest(_ argument: TypstCursor.Argument, _ value: InlineText, isBody: Bool) {
    if argument.isContent, isBody {
      readInside(argument.value)
      return
    }
    if isBody, bytes[argument.value].first == .openParenthesis || bytes.has("list(", at: argument.value.lowerBound) {
      var cursor = TypstCursor(bytes, argument.value)
      if cursor.byte != .openParenthesis { _ = cursor.name() }
      readList(cursor.arguments(), argument.bytes)
      return
    }
    let meaning = argument.name.map(EntryKeys.meaning)
    if let name = argument.name, meaning != .prose, meaning != .bullets {
      let text = InlineText(
        text: name + ": " + value.text, links: meaning == .url ? [value.text] : value.links)
      writer.add(.field(label: name, value: value.text), argument.bytes, inline: text, isWhole: false)
    } else {
      writer.add(.paragraph, argument.bytes, inline: value, isWhole: false)
    }
  }

  /// A label and its value by a call, as in `#skill("Languages", "Go, Rust")`.
  mutating func readField(
    _ name: String, _ arguments: [TypstCursor.Argument], range: Range<Int>
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
      inline: InlineText(text: label + ": " + value, links: values.flatMap(\.links)), isTitled: columns.isEmpty)
    return true
  }
}
