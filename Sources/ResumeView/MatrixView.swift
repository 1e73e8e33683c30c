import Host
import ResumeArchive
import ResumeModel
import ResumeProject
import ResumeReports

/// The state of each role and the matrix of bullets and roles: `/roles`.
struct MatrixView {
  private let history: History

  init(_ history: History) { self.history = history }

  /// The maximum number of roles whose bullets are followed through the versions between; of more, the page would take seconds.
  private static let followed = 20

  /// Returns the page.
  func content() throws(UserError) -> ViewFrame.Content {
    let base = Role.shortName(try history.baseBranch())
    let board = try history.statusSummary()
    guard !board.roles.isEmpty else {
      return ViewFrame.Content(
        title: "Roles", tab: "/roles",
        main: "<p>There is no role yet. <code>resver role add backend</code> creates a branch for one kind of job.</p>")
    }
    var main = HTML.tag("ul", ["class": "standing"], inner: board.roles.map { standing($0) }.joined(separator: "\n"))
    let documents = try history.documents().filter { !$0.isIncluded }
    for document in documents {
      guard try history.has(document, at: try history.baseBranch()) else { continue }
      let name = documents.count > 1 ? document.name : "Bullets by role"
      main += HTML.tag("h2", [:], inner: HTMLText.escaped(name))
      let matrix = try RoleBoard.read(document, history, followsVersions: board.roles.count <= MatrixView.followed)
      let links = matrix.columns.map { HTML.address("/diff", [("from", base), ("to", $0.name)]) }
      let number = try history.documents().firstIndex(of: document) ?? 0
      let table = MatrixTable(
        matrix, roleLink: { links[$0] }, partLink: { "\(links[$0])#p\(number)-\($1)" })
      main += HTML.tag("div", ["class": "wide tall", "tabindex": "0", "role": "region", "aria-label": name], inner: table.html)
    }
    return ViewFrame.Content(title: "Roles of \(base)", tab: "/roles", main: main)
  }

  /// Returns one line for a role: commits behind, withheld changes, stale facts.
  private func standing(_ row: StatusSummary.Row) -> String {
    var words = [row.behind == 0 ? "up to date" : "\(Plural.phrase(row.behind, "commit")) behind \(row.base)"].map(
      HTMLText.escaped)
    if !row.withheld.isEmpty {
      words.append(
        HTML.tag(
          "a", ["href": HTML.address("/review", [("of", row.name)])],
          inner: HTMLText.escaped("\(Plural.phrase(row.withheld.count, "change")) to review")))
    }
    if row.stale > 0 { words.append(HTMLText.escaped(Plural.phrase(row.stale, "stale fact"))) }
    if let refusal = row.refusal { words.append(HTMLText.escaped("the last sync left it alone: \(refusal.why)")) }
    let name = HTML.tag(
      "a", ["href": HTML.address("/diff", [("from", row.base), ("to", row.name)])], inner: HTMLText.escaped(row.name))
    words.append(HTML.tag("a", ["href": HTML.address("/print", [("of", row.name)])], inner: "text and PDF"))
    return HTML.tag(
      "li", [:],
      inner: HTML.tag("strong", [:], inner: name) + " "
        + HTML.tag("span", ["class": "note"], inner: words.joined(separator: " · ")))
  }
}
