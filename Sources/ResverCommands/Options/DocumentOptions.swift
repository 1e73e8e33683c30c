import ArgumentParser
import Host
import ResumeArchive
import ResumeProject

/// Which documents of a résumé a command is about.
struct DocumentOptions: ParsableArguments {
  @Option(
    name: .customLong("doc"),
    help: ArgumentHelp("Use only the document of this name; separate several with commas.", valueName: "name"),
    completion: Candidates.documents)
  var name: String?

  /// The options of a command line that names no document.
  static var all: DocumentOptions {
    var options = DocumentOptions()
    options.name = nil
    return options
  }

  /// The documents chosen: all of them unless one is named.
  func documents(of history: History) throws(UserError) -> [Document] {
    let all = try history.documents()
    guard let name else { return all }
    func named(_ name: String) -> Document? { all.first { $0.name == name || $0.path == name } }
    // A name may contain a comma.
    if let document = named(name) { return [document] }
    var chosen: [Document] = []
    for name in [name].separatedByCommas {
      guard let document = named(name) else {
        let names = all.map { "`\($0.name)`" }.joined(separator: ", ")
        let near = NearestName.find(name, among: all.map(\.name)).map { "did you mean `\($0)`? " } ?? ""
        throw UserError(
          "Cannot find the document `\(name)`", causes: ["the documents are \(names)"],
          hint: near + "name one of these with --doc, or add it to resver.yaml", kind: .usage)
      }
      if !chosen.contains(document) { chosen.append(document) }
    }
    return chosen
  }
}
