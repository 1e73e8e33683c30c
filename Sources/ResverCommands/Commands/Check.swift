import ArgumentParser
import Host
import ResumeArchive
import ResumeFacts
import ResumeFormats
import ResumeLedger
import ResumeModel
import ResumeOperations
import ResumeProject
import ResumeReports

/// `resver check [FILE | REVISION]`
struct Check: ParsableCommand, StatusCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract:
      "Check for wrong dates, overlaps, broken markup, empty or repeated bullets, private data and stale facts.",
    discussion: """
      The exit status is 1 if there is an error; warnings and notes are advice. To switch a check off, name it in \
      resver.yaml, as in `checks: {date-style: off}` (docs/facts.md).

      Examples:
        resver check
        resver check --strict backend
      """)

  @Argument(help: "A file or revision. (default: the résumé on disk)", completion: Candidates.revisions)
  var source: String?

  @Flag(help: "Print JSON Lines, one object per finding.")
  var json = false

  @Flag(help: "Exit with 1 for warnings as well.")
  var strict = false

  @OptionGroup var document: DocumentOptions
  @OptionGroup var report: ReportOptions

  func perform() throws -> ExitStatus {
    let environment = Environment.current()
    let found = try find(environment)
    for finding in found {
      if json {
        try Console.print(json: finding)
      } else {
        Console.print(TerminalText.render(lines(of: finding), report.appearance(environment)))
      }
    }
    if found.isEmpty && !json { Console.show("No problems found\n") }
    Console.flush(environment: environment.variables)
    let worst = found.map(\.severity).min() ?? .note
    return worst == .error || (strict && worst == .warning) ? .no : .done
  }

  private func find(_ environment: Environment) throws -> [FindingValue] {
    let today = Checking.today(environment)
    // A plain file needs no repository.
    if let source, source == "-" || PlainFiles.exists(source, environment) {
      let reading = try PlainFiles.read(source, environment)
      let off = (try? History.withVariants(environment))?.checksOff ?? []
      return Checking.run(reading.resume, path: reading.path, today: today, off: off)
    }
    let history = try NamedFiles.history([source], environment)
    let documents = try document.documents(of: history)
    var found: [FindingValue] = []
    for document in documents {
      let reading = try history.read(source ?? "WORK", document)
      let off = document.isIncluded ? history.checksOff.union(CheckRegistry.ofWholes) : history.checksOff
      found += Checking.run(reading.resume, path: reading.path, today: today, off: off)
    }
    guard source == nil else { return found }
    if !history.checksOff.contains(CheckRegistry.staleFact) { found += try Checking.stale(history, documents) }
    if !history.checksOff.contains(CheckRegistry.privateData) {
      found += try Checking.history(history, documents, today: today)
    }
    return found
  }

  private func lines(of finding: FindingValue) -> [ReportLine] {
    let style: Span.Style =
      switch finding.severity {
      case .error: .deleted
      case .warning: .reworded
      case .note: .dimmed
      }
    return [
      ReportLine([
        Span("\(finding.path):\(finding.line)", .heading), Span("  \(finding.severity.rawValue)", style),
        Span("  \(finding.rule)", .dimmed), Span("  \(finding.found)"),
      ]),
      ReportLine(indent: 2, [Span(finding.hint, .dimmed)]),
    ]
  }
}

/// One finding in the form in which it is printed: the schema `resver.check/1` (docs/facts.md).
struct FindingValue: Encodable {
  var schema = "resver.check/1"
  var path: String
  var line: Int
  var severity: Finding.Severity
  var rule: String
  var found: String
  var hint: String

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(schema, forKey: .schema)
    try container.encode(path, forKey: .path)
    try container.encode(line, forKey: .line)
    try container.encode(severity.rawValue, forKey: .severity)
    try container.encode(rule, forKey: .rule)
    try container.encode(found, forKey: .found)
    try container.encode(hint, forKey: .hint)
  }

  enum CodingKeys: CodingKey { case schema, path, line, severity, rule, found, hint }
}

/// Runs the checks and locates their findings in files.
enum Checking {
  /// Today, or the day that `SOURCE_DATE_EPOCH` names (https://reproducible-builds.org/specs/source-date-epoch/).
  static func today(_ environment: Environment) -> Period.Date {
    let seconds = environment.variables["SOURCE_DATE_EPOCH"].flatMap { Int64($0) } ?? environment.seconds
    let day = GitDate.day(seconds, offset: environment.offset).split(separator: "-").compactMap {
      Int($0)
    }
    return Period.Date(year: day[0], month: day[1], day: day[2])
  }

  /// Checks one document.
  static func run(_ resume: Resume, path: String, today: Period.Date, off: Set<String>) -> [FindingValue] {
    let places = SourcePlaces(resume.source)
    return ResumeChecks.run(resume, as: .detect(resume.source, at: path), today: today, off: off).map { finding in
      let part = resume.parts[finding.part]
      let own = finding.line.map { $0...$0 } ?? part.lines
      let place = places.place(of: part.bytes, lines: own)
      return FindingValue(
        path: place.file ?? path, line: place.lines.lowerBound, severity: finding.severity,
        rule: finding.rule, found: finding.found, hint: finding.hint)
    }
  }

  /// Stale facts of the roles, as findings.
  static func stale(_ history: History, _ documents: [Document]) throws -> [FindingValue] {
    try history.staleFacts(among: documents, files: [], includesSent: false).flatMap {
      fact -> [FindingValue] in
      let wrong = fact.kind == .removed ? fact.claims : Array(fact.claims.dropFirst())
      return wrong.flatMap { claim in
        claim.sources.map { source in
          let right = fact.claims.first?.value ?? ""
          let found =
            switch fact.kind {
            case .stale: "it says \(claim.value); the base has said \(right) since \(fact.since ?? "?")"
            case .removed:
              "the base removed this in \(fact.since ?? "?"): \(TextExcerpt.shortened(claim.value, limit: 60))"
            case .contradiction: "it says \(claim.value); the base says \(right)"
            }
          return FindingValue(
            path: "\(source.variant):\(source.path)", line: source.line, severity: .warning,
            rule: CheckRegistry.staleFact,
            found: found,
            hint:
              "see `resver stale`; `resver review \(source.variant)` and `resver sync` bring it up to date")
        }
      }
    }
  }

  /// Finds private data in earlier versions, which every push publishes.
  static func history(_ history: History, _ documents: [Document], today: Period.Date) throws
    -> [FindingValue]
  {
    var found: [FindingValue] = []
    let others = Set(CheckRegistry.names).subtracting([CheckRegistry.privateData])
    for document in documents {
      var count = 0
      try history.walkVersions(of: document, from: nil) { version, _ throws(UserError) in
        let resume = try history.read(version, document).resume
        let hits = ResumeChecks.run(resume, today: today, off: others)
        if let first = hits.first, count > 0 {
          found.append(
            FindingValue(
              path: "\(version.shown):\(document.path)", line: resume.parts[first.part].lines.lowerBound,
              severity: .note, rule: CheckRegistry.privateData,
              found: "an earlier version: \(first.found)",
              hint:
                "a push publishes the whole history; start a new repository, or rewrite this one with `git filter-repo`"
            ))
          return false
        }
        count += 1
        return count < 200
      }
    }
    return found
  }
}
