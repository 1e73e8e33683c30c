import ResumeLexicon
import ResumeModel

/// Reads values under keys as a résumé: the structure pass for formats that name their parts.
///
/// Every map and list of the source has its own part, at least a group, so that a merge closes what it opens.
struct DataReader {
  var builder: ResumeBuilder
  let lines: [SourceLines.Line]
  /// The meaning of the current section.
  var section: SectionKey?
  private(set) var isHeaderOpen = false

  /// Reads the values of a source as a résumé.
  static func read(format: String, source: [UInt8], roots: [DataNode]) -> Resume {
    let lines = SourceLines(source).lines
    var reader = DataReader(
      builder: ResumeBuilder(format: format, source: source, lineCount: lines.count),
      lines: lines)
    for root in roots { reader.readRoot(root) }
    return reader.builder.finish()
  }

  private init(builder: ResumeBuilder, lines: [SourceLines.Line]) {
    self.builder = builder
    self.lines = lines
  }

  // MARK: - The outermost values

  private mutating func readRoot(_ root: DataNode) {
    switch root.value {
    case .map(let members): readTop(members)
    case .list(let members):
      for member in members { readElement(member) }
    case .scalar(let text):
      if !text.isEmpty { leaf(.paragraph, root.bytes, inline: DataText.inline(text)) }
    }
    closeHeader()
  }

  /// - Parameter isSections: whether the map contains only sections, whatever their names are.
  private mutating func readTop(_ members: [DataMember], isSections: Bool = false) {
    for member in members {
      let key = member.key ?? ""
      if EntryKeys.isLayout(key) {
        closeHeader()
        readLayout(member)
      } else if let map = member.node.map, EntryKeys.isWrapper(key) || wrapsSections(key, map) {
        closeHeader()
        open(.group, member.bytes, detail: .key(key))
        readTop(map, isSections: EntryKeys.form(of: key) == "sections")
        closeHeader()
        builder.closePart()
      } else if holdsSections(member) {
        closeHeader()
        readSections(member)
      } else if isSections, member.node.text == nil, !EntryKeys.isHeader(key) {
        closeHeader()
        readSection(member)
      } else if let map = member.node.map, EntryKeys.isHeader(key) || isPerson(map) {
        if !isHeaderOpen { openHeader(member.bytes) }
        let header = builder.innermost
        open(.group, member.bytes, detail: .key(key))
        readHeader(map, of: header)
        builder.closePart()
      } else if member.node.text != nil || EntryKeys.isContact(key) || isNameInPieces(member) {
        if !isHeaderOpen { openHeader(member.bytes) }
        readHeader([member], of: builder.innermost)
      } else {
        closeHeader()
        readSection(member)
      }
    }
  }

  /// Reads the sections of a list, or of the pages in it.
  private mutating func readSections(_ member: DataMember) {
    guard case .list(let listed) = member.node.value else { return }
    open(.group, member.bytes, detail: .key(member.key ?? ""))
    for element in listed {
      if EntryKeys.form(of: member.key ?? "") == "sections" {
        if SectionMap(element.node, isListed: true) == nil { readLayout(element) } else { readSection(element, isListed: true) }
      } else {
        open(.group, element.bytes, detail: .key(""))
        for pair in element.node.map ?? [] {
          if holdsSections(pair) { readSections(pair) } else { readLayout(pair) }
        }
        builder.closePart()
      }
    }
    builder.closePart()
  }

  private mutating func openHeader(_ bytes: Range<Int>) {
    open(.header, bytes.lowerBound..<bytes.lowerBound)
    isHeaderOpen = true
    builder.extend(to: bytes, lines: lines.numbers(of: bytes))
  }

  private mutating func closeHeader() {
    guard isHeaderOpen else { return }
    isHeaderOpen = false
    builder.closePart()
  }

  private mutating func readHeader(_ members: [DataMember], of header: Int) {
    for member in members {
      let key = member.key ?? ""
      let text = DataText.inline(member.node.text ?? "").text
      if isNameInPieces(member), builder[header].text.isEmpty, let pieces = member.node.map {
        open(.group, member.bytes, detail: .key(key))
        for piece in pieces {
          let text = DataText.inline(piece.node.text ?? "").text
          if !text.isEmpty { builder[header].text += (builder[header].text.isEmpty ? "" : " ") + text }
          tied(piece, piece.key ?? "", attachment: .headingPiece)
        }
        builder.closePart()
        continue
      }
      let isName = EntryKeys.meaning(of: key) == .name || EntryKeys.isPieceOfName(key)
      if isName, !text.isEmpty, builder[header].text.isEmpty || EntryKeys.isPieceOfName(key) {
        let before = builder[header].text
        // LinkedIn has the last name first, and shows it last.
        let isFirst = ["firstname", "givenname"].contains(EntryKeys.form(of: key)) && text.utf8.allSatisfy { $0 < 0xE0 }
        builder[header].text = (isFirst ? [text, before] : [before, text]).filter { !$0.isEmpty }.joined(separator: " ")
        tied(member, key, attachment: .headingPiece)
      } else {
        readKeyed(member)
      }
    }
  }

  private mutating func readLayout(_ member: DataMember) {
    let key = member.key ?? ""
    switch member.node.value {
    case .scalar(let text):
      leaf(
        .paragraph, member.bytes, inline: InlineText(text: member.key == nil ? text : key + ": " + text),
        detail: member.key == nil ? .none : .key(key), attachment: .layout)
    case .map(let members), .list(let members):
      open(.group, member.bytes, detail: .key(key), attachment: .layout)
      for member in members { readLayout(member) }
      builder.closePart()
    }
  }

  // MARK: - Sections

  private mutating func readSection(_ member: DataMember, isListed: Bool = false) {
    var title = member.key ?? ""
    section = SectionNames.key(for: DataText.words(ofKey: title))
    let wrapped = SectionMap(member.node, isListed: isListed)
    if let name = wrapped?.name {
      title = name
      section = section ?? SectionNames.key(for: name)
    }
    open(
      .section, member.bytes, inline: InlineText(text: title), isHidden: wrapped?.isHidden ?? false,
      detail: .section(section))
    if let wrapped {
      for pair in wrapped.pairs {
        if pair.key == wrapped.content {
          open(.group, pair.bytes, detail: .key(pair.key ?? ""))
          readSectionContent(pair.node)
          builder.closePart()
        } else {
          readMark(pair)
        }
      }
    } else {
      readSectionContent(member.node)
    }
    builder.closePart()
    section = nil
  }

  private mutating func readSectionContent(_ node: DataNode) {
    switch node.value {
    case .scalar(let text):
      if !readMarkup(node) { leaf(.paragraph, node.bytes, inline: DataText.inline(text), attachment: .value) }
    case .list(let members):
      for member in members { readElement(member) }
    case .map(let members):
      if section?.holdsFields != true, DataHeading(values(of: members), in: section) != nil {
        readEntry(DataMember(key: nil, bytes: node.bytes, node: node))
        return
      }
      for member in members {
        if case .map(let inner) = member.node.value, section?.holdsFields != true {
          readEntry(
            member, title: inner.contains { EntryKeys.meaning(of: $0.key ?? "") == .title } ? nil : member.key
          )
        } else {
          readKeyed(member)
        }
      }
    }
  }

  /// Reads one element of a list: an entry, a labelled list, or a line of text.
  mutating func readElement(_ member: DataMember) {
    switch member.node.value {
    case .scalar(let text): readLine(text, member)
    case .list(let members):
      open(.group, member.bytes, detail: .key(""))
      for member in members { readElement(member) }
      builder.closePart()
    case .map where member.isHidden: readEntry(member)
    case .map(let members) where SectionMap.isHidden(members):
      if let only = loneText(of: members), let text = only.node.text {
        open(.group, member.bytes, detail: .key(""))
        for pair in members {
          var line = pair
          line.isHidden = true
          if pair == only { readLine(text, line) } else { readMark(pair) }
        }
        builder.closePart()
        return
      }
      var hidden = member
      hidden.isHidden = true
      readEntry(hidden)
    case .map(let members):
      if let only = loneText(of: members), let text = only.node.text {
        open(.group, member.bytes, detail: .key(""))
        for pair in members {
          if pair == only { readLine(text, only) } else { readMark(pair) }
        }
        builder.closePart()
      } else if members.count == 1, EntryKeys.form(of: members[0].key ?? "") == "type", members[0].node.text != nil {
        // The layout of nothing.
        open(.group, member.bytes, detail: .key(""))
        readMark(members[0])
        builder.closePart()
      } else if let only = loneList(of: members) {
        open(.group, member.bytes, detail: .key(""))
        for pair in members {
          if pair == only { readWrapped(only) } else { readMark(pair) }
        }
        builder.closePart()
      } else if !readLabelled(member, members) {
        readEntry(member)
      }
    }
  }

  /// Reads a pair that marks a line for a program, such as its tags: a reader does not see it.
  mutating func readMark(_ member: DataMember) {
    let text = member.node.text ?? (member.node.texts ?? []).joined(separator: ", ")
    leaf(.field, member.bytes, inline: InlineText(text: text), detail: .key(member.key ?? ""), attachment: .headingPiece)
  }

  /// Reads the members of a list as if they were directly in the section.
  private mutating func readWrapped(_ member: DataMember) {
    open(.group, member.bytes, detail: .key(member.key ?? ""))
    for element in member.node.list ?? [] { readElement(element) }
    builder.closePart()
  }

  private mutating func readLine(_ text: String, _ member: DataMember) {
    let inline = DataText.inline(text)
    if let field = FieldSplit(inline.text), section?.holdsFields == true,
      field.isList || field.value.utf8.count < 60
    {
      leaf(
        .field, member.bytes, inline: inline, isHidden: member.isHidden,
        detail: .field(label: field.label, items: field.items))
    } else {
      leaf(
        section == .basics || member.isParagraph ? .paragraph : .bullet, member.bytes, inline: inline, isHidden: member.isHidden)
    }
  }
}
