import ResumeModel

/// Completes what an entry's own line left out from the lines directly below it.
///
/// "### Acme" with "*Engineer*, Oslo | 2020 – 2022" on the next line is one heading to a reader, while each line
/// stays a part of its own, so that an edit to one is told as an edit to one.
enum EntryDetails {
  /// A bare year below a heading may be anything, such as the year of a publication.
  private static func isSure(_ period: Period) -> Bool { period.end != nil || period.start?.month != nil }

  /// Fills in period, title, organisation and place of every entry from its first two lines of text.
  static func complete(_ resume: inout Resume) {
    var key: SectionKey?
    for index in resume.parts.indices {
      if resume.parts[index].kind == .section { key = resume.parts[index].sectionKey }
      guard var heading = resume.parts[index].entryHeading else { continue }
      let hasName = heading.title != nil || heading.organization != nil
      if heading.period != nil && hasName { continue }
      for child in resume.children(of: index).prefix(2) {
        let part = resume.parts[child]
        guard part.kind == .paragraph || part.kind == .field, part.text.unicodeScalars.count <= 140
        else { break }
        let found = HeadingSplit.read(part.text, in: key)
        if heading.period != nil {
          // "`2014 – 2017`" above "__Trinity College__".
          heading.title = found.title
          heading.organization = found.organization
          heading.place = heading.place ?? found.place
          break
        }
        guard let period = found.period, isSure(period) || key?.holdsEntries ?? true else { continue }
        heading.period = period
        if heading.organization == nil, heading.title != nil, found.organization == nil {
          // "Acme" above "Engineer, 2020 – 2022".
          heading.organization = heading.title
          heading.title = found.title
        } else {
          heading.title = heading.title ?? found.title
          heading.organization = heading.organization ?? found.organization
        }
        heading.place = heading.place ?? found.place
        break
      }
      resume.parts[index].detail = .entry(heading)
    }
  }
}
