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
    for row in CounterpartRow.all(counterparts, in: first.resume) {
      switch (row.first, row.second) {
      case (let index?, let other?):
        let part = first.resume.parts[index]
        let facts = TranslationFacts.between(part, second.resume.parts[other])
        if part.kind == .section { text += "\n" }
        text += TwoColumns.row(
          spans(part, .plain), facts.isEmpty ? " " : "≠", right: spans(second.resume.parts[other], .plain), width: width,
          appearance: appearance)
        for fact in facts {
          text += TwoColumns.row(
            [Span("  " + fact.before, .fact)], " ", right: [Span("  " + fact.after, .fact)], width: width, appearance: appearance)
        }
      case (let index?, nil):
        text += TwoColumns.row(spans(first.resume.parts[index], .deleted), "-", right: [], width: width, appearance: appearance)
      case (nil, let other?):
        text += TwoColumns.row([], "+", right: spans(second.resume.parts[other], .inserted), width: width, appearance: appearance)
      case (nil, nil): break
      }
    }
    return text
  }

  private static func spans(_ part: Part, _ style: Span.Style) -> [Span] {
    let isHeading = part.kind == .section || part.kind == .entry
    return [
      Span((part.kind == .bullet ? "• " : "") + part.text, isHeading && style == .plain ? .heading : style)
    ]
  }
}
