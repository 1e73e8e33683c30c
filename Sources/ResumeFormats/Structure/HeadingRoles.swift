import ResumeLexicon
import ResumeModel

/// Decides which headings name the person, which open sections, and which open entries.
///
/// Writers use every level for every purpose: `#` for each section, `##` for the name, setext lines mixed
/// with `###`. The positions of the known section names decide.
struct HeadingRoles {
  /// The role of a heading block.
  enum Role: Equatable {
    /// The person's name.
    case name
    /// A line of the header, such as a headline.
    case headline
    case section
    /// An entry; the deeper the level, the further inside.
    case entry(level: Int)
    /// An entry at the level of the sections, beside them.
    case standingEntry
    /// Too long for a heading: a paragraph that was underlined.
    case text
  }

  /// The role of each heading block, by the block's index.
  private(set) var roles: [Role?]
  /// The meaning of each heading as a section title, by the block's index.
  private(set) var keys: [SectionKey?]
  /// True when at least one heading opens a section.
  private(set) var hasSections = false

  private struct Heading {
    var block: Int
    var level: Int
    var key: SectionKey?
    var isExact: Bool
    var isHidden: Bool
    var text: String
    /// The number of visible blocks before the heading.
    var precedingBlocks: Int
  }

  /// Whether a heading is short enough for a title. A dated one is an entry's, and may name a long post at a firm with a
  /// long name; a longer one is a paragraph with the markup of a heading.
  private static func mayBeHeading(_ text: String) -> Bool {
    text.utf8.count <= 160 || text.utf8.count <= 400 && DateScanner.find(in: text)?.isSure == true
  }

  init(_ blocks: [Block], mayNamePerson: Bool = true) {
    roles = Array(repeating: nil, count: blocks.count)
    keys = Array(repeating: nil, count: blocks.count)
    var headings: [Heading] = []
    var shownBlocks = 0
    for (index, block) in blocks.enumerated() {
      defer { shownBlocks += block.isHidden ? 0 : 1 }
      guard case .heading(let level) = block.kind else { continue }
      let text = block.inline.text
      guard Self.mayBeHeading(text) else {
        roles[index] = .text
        continue
      }
      // A heading with a year is an entry's, whatever words it contains.
      let (key, isExact) = DateScanner.mayHoldYear(text) ? (nil, false) : SectionNames.read(text)
      keys[index] = key
      headings.append(
        Heading(
          block: index, level: level, key: key, isExact: isExact, isHidden: block.isHidden, text: text,
          precedingBlocks: shownBlocks))
    }
    guard !headings.isEmpty else { return }
    let name = mayNamePerson ? HeadingRoles.nameHeading(in: headings) : nil
    if let name { roles[headings[name].block] = .name }
    let rest = headings.indices.filter { $0 != name }.map { headings[$0] }
    guard let sectionLevel = HeadingRoles.sectionLevel(of: rest) else { return }
    let promotes = HeadingRoles.promotesSections(rest, below: sectionLevel)
    let person = name.flatMap { personBelow(headings[$0], rest, blocks: blocks) }
    let projects = HeadingRoles.repeatingEntries(rest, at: sectionLevel)
    var seenSection = false
    var outerKey: SectionKey?
    for heading in rest {
      let isPromoted =
        promotes && heading.level == sectionLevel + 1 && heading.isExact
        && outerKey?.holdsFields != true && heading.key != outerKey
      let opensSection = heading.level <= sectionLevel || isPromoted
      if heading.isHidden, !seenSection, heading.key == nil {
        // Notes to oneself above the résumé.
        roles[heading.block] = .headline
      } else if !seenSection, name != nil, heading.key == nil,
        heading.level != sectionLevel || heading.block == person || isTagline(heading, rest, blocks: blocks)
      {
        roles[heading.block] = .headline
      } else if projects.contains(heading.block) {
        roles[heading.block] = .standingEntry
        outerKey = nil
        seenSection = true
      } else if opensSection {
        roles[heading.block] = .section
        if !isPromoted && !heading.isHidden { outerKey = heading.key }
        seenSection = true
        hasSections = true
      } else {
        roles[heading.block] = isTimeOfParent(heading, in: rest) ? .text : .entry(level: heading.level)
      }
    }
  }

  /// Whether a heading is only the time of the entry whose heading is directly above it, as Org has them: `** Engineer` and
  /// `*** 2015 – 2016`.
  private func isTimeOfParent(_ heading: Heading, in rest: [Heading]) -> Bool {
    guard DateScanner.isDate(heading.text), let place = rest.firstIndex(where: { $0.block == heading.block }), place > 0,
      rest[place - 1].block == heading.block - 1, rest[place - 1].level < heading.level,
      case .entry = roles[rest[place - 1].block]
    else { return false }
    let behind = rest[(place + 1)...].prefix { $0.level > rest[place - 1].level }
    return !behind.contains { $0.level == heading.level }
  }

  /// Returns the heading with the person's name below a document title such as `# Curriculum Vitae`.
  private func personBelow(_ title: Heading, _ rest: [Heading], blocks: [Block]) -> Int? {
    guard DocumentTitle.isGeneric(title.text), let first = rest.first(where: { !$0.isHidden }), first.key == nil,
      first.block > title.block, DocumentTitle.mayBeName(first.text), rest.contains(where: { $0.key != nil }),
      // A heading with a list of its own is a section, whatever its name is.
      first.block + 1 == blocks.count || blocks[first.block + 1].kind != .item
        || HeaderLine.isContact(blocks[first.block + 1].inline)
    else { return nil }
    return first.block
  }

  /// Whether a heading below the name has no text except contact lines, or none at all: a tagline.
  private func isTagline(_ heading: Heading, _ rest: [Heading], blocks: [Block]) -> Bool {
    guard rest.first(where: { !$0.isHidden })?.block == heading.block,
      rest.contains(where: { $0.key != nil && $0.level == heading.level })
    else { return false }
    let below = blocks[(heading.block + 1)...].prefix { block in
      if case .heading = block.kind { false } else { true }
    }
    // A heading with inner headings is a section, whatever its name is.
    let next = heading.block + 1 + below.count
    if next < blocks.count, case .heading(let level) = blocks[next].kind, level > heading.level { return false }
    return below.allSatisfy { $0.isHidden || $0.kind == .rule || HeaderLine.isContact($0.inline) }
      && next < blocks.count
  }

  /// Returns the headings of unknown names at the section level that have the same structure: the same
  /// headings are below two or more of them, as in a list of projects.
  private static func repeatingEntries(_ headings: [Heading], at level: Int) -> Set<Int> {
    var named: [(name: String, parent: Int)] = []
    var parent: Int?
    for heading in headings where !heading.isHidden {
      if heading.level <= level {
        parent = heading.level == level && heading.key == nil ? heading.block : nil
      } else if let parent, heading.level == level + 1 {
        named.append((TitleWords.normalized(heading.text), parent))
      }
    }
    named.sort { ($0.name, $0.parent) < ($1.name, $1.parent) }
    var found: Set<Int> = []
    for (one, next) in zip(named, named.dropFirst()) where one.name == next.name && one.parent != next.parent {
      found.formUnion([one.parent, next.parent])
    }
    return found
  }

  private static func nameHeading(in headings: [Heading]) -> Int? {
    guard let index = headings.firstIndex(where: { !$0.isHidden }) else { return nil }
    let first = headings[index]
    guard !first.isExact else { return nil }
    let others = headings[(index + 1)...].filter { !$0.isHidden }
    guard !others.isEmpty else { return first.key == nil && first.precedingBlocks <= 3 ? index : nil }
    guard let highest = others.map(\.level).min() else { return nil }
    let isShort = first.text.split(separator: " ").count <= 8
    if first.level < highest { return isShort ? index : nil }
    // The name written at the level of the sections, or below it: only when sections are known by name.
    let known = others.count { $0.key != nil }
    return first.key == nil && isShort && known >= 1 && first.precedingBlocks <= 5
      && DateScanner.find(in: first.text) == nil ? index : nil
  }

  /// Returns the level with the most known section names; otherwise the highest level.
  private static func sectionLevel(of headings: [Heading]) -> Int? {
    let shown = headings.contains { !$0.isHidden } ? headings.filter { !$0.isHidden } : headings
    var known: [(key: Int, value: Int)] = []
    for heading in shown where heading.key != nil {
      let place = known.firstIndex { $0.key == heading.level } ?? known.count
      if place == known.count { known.append((heading.level, 0)) }
      known[place].value += heading.isExact ? 3 : 1
    }
    if let best = known.max(by: { ($0.value, -$0.key) < ($1.value, -$1.key) }) {
      // If a level has one known name only, such as "Projects" in a job, and an outer level has one too, the
      // sections are on the outer level.
      let keys = Set(shown.filter { $0.level == best.key }.compactMap(\.key))
      let outer = shown.filter { $0.level < best.key && $0.key?.holdsEntries == true }.map(\.level).min()
      return keys.count == 1 ? outer ?? best.key : best.key
    }
    return shown.map(\.level).min()
  }

  /// Whether headings one level below the sections are sections as well, because several known names are
  /// among them.
  private static func promotesSections(_ headings: [Heading], below level: Int) -> Bool {
    let names = headings.filter { $0.level == level + 1 && $0.isExact && $0.key != .basics }
    return Set(names.compactMap(\.key)).count >= 2
  }
}
