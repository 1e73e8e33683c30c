import ResumeLedger
import ResumePlan

/// What a command would change, in JSON: `would` in the output of a dry run.
struct PlanValue: Encodable {
  /// The references with their objects before and after; without `to`, removed, or named by git alone.
  var references: [ReferenceValue]
  var files: [FileValue]
  /// Whether git's hooks run, which may refuse the commit or change it.
  var runsHooks: Bool

  struct ReferenceValue: Encodable {
    var name: String
    var from: String?
    var to: String?
  }

  struct FileValue: Encodable {
    var path: String
    /// `write` or `remove`.
    var action: String
  }

  /// Makes the value of one or several plans.
  init(_ plans: [Plan]) {
    references = plans.flatMap(\.updates).map { update in
      let recorded = update.recorded
      return ReferenceValue(name: recorded.reference, from: recorded.from, to: recorded.to)
    }
    files = plans.flatMap(\.workTree.files).map { FileValue(path: $0.path, action: $0.bytes == nil ? "remove" : "write") }
    runsHooks = plans.contains { $0.hooked != nil }
  }
}
