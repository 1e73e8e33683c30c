import Host
import LoopbackServer
import ResumeArchive
import ResumeProject
import ResumeReports

/// The comparison of two revisions, inline and side by side: `/diff?from=A&to=B`.
struct CompareView {
  private let history: History

  init(_ history: History) { self.history = history }

  /// Returns the page of two revisions. The defaults are the last version and the file on disk.
  func content(_ query: FormFields) throws(UserError) -> ViewFrame.Content {
    let base = Role.shortName(try history.baseBranch())
    let last = try history.lastVersion()?.shown
    let to = query["to"] ?? (history.workTree == nil ? base : "WORK")
    let from = query["from"] ?? last ?? base
    guard last != nil else {
      return ViewFrame.Content(
        title: "Compare", tab: "/diff", main: "<p>There is no version yet. <code>resver snapshot</code> saves the first.</p>")
    }
    let revisions = try Revisions(history)
    let choice =
      HTML.tag(
        "form", ["action": "/diff", "class": "choose", "aria-label": "What to compare"],
        inner: revisions.list("from", label: "From", chosen: from) + "\n" + revisions.list("to", label: "to", chosen: to)
          + "\n<button>Compare</button>\n"
          + HTML.tag("a", ["href": HTML.address("/diff", [("from", to), ("to", from)])], inner: "Swap"))
    for side in [from, to] where side != "WORK" {
      // Other commands accept plain files and standard input as well; a page must not read those.
      guard history.isRevision(side) else {
        return ViewFrame.Content(
          title: "Cannot find `\(side)`", tab: "/diff",
          main: "<p>No version, branch or role has this name. Choose another one.</p>" + choice, status: .notFound)
      }
    }
    let (blocks, summary) = try compare(from, to, of: try documents(query["file"]))
    let main =
      choice + HTML.tag("p", ["class": "summary"], inner: HTMLText.escaped(summary)) + RedlinePage.views
      + HTML.tag("div", ["class": "redline"], inner: blocks)
    return ViewFrame.Content(title: "\(shown(from)) → \(shown(to))", tab: "/diff", main: main, hasSteps: true)
  }

  private func shown(_ revision: String) -> String { revision == "WORK" ? "the file on disk" : revision }

  /// Returns the file of a variant, if one is named, or else all documents.
  private func documents(_ file: String?) throws(UserError) -> [Document] {
    guard let file, let variant = try history.fileVariants().first(where: { $0.files.values.contains(file) }) else {
      return try history.documents()
    }
    return [Document(name: variant.name, path: file)]
  }

  private func compare(
    _ from: String, _ to: String, of documents: [Document]
  ) throws(UserError) -> (html: String, summary: String) {
    var html = ""
    var summary: [String] = []
    for (number, document) in documents.enumerated() {
      let name = documents.count > 1 ? document.name : nil
      var missing: [String] = []
      // One of several documents may be newer than a revision.
      for side in [from, to] where documents.count > 1 {
        if try !history.has(document, at: side) { missing.append(shown(side)) }
      }
      guard missing.isEmpty else {
        summary.append("\(document.name) did not exist at \(missing.joined(separator: " and "))")
        continue
      }
      let comparison = try history.compare(document, from: from, to: to)
      let subject = DiffSubject(
        from: DiffSubject.Side(revision: shown(from), commit: nil, path: comparison.from.path),
        to: DiffSubject.Side(revision: shown(to), commit: nil, path: comparison.to.path), document: name)
      let block = RedlineBlock(comparison.diff, subject, scope: ReportScope(), prefix: "p\(number)")
      html += block.html
      summary.append((name.map { $0 + ": " } ?? "") + block.summary)
    }
    return (html, summary.joined(separator: "; "))
  }
}
