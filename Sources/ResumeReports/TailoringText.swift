import ResumeModel
package import ResumeTailoring

/// The result of a tailoring in words: for the terminal, and as a commit message.
package enum TailoringText {
  /// Returns the rules with their effects, then every choice with its reason.
  package static func lines(_ report: TailoringReport) -> [ReportLine] {
    var lines: [ReportLine] = []
    for rule in report.rules {
      let mark = rule.effect == nil ? Span("!", .reworded) : Span("✓", .inserted)
      var spans = [Span(rule.rule), Span("  " + (rule.effect ?? "did nothing"), .dimmed)]
      if let hint = rule.hint { spans.append(Span("; " + hint, .dimmed)) }
      if rule.effect == nil, rule.line > 0 { spans.append(Span("  resver.yaml:\(rule.line)", .dimmed)) }
      lines.append(ReportLine(indent: 2, mark: mark, spans))
    }
    for choice in report.choices {
      lines.append(
        ReportLine(
          indent: 2, mark: mark(choice.action),
          [
            Span(choice.path.joined(separator: " › ") + "  ", .dimmed),
            Span(TextExcerpt.shortened(choice.text, limit: 72)),
            Span("  " + choice.reason, .dimmed),
          ]))
    }
    for note in report.notes { lines.append(ReportLine(indent: 2, mark: Span("!", .reworded), [Span(note)])) }
    return lines
  }

  private static func mark(_ action: TailoringReport.Choice.Action) -> Span {
    switch action {
    case .kept: Span("=", .dimmed)
    case .omitted: Span("−", .deleted)
    case .first: Span("↑", .moved)
    }
  }

  /// Returns the changes in a few words, as in "leave out 3 parts, put 1 first".
  package static func summary(_ report: TailoringReport) -> String {
    let omitted = report.choices.count { $0.action == .omitted }
    let first = report.choices.count { $0.action == .first }
    let ordered = report.rules.count { $0.rule.hasPrefix("order ") && $0.effect != nil }
    var pieces: [String] = []
    if omitted > 0 { pieces.append("leave out \(Plural.phrase(omitted, "part"))") }
    if first > 0 { pieces.append("put \(Plural.phrase(first, "part")) first") }
    if ordered > 0 { pieces.append("order \(Plural.phrase(ordered, "section"))") }
    return pieces.isEmpty ? "bring parts back" : pieces.joined(separator: ", ")
  }

  /// Returns the message of the commit: a subject, then the report.
  package static func message(_ role: String, _ report: TailoringReport) -> String {
    var message = "Tailor \(role): \(summary(report))\n"
    if !report.rules.isEmpty { message += "\n" }
    for rule in report.rules {
      message += "Rule: \(oneLine(rule.rule)): \(rule.effect ?? "did nothing")\n"
    }
    if !report.choices.isEmpty { message += "\n" }
    for choice in report.choices {
      let word = choice.action == .omitted ? "Left out" : choice.action == .first ? "First" : "Kept"
      message +=
        "\(word): \(oneLine(choice.path.joined(separator: " › "))): \(oneLine(choice.text)): \(oneLine(choice.reason))\n"
    }
    for note in report.notes { message += "\nNote: \(note)\n" }
    return message
  }

  private static func oneLine(_ text: String) -> String {
    text.split(separator: "\n").joined(separator: " ")
  }
}
