package import ResumeDiff
import ResumeModel

/// A semantic diff in two columns: the older side on the left, the newer on the right, part by part.
package enum SideBySideReport {
  /// Returns the report; the columns share the width, or 100 if the appearance has none.
  package static func text(
    _ diff: ResumeDiff, _ subject: DiffSubject, scope: ReportScope = ReportScope(), appearance: Appearance
  ) -> String {
    let width = TwoColumns.width(appearance)
    let changes = ChangeSelection.shown(diff.changes, scope)
    var text = TwoColumns.row(
      [Span(subject.from.name, .heading)], " ", right: [Span(subject.to.name, .heading)], width: width, appearance: appearance)
    var place: [String] = []
    for change in changes {
      let resume = change.to == nil ? diff.before : diff.after
      guard let part = change.to ?? change.from else { continue }
      let next = resume.ancestors(of: part).filter { resume.parts[$0].kind.isContainer }.map {
        resume.name(of: $0)
      }
      if next != place, !next.isEmpty {
        let title = TerminalText.render(
          [ReportLine([Span(next.joined(separator: " › "), .heading)])], appearance)
        text += "\n" + title
      }
      place = next
      text += TwoColumns.row(
        side(.removed, change, diff: diff), mark(of: change), right: side(.added, change, diff: diff), width: width,
        appearance: appearance)
    }
    return text + SummaryText.describe(changes, in: diff) + "\n"
  }

  /// Returns the words of one side with the changed ones highlighted.
  private static func side(_ mark: WordDiff.Mark, _ change: Change, diff: ResumeDiff) -> [Span] {
    let part =
      mark == .removed ? change.from.map { diff.before.parts[$0] } : change.to.map { diff.after.parts[$0] }
    guard let part else { return [] }
    guard change.from != nil, change.to != nil else {
      return [Span(part.text, mark == .removed ? .deleted : .inserted)]
    }
    guard !change.words.isEmpty else { return [Span(part.text)] }
    return change.words.filter { $0.mark == .kept || $0.mark == mark }.map { run in
      Span(run.text, run.mark == .kept ? .plain : mark == .removed ? .removed : .added)
    }
  }

  private static func mark(of change: Change) -> String {
    if change.from == nil { return "+" }
    if change.to == nil { return "-" }
    if change.isA(.moved) { return "↕" }
    return change.isA(.hidden) || change.isA(.shown) ? "◌" : "~"
  }
}

/// Prints two texts side by side.
enum TwoColumns {
  /// How wide each column is.
  static func width(_ appearance: Appearance) -> Int {
    ((appearance.width == 0 ? 100 : max(40, appearance.width)) - 3) / 2
  }

  /// Returns one row: each text is wrapped at its column's end, and the mark is between the first lines.
  static func row(
    _ left: [Span], _ mark: String, right: [Span], width: Int, appearance: Appearance
  ) -> String {
    let columns = [left, right].map { TerminalText.column($0, width: width, appearance) }
    let blank = String(repeating: " ", count: width)
    var text = ""
    for line in 0..<max(columns[0].count, columns[1].count) {
      let cells = columns.map { line < $0.count ? $0[line] : blank }
      var end = cells[1]
      while end.hasSuffix(" ") { end.removeLast() }
      text += cells[0] + " \(line == 0 ? mark : " ") " + end + "\n"
    }
    return text
  }
}
