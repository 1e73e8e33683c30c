package import ResumeDiff
import ResumeModel

/// A comparison as HTML: inline and side by side, with marked words, links between the two places of a move,
/// and folded unchanged parts.
package struct RedlineBlock {
  private let redline: Redline
  private let subject: DiffSubject
  private let changes: [Change]
  /// The prefix of every id, so that several comparisons share a page.
  private let prefix: String

  /// Prepares a comparison.
  ///
  /// - Parameter prefix: a word of letters, digits and hyphens that no other comparison of the page has.
  package init(_ diff: ResumeDiff, _ subject: DiffSubject, scope: ReportScope, prefix: String) {
    redline = Redline(diff, scope: scope)
    self.subject = subject
    self.prefix = prefix
    changes = ChangeSelection.shown(diff.changes, scope)
  }

  private var before: Resume { redline.diff.before }
  private var after: Resume { redline.diff.after }

  /// The changes in a few words.
  package var summary: String { SummaryText.describe(changes, in: redline.diff) }

  /// The block's HTML; the page around it has the switch between the two views.
  package var html: String {
    var html = ""
    if let name = subject.document { html += HTMLText.element("h2", HTMLText.escaped(name)) }
    html += factTable
    html += HTMLText.element(
      "div", class: "heads sides",
      HTMLText.element("div", HTMLText.escaped(subject.from.name))
        + HTMLText.element("div", HTMLText.escaped(subject.to.name)))
    var folded: [Redline.Row] = []
    func unfold() {
      guard !folded.isEmpty else { return }
      if folded.count < 3 {
        html += folded.map(row).joined(separator: "\n")
      } else {
        let depth = min(4, folded.map(\.depth).min() ?? 0)
        html +=
          "<details><summary class=\"d\(depth)\">\(Plural.phrase(folded.count, "unchanged part"))</summary>\n"
          + folded.map(row).joined(separator: "\n") + "</details>\n"
      }
      folded = []
    }
    for (place, next) in redline.rows.enumerated() {
      if next.change == nil, !leads(place) {
        folded.append(next)
        continue
      }
      unfold()
      html += row(next) + "\n"
    }
    unfold()
    return html
  }

  /// Whether an unchanged section or entry contains a changed row.
  private func leads(_ place: Int) -> Bool {
    let row = redline.rows[place]
    guard let after = row.after, self.after.parts[after].kind.isContainer else { return false }
    for next in redline.rows[(place + 1)...] {
      if next.depth <= row.depth { return false }
      if next.change != nil { return true }
    }
    return false
  }

  private var factTable: String {
    let facts = redline.facts
    guard !facts.isEmpty else { return "" }
    let rows = facts.map { place, fact, after in
      let cells = [
        "<del>\(HTMLText.escaped(fact.before))</del>", "<ins>\(HTMLText.escaped(fact.after))</ins>",
        HTMLText.link(to: "\(prefix)-\(after)", class: "place", place.joined(separator: " › ")),
      ]
      return "<tr>" + cells.map { HTMLText.element("td", $0) }.joined() + "</tr>"
    }
    return
      "<div class=\"wide\"><table class=\"facts\"><tr><th scope=\"col\">was</th><th scope=\"col\">is</th><th scope=\"col\">where</th></tr>"
      + rows.joined(separator: "\n") + "</table></div>\n"
  }

  // MARK: - Rows

  private func row(_ row: Redline.Row) -> String {
    let part = row.after.map { after.parts[$0] } ?? row.before.map { before.parts[$0] }
    guard let part else { return "" }
    var style = "row d\(min(4, row.depth)) \(part.kind.rawValue)"
    if part.isHidden { style += " hidden" }
    let id = row.after.map { "\(prefix)-\($0)" } ?? "\(prefix)-was-\(row.before ?? 0)"
    guard let change = row.change else {
      return HTMLText.element("div", class: style, id: id, says(HTMLText.escaped(part.text)))
    }
    style += " changed"
    if row.after == nil && !row.isTrace { style += " gone" }
    if row.before == nil { style += " new" }
    if change.isA(.moved) { style += " moved" }
    if row.isTrace, let from = row.before {
      let target = change.to.map { "\(prefix)-\($0)" } ?? id
      let goal = change.to.map { place(of: $0, in: after, from: from, to: $0) } ?? ""
      let inner =
        kinds(["moved away"]) + says("<del>\(HTMLText.escaped(before.parts[from].text))</del>")
        + HTMLText.link(to: target, class: "from", "now \(goal)")
      return HTMLText.element("div", class: style, id: id, inner)
    }
    let line = HTMLText.element(
      "div", class: "line", kinds(change.kinds.map(\.rawValue)) + says(inline(row, change)) + notes(change))
    let sides = HTMLText.element(
      "div", class: "sides", side(row, change, mark: .removed) + side(row, change, mark: .added))
    return HTMLText.element("div", class: style, id: id, line + sides)
  }

  private func says(_ html: String) -> String { HTMLText.element("span", class: "say", html) }

  private func kinds(_ kinds: [String]) -> String {
    kinds.map { HTMLText.element("span", class: "kind", HTMLText.escaped($0)) }.joined()
  }

  private func inline(_ row: Redline.Row, _ change: Change) -> String {
    if row.after == nil, let from = row.before {
      return "<del>\(HTMLText.escaped(before.parts[from].text))</del>"
    }
    guard let to = row.after else { return "" }
    if row.before == nil { return "<ins>\(HTMLText.escaped(after.parts[to].text))</ins>" }
    return change.words.isEmpty ? HTMLText.escaped(after.parts[to].text) : marked(change.words)
  }

  private func marked(_ runs: [WordDiff.Run]) -> String {
    runs.map { run in
      switch run.mark {
      case .kept: HTMLText.escaped(run.text)
      case .removed: "<del>\(HTMLText.escaped(run.text))</del>"
      case .added: "<ins>\(HTMLText.escaped(run.text))</ins>"
      }
    }.joined()
  }

  /// Returns one column of the side-by-side view: the words of that side with the changed ones marked; kinds
  /// and notes are on the right.
  private func side(_ row: Redline.Row, _ change: Change, mark: WordDiff.Mark) -> String {
    let isOld = mark == .removed
    let text = isOld ? row.before.map { before.parts[$0].text } : row.after.map { after.parts[$0].text }
    let extras = isOld == (row.after == nil) ? kinds(change.kinds.map(\.rawValue)) : ""
    guard let text else { return HTMLText.element("div", class: "empty", extras) }
    let tag = isOld ? "del" : "ins"
    let html: String
    if row.before == nil || row.after == nil {
      html = "<\(tag)>\(HTMLText.escaped(text))</\(tag)>"
    } else if change.words.isEmpty {
      html = HTMLText.escaped(text)
    } else {
      html = marked(change.words.filter { $0.mark == .kept || $0.mark == mark })
    }
    return HTMLText.element("div", extras + says(html) + (isOld ? "" : notes(change)))
  }

  /// Returns the notes beside the words.
  private func notes(_ change: Change) -> String {
    var notes = change.facts.map {
      HTMLText.element("span", class: "fact", HTMLText.escaped("\($0.before) → \($0.after)"))
    }
    if change.isA(.moved), let from = change.from, let to = change.to {
      let origin = place(of: from, in: before, from: from, to: to)
      notes.append(HTMLText.link(to: "\(prefix)-was-\(from)", class: "from", "was \(origin)"))
    }
    if !change.others.isEmpty {
      let what = change.isA(.split) ? "split in" : "merged from"
      notes.append(HTMLText.element("span", class: "note", " \(what) \(change.others.count + 1)"))
    }
    return notes.joined()
  }

  /// Returns the old or new place of a moved part, as seen from the other place.
  private func place(of part: Int, in resume: Resume, from old: Int, to new: Int) -> String {
    let isHome = redline.diff.matching.pairs(before.holder(of: old), after.holder(of: new))
    let path = resume.path(of: part)
    let number = Int(path.last ?? "").map { "#\($0)" }
    if isHome { return number ?? "elsewhere" }
    return "in " + (path.dropLast() + [number].compactMap { $0 }).joined(separator: " › ")
  }
}

/// A page with the comparison of each document.
package enum RedlinePage {
  /// The switch between the two views; it precedes the elements it switches.
  package static let views = """
    <input class="view" type="radio" name="view" id="view-inline" checked>
    <input class="view" type="radio" name="view" id="view-sides">
    <div class="views"><label for="view-inline">Inline</label><label for="view-sides">Side by side</label></div>

    """

  /// Returns the page.
  package static func text(
    _ comparisons: [(diff: ResumeDiff, subject: DiffSubject)], scope: ReportScope = ReportScope()
  ) -> String {
    let blocks = comparisons.enumerated().map { number, comparison in
      RedlineBlock(comparison.diff, comparison.subject, scope: scope, prefix: "p\(number)")
    }
    let subject = comparisons.first?.subject
    let title = subject.map { "\($0.from.name) → \($0.to.name)" } ?? "Nothing compared"
    let path = comparisons.count == 1 ? subject.map { " · " + $0.to.path } ?? "" : ""
    let summary = zip(comparisons, blocks).map { comparison, block in
      (comparison.subject.document.map { $0 + ": " } ?? "") + block.summary
    }.joined(separator: "; ")
    return Page(
      title: title,
      body: HTMLText.element("h1", HTMLText.escaped(title)) + "\n"
        + HTMLText.element("p", class: "summary", HTMLText.escaped(summary + path)) + "\n" + views
        + HTMLText.element("main", class: "redline", "\n" + blocks.map(\.html).joined(separator: "\n"))
    ).text
  }
}
