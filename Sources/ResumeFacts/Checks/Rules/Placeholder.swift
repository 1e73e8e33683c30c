import ResumeModel

/// A text that a template or the writer left to be filled in, as in `Your Name`.
struct Placeholder: Check {
  static let name = "placeholder"
  static let severities: [Finding.Severity] = [.warning]
  static let what = "`Your Name`, `TODO:`, `lorem ipsum`"
  static let why = "it was meant to be replaced"
  static let example = "### Acme — Engineer\n\n- TODO: write this"
  static let visits = CheckedParts.words

  func findings(at part: Int, in checked: CheckedResume) -> [Finding] {
    // A hidden part may wait to be written.
    guard !checked.resume.parts[part].isHidden,
      let word = PrivatePatterns.placeholder(in: checked.resume.parts[part].text.lowercased())
    else { return [] }
    return [
      Self.finding(
        .warning, at: part, "`\(word)` looks like a placeholder", hint: "write the real text, or remove it")
    ]
  }
}
