import ResumeModel

/// An entry's heading assembled from values under keys, as a reader would see it on one line.
struct DataHeading {
  /// The pieces as the model has them.
  private(set) var heading = EntryHeading()
  /// The line: title, organisation, place, then the period.
  private(set) var text = ""
  /// The key of the text that is the title although its key does not say so, as in `{year: 2010, content:
  /// …}`.
  private(set) var titleKey: String?
  /// The keys of months and days that are separate from their years and belong to the period.
  private(set) var dateKeys: Set<String> = []

  /// The values by the meanings of their keys.
  private struct Found {
    var values = [[String]](repeating: [], count: EntryKeys.Meaning.allCases.count)

    subscript(meaning: EntryKeys.Meaning) -> [String] { values[meaning.rawValue] }
  }

  /// Reads the pairs of an entry; nil if none of them names it.
  init?(_ values: [(key: String, value: String)], in section: SectionKey?) {
    var found = Found()
    let (joined, pieces) = DataDates.joined(values)
    dateKeys = pieces
    for (key, value) in joined where !value.isEmpty {
      found.values[EntryKeys.meaning(of: key).rawValue].append(ArgumentHeading.piece(value))
    }
    let names = found[.name]
    let study = (found[.degree] + found[.area]).joined(separator: ", ")
    heading.title = found[.title].first ?? (study.isEmpty ? nil : study)
    heading.organization = found[.organization].first
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
    heading.place = found[.place].first
    let hasDate = !found[.start].isEmpty || !found[.end].isEmpty || !found[.date].isEmpty
    guard heading.title != nil || heading.organization != nil || hasDate else { return nil }
    if heading.title == nil, heading.organization == nil, let (key, value) = Self.identifying(values) {
      heading.title = value
      titleKey = key
    }
    let rest =
      [found[.title].first == heading.title && !study.isEmpty ? study : nil].compactMap { $0 }
    text =
      ([heading.title] + rest + [heading.organization, heading.place]).compactMap { $0 }.joined(
        separator: ", ")
    let (period, shown) = Self.period(
      start: found[.start].first, end: found[.end].first, date: found[.date].first)
    heading.period = period
    if let shown { text += text.isEmpty ? shown : " | " + shown }
  }

  /// Returns the text that a dated map is about.
  private static func identifying(_ values: [(key: String, value: String)]) -> (key: String, value: String)? {
    let texts = values.filter { value in
      value.value.utf8.count <= 160 && value.value.unicodeScalars.contains { $0.isAlphabetic }
    }
    return texts.first { EntryKeys.meaning(of: $0.key) == .prose }
      ?? texts.first { EntryKeys.meaning(of: $0.key) == .other && !$0.value.contains("://") }
      // Only an address is left to name it.
      ?? texts.first { EntryKeys.meaning(of: $0.key) == .url || $0.value.contains("://") }
  }

  /// Returns the period of the dates under keys, and its words; a start without an end means that it
  /// continues.
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
