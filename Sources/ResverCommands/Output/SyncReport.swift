import ResumeArchive
import ResumeDiff
import ResumeLedger
import ResumeMerge
import ResumeOperations
import ResumeProject
import ResumeReports

/// Words what a sync did, or would do, for the terminal.
struct SyncReport {
  /// Whether nothing was written.
  let isRehearsal: Bool
  /// Whether to list what a role keeps, and not only its number.
  let listsKept: Bool

  /// One line for the role and one for each change.
  func lines(_ outcome: SyncOutcome) -> [ReportLine] {
    let name = Span(outcome.role.name, .heading)
    switch outcome.result {
    case .upToDate: return [ReportLine([name, Span("  up to date with \(outcome.role.baseName)", .dimmed)])]
    case .left(let why, let hint), .refused(let why, let hint):
      return [
        ReportLine([name, Span("  left alone: \(why)", .reworded)]),
        ReportLine(indent: 2, [Span("Hint: \(hint)", .dimmed)]),
      ]
    case .merged:
      let counts = Counts(outcome.reports.map(\.report))
      let told = outcome.reports.isEmpty ? "brought forward to \(outcome.role.baseName)" : words(counts)
      var lines = [ReportLine([name, Span("  " + told)])]
      for (document, report) in outcome.reports {
        let prefix = outcome.reports.count > 1 ? "\(document.name): " : ""
        lines += report.applied.map { line(isRehearsal ? "apply" : "applied", .inserted, line: $0, prefix: prefix) }
        if listsKept { lines += report.kept.map { line(isRehearsal ? "keep" : "kept", .dimmed, line: $0, prefix: prefix) } }
        lines += report.withheld.map { line(isRehearsal ? "withhold" : "withheld", .reworded, line: $0, prefix: prefix) }
      }
      for path in outcome.contested {
        let mark = Span(padded(isRehearsal ? "keep" : "kept"), .dimmed)
        lines.append(ReportLine(indent: 2, mark: mark, [Span("\(path): \(SyncMessage.advice(path))")]))
      }
      return lines
    }
  }

  /// Returns the last line, about all roles together; nil if fewer than two were changed.
  func total(_ outcomes: [SyncOutcome]) -> ReportLine? {
    let merged = outcomes.filter { if case .merged = $0.result { true } else { false } }
    guard merged.count > 1 else { return nil }
    let counts = Counts(merged.flatMap { $0.reports.map(\.report) })
    let review = counts.withheld > 0 && !isRehearsal ? "; `resver review` decides what was withheld" : ""
    return ReportLine([Span("\(merged.count) roles  ", .heading), Span(words(counts) + review)])
  }

  /// How many changes went which way.
  private struct Counts {
    let applied, withheld, kept: Int

    init(_ reports: [MergeReport]) {
      applied = reports.reduce(0) { $0 + $1.applied.count }
      withheld = reports.reduce(0) { $0 + $1.withheld.count }
      kept = reports.reduce(0) { $0 + $1.kept.count }
    }
  }

  private func words(_ counts: Counts) -> String {
    let rest = [(counts.withheld, "withheld", "withhold"), (counts.kept, "kept", "keep")].filter { $0.0 > 0 }
    if isRehearsal { return (["would apply \(counts.applied)"] + rest.map { "\($0.2) \($0.0)" }).joined(separator: ", ") }
    return (["\(counts.applied) applied"] + rest.map { "\($0.0) \($0.1)" }).joined(separator: ", ")
  }

  private func line(_ word: String, _ style: Span.Style, line: MergeReport.Line, prefix: String) -> ReportLine {
    var spans = [Span(prefix + line.path.joined(separator: " › ") + "  ", .dimmed)]
    let isWithheld = style == .reworded
    // The marked words show a rewording.
    if line.reason != "reworded" || line.base == nil || line.theirs == nil { spans.append(Span(line.reason + "  ")) }
    if style != .dimmed, let base = line.base, let theirs = line.theirs, base != theirs {
      spans += Span.words(WordDiff.between(base, theirs).runs)
    } else if isWithheld {
      spans.append(Span(line.theirs.map { "base now says: \($0)" } ?? "the base has removed it"))
    } else {
      spans.append(Span(line.theirs ?? line.base ?? line.ours ?? ""))
    }
    return ReportLine(indent: 2, mark: Span(padded(word), style), spans)
  }

  private func padded(_ word: String) -> String { word + String(repeating: " ", count: 8 - word.count) }
}
