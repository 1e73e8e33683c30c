import ResumeModel

/// An entry's heading put together from values under keys, as a reader would see it in one line.
struct DataHeading {
  /// The pieces as the model has them.
  private(set) var heading = EntryHeading()
  /// The line: title, organisation, place, then the period.
  private(set) var text = ""

  /// Reads the pairs of an entry; nil when none of them names it.
  init?(_ values: [(key: String, value: String)], in section: SectionKey?) {
    var found: [EntryKeys.Meaning: [String]] = [:]
    for (key, value) in values where !value.isEmpty {
      found[EntryKeys.meaning(of: key), default: []].append(value)
    }
    let names = found[.name] ?? []
    let study = ((found[.degree] ?? []) + (found[.area] ?? [])).joined(separator: ", ")
    heading.title = found[.title]?.first ?? (study.isEmpty ? nil : study)
    heading.organization = found[.organization]?.first
    if let name = names.first {
      let isEmployer = section == .work || section == .volunteer || section == .education
      if heading.organization == nil, isEmployer || heading.title != nil, section != .projects {
        heading.organization = name
      } else if heading.title == nil {
        heading.title = name
      } else if heading.organization == nil {
        heading.organization = heading.title
        heading.title = name
      }
    }
    heading.place = found[.place]?.first
    let hasDate = found[.start] != nil || found[.end] != nil || found[.date] != nil
    guard heading.title != nil || heading.organization != nil || hasDate else { return nil }
    let rest =
      [found[.title]?.first == heading.title && !study.isEmpty ? study : nil].compactMap { $0 }
    text =
      ([heading.title] + rest + [heading.organization, heading.place]).compactMap { $0 }.joined(
        separator: ", ")
    let (period, shown) = Self.period(
      start: found[.start]?.first, end: found[.end]?.first, date: found[.date]?.first)
    heading.period = period
    if let shown { text += text.isEmpty ? shown : " | " + shown }
  }

  /// The period that dates under keys say, and its words; a start without an end lasts.
  private static func period(
    start: String?, end: String?, date: String?
  ) -> (Period?, String?) {
    guard let start else {
      guard let only = date ?? end else { return (nil, nil) }
      guard var period = DateScanner.find(in: only)?.period else { return (nil, only) }
      period.text = only
      return (period, only)
    }
    let shown = end.map { start + " – " + $0 } ?? (start + " –")
    guard var period = DateScanner.find(in: end == nil ? start : shown)?.period else { return (nil, shown) }
    if end == nil { period.end = .present }
    period.text = shown
    return (period, shown)
  }
}
