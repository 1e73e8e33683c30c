import ResumeArchive
import ResumeDiff
import ResumeProject
import ResumeReports

/// Prints comparisons in the form asked for: the one switch over the forms.
struct DiffPrinter {
  /// The form.
  enum Style {
    case terminal
    /// With the reason of every match.
    case explained
    case json(all: Bool, isExplained: Bool)
    case markdown
    case stat
    case sideBySide
    /// Printed whole, by `page`.
    case page
    case quiet
  }

  var style: Style
  var scope: ReportScope
  var appearance: Appearance

  /// Prints one report a document.
  ///
  /// - Returns: whether anything in scope differs.
  func print(_ comparisons: [Comparison]) throws -> Bool {
    var differs = false
    for (index, comparison) in comparisons.enumerated() {
      let subject = subject(of: comparison, isOneOfMany: comparisons.count > 1)
      let shows = comparison.diff.changes.contains { change in
        change.kinds.contains { kind in
          (kind != .moved || scope.includesMoves) && (kind != .reformatted || scope.includesFormat)
        }
      }
      differs = differs || shows
      switch style {
      case .terminal:
        if index > 0 { Console.print("\n") }
        let lines = DiffReport.lines(comparison.diff, subject, scope: scope)
        Console.print(TerminalText.render(lines, appearance))
      case .explained:
        if index > 0 { Console.print("\n") }
        Console.print(TerminalText.render(ExplainReport.lines(comparison.diff, subject), appearance))
      case .json(let all, let isExplained):
        let value = DiffDocument(
          comparison.diff, subject, scope: scope, includesMatches: all || isExplained, includesReasons: isExplained)
        try Console.print(json: value)
      case .markdown:
        Console.print(MarkdownReport.text(comparison.diff, subject, scope: scope))
      case .stat:
        if comparisons.count > 1 {
          Console.print(TerminalText.safe(comparison.document.name) + "\n")
        }
        Console.print(
          TerminalText.render(StatReport.lines(comparison.diff, scope: scope), appearance))
      case .sideBySide:
        Console.print(SideBySideReport.text(comparison.diff, subject, scope: scope, appearance: appearance))
      case .page, .quiet: break
      }
    }
    return differs
  }

  /// The comparisons as one page.
  func page(_ comparisons: [Comparison]) -> String {
    RedlinePage.text(
      comparisons.map { ($0.diff, subject(of: $0, isOneOfMany: comparisons.count > 1)) }, scope: scope)
  }

  func subject(of comparison: Comparison, isOneOfMany: Bool) -> DiffSubject {
    DiffSubject(
      from: DiffSubject.Side(
        revision: comparison.from.revision, commit: comparison.from.commit,
        path: comparison.from.path),
      to: DiffSubject.Side(
        revision: comparison.to.revision, commit: comparison.to.commit, path: comparison.to.path),
      document: isOneOfMany ? comparison.document.name : nil)
  }
}
