import ResumeModel

/// A bullet without text, and without bullets of its own.
struct EmptyBullet: Check {
  static let name = "empty-bullet"
  static let severities: [Finding.Severity] = [.error]
  static let what = "a bullet without text"
  static let why = "the page shows a dot and nothing after it"
  static let example = """
    ### Acme — Engineer

    - Built the harbour lights
    -
    """
  static let visits = CheckedParts.bullets

  func findings(at part: Int, in checked: CheckedResume) -> [Finding] {
    guard checked.resume.parts[part].text.isEmpty, checked.resume.contents(of: part).isEmpty else { return [] }
    return [Self.finding(.error, at: part, "a bullet is empty", hint: "write it, or remove it")]
  }
}
