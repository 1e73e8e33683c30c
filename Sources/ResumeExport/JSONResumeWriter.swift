import ResumeLexicon
import ResumeModel

/// Writes the JSON Resume exchange format (https://jsonresume.org/schema), and lists what the format cannot
/// express.
package struct JSONResumeWriter {
  /// The tree of values, for other formats with the same keys.
  private(set) var value = JSONValue.object([])
  /// The text.
  package var text: String { value.text() + "\n" }
  /// The parts that could not be carried as what they are, each as a sentence. Their words are in the
  /// text nevertheless.
  package private(set) var losses: [String] = []

  /// Writes a résumé.
  package init(_ content: ResumeContent) {
    var pairs: [(key: String, value: JSONValue)] = [
      ("$schema", .string("https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json")),
      ("basics", basics(content)),
    ]
    var written: [SectionKey: Int] = [:]
    for section in content.sections where section.key != .basics {
      var members: [JSONValue] = []
      for entry in section.entries { members += self.members(entry, of: section) }
      guard let key = section.key, !members.isEmpty else {
        if section.key == nil, !section.entries.isEmpty { reportUnknown(section, to: &pairs) }
        continue
      }
      if let place = written[key], case .array(let before) = pairs[place].value {
        pairs[place].value = .array(before + members)
      } else {
        written[key] = pairs.count
        pairs.append((key.rawValue, .array(members)))
      }
    }
    value = .object(pairs)
  }

  /// Reports a section that the schema does not know; it keeps its title under its own key.
  private mutating func reportUnknown(
    _ section: ResumeContent.Section, to pairs: inout [(key: String, value: JSONValue)]
  ) {
    losses.append("`\(section.title)` is not a section of JSON Resume; it has its own key")
    func lines(_ entry: ResumeContent.Entry) -> [String] {
      (entry.isNamed ? [entry.heading] : []) + entry.paragraphs.map(\.text)
        + entry.fields.map { "\($0.label): \($0.value)" } + entry.bullets.flatMap(\.allTexts)
        + entry.entries.flatMap(lines)
    }
    let lines = section.entries.flatMap(lines)
    pairs.append((section.title.isEmpty ? "other" : section.title, .array(lines.map { .string($0) })))
  }

  /// The labels of a header line that contains the name.
  private static let nameLabels = Set(Lexicon.words(\.contactLabels.name))
  private static let addressLabels = Set(Lexicon.words(\.contactLabels.address))

  /// Returns an address with its scheme, without which the schema refuses it.
  private static func address(_ text: String) -> String {
    text.contains("://") || ContactLine.kind(text) != .url ? text : "https://" + text
  }

  private mutating func basics(_ content: ResumeContent) -> JSONValue {
    var pairs: [(key: String, value: JSONValue)] = [("name", .string(content.name))]
    var rest: [String] = []
    var profiles: [JSONValue] = []
    var seen: Set<String> = []
    func add(_ key: String, _ value: String) {
      if seen.insert(key).inserted { pairs.append((key, .string(value))) } else { rest.append(value) }
    }
    let basics = content.sections.filter { $0.key == .basics }.flatMap(\.entries)
    for field in content.contactFields + basics.flatMap(\.allFields) {
      let label = field.label.lowercased()
      switch ContactLine.kind(field.value) {
      case .email: add("email", field.value)
      case .phone: add("phone", field.value)
      case .url, .other:
        if ["url", "website", "homepage", "site"].contains(label) {
          add("url", Self.address(field.value))
        } else if JSONResumeWriter.nameLabels.contains(label) {
          if content.name.isEmpty || content.name != field.value { pairs[0].value = .string(field.value) }
        } else if ["label", "headline", "title"].contains(label) {
          add("label", field.value)
        } else if Self.addressLabels.contains(label) {
          pairs.append(("location", .object([("address", .string(field.value))])))
        } else {
          profiles.append(.object([("network", .string(field.label)), ("username", .string(field.value))]))
        }
      }
    }
    for line in content.contact {
      for piece in ContactLine.pieces(line.text) {
        switch piece.kind {
        case .email: add("email", piece.text)
        case .phone: add("phone", piece.text)
        case .url where !seen.contains("url"): add("url", Self.address(piece.text))
        case .url: profiles.append(.object([("network", .string("")), ("url", .string(Self.address(piece.text)))]))
        case .other: rest.append(piece.text)
        }
      }
    }
    let summary = basics.flatMap(\.allClaims)
    if let first = rest.first, !seen.contains("label") {
      pairs.append(("label", .string(first)))
      rest.removeFirst()
    }
    let words = summary + rest
    if !words.isEmpty { pairs.append(("summary", .string(words.joined(separator: "\n")))) }
    if !profiles.isEmpty { pairs.append(("profiles", .array(profiles))) }
    return .object(pairs)
  }

  private mutating func members(
    _ entry: ResumeContent.Entry, of section: ResumeContent.Section
  ) -> [JSONValue] {
    guard let key = section.key else { return [] }
    if !entry.isNamed { return loose(entry, key) }
    let names = JSONResumeWriter.names(of: key)
    var pairs: [(key: String, value: JSONValue)] = []
    if let organization = entry.organization { pairs.append((names.organization, .string(organization))) }
    if let title = entry.title { pairs.append((names.title, .string(title))) }
    if let place = entry.place { pairs.append(("location", .string(place))) }
    if let period = entry.period {
      if names.hasOneDate {
        let day = period.endText.flatMap { $0 == "present" ? nil : $0 } ?? period.start?.text
        if let day { pairs.append((names.date, .string(day))) }
      } else {
        if let start = period.start { pairs.append(("startDate", .string(start.text))) }
        if case .date(let end) = period.end { pairs.append(("endDate", .string(end.text))) }
      }
    }
    if let link = entry.links.first { pairs.append(("url", .string(link))) }
    let (summary, bullets) = entry.summaryAndHighlights
    if !summary.isEmpty { pairs.append(("summary", .string(summary.joined(separator: "\n")))) }
    for field in entry.fields {
      let items =
        field.items.count > 1 ? JSONValue.array(field.items.map { .string($0) }) : .string(field.value)
      pairs.append((field.label, items))
    }
    if !bullets.isEmpty { pairs.append(("highlights", .array(bullets.map { .string($0) }))) }
    if entry.bullets.contains(where: { !$0.inner.isEmpty }) {
      losses.append("`\(entry.heading)`: nested bullets become bullets of the same level")
    }
    return [.object(pairs)]
      + entry.entries.flatMap { inner -> [JSONValue] in
        losses.append("`\(inner.heading)` follows `\(entry.heading)` instead of being inside it")
        return members(inner, of: section)
      }
  }

  /// Returns the content of a section without a heading of its own.
  private func loose(_ entry: ResumeContent.Entry, _ key: SectionKey) -> [JSONValue] {
    let names = JSONResumeWriter.names(of: key)
    var members = entry.fields.map { field -> JSONValue in
      if key == .languages {
        return .object([("language", .string(field.label)), ("fluency", .string(field.value))])
      }
      return .object([
        (names.title, .string(field.label)), ("keywords", .array(field.items.map { .string($0) })),
      ])
    }
    members += (entry.paragraphs.map(\.text) + entry.bullets.flatMap(\.allTexts)).map {
      .object([(key == .languages ? "language" : names.title, .string($0))])
    }
    return members
  }

  /// Returns the schema's names for an entry's pieces.
  private static func names(
    of key: SectionKey
  ) -> (title: String, organization: String, date: String, hasOneDate: Bool) {
    switch key {
    case .work: ("position", "name", "", false)
    case .volunteer: ("position", "organization", "", false)
    case .education: ("area", "institution", "", false)
    case .projects: ("name", "entity", "", false)
    case .awards: ("title", "awarder", "date", true)
    case .certificates: ("name", "issuer", "date", true)
    case .publications: ("name", "publisher", "releaseDate", true)
    case .references: ("name", "organization", "", false)
    case .skills, .interests, .languages, .basics: ("name", "organization", "", false)
    }
  }
}
