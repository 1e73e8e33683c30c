package import ResumeFormats
package import ResumeModel

/// A résumé with the facts that the checks need.
package struct CheckedResume {
  package let resume: Resume
  /// The date from which "future" counts.
  package let today: Period.Date
  /// The format by the file's name; an invalid JSON text is read as plain lines.
  package let format: SourceFormat
  /// Whether each part, or one around it, is commented out in the source.
  private let hidden: [Bool]

  init(resume: Resume, today: Period.Date, format: SourceFormat) {
    self.resume = resume
    self.today = today
    self.format = format
    var hidden: [Bool] = []
    hidden.reserveCapacity(resume.parts.count)
    for index in resume.parts.indices {
      hidden.append(resume.parts[index].isHidden || resume.parts[index].parent.map { hidden[$0] } ?? false)
    }
    self.hidden = hidden
  }

  /// Whether a part, or one around it, is commented out in the source.
  func isHidden(_ part: Int) -> Bool { hidden[part] }

  /// The parts of a kind that a reader sees.
  func shown(_ kind: PartKind) -> [Int] {
    resume.parts.indices.filter {
      resume.parts[$0].kind == kind && resume.parts[$0].isContent && !hidden[$0]
    }
  }

  func parts(of visits: CheckedParts) -> [Int] {
    switch visits {
    case .document: [0]
    case .entries: shown(.entry)
    case .workSections: shown(.section).filter { resume.parts[$0].sectionKey == .work }
    case .bullets: shown(.bullet)
    case .words:
      resume.parts.indices.dropFirst().filter { resume.parts[$0].isContent && !resume.parts[$0].text.isEmpty }
    case .variants: []
    }
  }

  func period(of part: Int) -> Period? { resume.parts[part].entryHeading?.period }
}
