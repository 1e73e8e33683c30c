import ResumeOperations
import ResumeProject

/// The output of `resver export --json`: the schema `resver.export/1`.
struct ExportValue: Encodable {
  var schema = "resver.export/1"
  var files: [FileValue]

  struct FileValue: Encodable {
    var path: String
    var engine: String?
    var pages: Int?
    /// The parts that the format cannot express.
    var notCarried: [String]
    /// What a program would lose of the PDF's text; absent if it was not checked.
    var textLosses: [String]?
    /// Why resver's own layout was used.
    var substitution: String?
    /// The command of resver.yaml that nobody has allowed.
    var notRun: String?
    /// Why the file was not made.
    var error: ErrorValue?

    init(_ outcome: ExportOutcome) {
      path = outcome.path
      engine = outcome.engine
      pages = outcome.pages
      notCarried = outcome.losses
      textLosses = outcome.textLosses
      substitution = outcome.substitution
      notRun = outcome.refused?.line
      error = outcome.failure.map { Failure($0).value }
    }
  }

  init(_ outcomes: [ExportOutcome]) { files = outcomes.map(FileValue.init) }
}
