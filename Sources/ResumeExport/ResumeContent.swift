package import ResumeFormats
import ResumeLexicon
package import ResumeModel

/// The visible content of a résumé, without its source. Every written form is made from it.
///
/// Hidden parts and layout are left out. A part that another format cannot express keeps its words as a
/// paragraph, so that no writer loses any.
package struct ResumeContent: Sendable, Equatable {
  /// The source of a text, from which its marks are read when a writer needs them.
  package struct Source: Sendable, Equatable {
    var bytes: ArraySlice<UInt8> = []
    var format = ""

    /// Returns the bold words, the italic ones and the links of a text with this source.
    package func marks(of text: String) -> [TextMark] {
      AddressMarks.added(to: SourceFormat.called(format)?.marks(of: text, in: bytes) ?? [], of: text)
    }
  }

  /// A labelled value.
  package struct Field: Sendable, Equatable {
    package var label: String
    package var items: [String]
    /// The whole value, as it was written.
    package var value: String
    package var links: [String] = []
    package var source = Source()
    /// Whether the label is a key of a data format, which no reader is meant to see.
    package var isKeyed = false
  }

  /// A run of words: a paragraph, or a bullet with the bullets inside it.
  package struct Claim: Sendable, Equatable {
    package var text: String
    package var links: [String]
    /// The nested bullets.
    package var inner: [Claim] = []
    package var source = Source()
    /// Whether it is what a line has besides the period of its entry, such as a place.
    package var isBesidePeriod = false

    /// Its words and those of the bullets inside it, in reading order.
    package var allTexts: [String] { [text] + inner.flatMap(\.allTexts) }
  }

  /// One line of an entry.
  package enum Piece: Sendable, Equatable {
    case paragraph(Claim)
    case bullet(Claim)
    case field(Field)
  }

  /// A job, degree or project, or the content of a section without one.
  package struct Entry: Sendable, Equatable {
    package var title: String?
    package var organization: String?
    package var place: String?
    package var period: Period?
    /// The heading as written, for forms that keep it whole; empty for content without an entry.
    package var heading: String
    package var links: [String]
    /// The source of the heading.
    package var source = Source()
    /// The content in reading order: a label stays above its list.
    package var body: [Piece] = []
    /// The entries inside it.
    package var entries: [Entry] = []

    /// Its fields and those of the entries inside it.
    package var allFields: [Field] { fields + entries.flatMap(\.allFields) }

    /// Its heading, paragraphs and bullets, and those of the entries inside it.
    package var allClaims: [String] {
      (isNamed ? [heading] : []) + paragraphs.map(\.text) + bullets.flatMap(\.allTexts)
        + entries.flatMap(\.allClaims)
    }

    /// Whether it has a heading.
    package var isNamed: Bool { !heading.isEmpty }
  }

  /// A titled run of entries.
  package struct Section: Sendable, Equatable {
    package var title: String
    package var key: SectionKey?
    package var entries: [Entry]
  }

  /// The person's name; empty when the text has no header.
  package var name: String
  /// The lines below the name.
  package var contact: [Claim]
  /// Labelled contact values.
  package var contactFields: [Field]
  package var sections: [Section]

  /// Makes content that no source has.
  package init(name: String, contact: [Claim], contactFields: [Field] = [], sections: [Section]) {
    self.name = name
    self.contact = contact
    self.contactFields = contactFields
    self.sections = sections
  }

  /// Extracts the content of a résumé.
  package init(_ resume: Resume) {
    name = ""
    contact = []
    contactFields = []
    sections = []
    for index in resume.contents(of: 0) where !resume.parts[index].isHidden {
      let part = resume.parts[index]
      switch part.kind {
      case .header:
        if name.isEmpty { name = part.text }
        let entry = Self.entry(index, resume, isNamed: false)
        contact += entry.paragraphs + entry.bullets
        // The name is below "Curriculum Vitae".
        if DocumentTitle.isGeneric(name),
          let first = contact.firstIndex(where: { DocumentTitle.mayBeName($0.text) })
        {
          name = contact.remove(at: first).text
        }
        contactFields += entry.fields
      case .section:
        sections.append(
          Section(title: part.text, key: part.sectionKey, entries: Self.entries(in: index, resume)))
      default:
        // Content before any section, in a text without a header.
        let entries = Self.group([index], resume)
        if let last = sections.indices.last {
          sections[last].entries += entries
        } else {
          sections.append(Section(title: "", key: nil, entries: entries))
        }
      }
    }
    joinPrinted()
  }

  /// Joins each section whose content is written elsewhere in the source, in commands or in a module, with the title that prints it.
  private mutating func joinPrinted() {
    for place in sections.indices.reversed() where sections[place].entries.isEmpty {
      let title = sections[place].title
      let written = sections.firstIndex { !$0.entries.isEmpty && $0.title.lowercased() == title.lowercased() }
      guard let written, !title.isEmpty else { continue }
      sections[written].title = title
      sections.remove(at: place)
    }
  }

  private static func entries(in section: Int, _ resume: Resume) -> [Entry] {
    group(resume.contents(of: section).filter { !resume.parts[$0].isHidden }, resume)
  }

  /// Returns entries, and runs of content between them.
  private static func group(_ parts: [Int], _ resume: Resume) -> [Entry] {
    var entries: [Entry] = []
    var loose: Entry?
    for index in parts {
      if resume.parts[index].kind == .entry {
        if let open = loose { entries.append(open) }
        loose = nil
        entries.append(entry(index, resume, isNamed: true))
      } else {
        var open = loose ?? Entry(heading: "", links: [])
        add(index, resume, to: &open)
        loose = open
      }
    }
    if let open = loose { entries.append(open) }
    return entries
  }

  private static func entry(_ index: Int, _ resume: Resume, isNamed: Bool) -> Entry {
    let part = resume.parts[index]
    let heading = part.entryHeading
    var entry = Entry(heading: isNamed ? part.text : "", links: part.links, source: source(of: index, resume))
    if isNamed {
      entry.title = heading?.title
      entry.organization = heading?.organization
      entry.place = heading?.place
      entry.period = heading?.period
      if entry.title == nil, entry.organization == nil {
        let name = resume.name(of: index)
        entry.title = name.isEmpty ? part.text : name
      }
      let rest = HeadingRest(
        of: part.text, title: entry.title, organization: entry.organization, place: entry.place,
        period: entry.period?.text)
      entry.title = rest.title
      entry.body += rest.lines.map { .paragraph(Claim(text: $0, links: [])) }
    }
    for inner in resume.contents(of: index) where !resume.parts[inner].isHidden {
      add(inner, resume, to: &entry)
    }
    entry.dropRepeatedPeriod()
    return entry
  }

  private static func add(_ index: Int, _ resume: Resume, to entry: inout Entry) {
    let part = resume.parts[index]
    switch part.kind {
    case .bullet: entry.body.append(.bullet(claim(index, resume)))
    case .field:
      guard case .field(let label, let items) = part.detail else { return }
      let value = part.text.hasPrefix(label) ? String(part.text.dropFirst(label.count)) : part.text
      entry.body.append(
        .field(
          Field(
            label: label, items: items, value: trimmed(value), links: part.links, source: source(of: index, resume),
            isKeyed: isKey(label) && (isData(resume) || isFrontMatter(part, resume)))))
      entry.body += inner(index, resume).map { .bullet($0) }
    case .entry: entry.entries.append(self.entry(index, resume, isNamed: true))
    case .paragraph where part.text.isEmpty: break
    default:
      entry.body.append(.paragraph(Claim(text: part.text, links: part.links, source: source(of: index, resume))))
      entry.body += inner(index, resume).map { .bullet($0) }
    }
  }

  private static func claim(_ index: Int, _ resume: Resume) -> Claim {
    let part = resume.parts[index]
    return Claim(
      text: part.text, links: part.links, inner: inner(index, resume), source: source(of: index, resume))
  }

  /// Returns the source of a part's own text, without the parts inside it.
  private static func source(of index: Int, _ resume: Resume) -> Source {
    let part = resume.parts[index]
    let end = resume.children(of: index).first.map { resume.parts[$0].bytes.lowerBound } ?? part.bytes.upperBound
    return Source(bytes: resume.source[part.bytes.lowerBound..<max(part.bytes.lowerBound, end)], format: resume.format)
  }

  private static func isData(_ resume: Resume) -> Bool { SourceFormat.called(resume.format)?.layout.isKeyed == true }

  /// Whether a part is in the lines between `---` at the top of a Markdown text.
  private static func isFrontMatter(_ part: Part, _ resume: Resume) -> Bool {
    let mark = Array("---".utf8)
    guard resume.source.starts(with: mark) else { return false }
    return !resume.source[mark.count..<max(mark.count, part.bytes.lowerBound)].split(separator: .newline).contains {
      $0.starts(with: mark)
    }
  }

  /// Whether a label is spelt as schemas spell keys: `studyType`, `start_date`, `url`.
  private static func isKey(_ label: String) -> Bool {
    guard let first = label.utf8.first, UInt8.smallLetters.contains(first) else { return false }
    return label.utf8.allSatisfy {
      UInt8.smallLetters.contains($0 | 0x20) || $0 == .underscore || $0 == .hyphen || UInt8.digits.contains($0)
    }
  }

  private static func inner(_ index: Int, _ resume: Resume) -> [Claim] {
    resume.contents(of: index).filter { !resume.parts[$0].isHidden }.map { claim($0, resume) }
  }

  private static func trimmed(_ text: String) -> String {
    var text = Substring(text)
    while let first = text.first, first.isWhitespace || ":：".contains(first) { text.removeFirst() }
    return String(text)
  }
}
