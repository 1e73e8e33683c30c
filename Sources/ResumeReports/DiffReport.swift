package import ResumeDiff
import ResumeModel

/// A semantic diff for people, grouped as the résumé is: section, entry, bullet.
package struct DiffReport {
  private let diff: ResumeDiff
  private let subject: DiffSubject
  private let changes: [Change]
  private var lines: [ReportLine] = []
  private var openHeadings: [Heading] = []

  private struct Heading: Equatable {
    var text: String
    var isAfter: Bool
    var part: Int
  }

  /// Returns the report's lines; one line that says so if nothing changed.
  package static func lines(
    _ diff: ResumeDiff, _ subject: DiffSubject, scope: ReportScope = ReportScope()
  ) -> [ReportLine] {
    var report = DiffReport(diff, subject, scope: scope)
    report.build()
    return report.lines
  }

  private init(_ diff: ResumeDiff, _ subject: DiffSubject, scope: ReportScope) {
    self.diff = diff
    self.subject = subject
    changes = ChangeSelection.shown(diff.changes, scope)
  }

  private mutating func build() {
    let title = subject.document.map { "\($0): " } ?? ""
    let names = "\(subject.from.name) → \(subject.to.name)"
    let path = subject.from.revision == nil && subject.to.revision == nil ? "" : "  \(subject.to.path)"
    lines.append(
      ReportLine([
        Span(title + names, .heading), Span(path, .dimmed),
        Span("  " + SummaryText.describe(changes, in: diff), .plain),
      ]))
    let collapsed = ChangeSelection.collapsed(changes, diff)
    for change in changes {
      if let to = change.to, change.isA(.hidden) || change.isA(.shown), collapsed.after[to] {
        continue
      }
      if change.to == nil, let from = change.from, collapsed.before[from] { continue }
      addHeadings(for: change)
      add(change, collapsed)
    }
    if let layout = LayoutLines(diff).text {
      if !changes.isEmpty { lines.append(ReportLine([])) }
      lines.append(ReportLine([Span(layout, .dimmed)]))
    }
  }

  // MARK: - Headings

  private mutating func addHeadings(for change: Change) {
    let isAfter = change.to != nil
    let resume = isAfter ? diff.after : diff.before
    guard let part = change.to ?? change.from else { return }
    var headings = resume.ancestors(of: part).filter { resume.parts[$0].kind.isContainer }
      .map { Heading(text: resume.name(of: $0), isAfter: isAfter, part: $0) }
    // A changed section or entry is its own heading.
    if resume.parts[part].kind.isContainer {
      headings.append(Heading(text: resume.name(of: part), isAfter: isAfter, part: part))
    }
    var common = 0
    while common < min(headings.count, openHeadings.count), isSame(headings[common], openHeadings[common]) {
      common += 1
    }
    for (depth, heading) in headings.enumerated() where depth >= common {
      let isChanged = resume.parts[part].kind.isContainer && heading.part == part
      if depth == 0 { lines.append(ReportLine([])) }
      if !isChanged {
        lines.append(ReportLine(indent: depth * 2, [Span(heading.text, .heading)]))
      }
    }
    openHeadings = headings
  }

  private func isSame(_ left: Heading, _ right: Heading) -> Bool {
    if left.isAfter == right.isAfter { return left.part == right.part }
    let (before, after) = left.isAfter ? (right.part, left.part) : (left.part, right.part)
    return diff.matching.pairs(before, after)
  }

  // MARK: - Changes

  private mutating func add(_ change: Change, _ collapsed: ChangeSelection.Collapsed) {
    let resume = change.to == nil ? diff.before : diff.after
    guard let part = change.to ?? change.from else { return }
    let depth = resume.ancestors(of: part).count { resume.parts[$0].kind != .group }
    var spans = text(of: change, resume.parts[part])
    if change.to == nil, collapsed.sizes[part] > 0 {
      spans.append(Span("  with \(Plural.phrase(collapsed.sizes[part], "part"))", .dimmed))
    }
    spans += notes(for: change)
    lines.append(ReportLine(indent: depth * 2, mark: mark(of: change), spans))
  }

  private func mark(of change: Change) -> Span {
    if change.to == nil { return Span("-", .deleted) }
    if change.from == nil { return Span("+", .inserted) }
    if change.isA(.moved) { return Span("↕", .moved) }
    if change.isA(.hidden) || change.isA(.shown) { return Span("◌", .dimmed) }
    if change.isFormatOnly { return Span("≈", .dimmed) }
    return Span("~", .reworded)
  }

  private func text(of change: Change, _ part: Part) -> [Span] {
    if change.to == nil { return [Span(shown(part), .deleted)] }
    if change.from == nil { return [Span(shown(part), .inserted)] }
    guard !change.words.isEmpty else {
      return [Span(shown(part), part.kind.isContainer ? .heading : .plain)]
    }
    return Span.words(change.words)
  }

  private func shown(_ part: Part) -> String {
    part.text.isEmpty ? "(\(part.kind.rawValue))" : part.text
  }

  /// Returns the notes beside the words: where the part came from, which facts changed, how it was split.
  private func notes(for change: Change) -> [Span] {
    var spans: [Span] = []
    for fact in change.facts { spans.append(Span("  \(fact.before) → \(fact.after)", .fact)) }
    if change.isA(.moved), let from = change.from, let to = change.to {
      spans.append(Span("  " + origin(from, to), .moved))
    }
    if change.isA(.hidden) { spans.append(Span("  hidden", .dimmed)) }
    if change.isA(.shown) { spans.append(Span("  shown", .dimmed)) }
    if change.isA(.split), change.from != nil {
      spans.append(Span("  split in \(change.others.count + 1)", .reworded))
    } else if change.isA(.split) {
      spans.append(Span("  split off", .dimmed))
    }
    if change.isA(.merged), change.to != nil {
      spans.append(Span("  merged from \(change.others.count + 1)", .reworded))
    } else if change.isA(.merged) {
      spans.append(Span("  merged into another", .dimmed))
    }
    return spans
  }

  private func origin(_ from: Int, _ to: Int) -> String {
    if let parent = diff.before.parts[from].parent, let home = diff.after.parts[to].parent,
      diff.matching.pairs(parent, home)
    {
      let numbers = (diff.before.ordinal(of: from), diff.after.ordinal(of: to))
      return numbers.0 == numbers.1 ? "moved" : "moved from #\(numbers.0) to #\(numbers.1)"
    }
    let parents = Array(diff.before.path(of: from).dropLast())
    return parents.isEmpty ? "moved" : "moved from " + parents.joined(separator: " › ")
  }
}
