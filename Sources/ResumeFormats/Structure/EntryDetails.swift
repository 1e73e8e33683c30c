import ResumeLexicon
import ResumeModel

/// Completes an entry's heading from the lines directly below it.
///
/// "### Acme" with "*Engineer*, Oslo | 2020 – 2022" on the next line is one heading to a reader, but each
/// line stays a separate part, so that editing one line is reported as one change.
enum EntryDetails {
  /// The labels of lists inside a job, in lower case without marks.
  static let labels = Set(Lexicon.words(\.listLabels))

  /// A bare year below a heading may be anything, such as the year of a publication.
  private static func isSure(_ period: Period) -> Bool { period.end != nil || period.start?.month != nil }

  /// Fills in period, title, organisation and place of every entry from its first two lines of text.
  static func complete(_ resume: inout Resume) {
    var key: SectionKey?
    for index in resume.parts.indices {
      if resume.parts[index].kind == .section { key = resume.parts[index].sectionKey }
      guard var heading = resume.parts[index].entryHeading else { continue }
      if FieldSplit(resume.parts[index].text) != nil {
        let lines =
          [resume.parts[index].text] + resume.contents(of: index).prefix(LabelledRecord.reach).map { resume.parts[$0].text }
        if let record = LabelledRecord(lines, in: key) {
          resume.parts[index].detail = .entry(record.heading)
          continue
        }
      }
      let hasName = heading.title != nil || heading.organization != nil
      if heading.period != nil && hasName { continue }
      for child in resume.contents(of: index).prefix(2) {
        let (kind, text) = (resume.parts[child].kind, resume.parts[child].text)
        let isDetail =
          kind == .paragraph || kind == .field
          || (kind == .bullet && heading.period == nil
            && (isPeriodAlone(text) || child == index + 1 && isHeadingRow(text)))
        guard isDetail, text.hasAtMost(140) else { break }
        let found = HeadingSplit.read(text, in: key)
        if heading.period != nil {
          // "`2014 – 2017`" above "__Trinity College__".
          heading.title = found.title
          heading.organization = found.organization
          heading.place = heading.place ?? found.place
          break
        }
        if kind == .bullet {
          heading.period = found.period
          heading.place = heading.place ?? placeBelow(child, resume)
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
      if heading.period == nil { heading.period = periodAmongLabels(in: index, resume) }
      if heading.period == nil { heading.period = periodOfTable(in: index, resume) }
      resume.parts[index].detail = .entry(heading)
    }
  }

  /// Whether a line contains only a time, as in `- Feb 2019 – present` or `- Period: 2019 – 2020`.
  static func isPeriodAlone(_ text: String) -> Bool {
    guard text.utf8.count <= 60, let finding = DateScanner.find(in: text), finding.isSure || text.utf8.count == 4 else {
      return false
    }
    let bytes = Array(text.utf8)
    let rest = bytes[..<finding.bytes.lowerBound] + bytes[finding.bytes.upperBound...]
    let words = FieldSplit.trimmed(String(decoding: rest, as: UTF8.self))
    // "2014 年 6 月 ~ 2022 年 9 月（約 8 年間）": how long it was.
    let isNoted = ["(": ")", "（": "）"].contains { words.hasPrefix($0.key) && words.hasSuffix($0.value) }
    return words.unicodeScalars.allSatisfy { !$0.isAlphabetic } || words.hasSuffix(":") || words.hasSuffix("：")
      || isNoted || isRemark(words) || isBracketed(words)
      || EntryKeys.meaning(of: FieldSplit.trimmed(words.filter { $0 != "|" })) == .date
  }

  /// Whether a text is one word behind a dash, as in `2013 – 2014 – suspended`.
  private static func isRemark(_ text: String) -> Bool {
    guard let dash = text.unicodeScalars.first, "-–—".unicodeScalars.contains(dash) else { return false }
    let word = text.unicodeScalars.dropFirst().drop { $0 == " " }
    return !word.isEmpty && word.count <= 16 && word.allSatisfy { $0.isAlphabetic }
  }

  /// Whether a text is only a label in brackets: `【期間】`, `[期間]`.
  private static func isBracketed(_ text: String) -> Bool {
    guard let first = text.first, let last = text.last, text.unicodeScalars.count <= 12 else { return false }
    return first == "【" && last == "】" || first == "[" && last == "]"
  }

  /// Whether a line is a label in brackets and a time, which tell of the heading above: `【期間】2024/2 ~ 5`.
  static func isLabelledTime(_ text: String) -> Bool {
    guard text.hasPrefix("【") || text.hasPrefix("["), let finding = DateScanner.find(in: text) else { return false }
    var bytes = Array(text.utf8)
    bytes.removeSubrange(finding.bytes)
    return isBracketed(FieldSplit.trimmed(String(decoding: bytes, as: UTF8.self)))
  }

  /// Returns the time of a separate line among the first ones, such as `期間：2007年8月～2010年12月` below the
  /// company.
  private static func periodAmongLabels(in entry: Int, _ resume: Resume) -> Period? {
    for child in resume.contents(of: entry).prefix(5) {
      guard !resume.parts[child].kind.isContainer, resume.parts[child].text.hasAtMost(80) else { return nil }
      if isPeriodAlone(resume.parts[child].text) { return DateScanner.find(in: resume.parts[child].text)?.period }
    }
    return nil
  }

  /// Whether a row names position, company and time, as in "Engineer | Acme | Feb 2015 – Present".
  private static func isHeadingRow(_ text: String) -> Bool {
    guard text.contains(" | "), text.utf8.count <= 160, let finding = DateScanner.find(in: text), finding.period.end != nil
    else { return false }
    return finding.bytes.lowerBound <= 2 || finding.bytes.upperBound + 2 >= text.utf8.count
  }

  /// The place that the line below the dates is: "Oslo, Norway".
  private static func placeBelow(_ part: Int, _ resume: Resume) -> String? {
    let next = resume.parts[part].subtreeEnd
    guard next < resume.parts.count, resume.parts[next].parent == resume.parts[part].parent,
      resume.parts[next].kind == .bullet
    else { return nil }
    let text = resume.parts[next].text
    let words = text.split(separator: " ")
    let isPlace =
      words.count <= 4 && text.contains(",") && !text.utf8.contains(where: \.isDigit)
      && words.allSatisfy { $0.unicodeScalars.first?.properties.isUppercase ?? false }
    return isPlace ? text : nil
  }

  /// Returns the only period that a table of one row gives the entry, wherever in the entry the table is.
  private static func periodOfTable(in entry: Int, _ resume: Resume) -> Period? {
    var found: Period?
    for part in resume.descendants(of: entry) {
      // An entry inside has its own time.
      if let inner = resume.parts[part].entryHeading, inner.period != nil { return nil }
      guard resume.parts[part].kind == .paragraph, resume.parts[part].text.utf8.contains(.bar),
        resume.parts[part].text.contains(" | "),
        let finding = DateScanner.find(in: resume.parts[part].text), finding.isSure
      else { continue }
      guard found == nil else { return nil }
      found = finding.period
    }
    return found
  }
}
