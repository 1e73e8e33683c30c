import ResumeModel

/// Neither a mail address nor a phone number anywhere.
struct MissingContact: Check {
  static let name = "missing-contact"
  static let severities: [Finding.Severity] = [.warning, .note]
  static let what =
    "neither mail address nor phone number; a note if there is a link; not of tables and other files beside the résumé"
  static let why = "nobody can answer"
  static let example = "# Ada Quill\n\n## Work\n\n- Kept the lights"
  static let visits = CheckedParts.document

  func findings(at part: Int, in checked: CheckedResume) -> [Finding] {
    let resume = checked.resume
    // A text without sections is a part of a résumé, or a letter.
    guard !checked.shown(.section).isEmpty else { return [] }
    let texts = resume.parts.indices.filter { !checked.isHidden($0) }.map {
      resume.parts[$0].text + " " + resume.parts[$0].links.joined(separator: " ")
    }
    let hasMail = texts.contains { $0.contains("@") && $0.contains(".") }
    if hasMail || texts.contains(where: PrivatePatterns.holdsPhone) { return [] }
    let hasLink = texts.contains { $0.contains("://") || $0.contains("linkedin") || $0.contains("github.com") }
    return [
      Self.finding(
        hasLink ? .note : .warning, at: 0, "the contact has neither a mail address nor a phone number",
        hint: "add one, or switch the check off with `checks: {missing-contact: off}`")
    ]
  }
}
