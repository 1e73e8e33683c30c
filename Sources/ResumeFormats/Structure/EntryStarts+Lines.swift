import ResumeLexicon
import ResumeModel

/// What a line says of itself: a label, a time, a school year, a sentence.
extension EntryStarts {
  /// Whether a line is a label and its value; a bold title with a time may have a colon, as in `**Harbour: a map** 2019`.
  func isField(_ index: Int) -> Bool {
    let inline = blocks[index].inline
    guard let field = FieldSplit(inline.text) else { return false }
    let lead = inline.strongLead?.unicodeScalars.count ?? 0
    return lead <= field.label.unicodeScalars.count + 2 || dates[index] == nil
  }

  /// Whether a line has a time with a start and an end at its beginning or its end.
  func isRange(_ index: Int) -> Bool {
    let inline = blocks[index].inline
    guard inline.text.utf8.count <= 480, let finding = dates[index], !isSchoolYear(finding, of: index) else { return false }
    return finding.period.end != nil
      && (finding.bytes.lowerBound <= 3
        || finding.bytes.upperBound + 3 >= inline.text.utf8.count && inline.text.utf8.count <= 90)
  }

  func beginsWithTime(_ index: Int) -> Bool { dates[index].map { $0.bytes.lowerBound <= 3 } ?? false }

  /// Whether a time is all of the last column of a line, as in `Honorary Professor, North College | 2016 – 2019`.
  func endsWithColumn(_ index: Int) -> Bool {
    guard let finding = dates[index] else { return false }
    let text = Array(blocks[index].inline.text.utf8)
    return finding.bytes.upperBound == text.count && finding.bytes.lowerBound > 1
      && text[finding.bytes.lowerBound - 2] == .bar
  }

  /// Whether two blocks of a kind have such times.
  func holdsRanges(_ span: Span, of kind: Block.Kind) -> Bool {
    span.blocks.lazy.filter { blocks[$0].kind == kind && isRange($0) }.prefix(2).count == 2
  }

  func hasPeriod(_ index: Int) -> Bool {
    guard blocks[index].inline.text.hasAtMost(200) else { return false }
    return blocks[index].inline.period != nil || dates[index].map { $0.isSure && !isSchoolYear($0, of: index) } == true
  }

  /// Whether a time is a school year in a sentence, as in `2019-2020学年荣获“三好学生”`.
  func isSchoolYear(_ finding: DateScanner.Finding, of index: Int) -> Bool {
    let text = Array(blocks[index].inline.text.utf8)
    return Lexicon.schoolYears.match(in: text, at: finding.bytes.upperBound) != nil
  }

  func isBareYearAtEdge(_ index: Int) -> Bool {
    let text = blocks[index].inline.text
    guard text.hasAtMost(140), let finding = dates[index], !isSchoolYear(finding, of: index) else {
      return false
    }
    return finding.isSure || finding.bytes.lowerBound <= 1
      || finding.bytes.upperBound + 2 >= text.utf8.count
  }

  func endsLikeSentence(_ text: String) -> Bool {
    guard let last = text.unicodeScalars.last else { return false }
    return (last == "." && text.split(separator: " ").count > 8) || last == "。" || last == "；"
  }

  /// Whether a dated line names something beside its time, and is no sentence that mentions a time.
  func names(_ index: Int) -> Bool {
    let text = blocks[index].inline.text
    guard !EntryDetails.isPeriodAlone(text) else { return false }
    guard let finding = dates[index] else { return true }
    let isAtEdge = finding.bytes.lowerBound <= 3 || finding.bytes.upperBound + 3 >= text.utf8.count
    return isAtEdge || text.hasAtMost(Self.titleLength)
  }

  /// In characters: a longer line with a time in its middle is a sentence.
  private static let titleLength = 90
}
