package import ResumeDiff
import ResumeModel

/// The number of changes per section and entry, one line each.
package enum StatReport {
  /// Returns lines such as "Experience › Acme   +1 -1 ~2 ↕1", and a last line with the sum.
  package static func lines(
    _ diff: ResumeDiff, scope: ReportScope = ReportScope()
  ) -> [ReportLine] {
    let changes = ChangeSelection.shown(diff.changes, scope)
    var order: [String] = []
    var counts: [String: [Character: Int]] = [:]
    for change in changes {
      guard let place = place(of: change, in: diff) else { continue }
      if counts[place] == nil { order.append(place) }
      for mark in marks(of: change) { counts[place, default: [:]][mark, default: 0] += 1 }
    }
    let width = order.map(TerminalText.width).max() ?? 0
    var lines = order.map { place in
      let padding = String(repeating: " ", count: width - TerminalText.width(of: place) + 2)
      var spans = [Span(place + padding)]
      for (mark, style) in StatReport.styles {
        guard let count = counts[place]?[mark] else { continue }
        spans.append(Span("\(mark)\(count) ", style))
      }
      return ReportLine(indent: 1, spans)
    }
    lines.append(ReportLine(indent: 1, [Span(SummaryText.describe(changes, in: diff))]))
    return lines
  }

  private static let styles: [(Character, Span.Style)] = [
    ("+", .plain), ("-", .plain), ("~", .reworded), ("↕", .moved), ("◌", .dimmed), ("≈", .dimmed),
  ]

  private static func marks(of change: Change) -> [Character] {
    var marks: [Character] = []
    if change.from == nil { return ["+"] }
    if change.to == nil { return ["-"] }
    if change.kinds.contains(where: { [.reworded, .retitled, .redated, .split, .merged].contains($0) }) {
      marks.append("~")
    }
    if change.isA(.moved) { marks.append("↕") }
    if change.isA(.hidden) || change.isA(.shown) { marks.append("◌") }
    if change.isA(.reformatted) { marks.append("≈") }
    return marks
  }

  /// Returns the names of the sections and entries around a change, on the newer side if it has one.
  private static func place(of change: Change, in diff: ResumeDiff) -> String? {
    if let to = change.to { return place(of: to, in: diff.after) }
    guard let from = change.from else { return nil }
    var parent = diff.before.parts[from].kind.isContainer ? nil : diff.before.parts[from].parent
    while let index = parent, !diff.before.parts[index].kind.isContainer {
      parent = diff.before.parts[index].parent
    }
    if let match = parent.flatMap({ diff.matching.forward[$0] }) { return place(of: match, in: diff.after) }
    return place(of: from, in: diff.before)
  }

  private static func place(of part: Int, in resume: Resume) -> String {
    var containers = resume.ancestors(of: part).filter { resume.parts[$0].kind.isContainer }
    if resume.parts[part].kind.isContainer { containers.append(part) }
    let names = containers.map { resume.name(of: $0) }.filter { !$0.isEmpty }
    return names.isEmpty ? "Document" : names.joined(separator: " › ")
  }
}
