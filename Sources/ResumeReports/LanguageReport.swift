package import ResumeFacts
package import ResumeModel

/// Two languages of one résumé in two columns, part by part.
package enum LanguageReport {
  /// Returns the report; the columns share the width, or 100 if the appearance has none.
  package static func text(
    _ first: (resume: Resume, name: String), _ second: (resume: Resume, name: String),
    counterparts: Counterparts, appearance: Appearance
  ) -> String {
    let width = TwoColumns.width(appearance)
    var text = TwoColumns.row(
      [Span(first.name, .heading)], " ", right: [Span(second.name, .heading)], width: width, appearance: appearance)
    var partner: [Int: Int] = [:]
    for (one, other) in counterparts.pairs { partner[one] = other }
    var left = Set(counterparts.onlySecond)
    var last = 0
    func addMissing(before limit: Int) {
      for other in left.sorted() where other < limit {
        text += TwoColumns.row([], "+", right: spans(second.resume.parts[other], .inserted), width: width, appearance: appearance)
        left.remove(other)
      }
    }
    for index in first.resume.parts.indices {
      let part = first.resume.parts[index]
      if let other = partner[index] {
        if other > last { addMissing(before: other) }
        last = max(last, other)
        let facts = TranslationFacts.between(part, second.resume.parts[other])
        if part.kind == .section { text += "\n" }
        text += TwoColumns.row(
          spans(part, .plain), facts.isEmpty ? " " : "≠", right: spans(second.resume.parts[other], .plain), width: width,
          appearance: appearance)
        for fact in facts {
          text += TwoColumns.row(
            [Span("  " + fact.before, .fact)], " ", right: [Span("  " + fact.after, .fact)], width: width, appearance: appearance)
        }
      } else if counterparts.onlyFirst.contains(index) {
        text += TwoColumns.row(spans(part, .deleted), "-", right: [], width: width, appearance: appearance)
      }
    }
    addMissing(before: .max)
    return text
  }

  private static func spans(_ part: Part, _ style: Span.Style) -> [Span] {
    let isHeading = part.kind == .section || part.kind == .entry
    return [
      Span((part.kind == .bullet ? "• " : "") + part.text, isHeading && style == .plain ? .heading : style)
    ]
  }
}
