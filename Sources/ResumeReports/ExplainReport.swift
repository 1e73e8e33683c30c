package import ResumeDiff
import ResumeModel

/// Why each part was matched: the parts of the newer side as a tree, each with the stage that found its match and
/// what the stage measured, then the parts of the older side without a match.
package struct ExplainReport {
  private let diff: ResumeDiff
  private let paths: (before: PathTable, after: PathTable)
  private var lines: [ReportLine] = []
  private var used: Set<MatchStage> = []

  /// Returns the report's lines. The last ones explain the stages that occur.
  package static func lines(_ diff: ResumeDiff, _ subject: DiffSubject) -> [ReportLine] {
    var report = ExplainReport(diff)
    report.build(subject)
    return report.lines
  }

  private init(_ diff: ResumeDiff) {
    self.diff = diff
    paths = (PathTable(diff.before), PathTable(diff.after))
  }

  private mutating func build(_ subject: DiffSubject) {
    let after = diff.after.parts.indices.dropFirst().filter { isReported(diff.after.parts[$0]) }
    let before = diff.before.parts.indices.dropFirst().filter { isReported(diff.before.parts[$0]) }
    let lost = before.filter { diff.matching.forward[$0] == nil }
    let title = subject.document.map { "\($0): " } ?? ""
    let count = after.count { diff.matching.backward[$0] != nil }
    lines.append(
      ReportLine([
        Span("\(title)\(subject.from.name) → \(subject.to.name)", .heading),
        Span("  \(Plural.phrase(count, "part")) matched, \(after.count - count) added, \(lost.count) removed"),
      ]))
    lines.append(ReportLine([]))
    for index in after { add(index) }
    if !lost.isEmpty { lines.append(ReportLine([])) }
    for index in lost { addLost(index) }
    addLegend()
  }

  /// Whether `diff` reports the part by itself; the pieces of headings are reported with their parents.
  private func isReported(_ part: Part) -> Bool { part.isContent || (part.attachment == .layout && part.kind != .group) }

  private mutating func add(_ index: Int) {
    let path = paths.after.paths[index]
    var spans = [Span(path.last ?? "", diff.after.parts[index].kind.isContainer ? .heading : .plain)]
    var mark: Span?
    if let from = diff.matching.backward[index], let reason = diff.matching.reasons[from] {
      used.insert(reason.stage)
      spans += ExplainReport.spans(of: reason)
      let origin = paths.before.paths[from]
      if origin != path { spans.append(Span("  was " + origin.joined(separator: " › "), .moved)) }
      for division in diff.matching.merges where division.whole == index {
        used.insert(.divisions)
        spans.append(Span("  merged from \(division.pieces.count)", .reworded))
      }
    } else {
      mark = Span("+", .inserted)
      spans.append(Span("  no match", .dimmed))
      if let (division, covered) = division(of: index, in: diff.matching.splits) {
        spans.append(piece("split from", paths.before.paths[division.whole], covered: covered))
      }
    }
    lines.append(ReportLine(indent: 2 * (path.count - 1), mark: mark, spans))
  }

  private mutating func addLost(_ index: Int) {
    var spans = [
      Span(paths.before.paths[index].joined(separator: " › "), .deleted), Span("  no match", .dimmed),
    ]
    if let (division, covered) = division(of: index, in: diff.matching.merges) {
      spans.append(piece("merged into", paths.after.paths[division.whole], covered: covered))
    }
    lines.append(ReportLine(mark: Span("-", .deleted), spans))
  }

  /// The division that a part without a match is a piece of, with the share of the whole's words that it and the first
  /// piece contain.
  private func division(
    of piece: Int, in divisions: [Matching.Division]
  ) -> (division: Matching.Division, covered: Double)? {
    for division in divisions {
      guard let place = division.pieces.firstIndex(of: piece), place > 0 else { continue }
      return (division, division.covered[place - 1])
    }
    return nil
  }

  private mutating func piece(_ verb: String, _ whole: [String], covered: Double) -> Span {
    used.insert(.divisions)
    return Span(
      "  divisions: \(verb) \(whole.joined(separator: " › ")); \(ExplainReport.figure(covered)) of its words are in both pieces",
      .reworded)
  }

  private mutating func addLegend() {
    guard !used.isEmpty else { return }
    lines.append(ReportLine([]))
    let width = used.map { $0.rawValue.count }.max() ?? 0
    for stage in MatchStage.allCases where used.contains(stage) {
      let padding = String(repeating: " ", count: width - stage.rawValue.count + 2)
      lines.append(ReportLine([Span(stage.rawValue + padding, .fact), Span(stage.reason, .dimmed)]))
    }
  }

  /// The stage, its figures, and what else speaks for the match: "reworded: similarity 0.64, score 0.69; same parent".
  private static func spans(of reason: MatchReason) -> [Span] {
    let scores = reason.scores.map { "\($0.name) \(figure(Double($0.value)))" }.joined(separator: ", ")
    let why = [scores, reason.signs.joined(separator: ", ")].filter { !$0.isEmpty }.joined(separator: "; ")
    return [Span("  " + reason.stage.rawValue, .fact)] + (why.isEmpty ? [] : [Span(": " + why, .dimmed)])
  }

  /// A number with two decimals, as in "0.60".
  static func figure(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}
