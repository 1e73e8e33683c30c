import ResumeLexicon
import ResumeModel

/// Turns elements into values under keys: an element with elements is a map, a run of elements of one name a list, and everything
/// else a text.
struct XMLMembers {
  let source: [UInt8]

  /// Returns the outermost element as a map.
  static func root(_ element: XMLElement, of source: [UInt8]) -> DataNode {
    let reader = XMLMembers(source: source)
    guard !reader.isText(element) else {
      return DataNode(value: .scalar(reader.text(of: element)), bytes: element.bytes)
    }
    return DataNode(value: .map(reader.topMembers(of: element)), bytes: element.bytes)
  }

  /// Returns the children of the outermost element; those of its only element with elements as if it were not there, as in
  /// `<Resume><ResumeId>…</ResumeId><StructuredXMLResume>`.
  private func topMembers(of element: XMLElement) -> [DataMember] {
    let inner = element.children.filter { !$0.isHidden && !isText($0) }
    guard inner.count == 1, titled(inner[0]) == nil, inner[0].children.count(where: { !isText($0) }) > 1,
      SectionNames.key(for: DataText.words(ofKey: key(of: inner[0]))) == nil
    else { return members(of: element) }
    let before = element.children.prefix { $0.bytes.lowerBound < inner[0].bytes.lowerBound }
    let behind = element.children.drop { $0.bytes.lowerBound <= inner[0].bytes.lowerBound }
    var outer = element
    outer.children = Array(before)
    let first = members(of: outer)
    outer.children = Array(behind)
    return first + topMembers(of: inner[0]) + members(of: outer)
  }

  // MARK: - Elements

  /// Tags of HTML inside a text.
  private static let inline: Set<String> = [
    "a", "b", "br", "code", "em", "emphasis", "i", "li", "link", "ol", "p", "span", "strong", "sub", "sup", "u", "ul", "url",
  ]

  /// Whether an element is a text, with or without marks in it.
  private func isText(_ element: XMLElement) -> Bool {
    let children = element.children.filter { !$0.isHidden }
    return children.isEmpty || element.hasText || children.allSatisfy { Self.inline.contains($0.name.lowercased()) && isText($0) }
  }

  /// The words of a text, which may contain tags and references; runs of blanks are one.
  private func text(of element: XMLElement) -> String {
    var words = ""
    var rest = String(decoding: source[element.content], as: UTF8.self)[...]
    while let open = rest.firstRange(of: "<![CDATA["), let close = rest[open.upperBound...].firstRange(of: "]]>") {
      let raw = rest[open.upperBound..<close.lowerBound]
      words += rest[..<open.lowerBound] + raw.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
      rest = rest[close.upperBound...]
    }
    words += rest
    // Europass keeps HTML as text.
    if Self.tags.contains(where: words.contains) { words = words.replacing("&lt;", with: "<").replacing("&gt;", with: ">") }
    return words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Tags of HTML whose brackets are written as references.
  private static let tags = ["&lt;p&gt;", "&lt;li&gt;", "&lt;br", "&lt;b&gt;", "&lt;strong&gt;", "&lt;div&gt;"]

  /// Attributes that no reader sees.
  private static let settings: Set<String> = [
    "", "id", "idref", "class", "style", "version", "lang", "language", "type", "code", "target", "targets", "order",
    "schemalocation",
    "nonamespaceschemalocation", "locale", "encoding", "rel", "width", "height",
    "align", "icon", "typecode", "languagecode", "schemeid", "schemename", "schemeagencyid", "listid",
  ]

  private func pairs(of attributes: [XMLElement.Attribute]) -> [DataMember] {
    attributes.filter { !Self.settings.contains(EntryKeys.form(of: $0.name)) && !$0.value.isEmpty }.map { attribute in
      DataMember(
        key: attribute.name, bytes: attribute.bytes, node: DataNode(value: .scalar(attribute.value), bytes: attribute.bytes))
    }
  }

  /// Returns the value of an element.
  private func node(of element: XMLElement) -> DataNode {
    if let date = date(of: element) { return DataNode(value: .scalar(date), bytes: element.bytes) }
    let coded = element.children.filter { $0.name.lowercased() != "code" }
    if coded.count == 1, let label = coded.first, label.name.lowercased() == "label", isText(label) {
      // Europass writes the words of a code below it.
      return DataNode(value: .scalar(text(of: label)), bytes: element.bytes)
    }
    let pairs = pairs(of: element.attributes)
    if isText(element) {
      let text = text(of: element)
      if pairs.isEmpty || !text.isEmpty, pairs.allSatisfy({ EntryKeys.meaning(of: $0.key ?? "") == .other }) {
        // `<skill level="expert">Rust</skill>`
        let notes = pairs.compactMap(\.node.text).joined(separator: ", ")
        return DataNode(value: .scalar(notes.isEmpty ? text : text + " (" + notes + ")"), bytes: element.bytes)
      }
      let content = DataMember(
        key: Self.textKey, bytes: element.content, node: DataNode(value: .scalar(text), bytes: element.content))
      return DataNode(value: .map(pairs + (text.isEmpty ? [] : [content])), bytes: element.bytes)
    }
    let members = members(of: element)
    if pairs.isEmpty, isList(element, members), let list = members.first {
      let elements = list.node.list ?? [DataMember(key: nil, bytes: list.bytes, node: list.node)]
      return DataNode(value: .list(elements), bytes: element.bytes)
    }
    return DataNode(value: .map(pairs + members), bytes: element.bytes)
  }

  /// The key of what a section holds below its title.
  private static let items = "items"
  /// The key of an element's words beside its attributes.
  private static let textKey = "text"

  /// Whether an element is a list: of elements of one name, or of a single entry below a section's name.
  private func isList(_ element: XMLElement, _ members: [DataMember]) -> Bool {
    guard members.count == 1, let only = members.first else { return false }
    if only.node.list != nil { return element.children.count > 1 }
    if only.node.text != nil {
      // `<achievements><achievement>…</achievement></achievements>`
      return element.name.lowercased().hasPrefix(element.children[0].name.lowercased())
        || [.bullets, .prose].contains(EntryKeys.meaning(of: element.name))
    }
    return only.node.map != nil && SectionNames.key(for: DataText.words(ofKey: key(of: element))) != nil
  }

  // MARK: - Children

  /// Returns the children of an element, each run of one name as a list.
  private func members(of element: XMLElement) -> [DataMember] {
    var members: [DataMember] = []
    let isDegree = element.name.lowercased().hasPrefix("degree")
    var run: [XMLElement] = []
    func close(_ members: inout [DataMember]) {
      defer { run = [] }
      guard let first = run.first, let last = run.last, run.contains(where: { !$0.isHidden }) else { return }
      guard run.count > 1 || first.name.lowercased() == "skillset" else {
        if let divided = divided(first) {
          members += divided
          return
        }
        let key = isDegree && first.name.lowercased() == "level" ? "degree" : key(of: first)
        members.append(DataMember(key: key, bytes: first.bytes, node: node(of: first)))
        return
      }
      let range = first.bytes.lowerBound..<last.bytes.upperBound
      let elements = run.map { DataMember(key: nil, bytes: $0.bytes, node: listed(node(of: $0)), isHidden: $0.isHidden) }
      members.append(DataMember(key: key(of: first), bytes: range, node: DataNode(value: .list(elements), bytes: range)))
    }
    for child in element.children {
      if let first = run.first, first.name != child.name { close(&members) }
      if let section = titled(child) ?? reached(child) {
        close(&members)
        members.append(section)
      } else if isPeriod(child) || isOnlyDetail(child, of: element) {
        close(&members)
        // Start and end are those of the entry around the period.
        members += self.pairs(of: child.attributes) + self.members(of: child)
      } else {
        run.append(child)
      }
    }
    close(&members)
    return members
  }

  /// Returns a section by its title, as in `<section heading="Skills">` and `<section><title>Skills</title>`; nil for any other
  /// element.
  private func titled(_ element: XMLElement) -> DataMember? {
    guard element.name.lowercased() == "section", !element.isHidden else { return nil }
    var rest = element
    func isTitle(_ name: String) -> Bool { ["heading", "title", "name", "label"].contains(EntryKeys.form(of: name)) }
    if let attribute = element.attributes.first(where: { isTitle($0.name) && !$0.value.isEmpty }) {
      rest.attributes.removeAll { isTitle($0.name) }
      return DataMember(key: attribute.value, bytes: element.bytes, node: node(of: rest))
    }
    guard let title = element.children.first(where: { !$0.isHidden }), isTitle(title.name), isText(title),
      !title.content.isEmpty, element.children.count > 1
    else { return nil }
    rest.children.removeAll { $0.bytes == title.bytes }
    return DataMember(key: text(of: title), bytes: element.bytes, node: node(of: rest))
  }

  /// Whether an element is the one position of an employer, or the one degree of a school, in HR-XML and Europass.
  private func isOnlyDetail(_ child: XMLElement, of element: XMLElement) -> Bool {
    ["PositionHistory", "EducationDegree"].contains(child.name) && !child.isHidden
      && element.children.count { $0.name == child.name } == 1
  }

  /// Returns an address by its channel, as in `<Communication><ChannelCode>Email</ChannelCode><URI>…</URI>`; nil for any other
  /// element.
  private func reached(_ element: XMLElement) -> DataMember? {
    guard element.name == "Communication", element.children.count == 2, element.children.allSatisfy(isText),
      element.children[0].name == "ChannelCode"
    else { return nil }
    let address = DataNode(value: .scalar(text(of: element.children[1])), bytes: element.children[1].bytes)
    return DataMember(key: text(of: element.children[0]), bytes: element.bytes, node: address)
  }

  /// Returns an element of a list without the comma that sets it off from the next where all are printed in one line.
  private func listed(_ node: DataNode) -> DataNode {
    guard let text = node.text, text.hasSuffix(",") else { return node }
    return DataNode(value: .scalar(String(text.dropLast())), bytes: node.bytes)
  }

  /// Returns an element of an entry's heading whose attributes belong to the heading as well, as in
  /// `<position at="Kestrel Tools">Engineer</position>`; nil for any other element.
  private func divided(_ element: XMLElement) -> [DataMember]? {
    guard EntryKeys.isNaming(element.name), isText(element), !element.content.isEmpty else { return nil }
    let pairs = pairs(of: element.attributes)
    guard pairs.contains(where: { EntryKeys.isNaming($0.key ?? "") }) else { return nil }
    let text = DataNode(value: .scalar(text(of: element)), bytes: element.content)
    return pairs + [DataMember(key: element.name, bytes: element.content, node: text)]
  }

  /// The key of an element by the names that vocabularies have for what other formats call otherwise.
  private func key(of element: XMLElement) -> String {
    switch element.name.lowercased() {
    case "personname", "formattedname": "name"
    case "identification", "candidateperson": "personal information"
    case "positiontitle": "title"
    case "history", "employmenthistory", "workexperiencelist": "work history"
    case "workexperience": "work experience"
    case "educationlist", "academics", "educationhistory", "degrees": "education"
    case "skillarea", "skillareas": "skills"
    case "employerorgname", "organisationname", "organizationname": "organization"
    case "skillset": Self.items
    case "keyskill", "para": "text"
    default: element.name
    }
  }

  // MARK: - Dates

  /// Whether an element holds the start and the end of an entry.
  private func isPeriod(_ element: XMLElement) -> Bool {
    guard !element.isHidden else { return false }
    let names =
      element.children.map { EntryKeys.meaning(of: $0.name) } + element.attributes.map { EntryKeys.meaning(of: $0.name) }
    let isNamed = EntryKeys.meaning(of: element.name) == .date || element.name.lowercased().hasSuffix("period")
    return isNamed && names.contains(.start)
  }

  /// Returns the date of an element whose pieces are elements or attributes, as in `<from year="2002" month="--08"/>`; nil for
  /// any other element.
  private func date(of element: XMLElement) -> String? {
    guard [.start, .end, .date].contains(EntryKeys.meaning(of: element.name)) else { return nil }
    var pieces: [(name: String, text: String)] = element.attributes.map { ($0.name, $0.value) }
    func collect(_ element: XMLElement) {
      for child in element.children where !child.isHidden {
        if child.children.isEmpty {
          let words = text(of: child)
          // `<present/>` says so by its name.
          pieces.append((child.name, words.isEmpty ? child.name : words))
        } else {
          collect(child)
        }
      }
    }
    collect(element)
    guard !pieces.isEmpty, !element.hasText else { return nil }
    let values = DataDates.joined(pieces.map { (key: $0.name, value: $0.text.replacing("--", with: "")) }).values
    return values.map(\.value).joined(separator: " ")
  }
}
