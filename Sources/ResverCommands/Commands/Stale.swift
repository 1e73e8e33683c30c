import ArgumentParser
import Host
import ResumeArchive
import ResumeFacts
import ResumeFormats
import ResumeModel
import ResumeOperations
import ResumeReports

/// `resver stale [FACT | FILE…]`
struct Stale: ParsableCommand, StatusCommand {
  static let configuration = CommandConfiguration(
    commandName: "stale",
    abstract:
      "List facts that roles and copies state and the base has changed, and facts on which variants disagree.",
    discussion: """
      A fact is a date, a number, a grade, an address. It is stale if the base stated it once and has changed it since; \
      otherwise two variants contradict each other. resver also compares the files you name; outside a repository, it \
      compares them with each other.

      Examples:
        resver stale
        resver stale 3.74
        resver stale cv_a.md cv_b.md
      """)

  @Argument(
    help: ArgumentHelp(
      "A file to compare as well; any other word: show only the facts that contain it.", valueName: "fact-or-file"),
    completion: .file())
  var words: [String] = []

  @Flag(help: "Print JSON (docs/json.md).")
  var json = false

  @Flag(name: .customLong("exit-code"), help: "Exit with 1 if anything is stale.")
  var answersByStatus = false

  @OptionGroup var document: DocumentOptions
  @OptionGroup var report: ReportOptions

  func perform() throws -> ExitStatus {
    let environment = Environment.current()
    let files = words.filter { PlainFiles.exists($0, environment) }
    let wanted = words.filter { !files.contains($0) }.map { $0.lowercased() }
    // `example.org` may be a word of a fact; `cv.tex` is not.
    let isFile = { (word: String) in SourceFormat.named(by: word).map { !$0.files.usual.isEmpty } ?? false }
    if let missing = wanted.first(where: { $0.contains("/") || isFile($0) }) {
      throw UserError(
        "Cannot read `\(missing)`", causes: ["there is no such file"], hint: "name existing files",
        kind: .unreadable)
    }
    let found = try find(files, environment)
    let facts = found.facts.filter { fact in
      wanted.isEmpty
        || wanted.contains { word in
          fact.claims.contains { $0.value.lowercased().contains(word) }
            || fact.text.lowercased().contains(word)
        }
    }
    let gaps = found.gaps.filter { gap in
      wanted.isEmpty
        || wanted.contains { word in
          ([gap.side.text, gap.other?.text ?? ""] + gap.facts.flatMap { [$0.before, $0.after] })
            .contains { $0.lowercased().contains(word) }
        }
    }
    if json {
      let document = StaleDocument(
        facts: facts.map(StaleDocument.FactValue.init), translations: gaps.map(StaleDocument.GapValue.init))
      try Console.print(json: document)
    } else {
      if facts.isEmpty, gaps.isEmpty {
        Console.show("Nothing is stale, and no variant contradicts another\n")
      }
      let lines = facts.flatMap(StaleReport.lines) + gaps.flatMap(StaleReport.lines)
      Console.print(TerminalText.render(lines, report.appearance(environment)))
    }
    Console.flush(environment: environment.variables)
    return answersByStatus && !(facts.isEmpty && gaps.isEmpty) ? .no : .done
  }

  /// Finds the facts of the variants, and the differences of the base's language copies.
  private func find(
    _ files: [String], _ environment: Environment
  ) throws -> (facts: [StaleFact], gaps: [TranslationGap]) {
    do {
      let history = try History.withVariants(environment)
      let facts = try history.staleFacts(among: try document.documents(of: history), files: files)
      let base = Role.shortName(try history.baseBranch())
      guard history.isRevision(base) else { return (facts, []) }
      return (facts, try history.translationGaps(try history.documents(), at: base))
    } catch {
      // Copies in a folder need no repository, and no résumé in it.
      guard files.count > 1, error.kind == .noRepository || error.kind == .unreadable else { throw error }
      return (try StaleFiles.contradictions(files, environment), [])
    }
  }
}

/// Words a stale fact.
enum StaleReport {
  static func lines(_ fact: StaleFact) -> [ReportLine] {
    let kind = Span(fact.kind.rawValue, fact.kind == .contradiction ? .reworded : .deleted)
    let place = fact.part.joined(separator: " › ")
    switch fact.kind {
    case .removed:
      let who = (fact.claims.first?.sources ?? []).map { "\($0.variant) (\($0.path):\($0.line))" }
      return [
        ReportLine([kind, Span("  "), Span(place, .heading)]),
        ReportLine(indent: 2, [Span(TextExcerpt.shortened(fact.text, limit: 72))]),
        ReportLine(
          indent: 2,
          [
            Span(
              "the base removed it in \(fact.since ?? "?"); still on \(who.joined(separator: ", "))", .dimmed)
          ]),
      ]
    case .stale, .contradiction:
      var lines = [
        ReportLine([kind, Span("  "), Span(place, .heading), Span("  \(name(of: fact))", .dimmed)])
      ]
      for (number, claim) in fact.claims.enumerated() {
        let who = claim.sources.map { "\($0.variant) (\($0.path):\($0.line))" }.joined(separator: ", ")
        let since = number == 0 && fact.kind == .stale ? "  since \(fact.since ?? "?")" : ""
        lines.append(
          ReportLine(
            indent: 2, [Span(claim.value, number == 0 ? .plain : .fact), Span(since + "  " + who, .dimmed)]))
      }
      return lines
    }
  }

  /// Returns the lines about a part that another language states differently.
  static func lines(_ gap: TranslationGap) -> [ReportLine] {
    let place = gap.side.part.joined(separator: " › ")
    let whereabouts = "\(gap.side.path):\(gap.side.line)"
    func line(_ word: String, _ text: String) -> ReportLine {
      ReportLine([Span(word, .reworded), Span("  "), Span(place, .heading), Span("  " + text, .dimmed)])
    }
    var lines: [ReportLine]
    switch gap.kind {
    case .outdated:
      lines = [line("translation", "\(whereabouts)  its counterpart changed in \(gap.since ?? "?")")]
    case .fact: lines = [line("translation", "\(whereabouts)  the languages disagree")]
    case .missing: return [line("translation", "\(whereabouts)  not in \(gap.language)")]
    case .order: return [line("translation", "\(whereabouts)  is elsewhere in \(gap.language)")]
    }
    for fact in gap.facts {
      lines.append(ReportLine(indent: 2, [Span("\(fact.before) and \(fact.after)", .fact)]))
    }
    lines.append(ReportLine(indent: 2, [Span(TextExcerpt.shortened(gap.side.text, limit: 72))]))
    if let other = gap.other {
      lines.append(
        ReportLine(
          indent: 2,
          [Span(TextExcerpt.shortened(other.text, limit: 72)), Span("  \(other.path):\(other.line)", .dimmed)]))
    }
    return lines
  }

  private static func name(of fact: StaleFact) -> String {
    switch fact.slot {
    case .start: "when it began"
    case .end: "when it ended"
    case .some(let slot): slot.rawValue
    case nil: ""
    }
  }
}

/// The output of `resver stale --json`: the schema `resver.stale/1` (docs/facts.md).
struct StaleDocument: Encodable {
  var schema = "resver.stale/1"
  var facts: [FactValue]
  var translations: [GapValue]

  struct GapValue: Encodable {
    var kind: String
    var language: String
    var path: [String]
    var text: String
    var file: String
    var line: Int
    var counterpart: String?
    var since: String?
    var facts: [[String]]

    init(_ gap: TranslationGap) {
      kind = gap.kind.rawValue
      language = gap.language
      path = gap.side.part
      text = gap.side.text
      file = gap.side.path
      line = gap.side.line
      counterpart = gap.other?.text
      since = gap.since
      facts = gap.facts.map { [$0.before, $0.after] }
    }
  }

  struct FactValue: Encodable {
    var kind: String
    var document: String
    var fact: String?
    var path: [String]
    var text: String
    var since: String?
    var claims: [ClaimValue]

    init(_ fact: StaleFact) {
      kind = fact.kind.rawValue
      document = fact.document
      self.fact = fact.slot?.rawValue
      path = fact.part
      text = fact.text
      since = fact.since
      claims = fact.claims.map { claim in
        ClaimValue(
          value: claim.value,
          sources: claim.sources.map { SourceValue(variant: $0.variant, path: $0.path, line: $0.line) })
      }
    }
  }

  struct ClaimValue: Encodable {
    var value: String
    var sources: [SourceValue]
  }

  struct SourceValue: Encodable {
    var variant: String
    var path: String
    var line: Int
  }
}
