import ResumeLexicon
import ResumeModel

extension TypstScanner {
  /// Reads `#let work = ((company: "…", highlights: ("…",)),)`: a résumé kept as data, for code that lays it
  /// out.
  ///
  /// - Returns: false if the value contains nothing of a résumé; it is layout then.
  mutating func readData(_ name: String, _ value: Range<Int>, statement: Range<Int>) -> Bool {
    guard bytes[value].first == .openParenthesis, value.count > 2 else { return false }
    if isEntry(inside(value)), readEntry("entry", inside(value), range: statement) { return true }
    if readPieces(name, inside(value), value: value, statement: statement) { return true }
    guard isData(name, inside(value)) else { return false }
    section = SectionNames.key(for: name)
    let isList =
      isInModule
      && inside(value).contains { element in
        element.name == nil && bytes[element.value].first == .openParenthesis && namingPairs(inside(element.value)) >= 2
      }
    let isPerson = inside(value).contains { EntryKeys.isContact($0.name ?? "") }
    open(name, statement.lowerBound..<value.lowerBound + 1, isSection: isList, isPrinted: !isPerson)
    readElements(name, inside(value), nesting: 0)
    writer.add(.end, value.upperBound - 1..<statement.upperBound)
    writer.startsApart = true
    return true
  }

  /// Reads `#let bullets = (first: [- …], second: [- …])`: blocks of text under names, placed one by one with `#bullets.first`. Like
  /// any separate text, they are read where they are written.
  private mutating func readPieces(
    _ name: String, _ elements: [TypstCursor.Argument], value: Range<Int>, statement: Range<Int>
  ) -> Bool {
    guard elements.allSatisfy({ $0.isContent }), elements.contains(where: { holdsBlocks($0.value) }) else { return false }
    for element in elements { readContent(element.value, element.bytes) }
    return true
  }

  /// Opens the brackets of the data: a section, if a text without headings uses a section's name for it.
  ///
  /// - Parameters:
  ///   - isSection: whether the data is a list of entries, and so a section whatever its name is.
  ///   - isPrinted: whether the title that prints a name of a module is the section's.
  mutating func open(_ name: String, _ range: Range<Int>, isSection: Bool = false, isPrinted: Bool = false) {
    let own = SectionNames.key(for: name)
    var printed = isPrinted && !EntryKeys.isHeader(name) ? printedTitle(of: name) : nil
    let shown = printed.flatMap(SectionNames.key)
    // A title of another meaning is that of something before.
    if own != nil && shown != nil && own != shown || own == nil && shown == nil && !isSection { printed = nil }
    let title = printed ?? name
    let key = own ?? shown
    guard !hasHeadings || isInModule, key != nil || isSection else {
      writer.add(.group(name), range, isTitled: EntryKeys.isHeader(name), isWhole: false)
      return
    }
    section = key
    if isInModule { sawHeading = true }
    writer.add(
      .heading(level: isInModule ? sectionLevel : 1), range, inline: InlineText(text: title), opensScope: true, isWhole: false)
  }

  private mutating func readElements(_ name: String, _ elements: [TypstCursor.Argument], nesting: Int) {
    for element in elements {
      let isGroup = !element.isContent && bytes[element.value].first == .openParenthesis && element.value.count > 2
      if isGroup {
        readGroup(element.name ?? name, element, isNamed: element.name != nil, nesting: nesting)
      } else {
        readValue(element, name)
      }
    }
  }

  /// Reads a dictionary or an array: an entry, or a list of them.
  private mutating func readGroup(
    _ name: String, _ element: TypstCursor.Argument, isNamed: Bool, nesting: Int
  ) {
    let inside = inside(element.value)
    if readLabelled(inside, element.bytes) || isNamed && readNamed(name, list: inside, element.bytes) { return }
    if !isNamed || inside.contains(where: { $0.name != nil }) {
      if namingPairs(inside) >= 2 || (namingPairs(inside) == 1 && !isNamed) {
        let outer = section
        if let key = SectionNames.key(for: name) { section = key }
        if readEntry("entry", inside, range: element.bytes) {
          section = outer
          return
        }
        section = outer
      }
    }
    guard nesting < 4 else { return }
    let range = element.bytes.lowerBound..<element.value.lowerBound + 1
    if isNamed { open(name, range) } else { writer.add(.group(name), range, isWhole: false) }
    readElements(name, inside, nesting: nesting + 1)
    writer.add(.end, element.value.upperBound - 1..<element.bytes.upperBound, isWhole: false)
  }

  /// Reads `"Languages": ("Go", "Rust")` among skills: a labelled value.
  private mutating func readNamed(_ name: String, list elements: [TypstCursor.Argument], _ range: Range<Int>) -> Bool {
    guard section?.holdsFields == true, elements.allSatisfy({ $0.name == nil && (isText($0) || isCall($0.value)) }) else {
      return false
    }
    let texts = elements.map { TypstInline.value(bytes, $0, names: names) }.filter { !$0.text.isEmpty }
    guard !texts.isEmpty else { return false }
    let value = texts.map(\.text).joined(separator: ", ")
    writer.add(
      .field(label: name, value: value), range,
      inline: InlineText(text: name + ": " + value, links: texts.flatMap(\.links)), isWhole: false)
    return true
  }

  /// `(category: "Languages", items: ("Go", "Rust"))`: a labelled value.
  private mutating func readLabelled(_ elements: [TypstCursor.Argument], _ range: Range<Int>) -> Bool {
    guard elements.count == 2, isText(elements[0]), let key = elements[0].name, let other = elements[1].name,
      ["category", "label", "name", "group", "area", "title", "skill", "type", "language"].contains(
        EntryKeys.form(of: key)),
      EntryKeys.meaning(of: other) == .bullets || !(EntryKeys.isNaming(other) || isContact(other))
    else { return false }
    let label = TypstInline.value(bytes, elements[0], names: names)
    let values = bytes[elements[1].value].first == .openParenthesis ? inside(elements[1].value) : [elements[1]]
    let texts = values.map { TypstInline.value(bytes, $0, names: names) }
    guard !label.text.isEmpty, texts.allSatisfy({ $0.text.utf8.count <= 60 || texts.count == 1 }) else {
      return false
    }
    let value = texts.map(\.text).filter { !$0.isEmpty }.joined(separator: ", ")
    guard !value.isEmpty else { return false }
    writer.add(
      .field(label: label.text, value: value), range,
      inline: InlineText(text: label.text + ": " + value, links: texts.flatMap(\.links)), isWhole: false)
    return true
  }

  private mutating func readValue(_ element: TypstCursor.Argument, _ group: String) {
    let value = TypstInline.value(bytes, element, names: names)
    guard !value.text.isEmpty else { return }
    if let name = element.name {
      if !sawHeading, addContact(name, value, range: element.bytes, isWhole: false) { return }
      if EntryKeys.meaning(of: name) == .prose {
        writer.add(.paragraph, element.bytes, inline: value, isWhole: false)
      } else {
        writer.add(
          .field(label: name, value: value.text), element.bytes,
          inline: InlineText(text: name + ": " + value.text, links: value.links), isWhole: false)
      }
    } else {
      writer.add(.item, element.bytes, inline: value, depth: baseDepth + 1, isWhole: false)
    }
  }

  // MARK: - What is data

  private func inside(_ value: Range<Int>) -> [TypstCursor.Argument] {
    let last = bytes[value.upperBound - 1] == .closeParenthesis ? value.upperBound - 1 : value.upperBound
    return TypstCursor.split(bytes, value.lowerBound + 1..<max(value.lowerBound + 1, last))
  }

  /// Whether elements belong to a résumé: an entry, contact, or a list of words under a section's name.
  private func isData(_ name: String, _ elements: [TypstCursor.Argument], nesting: Int = 0) -> Bool {
    if namingPairs(elements) >= 2 { return true }
    if elements.contains(where: {
      isText($0) && isContact($0.name ?? "") && EntryKeys.isContact($0.name ?? "")
    }) {
      return true
    }
    if SectionNames.key(for: name) != nil, elements.contains(where: isText) { return true }
    return nesting < 3
      && elements.contains { element in
        !element.isContent && bytes[element.value].first == .openParenthesis && element.value.count > 2
          && isData(element.name ?? name, inside(element.value), nesting: nesting + 1)
      }
  }

  /// Whether elements are one job, degree or project by themselves, as in `#let kestrel = (company: "…", role: "…", from: "…")`.
  private func isEntry(_ elements: [TypstCursor.Argument]) -> Bool {
    let meanings = elements.map { EntryKeys.meaning(of: $0.name ?? "") }
    let isDated = meanings.contains { [.start, .end, .date].contains($0) }
    return namingPairs(elements) >= 2 && isDated
      && !elements.contains { EntryKeys.isContact($0.name ?? "") && $0.name != "location" }
  }

  /// How many of the elements name an entry with words.
  private func namingPairs(_ elements: [TypstCursor.Argument]) -> Int {
    elements.count { element in isText(element) && element.name.map(EntryKeys.isNaming) == true }
  }

  /// Whether an element is a string or content.
  private func isText(_ element: TypstCursor.Argument) -> Bool {
    element.isContent || bytes[element.value].first == .quote
  }
}
