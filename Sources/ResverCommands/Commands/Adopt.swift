import ArgumentParser
import Host
import ResumeArchive
import ResumeModel
import ResumeOperations
import ResumePlan
import ResumeReports

/// `resver adopt [FILE=ROLE…]`
struct Adopt: ParsableCommand, StatusCommand {
  static let configuration = CommandConfiguration(
    commandName: "adopt",
    abstract: "Keep variants that are copied files in step: as role branches with their history, or as files.",
    discussion: """
      resver finds copies by their content, and takes roles and languages from their names. To name them yourself, write \
      FILE=ROLE for a role, FILE= for the base, and FILE=- to leave a file out. If you name any role, only the files you name \
      become roles. The current branch does not change. With --in-place, the copies stay files: resver.yaml names them, and `sync`, \
      `review`, `tailor` and all others treat them as roles (docs/adopting.md). On a terminal, resver shows the roles and asks first.

      Examples:
        resver adopt --dry-run
        resver adopt --in-place
        resver adopt resume.md= cv2.md=data
      """)

  @Argument(help: ArgumentHelp("Files with the role of each.", valueName: "file=role"), completion: .file())
  var pairs: [String] = []

  @Flag(name: .customLong("in-place"), help: "Keep the copies as files, and name them in resver.yaml.")
  var staysInPlace = false

  @Flag(help: "Print JSON, and ask nothing (docs/json.md).")
  var json = false

  @OptionGroup var dryRun: DryRunOptions

  @Flag(name: [.short, .customLong("yes")], help: "On a terminal: make the branches without asking.")
  var isSure = false

  func validate() throws {
    for pair in pairs where !pair.contains("=") || pair.hasPrefix("=") {
      throw ValidationError("Write each file with its role, as in resume_backend.md=backend.")
    }
  }

  func perform() throws -> ExitStatus {
    let history = try dryRun.open()
    var given: [String: String] = [:]
    for pair in pairs {
      let cut = pair.lastIndex(of: "=") ?? pair.endIndex
      given[String(pair[..<cut])] = String(pair[cut...].dropFirst())
    }
    let planned = staysInPlace ? try history.adoptInPlace(given) : try history.adopt(given)
    let adoption = planned.report
    // A person sees the proposal before anything is written; a script has decided.
    let asks = !dryRun.isDryRun && !isSure && !json && Screen.isTerminal(0) && Screen.isTerminal(1)
    if asks {
      show(adoption.family)
      Console.show(staysInPlace ? "\nName these files in resver.yaml? [y/N] " : "\nMake these branches? [y/N] ")
      Console.flush()
      guard readLine()?.lowercased().hasPrefix("y") == true else {
        Console.complain("Nothing was written. Name roles yourself with `resver adopt FILE=ROLE …`; FILE=- leaves a file out.\n")
        return .done
      }
    }
    try dryRun.apply(planned.plan, to: history)
    if json {
      try Console.print(json: AdoptionValue(adoption, isDryRun: dryRun.isDryRun, would: dryRun.would([planned.plan])))
      return .done
    }
    if !asks { show(adoption.family) }
    dryRun.show(planned.plan)
    if dryRun.isDryRun { return .done }
    Console.show("\n")
    for (role, commits) in adoption.branches {
      Console.show(TerminalText.safe("role/\(role)  \(Plural.phrase(commits, "commit"))") + "\n")
    }
    for role in adoption.kept {
      Console.complain(TerminalText.safe("role/\(role) already exists and was left alone") + "\n")
    }
    if adoption.wroteConfiguration {
      Console.complain("Wrote resver.yaml; check it, then commit it\n")
    }
    let advice = staysInPlace ? "" : "; when you are satisfied, delete the copies from this branch"
    Console.complain("Next: `resver sync --dry-run`\(advice)\n")
    return .done
  }

  private func show(_ paths: [String], _ why: String) {
    guard !paths.isEmpty else { return }
    let more = paths.count > 6 ? " and \(paths.count - 6) more" : ""
    Console.show(TerminalText.safe("\(why): \(paths.prefix(6).joined(separator: ", "))\(more)") + "\n")
  }

  private func show(_ family: Family) {
    defer {
      show(family.generated, "left out because they are made from other files")
      show(family.strangers, "left out because they have too little in common with a base")
    }
    for base in family.bases {
      let language = family.bases.count > 1 ? "  \(base.language)" : ""
      Console.show(
        TerminalText.safe("\(base.path)  the base\(language), \(Plural.phrase(base.commits, "commit"))") + "\n")
      for member in family.members where member.language == base.language {
        guard let role = member.role else { continue }
        var line =
          "  \(member.path)  role \(role), \(Int((member.share * 100).rounded()))% alike, \(Plural.phrase(member.commits, "commit"))"
        if !member.carried.isEmpty {
          line += ", \(Plural.phrase(member.carried.count, "edit")) made here and in the base"
        }
        if member.forgotten > 0 {
          line += ", \(Plural.phrase(member.forgotten, "change")) of the base not here yet"
        }
        Console.show(TerminalText.safe(line) + "\n")
        for edit in member.carried.prefix(3) {
          Console.show("    twice by hand: \(TerminalText.safe(TextExcerpt.shortened(edit, limit: 76)))\n")
        }
      }
    }
  }
}
