import ResumeModel

extension DataReader {
  /// Returns the scalars of an entry; a map that gives a place counts as one scalar.
  func values(of members: [DataMember]) -> [(key: String, value: String)] {
    members.flatMap { member -> [(key: String, value: String)] in
      guard let key = member.key else { return [] }
      if let text = member.node.text { return [(key, DataText.day(of: DataText.inline(text).text))] }
      let meaning = EntryKeys.meaning(of: key)
      if meaning == .date, case .list(let ends) = member.node.value, (1...2).contains(ends.count) {
        // `["2019.07", "2021.06"]`, and null for an end that has not come.
        return [(key, ends.map { $0.node.text ?? "" }.joined(separator: " – "))]
      }
      guard meaning != .other, let map = member.node.map else { return [] }
      let inner = values(of: map)
      switch meaning {
      case .date where inner.contains(where: { EntryKeys.meaning(of: $0.key) == .start }):
        // `timePeriod: {startDate: {month: 3, year: 2019}, endDate: …}`
        return inner
      case .start, .end, .date:
        let joined = DataDates.joined(inner)
        guard joined.pieces.isEmpty else { return [(key, joined.values.map(\.value).joined(separator: " "))] }
        return [(key, inner.map(\.value).filter { !$0.isEmpty }.joined(separator: ", "))]
      case .place: return [(key, map.compactMap(\.node.text).filter { !$0.isEmpty }.joined(separator: ", "))]
      default:
        guard let name = map.first(where: { EntryKeys.meaning(of: $0.key ?? "") == .name }) else { return [] }
        return [(key, name.node.text ?? "")]
      }
    }
  }

  /// Reads a map as a job, a degree or a project: first what names it, then the rest under its keys.
  ///
  /// - Parameter title: the name, if it is the key of the map.
  mutating func readEntry(_ member: DataMember, title: String? = nil) {
    guard case .map(let members) = member.node.value else { return }
    let values = values(of: members) + (title.map { [("title", $0)] } ?? [])
    let found = DataHeading(values, in: section)
    if member.isHidden {
      // A hidden map has no separate parts but its points.
      let text = found?.text ?? members.compactMap(\.node.text).joined(separator: ", ")
      open(
        .entry, member.bytes, inline: InlineText(text: text), isHidden: true,
        detail: .entry(found?.heading ?? EntryHeading()))
      for pair in members where EntryKeys.meaning(of: pair.key ?? "") == .bullets {
        guard let points = pair.node.list else { continue }
        open(.group, pair.bytes, isHidden: true, detail: .key(pair.key ?? ""))
        for point in points where point.node.text != nil {
          leaf(.bullet, point.bytes, inline: DataText.inline(point.node.text ?? ""), isHidden: true)
        }
        builder.closePart()
      }
      builder.closePart()
      return
    }
    if found == nil, let only = onlyText(of: members) {
      leaf(.bullet, member.bytes, inline: DataText.inline(only))
      return
    }
    let entry = open(
      .entry, member.bytes, inline: InlineText(text: found?.text ?? ""), isHidden: member.isHidden,
      detail: .entry(found?.heading ?? EntryHeading()))
    for pair in members {
      let key = pair.key ?? ""
      let isNaming = EntryKeys.isNaming(key) || key == found?.titleKey || found?.dateKeys.contains(key) == true
      let isWhole = pair.node.list == nil || EntryKeys.meaning(of: key) == .date
      if isNaming, isWhole, !isLeftOut(pair, of: found) { readNaming(pair) } else { readKeyed(pair) }
    }
    if found == nil, let first = firstText(in: entry) { builder[entry].text = first }
    builder.closePart()
  }

  /// The only text of a map beside its icon or beside empty values, as in `{icon: fa-envelope, text: ada@example.org}`.
  private func onlyText(of members: [DataMember]) -> String? {
    let texts = members.filter { !EntryKeys.isSetting($0.key ?? "") && $0.node.text?.isEmpty != true }
    return texts.count == 1 && members.count > 1 ? texts[0].node.text : nil
  }

  /// Whether a heading does not show a text that could name the entry, since another has the same meaning.
  private func isLeftOut(_ pair: DataMember, of found: DataHeading?) -> Bool {
    guard let found, let text = pair.node.text, !text.isEmpty else { return false }
    let meaning = EntryKeys.meaning(of: pair.key ?? "")
    guard [.title, .degree, .area, .name, .organization, .place].contains(meaning) else { return false }
    return !found.text.contains(ArgumentHeading.piece(DataText.inline(text).text))
  }

  /// Whether a map in a list of bullets is a bullet: no key of it names an entry, as in `{task: …, result: …}`.
  ///
  /// - Parameter texts: how many texts it has at least. One alone is a label and its value, unless its siblings have more.
  private func isPoint(_ member: DataMember, texts: Int) -> Bool {
    guard let pairs = member.node.map, !member.isHidden, !pairs.contains(where: { EntryKeys.isNaming($0.key ?? "") }) else {
      return false
    }
    return pairs.count(where: { $0.node.text?.isEmpty == false }) >= texts
  }

  /// Reads such a map by its first text.
  private mutating func readPoint(_ member: DataMember) {
    let pairs = member.node.map ?? []
    let first = pairs.first { $0.node.text?.isEmpty == false }
    open(.bullet, member.bytes, inline: DataText.inline(first?.node.text ?? ""))
    for pair in pairs {
      if pair == first { readNaming(pair) } else { readKeyed(pair) }
    }
    builder.closePart()
  }

  private func firstText(in entry: Int) -> String? {
    entry + 1 < builder.count ? builder[entry + 1].text : nil
  }

  /// Reads a map that is one labelled list: `label` and `details`, `name` and `keywords`, `language` and
  /// `fluency`.
  ///
  /// - Returns: false, without reading anything, if the map is not one.
  mutating func readLabelled(_ member: DataMember, _ members: [DataMember]) -> Bool {
    let keys = members.map { EntryKeys.form(of: $0.key ?? "") }
    if members.count == 1, let only = members.first, let key = only.key, EntryKeys.meaning(of: key) == .other {
      // `- Languages: Go, Rust`
      if only.node.text != nil || only.node.texts != nil {
        open(.group, member.bytes, detail: .key(""))
        readKeyed(only)
        builder.closePart()
        return true
      }
      return false
    }
    let labels = [
      "label", "heading", "network", "category", "language", "skill", "skillname", "group", "platform", "placeholder", "service",
      "type",
      "title", "name", "area",
    ]
    let isPlain =
      keys.contains("label") && keys.contains("details") || keys.contains("network")
      || isHeaderOpen && ["url", "link", "username"].contains(where: keys.contains)
    guard isPlain || section?.holdsFields == true else { return false }
    guard let label = labels.lazy.compactMap({ keys.firstIndex(of: $0) }).first(where: { members[$0].node.text != nil }),
      let name = members[label].node.text,
      members.enumerated().allSatisfy({
        $0.offset == label || $0.element.node.text != nil || $0.element.node.texts != nil
          || $0.element.node.list?.isEmpty == true
      })
    else { return false }
    var items: [String] = []
    var links: [String] = []
    for (index, pair) in members.enumerated() where index != label && !EntryKeys.isSetting(pair.key ?? "") {
      // How many stars a skill has is drawn.
      if keys[index] == "level", pair.node.text.map({ Int($0) != nil }) == true, members.count > 2 { continue }
      if let texts = pair.node.texts {
        items += texts.map { DataText.inline($0).text }
      } else if let text = pair.node.text, !text.isEmpty {
        if EntryKeys.meaning(of: pair.key ?? "") == .url {
          links.append(text)
        } else {
          let inline = DataText.inline(text)
          items += FieldSplit.items(of: inline.text)
          links += inline.links
        }
      }
    }
    if items.isEmpty { items = links }
    let text = name + (items.isEmpty ? "" : ": " + items.joined(separator: ", "))
    open(
      .field, member.bytes, inline: InlineText(text: text, links: links), isHidden: member.isHidden,
      detail: .field(label: name, items: items))
    for pair in members { readNaming(pair) }
    builder.closePart()
    return true
  }

  /// Reads a value that the heading already contains, as a separate part, so that it is merged separately.
  mutating func readNaming(_ member: DataMember) {
    guard let members = member.node.list ?? member.node.map else {
      tied(member, member.key ?? member.node.text ?? "", attachment: .headingPiece)
      return
    }
    open(.group, member.bytes, detail: .key(member.key ?? ""))
    for member in members { readNaming(member) }
    builder.closePart()
  }

  /// Reads a pair that is neither a section nor a name: text, a list or more pairs under its key.
  mutating func readKeyed(_ member: DataMember) {
    let key = member.key ?? ""
    let meaning = EntryKeys.meaning(of: key)
    switch member.node.value {
    case .scalar(let text):
      let inline = DataText.inline(text)
      // The address of a picture is content; a picture with its frame and size is set by a program.
      if text.isEmpty || EntryKeys.isSetting(key) && EntryKeys.form(of: key) != "picture" {
        tied(member, key, attachment: .headingPiece)
      } else if text.utf8.contains(.lessThan), text.contains("<"), readMarkup(in: member, key) {
        return
      } else if ["true", "false"].contains(text.lowercased()) {
        // A switch, as in `highlight: true`.
        tied(member, key, attachment: .headingPiece)
      } else if EntryKeys.isPicture(key) {
        leaf(
          .field, member.bytes, inline: InlineText(text: key + ": " + text, links: [text]),
          detail: .field(label: key, items: [text]), attachment: .value)
      } else if meaning == .prose || meaning == .bullets || inline.text.utf8.count > 80 || text.contains("\n") {
        leaf(.paragraph, member.bytes, inline: inline, detail: .key(key), attachment: .value)
      } else {
        let links = meaning == .url && inline.links.isEmpty ? [text] : inline.links
        leaf(
          .field, member.bytes, inline: InlineText(text: key + ": " + inline.text, links: links),
          detail: .field(label: key, items: FieldSplit.items(of: inline.text)), attachment: .value)
      }
    case .list(let members):
      let texts = member.node.texts ?? []
      let isProse = meaning == .bullets || meaning == .prose || texts.contains { $0.utf8.count > 40 }
      if !texts.isEmpty, !isProse {
        readValues(texts, of: members, member, key: key)
      } else {
        open(.group, member.bytes, detail: .key(key))
        let outer = section
        // A list of jobs inside a list of fields is still a list of jobs; sentences are always bullets.
        if isProse { section = nil }
        let arePoints = meaning == .bullets && members.contains { isPoint($0, texts: 2) }
        for member in members {
          if arePoints, isPoint(member, texts: 1) { readPoint(member) } else { readElement(member) }
        }
        section = outer
      }
      builder.closePart()
    case .map(let members):
      if EntryKeys.isSetting(key) || members.allSatisfy({ $0.node.text?.isEmpty == true || EntryKeys.isSetting($0.key ?? "") }) {
        open(.group, member.bytes, detail: .key(key))
        for member in members { readNaming(member) }
      } else if meaning == .url,
        let target = members.first(where: { $0.node.text?.isEmpty == false && EntryKeys.form(of: $0.key ?? "") != "label" })
      {
        // A link that is a map of its target and its words.
        let text = target.node.text ?? ""
        open(
          .field, member.bytes, inline: InlineText(text: text, links: [text]), detail: .field(label: key, items: [text]),
          attachment: .value)
        for member in members { readNaming(member) }
      } else if meaning == .place {
        readValues(members.compactMap(\.node.text).filter { !$0.isEmpty }, of: members, member, key: key)
      } else {
        open(.group, member.bytes, detail: .key(key))
        for member in members { readKeyed(member) }
      }
      builder.closePart()
    }
  }

  /// Reads a pair whose value is a text with HTML; returns false if it contains only words.
  private mutating func readMarkup(in member: DataMember, _ key: String) -> Bool {
    guard hasMarkup(member.node) else { return false }
    open(.group, member.bytes, detail: .key(key))
    _ = readMarkup(member.node)
    builder.closePart()
    return true
  }

  /// Opens a labelled list of values with a part for each, so that they are merged one by one.
  private mutating func readValues(
    _ written: [String], of members: [DataMember], _ member: DataMember, key: String
  ) {
    let texts = written.map { DataText.inline($0).text }
    open(
      .field, member.bytes, inline: InlineText(text: key + ": " + texts.joined(separator: ", ")),
      detail: .field(label: key, items: texts), attachment: .value)
    for member in members { readNaming(member) }
  }
}
