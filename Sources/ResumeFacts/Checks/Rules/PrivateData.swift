import ResumeModel

/// Private data that an employer has no right to, as in `Date of birth: 1 May 1990`. Hidden parts are read as well: they
/// are in the file.
struct PrivateData: Check {
  static let name = "private-data"
  static let severities: [Finding.Severity] = [.warning]
  static let what =
    "a date of birth, national id, marital status, religion, political affiliation, bank account; a note for earlier versions, which every push publishes"
  static let why = "it invites discrimination and identity theft, and a published version cannot be taken back"
  static let example = "Date of birth: 1 May 1990"
  static let visits = CheckedParts.words

  func findings(at part: Int, in checked: CheckedResume) -> [Finding] {
    let text = checked.resume.parts[part].text
    guard let what = PrivatePatterns.privateData(in: text, text.lowercased()) else { return [] }
    return [
      Self.finding(
        .warning, at: part, "it contains \(what)",
        hint: "every version that you push contains it; leave it out unless the employer asks for it")
    ]
  }
}
