import ArgumentParser
import Host
import ResumeArchive
import ResumeFormats
import ResumeModel
import ResumeOperations
import ResumeProject
import ResumeReports

/// `resver show VERSION [PART]`
struct Show: ParsableCommand, StatusCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Print the résumé as it was at a version, or one part of it.",
    discussion: """
      Examples:
        resver show v1
        resver show backend experience/acme
      """)

  @Argument(help: "The version, or any other revision.", completion: Candidates.versions)
  var version: String

  @Argument(help: "The address of a part, such as experience/acme/2. (default: the whole résumé)", completion: Candidates.parts)
  var part: String?

  @Flag(help: "Print the text inside JSON Lines, one object per document (docs/json.md).")
  var json = false

  @OptionGroup var document: DocumentOptions

  /// The output of `--json` for one document: the schema `resver.show/1`.
  private struct TextValue: Encodable {
    var schema = "resver.show/1"
    var revision: String
    var document: String
    var format: String
    var part: String?
    /// The source text.
    var text: String
  }

  func perform() throws -> ExitStatus {
    let environment = Environment.current()
    let history = try History.withVariants(environment)
    let documents = try document.documents(of: history)
    guard let part else {
      for document in documents {
        let reading = try history.read(version, document)
        try show(SourceFiles.unmarked(reading.bytes), of: document, format: reading.resume.format)
      }
      Console.flush(environment: environment.variables)
      return .done
    }
    let holder = try history.documentHolding(part, at: version, among: documents)
    let resume = try history.read(version, holder).resume
    let index = try PartAddress.find(part, in: resume, at: version)
    let bytes = SourceFiles.unmarked(Array(resume.source[resume.parts[index].bytes]))
    try show(bytes + (bytes.last == .newline ? [] : [.newline]), of: holder, format: resume.format)
    Console.flush(environment: environment.variables)
    return .done
  }

  private func show(_ bytes: [UInt8], of document: Document, format: String) throws {
    guard json else { return Console.print(source: bytes) }
    let text = String(decoding: SourceFormat.utf8(of: bytes), as: UTF8.self)
    try Console.print(json: TextValue(revision: version, document: document.name, format: format, part: part, text: text))
  }
}

/// Finds a part by the address a user typed.
enum PartAddress {
  /// Returns the part's index.
  ///
  /// - Throws: with the nearest addresses if no part has this one.
  static func find(_ address: String, in resume: Resume, at place: String) throws(UserError) -> Int {
    let lookup = resume.part(at: address)
    if let error = UserError(lookup, of: address, at: place) { throw error }
    guard case .found(let index) = lookup else { return 0 }
    return index
  }
}
