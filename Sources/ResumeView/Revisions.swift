import Host
import ResumeArchive
import ResumeLedger
import ResumeProject
import ResumeReports

/// The revisions that the pages offer: the file on disk, branches, versions and sent records.
struct Revisions {
  /// The maximum number of versions per branch. The address of a page accepts any revision.
  static let limit = 100

  private var groups: [(name: String, revisions: [(value: String, text: String)])] = []

  /// Reads the revisions.
  init(_ history: History) throws(UserError) {
    if history.workTree != nil { groups.append(("On disk", [("WORK", "the file on disk")])) }
    let base = Role.shortName(try history.baseBranch())
    // A new repository has a branch without commits.
    guard history.isRevision(base) else { return }
    var branches = [(base, base + " (base)")]
    let roles = try history.roles()
    branches += roles.map { ($0.name, $0.name) }
    groups.append(("Branches", branches.map { (value: $0.0, text: $0.1) }))
    // The versions of a variant that is kept as files are those of the base.
    let branched = roles.filter(\.files.isEmpty)
    for (name, branch) in [(base, try history.baseBranch())] + branched.prefix(20).map({ ($0.name, $0.branch) }) {
      let versions = try named(history, branch, after: groups.flatMap { $0.revisions.map(\.value) })
      if !versions.isEmpty { groups.append(("Versions of \(name)", versions)) }
    }
    let sent = try history.sentRecords().prefix(Revisions.limit)
    if !sent.isEmpty {
      groups.append(("Sent", sent.map { ($0.tag, "\($0.company) \($0.day)") }))
    }
  }

  private func named(
    _ history: History, _ branch: String, after known: [String]
  ) throws(UserError) -> [(value: String, text: String)] {
    var found: [(value: String, text: String)] = []
    guard let document = try history.documents().first, try history.has(document, at: branch) else { return [] }
    var left = Revisions.limit
    try history.walkVersions(of: document, from: branch) { version, _ throws(UserError) in
      left -= 1
      if !known.contains(version.shown) { found.append((version.shown, "\(version.shown)  \(version.day)  \(version.subject)")) }
      return left > 0
    }
    return found
  }

  /// Returns a labelled select element.
  func list(_ name: String, label: String, chosen: String) -> String {
    var options = ""
    if !groups.contains(where: { $0.revisions.contains { $0.value == chosen } }) {
      options += HTML.option(chosen, chosen, isChosen: true)
    }
    for group in groups {
      let inner = group.revisions.map { HTML.option($0.value, $0.text, isChosen: $0.value == chosen) }
      options += HTML.tag("optgroup", ["label": group.name], inner: inner.joined())
    }
    return HTML.tag("label", [:], inner: HTMLText.escaped(label) + " " + HTML.tag("select", ["name": name], inner: options))
  }
}
