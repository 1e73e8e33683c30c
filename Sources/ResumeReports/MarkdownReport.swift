package import ResumeDiff
import ResumeModel

/// A semantic diff as Markdown, for a pull request or a mail.
///
/// Added and removed words are in `<ins>` and `<del>`, because marks such as `**` do not work beside punctuation and
/// between Chinese characters (CommonMark, "left-flanking").
package enum MarkdownReport {
  /// Returns the report; text from the résumé is escaped, so that it is shown and not obeyed.
  package static func text(
    _ diff: ResumeDiff, _ subject: DiffSubject, scope: ReportScope = ReportScope()
  ) -> String {
    let changes = ChangeSelection.shown(diff.changes, scope)
    let collapsed = ChangeSelection.collapsed(changes, diff)
    let document = subject.document.map { "\($0): " } ?? ""
    var text = "## \(escaped(document + subject.from.name)) → \(escaped(subject.to.name))\n\n"
    text += SummaryText.describe(changes, in: diff) + "\n"
    var place = ""
    for change in changes {
      let resume = change.to == nil ? diff.before : diff.after
      guard let part = change.to ?? change.from else { continue }
      if change.to == nil, collapsed.before[part] { continue }
      if change.isA(.hidden) || change.isA(.shown), collapsed.after[part] { continue }
      let names = resume.ancestors(of: part).filter { resume.parts[$0].kind.isContainer }
        .map { escaped(resume.name(of: $0)) }
      let next = names.joined(separator: " › ")
      if next != place {
        place = next
        text += next.isEmpty ? "\n" : "\n**\(next)**\n\n"
      }
      text += "- " + line(change, resume.parts[part], diff: diff) + "\n"
    }
    return text
  }

  private static func line(_ change: Change, _ part: Part, diff: ResumeDiff) -> String {
    let shown = escaped(part.text.isEmpty ? "(\(part.kind.rawValue))" : part.text)
    let kinds = change.kinds.map(\.rawValue).joined(separator: ", ")
    if change.from == nil { return "*\(kinds)* <ins>\(shown)</ins>" }
    if change.to == nil { return "*\(kinds)* <del>\(shown)</del>" }
    var words = ""
    for run in change.words {
      // A line under or through blanks has no meaning.
      let core = escaped(trimmed(run.text))
      let (lead, trail) = blanks(around: run.text)
      switch run.mark {
      case .kept: words += escaped(run.text)
      case .removed: words += core.isEmpty ? run.text : lead + "<del>\(core)</del>" + trail
      case .added: words += core.isEmpty ? run.text : lead + "<ins>\(core)</ins>" + trail
      }
    }
    var line = "*\(kinds)* " + (words.isEmpty ? shown : words)
    if change.isA(.moved), let from = change.from {
      let origin = diff.before.path(of: from).dropLast().map(escaped).joined(separator: " › ")
      line += " (from \(origin.isEmpty ? "the top" : origin))"
    }
    let facts = change.facts.map { "\(escaped($0.before)) → \(escaped($0.after))" }
    return facts.isEmpty ? line : line + " (" + facts.joined(separator: "; ") + ")"
  }

  private static func trimmed(_ text: String) -> String {
    String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }

  private static func blanks(around text: String) -> (String, String) {
    (text.hasPrefix(" ") ? " " : "", text.hasSuffix(" ") ? " " : "")
  }

  private static func escaped(_ text: String) -> String {
    var escaped = ""
    var before: Character = " "
    for character in TerminalText.safe(text) {
      if "\\`*_{}[]<>#|~&".contains(character) { escaped.append("\\") }
      escaped.append(character)
      // A name such as @kim stays a word: git hosts would send that person a message.
      if character == "@", !before.isLetter, !before.isNumber { escaped += "&#8203;" }
      before = character
    }
    return escaped
  }
}
