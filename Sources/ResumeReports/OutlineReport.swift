package import ResumeModel

/// The tree of a résumé as it was read, drawn for people.
package enum OutlineReport {
  /// Returns one line per part: its mark and text only, so that a change of one part changes one line.
  package static func text(_ resume: Resume) -> String {
    TerminalText.render(
      resume.parts.indices.filter { $0 != 0 && resume.parts[$0].isContent }.map { index in
        let part = resume.parts[index]
        let hidden = part.isHidden ? [Span("  hidden")] : []
        return ReportLine(
          indent: depth(of: index, in: resume) * 2, mark: Span(mark(of: part.kind)),
          [Span(words(of: part))] + hidden)
      }, Appearance(hasColor: false, width: 0))
  }

  /// The text of a part, or what stands for it: data may interrupt the contact, and only its first piece has the name.
  private static func words(of part: Part) -> String {
    part.text.isEmpty ? part.kind == .header ? "(header)" : "(no text)" : part.text
  }

  /// Returns one line per part: kind, text, and its lines in the source.
  package static func lines(_ resume: Resume, root: Int = 0) -> [ReportLine] {
    var lines: [ReportLine] = []
    let places = SourcePlaces(resume.source)
    let outer = depth(of: root, in: resume)
    for index in resume.subtree(of: root)
    where index != 0 && resume.parts[index].isContent {
      let part = resume.parts[index]
      let depth = depth(of: index, in: resume) - outer
      var spans = [
        Span(words(of: part), part.kind.isContainer ? .heading : .plain)
      ]
      if let key = part.sectionKey { spans.append(Span("  [\(key.rawValue)]", .dimmed)) }
      if let period = part.entryHeading?.period {
        let end = period.endText.map { " to \($0)" } ?? ""
        spans.append(Span("  [\(period.start?.text ?? "?")\(end)]", .dimmed))
      }
      if part.isHidden { spans.append(Span("  hidden", .dimmed)) }
      let place = places.place(of: part.bytes, lines: part.lines)
      let numbers =
        place.lines.count == 1
        ? "\(place.lines.lowerBound)" : "\(place.lines.lowerBound)–\(place.lines.upperBound)"
      spans.append(Span("  \(place.file ?? ""):\(numbers)", .dimmed))
      lines.append(
        ReportLine(indent: depth * 2, mark: Span(mark(of: part.kind), .dimmed), spans))
    }
    return lines
  }

  private static func depth(of index: Int, in resume: Resume) -> Int {
    resume.ancestors(of: index).count { resume.parts[$0].kind != .group }
  }

  /// Returns how many parts of each kind there are, as in "5 sections, 7 entries, 31 bullets".
  package static func counts(_ resume: Resume) -> String {
    let kinds: [PartKind] = [.section, .entry, .bullet, .paragraph, .field]
    let counts = kinds.compactMap { kind -> String? in
      let count = resume.parts.count { $0.kind == kind && $0.isContent }
      return count == 0 ? nil : Plural.phrase(count, kind.rawValue)
    }
    return counts.isEmpty ? "no parts" : counts.joined(separator: ", ")
  }

  private static func mark(of kind: PartKind) -> String {
    switch kind {
    case .document, .header: "◆"
    case .section: "§"
    case .entry: "▸"
    case .bullet: "•"
    case .paragraph: "¶"
    case .field: ":"
    case .group: ""
    }
  }
}
