import ArgumentParser
import Host
import ResumeArchive
import ResumeModel
import ResumeOperations
import ResumeReports

/// `resver show VERSION [PART]`
struct Show: ParsableCommand, StatusCommand {
  static let configuration = CommandConfiguration(
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

  @OptionGroup var document: DocumentOptions

  func perform() throws -> ExitStatus {
    let environment = Environment.current()
    let history = try History.open(environment)
    let documents = try document.documents(of: history)
    guard let part else {
      for document in documents {
        Console.print(source: SourceFiles.unmarked(try history.read(version, document).bytes))
      }
      Console.flush(environment: environment.variables)
      return .done
    }
    let holder = try history.documentHolding(part, at: version, among: documents)
    let resume = try history.read(version, holder).resume
    let index = try PartAddress.find(part, in: resume, at: version)
    let bytes = SourceFiles.unmarked(Array(resume.source[resume.parts[index].bytes]))
    Console.print(source: bytes + (bytes.last == .newline ? [] : [.newline]))
    Console.flush(environment: environment.variables)
    return .done
  }
}

/// Finds a part by the address a user typed.
enum PartAddress {
  /// Returns the part's index.
  ///
  /// - Throws: with the nearest addresses if no part has this one.
  static func find(_ address: String, in resume: Resume, at place: String) throws(UserError) -> Int {
    switch resume.part(at: address) {
    case .found(let index): return index
    case .missing(let suggestions):
      let near = suggestions.filter { !$0.isEmpty }.map { "`\($0)`" }.joined(separator: " or ")
      throw UserError(
        "Cannot find `\(address)` at `\(place)`", causes: ["no part has that address"],
        hint: near.isEmpty ? "`resver outline` lists the parts" : "did you mean \(near)?")
    }
  }
}
