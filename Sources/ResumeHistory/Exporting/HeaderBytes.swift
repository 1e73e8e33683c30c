import ResumeModel

/// Where a document's header stands: everything before its first section, and what its title says.
struct HeaderBytes {
  /// The bytes before the first section.
  let range: Range<Int>
  /// The text of the header, up to its first sign; for documents whose name cannot be told otherwise.
  let title: String

  init(_ resume: Resume) {
    let section = resume.parts.first { $0.kind == .section && $0.sectionKey != .basics }
    let end = section?.bytes.lowerBound ?? resume.source.count
    range = 0..<end
    let header = resume.parts.first { $0.kind == .header }?.text ?? ""
    title = String(header.prefix { $0.isLetter || $0 == " " || $0 == "-" || $0 == "." }).trimmedOfBlanks
  }
}
