package import ResumeModel

/// Finds a document's header, which is everything before its first section, and the text of its title.
package struct HeaderBytes {
  /// The bytes before the first section.
  package let range: Range<Int>
  /// The text of the header up to the first punctuation; for documents whose name cannot be found otherwise.
  package let title: String

  /// Finds the header of a résumé.
  package init(_ resume: Resume) {
    let section = resume.parts.first { $0.kind == .section && $0.sectionKey != .basics }
    let end = section?.bytes.lowerBound ?? resume.source.count
    range = 0..<end
    let header = resume.parts.first { $0.kind == .header }?.text ?? ""
    title = String(header.prefix { $0.isLetter || $0 == " " || $0 == "-" || $0 == "." }).trimmedOfBlanks
  }
}
