import ArgumentParser
import Host
import ResumeArchive
import ResumeOperations
import ResumePlan
import ResumeReports
import ResumeWorkbench

/// Shows a plan instead of applying it: standard output is that of the command, standard error what would change.
struct DryRunOptions: ParsableArguments {
  @Flag(name: .customLong("dry-run"), help: "Show what would be done, with the names of the new commits; write nothing.")
  var isDryRun = false

  /// Opens the history of a command that may be a dry run.
  func open(_ environment: Environment = Environment.current()) throws -> History {
    let history = try History.withVariants(environment)
    history.isRehearsal = isDryRun
    if !isDryRun { Workbench(history).finishCheckOut() }
    return history
  }

  /// Applies the plan of a command; a dry run applies nothing.
  @discardableResult
  func apply(_ plan: Plan, to history: History) throws -> Workbench.Applied {
    isDryRun ? Workbench.Applied() : try Workbench(history).apply(plan)
  }

  /// What applying the plans would change; nil if they were applied.
  func would(_ plans: [Plan]) -> PlanValue? { isDryRun ? PlanValue(plans) : nil }

  /// Prints, in a dry run, what applying the plan would change.
  func show(_ plan: Plan) {
    guard isDryRun else { return }
    for update in plan.updates { Console.complain("Would \(TerminalText.safe(update.words))\n") }
    if plan.hooked != nil { Console.complain("Would commit with git's hooks, which may refuse the commit or change it\n") }
    for file in plan.workTree.files {
      Console.complain("Would \(file.bytes == nil ? "remove" : "write") \(TerminalText.safe(file.path))\n")
    }
  }

  /// What applying the plan would change, in words; nil if it was applied.
  func would(_ plan: SetupPlan) -> [String]? { isDryRun ? plan.words : nil }

  /// Applies the plan of a command that writes settings; a dry run prints it instead.
  func apply(_ plan: SetupPlan, _ environment: Environment) throws {
    guard isDryRun else { return try SetupWorkbench(environment).apply(plan) }
    for words in plan.words { Console.complain("Would \(TerminalText.safe(words))\n") }
  }
}
