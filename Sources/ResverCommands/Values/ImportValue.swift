import ResumeOperations

/// The output of `resver import --json`: the schema `resver.import/1`.
struct ImportValue: Encodable {
  var schema = "resver.import/1"
  var dryRun: Bool
  /// The Markdown file that was written.
  var output: String?
  /// What a single file was, as in "a Word file".
  var source: String?
  /// The Markdown of a single file, in a dry run.
  var markdown: String?
  /// The parts of a single file that Markdown cannot express.
  var notCarried: [String] = []
  /// The versions made of a folder.
  var versions: [VersionFileValue] = []
  var would: PlanValue?

  struct VersionFileValue: Encodable {
    var version: String
    var date: String
    var file: String
  }

  /// A single file.
  ///
  /// - Parameter output: the written file; nil in a dry run.
  init(_ imported: FileImport.Imported, writtenTo output: String?) {
    dryRun = output == nil
    self.output = output
    source = imported.kind
    markdown = output == nil ? imported.markdown : nil
    notCarried = imported.losses
  }

  /// A folder of dated files.
  init(_ made: [ImportedVersion], isDryRun: Bool, would: PlanValue?) {
    dryRun = isDryRun
    versions = made.map { VersionFileValue(version: $0.version, date: $0.day, file: $0.file) }
    self.would = would
  }
}
