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
      "Each bullet of the base on each role. Changed bullets are links; the totals stand below.")
    var blocks = ""
    for (number, board) in boards.enumerated() {
      if let name = board.name { body += HTMLText.element("h2", HTMLText.escaped(name)) }
      let table = MatrixTable(
        board.matrix, roleLink: { "#d\(number)r\($0)" }, partLink: { "#d\(number)r\($0)-\($1)" })
      body += HTMLText.element("div", class: "wide tall", table.html)
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
}
