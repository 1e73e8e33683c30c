import ResumeLexicon
import ResumeModel

extension TypstScanner {
  /// Reads `#let`, `#set`, `#show`, `#import`: layout, unless it gives the person's name and contact to a template.
  mutating func readStatement(_ name: String, from start: Int, _ cursor: inout TypstCursor) {
    let bodyStart = cursor.index
    cursor.skipStatement()
    if name == "import", let mark = writer.source[bodyStart..<cursor.index].firstIndex(of: SourceFiles.mark) {
      // The module follows the last line of the statement.
      cursor.index = mark
      waitingModule = moduleName(bodyStart..<mark)
    }
    let range = start..<cursor.index
    if cursor.byte == .semicolon { cursor.index += 1 }
    if name == "set", readPageHeader(bodyStart..<range.upperBound, range) { return }
    if name == "show", readTemplate(bodyStart..<range.upperBound, range) { return }
    if name == "let", readLet(bodyStart..<range.upperBound, range) { return }
    let text = PlainText.collapsed(Array(writer.source[range]), without: [])
    writer.add(.layout(key(name, bodyStart..<range.upperBound)), range, inline: InlineText(text: text))
  }

  /// Reads `#if … [ ] else [ ]`: the words of all its branches are content, since which is shown is known only when it runs.
  /// Loops, and conditions of layout, are layout.
  mutating func readControl(_ name: String, from start: Int, _ cursor: inout TypstCursor) {
    var from = start
    while let byte = cursor.byte, byte != .newline {
      if byte == .openBrace || byte == .openBracket {
        let open = cursor.index
        cursor.skipBalanced()
        if name == "if", nesting < 16, showsWords(open..<cursor.index) {
          readBranch(open..<cursor.index, from: from)
          from = cursor.index
        }
        var behind = cursor
        behind.skipBlanks()
        let isElse = behind.name() == "else"
        if isElse { cursor = behind } else { break }
      } else if byte == .quote || byte == .openParenthesis {
        cursor.skipBalanced()
      } else {
        cursor.index += 1
      }
    }
    guard from < cursor.index else { return }
    let text = PlainText.collapsed(Array(writer.source[from..<cursor.index]), without: [])
    writer.add(.layout("if"), from..<cursor.index, inline: InlineText(text: text))
  }

  /// Reads one branch of a condition: its content, or its code.
  private mutating func readBranch(_ block: Range<Int>, from start: Int) {
    let inside = block.lowerBound + 1..<max(block.lowerBound + 1, block.upperBound - 1)
    let head = start..<block.lowerBound + 1
    // Headings would have to close the parts around a group.
    let hasHeadings = bytes[inside].split(separator: .newline).contains { line in
      headingLevel(writer.trimmed(line.startIndex..<line.endIndex)) != nil
    }
    if hasHeadings {
      let text = PlainText.collapsed(Array(writer.source[head]), without: [])
      writer.add(.layout("if"), head, inline: InlineText(text: text), isWhole: false)
    } else {
      writer.add(.group("if"), head, depth: baseDepth + columns.count + 1, isTitled: !sawHeading, isWhole: false)
    }
    if bytes[block.lowerBound] == .openBracket { readInside(inside) } else { readCode(inside) }
    let tail = inside.upperBound..<block.upperBound
    writer.add(hasHeadings ? .layout("if end") : .end, tail, inline: InlineText(text: hasHeadings ? "]" : ""))
    writer.startsApart = true
  }

  /// Reads the head of the page above the first heading: `#set page(header: [*Ada Brandt* …])`.
  private mutating func readPageHeader(_ body: Range<Int>, _ statement: Range<Int>) -> Bool {
    var cursor = TypstCursor(bytes, body)
    cursor.skipBlanks()
    guard !sawHeading, cursor.name() == "page", cursor.byte == .openParenthesis else { return false }
    let header = cursor.arguments().first { $0.name == "header" && $0.isContent }
    guard let header, showsWords(header.bytes) else { return false }
    writer.add(.group("set page"), statement.lowerBound..<header.value.lowerBound, isTitled: true, isWhole: false)
    readInside(header.value)
    writer.add(.end, header.value.upperBound..<statement.upperBound)
    writer.startsApart = true
    return true
  }

  private func key(_ name: String, _ range: Range<Int>) -> String {
    var cursor = TypstCursor(bytes, range)
    cursor.skipBlanks()
    return name + " "
      + (cursor.byte == .quote ? String(decoding: bytes[range].prefix(60), as: UTF8.self) : cursor.name())
  }

  /// Reads `#let name = "Nora"`: a name with its text, and contact if the name shows it.
  private mutating func readLet(_ range: Range<Int>, _ statement: Range<Int>) -> Bool {
    var cursor = TypstCursor(bytes, range)
    cursor.skipBlanks()
    let name = cursor.name()
    cursor.skipBlanks()
    if cursor.byte == .openParenthesis {
      // A function without parameters is a name for its content.
      guard cursor.arguments().isEmpty else { return false }
      cursor.skipBlanks()
    }
    guard !name.isEmpty, cursor.byte == .equals else { return false }
    cursor.index += 1
    cursor.skipBlanks()
    let value = writer.trimmed(cursor.index..<range.upperBound)
    guard !value.isEmpty else { return false }
    if bytes[value.lowerBound] == .openParenthesis {
      cursor.skipBalanced()
      guard writer.trimmed(cursor.index..<range.upperBound).isEmpty else { return false }
      return readData(name, value.lowerBound..<cursor.index, statement: statement)
    }
    // A module may hold the texts of a document in another language.
    let outer = writer.comment
    if isInModule, !isUsed(name), isUsedInOtherLanguage(name) { hideNext() }
    defer { writer.comment = outer }
    cursor = TypstCursor(bytes, value)
    let isText = bytes[value.lowerBound] == .quote || bytes[value.lowerBound] == .openBracket
    if isText { cursor.skipBalanced() }
    guard isText, cursor.isAtEnd else { return readCode(named: name, value, statement) }
    return readText(named: name, value, statement)
  }

  /// Reads `#let skills = { … }` or `= grid[…]`: a text that is written here and appears where the name is
  /// used.
  private mutating func readCode(named name: String, _ value: Range<Int>, _ statement: Range<Int>) -> Bool {
    guard showsWords(value) else { return false }
    open(name, statement.lowerBound..<value.lowerBound, isPrinted: true)
    readCode(value)
    writer.add(.end, value.upperBound..<statement.upperBound)
    writer.startsApart = true
    return true
  }

  private mutating func readText(named name: String, _ value: Range<Int>, _ statement: Range<Int>) -> Bool {
    let isContent = bytes[value.lowerBound] == .openBracket
    let argument = TypstCursor.Argument(
      name: name, value: isContent ? value.lowerBound + 1..<value.upperBound - 1 : value, bytes: statement,
      isContent: isContent)
    let inline = TypstInline.value(bytes, argument, names: names)
    let isBlock = isContent && holdsBlocks(argument.value)
    let isLong = inline.text.utf8.count > 60 || isBlock || inline.text.contains(" ") && !isUsed(name)
    if isLong, !isContact(name) {
      // A separate text is read where it is written; words are read where the name is used.
      open(name, statement.lowerBound..<argument.value.lowerBound, isPrinted: true)
      if isBlock {
        readInside(argument.value)
      } else {
        writer.add(.paragraph, argument.value, inline: inline, isWhole: false)
      }
      writer.add(.end, argument.value.upperBound..<statement.upperBound)
      writer.startsApart = true
      return true
    }
    define(name, inline.text)
    guard !sawHeading, !inline.text.isEmpty else { return false }
    return addContact(name, inline, range: statement, isWhole: true)
  }

  /// Whether a name that the text defines is used anywhere else in it.
  private mutating func isUsed(_ name: String) -> Bool {
    if words == nil {
      var counts: [String: Int] = [:]
      var cursor = TypstCursor(bytes, 0..<bytes.count)
      while !cursor.isAtEnd {
        let word = cursor.name()
        if word.isEmpty { cursor.index += 1 } else { counts[word, default: 0] += 1 }
      }
      words = counts
    }
    return words?[name] ?? 0 > 1 || !moduleAlias.isEmpty && words?[moduleAlias + "." + name] != nil
  }

  /// Whether the text of another language is used instead of a text, as `summaryzh` for `summary`, or `work-en` for `work-de`. A text
  /// that nothing here uses may still be printed by a module of functions, which is not read.
  private mutating func isUsedInOtherLanguage(_ name: String) -> Bool {
    let stem = Self.stem(of: name)
    let others = (words ?? [:]).keys.filter { $0 != name && $0.hasPrefix(stem) && Self.stem(of: $0) == stem }
    return others.contains { isUsed($0) }
  }

  /// Returns a name without a language's code at its end.
  private static func stem(of name: String) -> String {
    let code = String(name.suffix(2))
    guard name.utf8.count > 4, LanguageCode.language(of: code) == code else { return name }
    let stem = name.dropLast(2)
    return String(stem.last == "-" || stem.last == "_" ? stem.dropLast() : stem)
  }

  /// `#show: resume.with(author: "Nora", email: …)`: the header that a template lays out.
  private mutating func readTemplate(_ range: Range<Int>, _ statement: Range<Int>) -> Bool {
    guard !sawHeading, let open = bytes[range].firstIndex(of: .openParenthesis) else { return false }
    var cursor = TypstCursor(bytes, open..<range.upperBound)
    let arguments = cursor.arguments()
    guard arguments.contains(where: { isContact($0.name ?? "") }) else { return false }
    readPerson(
      arguments, head: statement.lowerBound..<(arguments.first?.bytes.lowerBound ?? statement.upperBound), statement)
    return true
  }

  /// Adds the person's details that a template takes as the header.
  mutating func readPerson(_ arguments: [TypstCursor.Argument], head: Range<Int>, _ range: Range<Int>) {
    writer.add(.group("show"), head, isTitled: true, isWhole: false)
    addContacts(arguments, nesting: 0)
    writer.add(.end, max(head.upperBound, range.upperBound - 1)..<range.upperBound)
  }

  private mutating func addContacts(_ arguments: [TypstCursor.Argument], nesting: Int) {
    for argument in arguments {
      let name = argument.name ?? ""
      // A text that breaks off leaves a parenthesis open.
      let isEnclosed =
        !argument.isContent && argument.value.count >= 2 && bytes[argument.value.lowerBound] == .openParenthesis
        && bytes[argument.value.upperBound - 1] == .closeParenthesis
      let isDictionary =
        isEnclosed
        && TypstCursor.split(bytes, argument.value.lowerBound + 1..<argument.value.upperBound - 1).contains {
          $0.name != nil
        }
      if isDictionary, nesting < 4 {
        writer.add(
          .group(name), argument.bytes.lowerBound..<argument.value.lowerBound + 1, depth: 0, isWhole: false)
        let inside = argument.value.lowerBound + 1..<argument.value.upperBound - 1
        addContacts(TypstCursor.split(bytes, inside), nesting: nesting + 1)
        writer.add(.end, argument.value.upperBound - 1..<argument.value.upperBound, isWhole: false)
        continue
      }
      if argument.isContent, holdsBlocks(argument.value) {
        // The whole text may be an argument of the template.
        writer.add(.group(name), argument.bytes.lowerBound..<argument.value.lowerBound, isTitled: true, isWhole: false)
        readInside(argument.value)
        writer.add(.end, argument.value.upperBound..<argument.bytes.upperBound, isWhole: false)
        continue
      }
      // The text of another name was read where it was defined.
      let value = TypstInline.value(bytes, argument)
      if !value.text.isEmpty, addContact(name, value, range: argument.bytes, isWhole: false) { continue }
      let text = PlainText.collapsed(Array(writer.source[argument.bytes]), without: [])
      writer.add(.layout(name), argument.bytes, inline: InlineText(text: text), isWhole: false)
    }
  }

  func isContact(_ name: String) -> Bool {
    let form = EntryKeys.form(of: name)
    return form == "author" || form == "name" || EntryKeys.isPieceOfName(name) || EntryKeys.isContact(name)
      || ["fullname", "authorname", "yourname"].contains(form) || Self.contacts.contains(form)
  }

  private static let contacts: Set<String> = [
    "email", "phone", "github", "linkedin", "website", "homepage", "personalsite", "mobile", "tel",
    "location",
    "address", "city", "positions", "position", "jobtitle", "headline", "tagline", "twitter", "orcid",
    "gitlab",
    "contacts", "links", "site", "blog",
  ]

  /// Adds a name or a line of contact; returns false if the key shows neither.
  mutating func addContact(_ name: String, _ value: InlineText, range: Range<Int>, isWhole: Bool)
    -> Bool
  {
    guard isContact(name) else { return false }
    let form = EntryKeys.form(of: name)
    if form == "author" || form.hasSuffix("name") {
      writer.add(.name, range, inline: value, isWhole: isWhole)
    } else if ["positions", "position", "jobtitle", "headline", "tagline"].contains(form) {
      writer.add(.paragraph, range, inline: value, isWhole: isWhole)
    } else {
      writer.add(
        .field(label: name, value: value.text), range,
        inline: InlineText(text: name + ": " + value.text, links: value.links),
        isWhole: isWhole)
    }
    return true
  }
}
