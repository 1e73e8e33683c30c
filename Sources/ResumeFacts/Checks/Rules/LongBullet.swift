import ResumeModel

/// A bullet that fills more than about two lines of a page.
struct LongBullet: Check {
  static let name = "long-bullet"
  static let severities: [Finding.Severity] = [.note]
  static let what = "a bullet with more than 50 words, or 120 Chinese or Japanese characters"
  static let why = "most readers give a bullet two lines"
  static let example = "### Acme — Engineer\n\n- " + String(repeating: "and so on ", count: 20)
  static let visits = CheckedParts.bullets

  func findings(at part: Int, in checked: CheckedResume) -> [Finding] {
    let length = Length(checked.resume.parts[part].text)
    guard length.isLong else { return [] }
    return [
      Self.finding(
        .note, at: part, "a bullet has \(length.words) \(length.unit)",
        hint: "split it: most readers give a bullet two lines")
    ]
  }

  /// The length of a text to a reader: in words, or in characters if most are Chinese or Japanese.
  private struct Length {
    var words: Int
    var unit: String
    var isLong: Bool

    init(_ text: String) {
      let wide = text.unicodeScalars.count { $0.value >= 0x3040 && $0.value <= 0x9FFF }
      if wide * 2 > text.unicodeScalars.count {
        words = wide
        unit = "characters"
        isLong = wide > CheckCosts.longCharacters
      } else {
        words = text.split(whereSeparator: { $0 == " " }).count
        unit = "words"
        isLong = words > CheckCosts.longWords
      }
    }
  }
}
