import ResumeModel

/// A bullet with the words of an earlier one; marks and case do not matter.
struct DuplicateBullet: Check {
  static let name = "duplicate-bullet"
  static let severities: [Finding.Severity] = [.warning]
  static let what = "the same bullet twice"
  static let why = "it is mostly left over from copying"
  static let example = """
    ### Acme — Engineer

    - Built the harbour lights
    - Built the harbour lights.
    """
  static let visits = CheckedParts.bullets
  /// The first bullet with each text.
  private var seen: [String: Int] = [:]

  init() {}

  mutating func findings(at part: Int, in checked: CheckedResume) -> [Finding] {
    let text = checked.resume.parts[part].text
    guard text.unicodeScalars.count >= CheckCosts.repeatedCharacters else { return [] }
    let key = text.lowercased().filter { $0.isLetter || $0.isNumber }
    guard let first = seen[key] else {
      seen[key] = part
      return []
    }
    let line = checked.resume.parts[first].lines.lowerBound
    return [
      Self.finding(.warning, at: part, "the bullet of line \(line) is repeated here", hint: "remove one of them")
    ]
  }
}
