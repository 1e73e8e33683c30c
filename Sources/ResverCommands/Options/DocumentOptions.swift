import ArgumentParser
import Host
import ResumeArchive
import ResumeProject

/// Which documents of a résumé a command is about.
struct DocumentOptions: ParsableArguments {
  @Option(
    name: .customLong("doc"), help: ArgumentHelp("Use only the document of this name.", valueName: "name"),
    completion: Candidates.documents)
  var name: String?

  /// The documents chosen: all of them unless one is named.
  func documents(of history: History) throws(UserError) -> [Document] {
    let all = try history.documents()
    guard let name else { return all }
    guard let document = all.first(where: { $0.name == name || $0.path == name }) else {
      let names = all.map { "`\($0.name)`" }.joined(separator: ", ")
      throw UserError(
        "Cannot find the document `\(name)`", causes: ["the documents are \(names)"],
        hint: "name one of these with --doc, or add it to resver.yaml", kind: .usage)
    }
    return [document]
  }
}
