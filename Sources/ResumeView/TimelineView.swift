import Host
import LoopbackServer
import ResumeArchive
import ResumeDiff
import ResumeProject
import ResumeReports

/// The versions of a branch, newest first, with a summary of the changes in each: `/?of=BRANCH&n=COUNT`.
struct TimelineView {
  private let history: History

  init(_ history: History) { self.history = history }

  /// The default number of versions.
  private static let first = 50

  /// Returns the page of a branch; of the current branch by default.
  func content(_ query: FormFields) throws(UserError) -> ViewFrame.Content {
    let base = Role.shortName(try history.baseBranch())
    let branch = query["of"]
    let count = min(max(query["n"].flatMap { Int($0) } ?? TimelineView.first, 1), 10_000)
    if let branch, !history.isRevision(branch) {
      return ViewFrame.Content(
        title: "Cannot find `\(branch)`", tab: "/",
        main: "<p>No version, branch or role has this name.</p>" + branches(nil, base, roles: []),
        status: .notFound)
    }
    let roles = try history.roles().map(\.name)
    if let branch, let variant = try history.fileVariant(branch) {
      return ViewFrame.Content(
        title: "Versions of \(branch)", tab: "/",
        main: branches(branch, base, roles: roles) + (try copies(of: variant, count: count)))
    }
    var lists = ""
    let documents = try history.documents()
    for document in documents {
      if documents.count > 1 { lists += HTML.tag("h2", [:], inner: HTMLText.escaped(document.name)) }
      guard try branch.map({ name throws(UserError) in try history.has(document, at: name) }) ?? true else {
        lists += HTML.tag("p", ["class": "note"], inner: "This branch does not contain the document.")
        continue
      }
      lists += try list(document, branch, count: count, isOnly: documents.count == 1)
    }
    let form = HTML.tag(
      "form", ["action": "/diff"],
      inner: lists + "<p class=\"act\"><button>Compare the selected versions</button></p>")
    let shown = try history.currentBranch().map { Role.shortName("refs/heads/" + $0) }
    return ViewFrame.Content(
      title: branch.map { "Versions of \($0)" } ?? "Versions", tab: "/",
      main: branches(branch ?? shown, base, roles: roles) + form)
  }

  /// Returns the commits of the base that changed the files of a variant.
  private func copies(of variant: Role, count: Int) throws(UserError) -> String {
    let address = HTML.address("/diff", [("from", variant.baseName), ("to", variant.name)])
    var html = HTML.tag(
      "p", [:], inner: HTML.tag("a", ["href": address], inner: HTMLText.escaped("Compare with \(variant.baseName)")))
    for path in variant.files.values.sorted() {
      html += HTML.tag("h2", [:], inner: HTMLText.escaped(path))
      html += try list(Document(name: variant.name, path: path), variant.baseName, count: count, isOnly: false, file: path)
    }
    return html
  }

  /// Returns links to the versions of each branch.
  private func branches(_ current: String?, _ base: String, roles: [String]) -> String {
    guard !roles.isEmpty || current != nil else { return "" }
    let links = ([base] + roles).map { name in
      HTML.tag(
        "a",
        ["href": HTML.address("/", [("of", name)]), "aria-current": name == current ? "true" : nil],
        inner: HTMLText.escaped(name))
    }
    return HTML.tag("nav", ["class": "branches", "aria-label": "Branches"], inner: links.joined(separator: "\n"))
  }

  /// Returns the versions of a document.
  ///
  /// - Parameter file: the path of a variant's file, whose versions are compared by links alone; nil for a document.
  private func list(
    _ document: Document, _ branch: String?, count: Int, isOnly: Bool, file: String? = nil
  ) throws(UserError) -> String {
    var found: [VersionSummary] = []
    // Reads one version more than it shows, so that the oldest has a version to compare with.
    try history.walkSummaries(of: document, from: branch, limit: count + 1, describe: TimelineView.summed) {
      batch throws(UserError) in
      found += batch
      return true
    }
    var html = isOnly ? try unsaved(document, branch, newest: found.first?.version.shown) : ""
    for (place, summary) in found.prefix(count).enumerated() {
      let before = place + 1 < found.count ? found[place + 1].version.shown : nil
      html += row(summary, before: before, place: place, isOnly: isOnly, file: file)
    }
    if html.isEmpty {
      return HTML.tag("p", ["class": "note"], inner: "There is no version yet. `resver snapshot` saves the first.")
    }
    html = HTML.tag("ol", ["class": "timeline"], inner: html)
    if file == nil {
      html =
        HTML.tag("p", ["class": "picks heads-of-picks", "aria-hidden": "true"], inner: "<span>from</span><span>to</span>") + html
    }
    if found.count > count {
      let more = [("of", branch), ("n", String(count * 4))].compactMap { field in field.1.map { (field.0, $0) } }
      html += HTML.tag("p", [:], inner: HTML.tag("a", ["href": HTML.address("/", more)], inner: "Show older versions"))
    }
    return html
  }

  /// Returns a row for the file on disk; empty if the newest version has the same bytes.
  private func unsaved(
    _ document: Document, _ branch: String?, newest: String?
  ) throws(UserError) -> String {
    guard branch == nil, let newest, history.workTree != nil, try history.has(document, at: "WORK") else { return "" }
    let comparison = try history.compare(document, from: newest, to: "WORK")
    guard comparison.from.bytes != comparison.to.bytes else { return "" }
    let words = SummaryText.describe(comparison.diff.changes.filter { !$0.isFormatOnly }, in: comparison.diff)
    let link = HTML.tag(
      "a", ["href": HTML.address("/diff", [("from", newest), ("to", "WORK")])], inner: "The file on disk")
    return HTML.tag(
      "li", ["class": "version unsaved"],
      inner: picks("WORK", "the file on disk", from: false, to: true)
        + HTML.tag(
          "div", [:],
          inner: HTML.tag("h2", [:], inner: link + " <span class=\"kind\">not saved yet</span>")
            + HTML.tag("p", ["class": "note"], inner: HTMLText.escaped(words))))
  }

  private func row(_ summary: VersionSummary, before: String?, place: Int, isOnly: Bool, file: String?) -> String {
    let version = summary.version
    let name = HTML.tag("span", ["class": "name"], inner: HTMLText.escaped(version.shown))
    let head =
      before.map { before in
        let fields = [("from", before), ("to", version.shown)] + (file.map { [("file", $0)] } ?? [])
        return HTML.tag("a", ["href": HTML.address("/diff", fields)], inner: name)
      } ?? name
    let note =
      HTML.tag("time", ["datetime": version.day], inner: HTMLText.escaped(version.day))
      + HTMLText.escaped(" · \(version.author) · \(summary.text)")
    return HTML.tag(
      "li", ["class": "version"],
      inner: (file == nil ? picks(version.shown, version.shown, from: place == 1 && isOnly, to: place == 0 && isOnly) : "")
        + HTML.tag(
          "div", [:],
          inner: HTML.tag(isOnly ? "h2" : "h3", [:], inner: head + " " + HTMLText.escaped(version.subject))
            + HTML.tag("p", ["class": "note"], inner: note)))
      + "\n"
  }

  /// Returns the two radio buttons of a version, for the older and the newer side.
  private func picks(_ value: String, _ name: String, from: Bool, to: Bool) -> String {
    func pick(_ field: String, _ isChosen: Bool) -> String {
      HTML.opening(
        "input",
        [
          "type": "radio", "name": field, "value": value, "aria-label": "\(field) \(name)", "title": field,
          "checked": isChosen ? "checked" : nil,
        ])
    }
    return HTML.tag("div", ["class": "picks"], inner: pick("from", from) + pick("to", to))
  }

  @Sendable private static func summed(_ change: VersionChange) -> VersionSummary {
    let counts = change.diff?.summary.map { ($0.key.rawValue, $0.value) }
    return VersionSummary(
      version: change.version, text: SummaryText.version(change.resume, since: change.diff),
      counts: counts.map { Dictionary(uniqueKeysWithValues: $0) })
  }
}
