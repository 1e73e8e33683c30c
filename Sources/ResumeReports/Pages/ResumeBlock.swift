package import ResumeModel

/// One résumé as HTML, part by part: the words a reader sees, without the layout of the source.
package enum ResumeBlock {
  /// Returns a row for each part with content; hidden parts are marked in words.
  package static func html(_ resume: Resume) -> String {
    var rows: [String] = []
    for index in resume.parts.indices.dropFirst() where resume.parts[index].isContent && !resume.parts[index].text.isEmpty {
      let part = resume.parts[index]
      let depth = resume.ancestors(of: index).count { resume.parts[$0].kind != .group }
      let note = part.isHidden ? HTMLText.element("span", class: "kind", "hidden") : ""
      rows.append(
        HTMLText.element(
          "div", class: "row d\(min(4, depth)) \(part.kind.rawValue)" + (part.isHidden ? " hidden" : ""),
          note + HTMLText.element("span", class: "say", HTMLText.escaped(part.text))))
    }
    return rows.joined(separator: "\n")
  }
}
