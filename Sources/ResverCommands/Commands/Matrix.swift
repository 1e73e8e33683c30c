import ArgumentParser
import Host
import ResumeArchive
import ResumeDiff
import ResumeModel
import ResumeOperations
import ResumeProject
import ResumeReports
import ResumeView

/// `resver matrix`
struct Matrix: ParsableCommand, StatusCommand {
  static let configuration = CommandConfiguration(
    commandName: "matrix",
    abstract: "Show each bullet of the base on each role: the same, reworded, stale, hidden or left out.",
    discussion:
      """
      = the same, ~ reworded, ! stale, ◌ hidden, · left out. Bullets that only a role has come last, marked +.

      Example:
        resver matrix --html matrix.html
      """
  )

  @Flag(help: "Print JSON Lines, one object per bullet.")
  var json = false

  @Option(
    help: ArgumentHelp(
      "Write an HTML page with links to the changes; - is standard output.", valueName: "file"),
    completion: .file(extensions: ["html"]))
  var html: String?

  @OptionGroup var document: DocumentOptions
  @OptionGroup var report: ReportOptions

  func validate() throws {
    if json && html != nil { throw ValidationError("--json and --html exclude each other.") }
  }

  /// A bullet of the base and its form on each role.
  private struct RowValue: Encodable {
    var schema = "resver.matrix/1"
    var path: [String]
    var text: String
    var roles: [String: String]
  }

  func perform() throws -> ExitStatus {
    let environment = Environment.current()
    let history = try History.withVariants(environment)
    let documents = try document.documents(of: history)
    var boards: [(name: String?, matrix: RoleMatrix)] = []
    for document in documents {
      boards.append((documents.count > 1 ? document.name : nil, try RoleBoard.read(document, history)))
    }
    if let html {
      let base = Role.shortName(try history.baseBranch())
      try PageOutput.write(MatrixPage.text(boards, base: base), to: html, environment)
    } else {
      for (_, matrix) in boards {
        if json {
          for row in matrix.rows { try Console.print(json: value(row, matrix)) }
        } else {
          Console.print(TerminalText.render(lines(matrix), report.appearance(environment)))
        }
      }
    }
    Console.flush(environment: environment.variables)
    return .done
  }

  private func value(_ row: Int, _ matrix: RoleMatrix) -> RowValue {
    let forms = matrix.columns.map { ($0.name, matrix.form(row, $0).rawValue) }
    return RowValue(
      path: matrix.base.path(of: row), text: matrix.base.parts[row].text,
      roles: Dictionary(uniqueKeysWithValues: forms))
  }

  private func lines(_ matrix: RoleMatrix) -> [ReportLine] {
    var lines = matrix.columns.enumerated().map { number, column in
      ReportLine([Span(String(repeating: "│ ", count: number) + "┌ " + column.name, .heading)])
    }
    var place = ""
    for row in matrix.rows {
      let next = matrix.base.path(of: row).dropLast().joined(separator: " › ")
      if next != place {
        lines.append(
          ReportLine([Span(String(repeating: "  ", count: matrix.columns.count) + next, .heading)]))
        place = next
      }
      let marks = matrix.columns.map { matrix.form(row, $0).mark }.joined(separator: " ")
      lines.append(ReportLine(mark: Span(marks, .reworded), [Span(matrix.base.parts[row].text)]))
    }
    for (number, column) in matrix.columns.enumerated() {
      for own in matrix.own(column) {
        let marks = matrix.columns.indices.map { $0 == number ? "+" : " " }.joined(separator: " ")
        lines.append(ReportLine(mark: Span(marks, .inserted), [Span(column.diff.after.parts[own].text)]))
      }
    }
    return lines
  }
}
