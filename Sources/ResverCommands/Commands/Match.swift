import ArgumentParser
import Host
import ResumeArchive
import ResumeOperations
import ResumeReports
import ResumeTailoring

/// `resver match JOB [ROLE…]`
struct Match: ParsableCommand, StatusCommand {
  static let configuration = CommandConfiguration(
    commandName: "match",
    abstract:
      "Show how well each role covers a job ad: terms covered, terms omitted, terms nothing covers.",
    discussion: """
      Works offline, from a list of skills and the words of your own résumé. The best match comes first; the scores are \
      advice (docs/tailoring.md).

      Example:
        resver match ad.html
      """)

  @Argument(help: "The job ad, as text, Markdown or HTML; - is standard input.", completion: .file())
  var job: String

  @Argument(help: "The roles to compare. (default: the base and all roles)", completion: Candidates.roles)
  var roles: [String] = []

  @Flag(help: "Print JSON (docs/tailoring.md).")
  var json = false

  @OptionGroup var document: DocumentOptions
  @OptionGroup var report: ReportOptions

  func perform() throws -> ExitStatus {
    let environment = Environment.current()
    let history = try History.withVariants(environment)
    let ad = try history.readJob(job)
    let documents = try document.documents(of: history)
    let branch = try history.baseBranch()
    let base = try history.variant(Role.shortName(branch), at: branch, among: documents)
    let terms = JobTerms.find(in: ad, against: base.indexes)
    guard !terms.isEmpty else {
      Console.complain(
        "The ad contains no skill that resver knows, and no distinctive word of the résumé.\n")
      return .no
    }
    let wanted =
      try roles.isEmpty
      ? history.roles()
      : roles.filter { $0 != base.name }.map { name throws(UserError) in try history.role(named: name) }
    let rules = try history.roleRules()
    var variants: [MatchReport.Variant] = []
    if roles.isEmpty || roles.contains(base.name) {
      let match = JobMatch(terms, variant: base.indexes, base: [])
      variants.append(MatchReport.Variant(name: base.name, match: match, documents: base.resumes))
    }
    for role in wanted {
      let variant = try history.variant(
        role.name, at: role.branch, among: documents, language: rules[role.name]?.language)
      let match = JobMatch(terms, variant: variant.indexes, base: base.indexes)
      variants.append(MatchReport.Variant(name: variant.name, match: match, documents: variant.resumes))
    }
    variants = variants.enumerated().sorted {
      $0.element.match.score == $1.element.match.score
        ? $0.offset < $1.offset : $0.element.match.score > $1.element.match.score
    }.map(\.element)
    if json {
      try Console.print(json: MatchDocument(variants, base: base.resumes))
    } else {
      let lines = MatchReport(variants, base: base.resumes, baseName: base.name)
        .lines(details: roles.isEmpty ? 1 : variants.count)
      Console.print(TerminalText.render(lines, report.appearance(environment)))
    }
    Console.flush(environment: environment.variables)
    return .done
  }
}
