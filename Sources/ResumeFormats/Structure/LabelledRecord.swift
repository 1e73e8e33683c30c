import ResumeModel

/// An entry that is written as labels one below the other: `Company: Acme`, `Job Title: Engineer`, `From: 07/2019`,
/// or `公司名称：…`, `职位：…`, `时间：…`.
///
/// Forms and plain-text résumés have no other heading: what stands behind the labels names the entry.
struct LabelledRecord {
  /// What names the entry, without the labels.
  var heading: EntryHeading

  /// In lines: what stands farther down describes the work.
  static let reach = 8

  /// Reads lines from their first on; nil if they are no record: its first line names something, and so does another.
  init?(_ lines: [String], in key: SectionKey?) {
    var pairs: [(key: String, value: String)] = []
    for line in lines.prefix(Self.reach) {
      guard line.hasAtMost(140), let field = FieldSplit(line) else { break }
      pairs.append((field.label, field.value))
    }
    let naming = pairs.filter { EntryKeys.isNaming($0.key) }
    guard naming.count >= 2, let first = pairs.first, EntryKeys.isNaming(first.key), let found = DataHeading(naming, in: key)
    else { return nil }
    heading = found.heading
  }
}
