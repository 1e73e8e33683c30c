import ResumeDiff
import ResumeModel

/// The matrix of parts and roles as a page; a changed part links to the comparison of base and role below.
package enum MatrixPage {
  /// Returns the page.
  ///
  /// - Parameters:
  ///   - boards: one for each document, with the document's name if there are several.
  ///   - base: the base's name.
  package static func text(_ boards: [(name: String?, matrix: RoleMatrix)], base: String) -> String {
    var body = HTMLText.element("h1", "Bullets by role") + "\n"
    body += HTMLText.element(
      "p", class: "summary",
      "= the same, ~ reworded, ! stale, ◌ hidden, · left out, + only on the role. Changed bullets are links.")
    var blocks = ""
    for (number, board) in boards.enumerated() {
      if let name = board.name { body += HTMLText.element("h2", HTMLText.escaped(name)) }
      body += HTMLText.element("div", class: "wide", table(board.matrix, "d\(number)"))
      for (place, column) in board.matrix.columns.enumerated() {
        let subject = DiffSubject(
          from: DiffSubject.Side(revision: base, commit: nil, path: ""),
          to: DiffSubject.Side(revision: column.name, commit: nil, path: ""))
        let prefix = "d\(number)r\(place)"
        let block = RedlineBlock(column.diff, subject, scope: ReportScope(), prefix: prefix)
        blocks +=
          HTMLText.element("h2", id: prefix, HTMLText.escaped("\(base) → \(column.name)"))
          + HTMLText.element("p", class: "summary", HTMLText.escaped(block.summary)) + block.html
      }
    }
    body += "\n" + RedlinePage.views + HTMLText.element("main", class: "redline", blocks)
    return Page(title: "Roles of \(base)", body: body).text
  }

  private static func table(_ matrix: RoleMatrix, _ prefix: String) -> String {
    let heads = matrix.columns.enumerated().map { place, column in
      HTMLText.element("th", class: "form", HTMLText.link(to: "\(prefix)r\(place)", column.name))
    }
    var html = "<table class=\"board\"><tr><th></th>" + heads.joined() + "</tr>\n"
    var place = ""
    for row in matrix.rows {
      let next = matrix.base.path(of: row).dropLast().joined(separator: " › ")
      if next != place {
        html +=
          "<tr><td class=\"place\" colspan=\"\(matrix.columns.count + 1)\">\(HTMLText.escaped(next))</td></tr>\n"
        place = next
      }
      let forms = matrix.columns.enumerated().map { number, column in
        cell(matrix.form(row, column), row, column, "\(prefix)r\(number)")
      }
      html += line(matrix.base.parts[row].text, forms)
    }
    for (number, column) in matrix.columns.enumerated() {
      for own in matrix.own(column) {
        let forms = matrix.columns.indices.map { place in
          HTMLText.element(
            "td", class: "form", place == number ? HTMLText.link(to: "\(prefix)r\(number)-\(own)", "+") : "")
        }
        html += line(column.diff.after.parts[own].text, forms)
      }
    }
    return html + "</table>\n"
  }

  private static func line(_ text: String, _ forms: [String]) -> String {
    "<tr><td class=\"text\">\(HTMLText.escaped(text))</td>" + forms.joined() + "</tr>\n"
  }

  private static func cell(
    _ form: RoleMatrix.Form, _ row: Int, _ column: RoleMatrix.Column, _ prefix: String
  ) -> String {
    let target: String? =
      switch form {
      case .same: nil
      case .omitted: "\(prefix)-was-\(row)"
      case .reworded, .stale, .hidden: column.diff.matching.forward[row].map { "\(prefix)-\($0)" }
      }
    let mark = target.map { HTMLText.link(to: $0, form.mark) } ?? HTMLText.escaped(form.mark)
    return "<td class=\"form\" title=\"\(form.rawValue)\">\(mark)</td>"
  }
}
