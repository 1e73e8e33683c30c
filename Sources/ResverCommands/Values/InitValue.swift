import ResumeFormats
import ResumeModel
import ResumeOperations
import ResumeProject

/// The output of `resver init --json`: the schema `resver.init/1`.
struct InitValue: Encodable {
  var schema = "resver.init/1"
  var madeRepository: Bool
  var wroteConfiguration: Bool
  var documents: [DocumentValue]
  /// In a dry run, what it would change, in words.
  var would: [String]?

  struct DocumentValue: Encodable {
    var name: String
    var path: String
    var format: String?
    /// How many parts of each kind resver reads; absent for a file that does not exist yet.
    var parts: [String: Int]?
    var isIgnored: Bool
    /// The first syntax error of the format, with its line.
    var flaw: FlawValue?

    init(_ start: InitOutcome) {
      name = start.document.name
      path = start.document.path
      format = start.resume?.format
      parts = start.resume.map { resume in
        let kinds = resume.parts.filter { $0.isContent && $0.parent != nil }.map { ($0.kind.rawValue, 1) }
        return Dictionary(kinds, uniquingKeysWith: +)
      }
      isIgnored = start.isIgnored
      flaw = start.flaw.map { FlawValue(line: $0.line, problem: $0.problem) }
    }
  }

  struct FlawValue: Encodable {
    var line: Int
    var problem: String
  }

  init(_ starts: [InitOutcome], would: [String]?) {
    self.would = would
    madeRepository = starts.contains(where: \.madeRepository)
    wroteConfiguration = starts.contains(where: \.wroteConfiguration)
    documents = starts.map(DocumentValue.init)
  }
}
