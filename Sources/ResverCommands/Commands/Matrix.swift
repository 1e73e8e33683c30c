import ArgumentParser
import ResumeDiff
import ResumeHistory
import ResumeModel
import ResumeReports

/// `resver matrix`
struct Matrix: ParsableCommand, StatusCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show which bullet of the base stands on which role in which form.",
    discussion:
      "= the same, ~ reworded, ! stale, ◌ hidden, · left out. What a role alone has stands at the end, marked +."
  )

  @Flag(help: "Print JSON, one object a bullet, one a line.")
  var json = false

  @OptionGroup var document: DocumentOptions
  @OptionGroup var report: ReportOptions

  /// A bullet of the base and its form on each role.
  private struct RowValue: Encodable {
    var schema = "resver.matrix/1"
    var path: [String]
    var text: String
    var roles: [String: String]
  }

  func perform() throws -> ExitStatus {
    let environment = Environment.current()
    let history = try History.open(environment)
    let roles = try history.roles()
    for document in try document.documents(of: history) {
      let base = try history.read(try history.baseBranch(), document).resume
      var diffs: [ResumeDiff] = []
      for role in roles {
        diffs.append(ResumeDiff.compare(base, try history.read(role.branch, document).resume))
      }
      var stale: [String: Set<Int>] = [:]
      for fact in try history.staleFacts(among: [document], files: []) where fact.kind == .stale {
        for source in fact.claims.dropFirst().flatMap(\.sources) {
          stale[source.variant, default: []].insert(source.part)
        }
      }
      let columns = zip(roles, diffs).map { Column(role: $0, diff: $1, stale: stale[$0.name] ?? []) }
      let rows = base.parts.indices.filter {
        !base.parts[$0].kind.isContainer && base.parts[$0].isContent && !base.parts[$0].text.isEmpty
      }
      if json {
        for row in rows {
          let forms = columns.map { ($0.role.name, form(row, $0).name) }
          let value = RowValue(
            path: base.path(of: row), text: base.parts[row].text,
            roles: Dictionary(uniqueKeysWithValues: forms))
          Console.print(try JSONText.of(value) + "\n")
        }
      } else {
        Console.print(TerminalText.render(lines(base, rows, columns), report.appearance(environment)))
      }
    }
    Console.flush(environment: environment.variables)
    return .done
  }

  /// A role set against the base.
  private struct Column {
    var role: Role
    var diff: ResumeDiff
    /// The role's parts that state what the base no longer says.
    var stale: Set<Int>
  }

  private func form(_ part: Int, _ column: Column) -> (mark: String, name: String) {
    let diff = column.diff
    guard let match = diff.matching.forward[part] else { return ("·", "omitted") }
    if diff.after.parts[match].isHidden && !diff.before.parts[part].isHidden { return ("◌", "hidden") }
    if column.stale.contains(match) { return ("!", "stale") }
    return TextForm.visible(diff.after.parts[match].text) == TextForm.visible(diff.before.parts[part].text)
      ? ("=", "same") : ("~", "reworded")
  }

  private func lines(_ base: Resume, _ rows: [Int], _ columns: [Column]) -> [ReportLine] {
    var lines = columns.enumerated().map { number, column in
      ReportLine([Span(String(repeating: "│ ", count: number) + "┌ " + column.role.name, .heading)])
    }
    var place = ""
    for row in rows {
      let next = base.path(of: row).dropLast().joined(separator: " › ")
      if next != place {
        lines.append(ReportLine([Span(String(repeating: "  ", count: columns.count) + next, .heading)]))
        place = next
      }
      let marks = columns.map { form(row, $0).mark }.joined(separator: " ")
      lines.append(ReportLine(mark: Span(marks, .reworded), [Span(base.parts[row].text)]))
    }
    for (number, diff) in columns.map(\.diff).enumerated() {
      for (index, part) in diff.after.parts.enumerated()
      where diff.matching.backward[index] == nil && !part.kind.isContainer && part.isContent
        && !part.text.isEmpty
      {
        let marks = columns.indices.map { $0 == number ? "+" : " " }.joined(separator: " ")
        lines.append(ReportLine(mark: Span(marks, .inserted), [Span(part.text)]))
      }
    }
    return lines
  }
}
