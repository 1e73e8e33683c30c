import ResumeLexicon
import ResumeModel

/// Finds the person's name in a labelled line, if the heading above is only the document's title: `氏名　水野 遥`.
enum HeaderName {
  /// Makes the name the header's title.
  static func complete(_ resume: inout Resume) {
    guard let header = resume.parts.indices.first(where: { resume.parts[$0].kind == .header }),
      resume.parts[header].text.isEmpty || DocumentTitle.isGeneric(resume.parts[header].text)
    else { return }
    // Forms have the person's data in a section of its own.
    let section = resume.parts.indices.first { resume.parts[$0].kind == .section && resume.parts[$0].sectionKey == .basics }
    for child in resume.children(of: header).prefix(6) + (section.map { resume.children(of: $0).prefix(6) } ?? []) {
      let part = resume.parts[child]
      guard part.kind == .field || part.kind == .paragraph || part.kind == .bullet, !part.isHidden,
        let name = name(in: part.text)
      else { continue }
      resume.parts[header].text = name
      return
    }
  }

  private static func name(in text: String) -> String? {
    let lower = text.lowercased()
    for label in labels where lower.hasPrefix(label) {
      let rest = text.dropFirst(label.count)
      guard let first = rest.unicodeScalars.first, ":：| 　\t".unicodeScalars.contains(first) else { continue }
      let name = FieldSplit.trimmed(String(rest.drop { ":：| 　\t".contains($0) }))
      if DocumentTitle.mayBeName(name) { return name }
    }
    return nil
  }

  private static let labels = Lexicon.words(\.contactLabels.name)
}
