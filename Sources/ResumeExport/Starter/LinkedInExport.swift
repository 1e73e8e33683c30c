import ResumeModel

/// Reads the tables of a LinkedIn data export as a résumé.
package struct LinkedInExport {
  private let tables: [String: [[String: String]]]

  /// Takes the tables of an export, each by the name of its file, its first row being the head; nil if they are not one.
  package init?(_ files: [(name: String, rows: [[String]])]) {
    var tables: [String: [[String: String]]] = [:]
    for file in files {
      let name = file.name.split(separator: "/").last.map(String.init) ?? file.name
      guard name.lowercased().hasSuffix(".csv") else { continue }
      guard let head = file.rows.first else { continue }
      tables[String(name.dropLast(4)).lowercased()] = file.rows.dropFirst().map { row in
        Dictionary(zip(head, row)) { first, _ in first }
      }
    }
    guard tables["positions"] != nil || tables["profile"]?.first?["First Name"] != nil else { return nil }
    self.tables = tables
  }

  private func rows(_ table: String) -> [[String: String]] { tables[table] ?? [] }

  /// The résumé.
  package var content: ResumeContent {
    let person = rows("profile").first ?? [:]
    let name = [person["First Name"], person["Last Name"]].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " ")
    var details = [person["Headline"] ?? ""]
    var contact = rows("email addresses").filter { $0["Primary"] != "No" }.prefix(1).compactMap { $0["Email Address"] }
    contact += rows("phonenumbers").prefix(1).compactMap { $0["Number"] }
    contact += Self.addresses(in: person["Websites"] ?? "")
    if let place = person["Geo Location"], !place.isEmpty { contact.append(place) }
    details.append(contact.filter { !$0.isEmpty }.joined(separator: " | "))
    var sections: [ResumeContent.Section] = []
    func add(_ title: String, _ key: SectionKey, entries: [ResumeContent.Entry]) {
      if !entries.isEmpty { sections.append(ResumeContent.Section(title: title, key: key, entries: entries)) }
    }
    add("Summary", .basics, entries: Self.loose(Self.lines(person["Summary"] ?? "").map { .paragraph(Self.claim($0.text)) }))
    add(
      "Experience", .work, entries: rows("positions").map { Self.entry($0, "Title", organization: "Company Name", isOpen: true) })
    add("Education", .education, entries: rows("education").map { Self.entry($0, "Degree Name", organization: "School Name") })
    add("Projects", .projects, entries: rows("projects").map { Self.entry($0, "Title", organization: "") })
    add("Volunteering", .volunteer, entries: rows("volunteering").map { Self.entry($0, "Role", organization: "Company Name") })
    add("Certificates", .certificates, entries: rows("certifications").map { Self.entry($0, "Name", organization: "Authority") })
    let skills = rows("skills").compactMap { $0["Name"] }.filter { !$0.isEmpty }
    add("Skills", .skills, entries: Self.loose(skills.isEmpty ? [] : [.paragraph(Self.claim(skills.joined(separator: ", ")))]))
    add(
      "Languages", .languages,
      entries: Self.loose(
        rows("languages").compactMap { row in
          guard let language = row["Name"], !language.isEmpty else { return nil }
          let level = row["Proficiency"] ?? ""
          return level.isEmpty
            ? .bullet(Self.claim(language)) : .field(ResumeContent.Field(label: language, items: [level], value: level))
        }))
    return ResumeContent(name: name, contact: details.filter { !$0.isEmpty }.map(Self.claim), sections: sections)
  }

  /// The tables that have no place in a résumé's usual sections.
  package var leftOut: [String] {
    ["honors", "publications", "courses", "patents", "organizations"].filter { !rows($0).isEmpty }
  }

  private static func claim(_ text: String) -> ResumeContent.Claim { ResumeContent.Claim(text: text, links: []) }

  private static func loose(_ body: [ResumeContent.Piece]) -> [ResumeContent.Entry] {
    guard !body.isEmpty else { return [] }
    var entry = ResumeContent.Entry(heading: "", links: [])
    entry.body = body
    return [entry]
  }

  private static func entry(
    _ row: [String: String], _ title: String, organization: String, isOpen: Bool = false
  ) -> ResumeContent.Entry {
    func value(_ keys: String...) -> String? { keys.compactMap { row[$0] }.first { !$0.isEmpty } }
    let start = value("Started On", "Start Date")
    let end = value("Finished On", "End Date") ?? (isOpen && start != nil ? "Present" : nil)
    let names = [value(title), value(organization)].compactMap { $0 }
    let dates = [start, end].compactMap { $0 }.joined(separator: " – ")
    var entry = ResumeContent.Entry(heading: (names + [dates]).filter { !$0.isEmpty }.joined(separator: ", "), links: [])
    entry.title = value(title)
    entry.organization = value(organization)
    entry.place = value("Location")
    if !dates.isEmpty { entry.period = Period(start: nil, end: nil, text: dates) }
    if let link = value("Url") { entry.body.append(.paragraph(claim(link))) }
    for text in [value("Description"), value("Notes"), value("Activities")].compactMap({ $0 }) {
      let lines = lines(text)
      // Several lines are claims; a single one is a description.
      entry.body += lines.map { $0.isItem || lines.count > 1 ? .bullet(claim($0.text)) : .paragraph(claim($0.text)) }
    }
    return entry
  }

  /// Returns the lines of a text without the marks of lists that people type.
  private static func lines(_ text: String) -> [(text: String, isItem: Bool)] {
    text.split(whereSeparator: \.isNewline).compactMap { line in
      let words = line.drop { " \t•·-–*".contains($0) }
      guard !words.isEmpty else { return nil }
      return (words.split { $0.isWhitespace }.joined(separator: " "), words.count < line.count)
    }
  }

  /// Returns the addresses of a list such as `[PERSONAL:https://a.example,COMPANY:https://b.example]`.
  private static func addresses(in list: String) -> [String] {
    list.split { "[],".contains($0) }.map { item in
      guard let colon = item.firstIndex(of: ":"), item[..<colon].allSatisfy({ $0.isUppercase || $0 == "_" }) else {
        return String(item)
      }
      return String(item[colon...].dropFirst())
    }
  }
}
