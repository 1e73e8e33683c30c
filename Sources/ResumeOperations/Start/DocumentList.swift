import Host
import ResumeArchive
import ResumeProject

/// The list `documents:` of resver.yaml. Adding a file changes nothing else in it.
struct DocumentList {
  private let history: History

  init(_ history: History) { self.history = history }

  /// Returns resver.yaml with one more document.
  ///
  /// - Parameter planned: the file as an earlier step of the plan writes it; nil to begin with what is on disk.
  /// - Throws: if the value is written on one line, or is not a list.
  func adding(_ document: Document, to planned: [UInt8]?) throws(UserError) -> [UInt8] {
    let root = history.workTree ?? ""
    let item = item(document)
    var text = planned
    if text == nil, Files.kind(of: root + ConfigurationFile.name) != .missing {
      text = try Files.read(ConfigurationFile.name, in: root, called: ConfigurationFile.name)
    }
    guard let text else { return Array(("documents:\n  - " + item).utf8) }
    guard let added = DocumentList.adding(item, to: String(decoding: text, as: UTF8.self)) else {
      throw UserError(
        "Cannot add `\(document.path)` to resver.yaml",
        causes: ["`documents:` in resver.yaml is not a list with one item per line"],
        hint: "add `\(document.path)` to the list by hand")
    }
    return Array(added.utf8)
  }

  /// Returns the lines of a document: its path, a name if another document has the usual one, and its language if it is known.
  private func item(_ document: Document) -> String {
    var item = "path: \(RoleRulesText.quoted(document.path))\n"
    if history.configuration.documents.contains(where: { $0.name == document.name }) {
      let steps = document.path.split(separator: "/").dropLast()
      let name = (steps + [document.name[...]]).joined(separator: "-")
      item += "    name: \(RoleRulesText.quoted(name))\n"
    }
    if let language = document.language { item += "    language: \(language)\n" }
    return item
  }

  /// Returns the text with an item after the last one of its list; nil if the list does not have one item per
  /// line.
  static func adding(_ item: String, to text: String) -> String? {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard let head = lines.firstIndex(where: { $0.hasPrefix("documents:") }) else {
      let end = text.isEmpty || text.hasSuffix("\n") ? "" : "\n"
      return text + end + "documents:\n  - " + item
    }
    let value = lines[head].dropFirst("documents:".count).split(separator: "#", maxSplits: 1).first ?? ""
    guard value.allSatisfy({ $0 == " " || $0 == "\r" }) else { return nil }
    var last = head
    var indent = "  "
    for index in lines.indices where index > head {
      let line = lines[index]
      let content = line.drop { $0 == " " }
      if content.isEmpty || content.first == "#" { continue }
      let isItem = content.hasPrefix("-")
      guard line.first == " " || isItem else { break }
      if isItem, last == head { indent = String(line.prefix { $0 == " " }) }
      last = index
    }
    let body = item.split(separator: "\n").enumerated().map { number, line in
      number == 0 ? indent + "- " + line : indent + "  " + line.drop { $0 == " " }
    }
    lines.insert(contentsOf: body, at: last + 1)
    return lines.joined(separator: "\n")
  }
}
