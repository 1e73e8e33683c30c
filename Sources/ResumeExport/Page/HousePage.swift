import ResumeFormats
import ResumeModel

/// A résumé as it is laid out for a reader, in the one style for every source: head lines, contact, sections of blocks.
///
/// Built from the parts that resver read, and written as HTML and as a Word document. Law: it contains every word of the
/// content, or lists it under `losses`; the labels of values that speak for themselves are left out.
package struct HousePage: Sendable {
  /// Words with one look.
  package struct Run: Sendable, Equatable {
    package var text: String
    package var isStrong = false
    package var isEmphasis = false
    package var isCode = false
    /// The whole address that it leads to; nil without one.
    package var link: String?
  }

  /// One line or paragraph.
  package typealias Line = [Run]

  /// The head of an entry.
  package struct Head: Sendable, Equatable {
    /// 0 for a job, 1 for a position inside it.
    package var depth: Int
    package var title: Line
    package var organization: Line
    package var place: String
    package var period: String
  }

  /// A piece of a section, in reading order.
  package enum Block: Sendable, Equatable {
    case head(Head)
    case paragraph(Line)
    /// Depth 0 for a bullet directly below a head.
    case bullet(Line, depth: Int)
    case field(label: String, value: Line)
    /// The address of a picture, from the folder of the source.
    case picture(String)
  }

  /// A titled run of blocks.
  package struct Section: Sendable, Equatable {
    package var title: String
    package var blocks: [Block]
  }

  package var language: PageLanguage
  package var name: String
  /// The lines below the name that say what the person does.
  package var headline: [Line] = []
  /// The contact details, one value each.
  package var contact: [Line] = []
  /// The paragraphs of the header.
  package var about: [Line] = []
  /// The pictures of the header.
  package var pictures: [String] = []
  package var sections: [Section] = []
  /// The settings left out, by their keys, with their number.
  private var settings: [(key: String, count: Int)] = []

  /// The values that are no words for a reader, each as a sentence.
  package var losses: [String] {
    settings.map { "`\($0.key)`: a setting, not a text" + ($0.count > 1 ? " (\($0.count) times)" : "") }
      + inlinePictures.map { "`\($0)`: a picture inside a text" }
  }
  /// The pictures in the middle of a text, which the page does not show.
  private var inlinePictures: [String] = []

  /// Lays out a résumé.
  ///
  /// - Parameter language: the code of the language of the words that resver adds; English if nil.
  package init(_ content: ResumeContent, language code: String?) {
    language = PageLanguage(code)
    name = content.name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let bar = ContactBar(content, language)
    (headline, contact, about, pictures) = (bar.headline, bar.contact, bar.about, bar.pictures)
    for key in bar.settings { leaveOut(key) }
    for section in content.sections {
      var blocks: [Block] = []
      let mayBeList = section.key?.holdsEntries != true
      var list: [String] = []
      func flush() {
        if !list.isEmpty { blocks.append(.paragraph([Run(text: list.joined(separator: language.listComma))])) }
        list = []
      }
      for entry in section.entries {
        if mayBeList, let values = values(ofBare: entry) {
          let title = entry.title ?? entry.heading
          if values.isEmpty {
            list.append(title)
          } else if values.count == 1, values[0].count <= Self.shortValue {
            list.append("\(title) (\(values[0]))")
          } else {
            flush()
            blocks.append(.field(label: title, value: Self.line(values.joined(separator: "; "))))
          }
          continue
        }
        flush()
        add(entry, depth: 0, to: &blocks)
      }
      flush()
      // A summary is prose, also where a format holds it in a list.
      if section.key == .basics, blocks.count == 1, case .bullet(let line, _) = blocks[0] { blocks = [.paragraph(line)] }
      sections.append(Section(title: title(of: section), blocks: blocks))
    }
  }

  /// The longest value in characters that fits in brackets after its name, such as a level.
  private static let shortValue = 14

  private func title(of section: ResumeContent.Section) -> String {
    // A key of the schema is no title; a person's own title stays.
    if let key = section.key, section.title == key.rawValue { return language.title(of: key) }
    return section.shownTitle
  }

  /// Returns the values of an entry that is only a name with values, such as a skill with its level; nil for any other.
  private mutating func values(ofBare entry: ResumeContent.Entry) -> [String]? {
    guard entry.isNamed, entry.period == nil, entry.organization == nil || entry.title == nil, entry.place == nil,
      entry.entries.isEmpty, entry.links.isEmpty
    else { return nil }
    var values: [String] = []
    for piece in entry.body {
      guard case .field(let field) = piece, field.isKeyed else { return nil }
      if !isSetting(field, of: entry) { values.append(field.value) }
    }
    return values
  }

  /// Whether a value is a setting of a program, which no reader is meant to see; records the loss.
  private mutating func isSetting(_ field: ResumeContent.Field, of entry: ResumeContent.Entry) -> Bool {
    guard field.isKeyed, ["true", "false"].contains(field.value) else { return false }
    leaveOut(field.label)
    return true
  }

  private mutating func leaveOut(_ key: String) {
    if let place = settings.firstIndex(where: { $0.key == key }) { settings[place].count += 1 } else { settings.append((key, 1)) }
  }

  /// Returns the line of a claim, and records the pictures inside it.
  private mutating func line(of claim: ResumeContent.Claim) -> Line {
    let marks = claim.source.marks(of: claim.text)
    if Self.mayShowPictures(claim) {
      let targets = marks.compactMap { if case .link(let target) = $0.kind { target } else { nil } }
      inlinePictures += claim.links.filter { !targets.contains($0) }
    }
    return Self.line(claim.text, marks)
  }

  // MARK: - Entries

  private mutating func add(_ entry: ResumeContent.Entry, depth: Int, to blocks: inout [Block]) {
    var addresses = entry.fields.filter { $0.isKeyed }.map(\.value).filter { ContactLine.kind($0) == .url }
    var entry = entry
    entry.takePlaceBesidePeriod()
    if entry.isNamed { blocks.append(.head(head(of: entry, depth, taking: &addresses))) }
    for piece in entry.body {
      switch piece {
      case .paragraph(let claim):
        blocks.append(Self.picture(claim).map { .picture($0) } ?? .paragraph(line(of: claim)))
      case .bullet(let claim): add(claim, depth: 0, to: &blocks)
      case .field(let field): add(field, of: entry, &addresses, to: &blocks)
      }
    }
    for inner in entry.entries { add(inner, depth: depth + 1, to: &blocks) }
  }

  private func head(
    of entry: ResumeContent.Entry, _ depth: Int, taking addresses: inout [String]
  ) -> Head {
    let marks = entry.source.marks(of: entry.heading)
    let heading = Array(entry.heading)
    let links = marks.compactMap { mark -> (words: String, target: String)? in
      guard case .link(let target) = mark.kind else { return nil }
      return (String(heading[mark.range]), target)
    }
    func piece(_ text: String?) -> Line {
      guard let text = text.map(Self.balanced), !text.isEmpty else { return [] }
      let link = links.first { text.contains($0.words) || $0.words.contains(text) }?.target
      return [Run(text: text, link: link.flatMap(Self.address))]
    }
    var title = piece(entry.title)
    var organization = piece(entry.organization)
    if title.isEmpty { (title, organization) = (organization, []) }
    if title.isEmpty { title = [Run(text: entry.heading)] }
    let linked = (title + organization).compactMap(\.link)
    if linked.isEmpty {
      if let link = addresses.first ?? (entry.links.count == 1 ? entry.links[0] : nil) { title[0].link = Self.address(link) }
      if let first = addresses.first { addresses.removeAll { $0 == first } }
    } else {
      addresses.removeAll { Self.address($0).map(linked.contains) ?? false }
    }
    return Head(
      depth: depth, title: title, organization: organization, place: Self.balanced(entry.place ?? ""),
      period: entry.period.map(language.text) ?? "")
  }

  /// Returns a piece of a heading without the half of a pair of brackets whose other half is in another piece, as in
  /// `Ubik (Rennes, 2012)` without its year.
  static func balanced(_ text: String) -> String {
    var text = text
    for (open, close) in [("(", ")"), ("（", "）")] where text.contains(open) != text.contains(close) {
      text = text.replacing(" " + open, with: ", ").replacing(open, with: ", ").replacing(close, with: "")
    }
    return text
  }

  private mutating func add(
    _ field: ResumeContent.Field, of entry: ResumeContent.Entry, _ addresses: inout [String], to blocks: inout [Block]
  ) {
    if isSetting(field, of: entry) { return }
    if field.isKeyed, ContactLine.kind(field.value) == .url {
      // The title leads to the first address.
      guard let place = addresses.firstIndex(of: field.value) else { return }
      addresses.remove(at: place)
      blocks.append(.paragraph([Run(text: Self.shown(field.value), link: Self.address(field.value))]))
    } else if field.isKeyed, Self.plainKeys.contains(field.label) {
      blocks.append(.paragraph(Self.line(of: field)))
    } else {
      blocks.append(.field(label: field.isKeyed ? Self.words(ofKey: field.label) : field.label, value: Self.line(of: field)))
    }
  }

  /// Keys whose values say by themselves what they are.
  private static let plainKeys: Set<String> = [
    "summary", "description", "text", "content", "highlights", "keywords", "name", "title", "level", "fluency", "location",
    "reference", "details", "authors", "journal", "publisher", "doi",
  ]

  /// Returns a key in words: `study_type` as `Study type`.
  static func words(ofKey key: String) -> String {
    var words = ""
    for character in key {
      if character == "_" {
        words.append(" ")
      } else if character.isUppercase {
        words += " " + character.lowercased()
      } else {
        words.append(character)
      }
    }
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  private mutating func add(_ claim: ResumeContent.Claim, depth: Int, to blocks: inout [Block]) {
    let lines = Self.lines(of: claim, line(of: claim))
    blocks.append(.bullet(lines[0], depth: depth))
    for inner in lines.dropFirst() { blocks.append(.bullet(inner, depth: depth + 1)) }
    for inner in claim.inner { add(inner, depth: depth + 1, to: &blocks) }
  }
}
