import Host
import LoopbackServer
import ResumeArchive
import ResumeDiff
import ResumeLedger
import ResumeModel
import ResumeOperations
import ResumePlan
import ResumeReports
import ResumeWorkbench

/// The review of withheld changes: `/review?of=ROLE`.
struct ReviewView {
  private let history: History
  /// The secret for the forms.
  private let secret: String

  init(_ history: History, secret: String) {
    self.history = history
    self.secret = secret
  }

  // MARK: - The page

  /// Returns the page of one role; of all roles by default.
  func content(_ query: FormFields) throws(UserError) -> ViewFrame.Content {
    let name = query["of"]
    let roles: [Role]
    if let name { roles = [try history.role(named: name)] } else { roles = try history.roles() }
    var main = ""
    var count = 0
    for role in roles {
      let waiting = try history.withheld(on: role)
      let offers = try history.offers(of: role)
      guard !waiting.isEmpty || !offers.isEmpty else { continue }
      count += waiting.count
      main += HTML.tag("h2", [:], inner: HTMLText.escaped(role.name))
      main += waiting.map { card($0, role, back: name) }.joined(separator: "\n")
      if !offers.isEmpty {
        let list = offers.map { HTML.tag("li", [:], inner: HTMLText.escaped($0)) }.joined()
        main +=
          HTML.tag(
            "p", ["class": "note"], inner: HTMLText.escaped("`resver tailor \(role.name)` would add these parts by its rules:"))
          + HTML.tag("ul", [:], inner: list)
      }
    }
    let summary =
      count == 0
      ? "Nothing waits for review."
      : "\(Plural.phrase(count, "withheld change")). resver stores each decision in the role's history; Undo takes it back."
    return ViewFrame.Content(
      title: name.map { "Review of \($0)" } ?? "Review", tab: "/review",
      main: HTML.tag("p", ["class": "summary"], inner: HTMLText.escaped(summary)) + main, hasSteps: true)
  }

  private func card(_ change: WithheldChange, _ role: Role, back: String?) -> String {
    let place = change.path.isEmpty ? change.document : change.path.joined(separator: " › ")
    let id = "change-\(role.name)-\(change.identity)"
    var rows = ""
    func row(_ name: String, _ html: String) { rows += "<dt>\(HTMLText.escaped(name))</dt><dd>\(html)</dd>" }
    row("Base", theirs(change))
    row("Role \(role.name)", change.ours.map { HTMLText.escaped($0) } ?? "<em>left out</em>")
    let fields = [("csrf", secret), ("role", role.name), ("change", change.identity)] + (back.map { [("of", $0)] } ?? [])
    let hidden = fields.map { HTML.opening("input", ["type": "hidden", "name": $0.0, "value": $0.1]) }.joined()
    let take = change.theirs == nil ? "Remove it here, too" : "Take the base's"
    let keep = change.ours == nil ? "Leave it out" : "Keep \(role.name)'s"
    let buttons =
      HTML.tag("button", ["name": "do", "value": "take", "aria-keyshortcuts": "t"], inner: HTMLText.escaped(take)) + "\n"
      + HTML.tag("button", ["name": "do", "value": "keep", "aria-keyshortcuts": "k"], inner: HTMLText.escaped(keep))
    return HTML.tag(
      "article", ["class": "card stop", "id": id, "aria-labelledby": id + "-place"],
      inner: HTML.tag("h3", ["id": id + "-place"], inner: HTMLText.escaped(place)) + HTML.tag("dl", [:], inner: rows)
        + HTML.tag("form", ["method": "post", "action": "/review", "class": "decide"], inner: hidden + buttons)
        + editor(change, role, hidden: hidden, id: id))
  }

  private func theirs(_ change: WithheldChange) -> String {
    guard let theirs = change.theirs else {
      return "<em>removed</em>: " + (change.base.map { "<del>\(HTMLText.escaped($0))</del>" } ?? "")
    }
    guard let base = change.base else { return "<ins>\(HTMLText.escaped(theirs))</ins>" }
    return WordDiff.between(base, theirs).runs.map { run in
      let text = HTMLText.escaped(run.text)
      return switch run.mark {
      case .kept: text
      case .removed: "<del>\(text)</del>"
      case .added: "<ins>\(text)</ins>"
      }
    }.joined()
  }

  /// Returns the form for editing the part; empty if a form cannot represent its source.
  private func editor(_ change: WithheldChange, _ role: Role, hidden: String, id: String) -> String {
    guard let bytes = try? history.editable(change, on: role), let text = EditedText(bytes) else { return "" }
    let rows = min(12, max(2, text.shown.utf8.count / 70 + 1))
    // Browsers drop a line ending directly after the tag, so this one protects the text's own.
    let area = HTML.tag(
      "textarea", ["name": "text", "rows": String(rows), "id": id + "-text", "spellcheck": "true"], inner: "\n" + text.html)
    return HTML.tag(
      "details", ["class": "editor"],
      inner: "<summary>Edit</summary>"
        + HTML.tag(
          "form", ["method": "post", "action": "/review"],
          inner: hidden
            + HTML.tag("label", ["for": id + "-text", "class": "note"], inner: HTMLText.escaped("The source in \(role.name)"))
            + area
            + HTML.tag("button", ["name": "do", "value": "write"], inner: "Save")))
  }

  // MARK: - Decisions

  /// Decides one change through the verb of `resver review`.
  ///
  /// - Returns: a sentence about the result.
  func decide(_ form: FormFields) throws(UserError) -> String {
    let role = try history.role(named: form["role"] ?? "")
    guard let change = try history.withheld(on: role).first(where: { $0.identity == form["change"] }) else {
      throw UserError(
        "Cannot review this change",
        causes: ["it is not withheld any more; another command has decided it, or the base or the role has changed"],
        hint: "reload the page")
    }
    let words = change.theirs ?? "the removal of \(change.base ?? "a part")"
    let told: String
    let planned: Planned<Role>
    switch form["do"] {
    case "take":
      planned = try history.decide(change, on: role, as: .take)
      told = "Took the change into \(role.name): \(words)"
    case "keep":
      planned = try history.decide(change, on: role, as: .keep)
      told = "Kept \(role.name)'s wording instead of: \(words)"
    case "write":
      let before = try history.editable(change, on: role)
      guard let text = EditedText(before), let written = form["text"] else { throw ReviewView.unclear }
      let after = text.bytes(of: written)
      guard after != before, after.contains(where: { $0 > .space }) else {
        return "Nothing changed: the text is empty or the same as before."
      }
      planned = try history.decide(change, on: role, as: .write(after))
      told = "Edited \(role.name) after the change: \(words)"
    default: throw ReviewView.unclear
    }
    try Workbench(history).apply(planned.plan)
    return told
  }

  private static var unclear: UserError {
    UserError("Cannot review this change", causes: ["the form names no decision"], hint: "reload the page", kind: .usage)
  }
}
