import ResumeModel

/// Dates written in several styles, as in `Mar 2024` and `03/2024`.
struct MixedDateStyle: Check {
  static let name = "date-style"
  static let severities: [Finding.Severity] = [.note]
  static let what =
    "dates written in another way than most (`Mar 2024`, `March 2024`, `03/2024`, `2024-03`, …); years alone, May, June and July fit any style"
  static let why = "it looks careless, and `03/04/2024` beside another style is ambiguous"
  static let example = """
    ### Acme — Engineer (Mar 2021 – Present)

    ### Birch — Engineer (Mar 2020 – Feb 2021)

    ### Cedar — Engineer (03/2019 – 02/2020)
    """
  static let visits = CheckedParts.document

  func findings(at part: Int, in checked: CheckedResume) -> [Finding] {
    var dated: [(part: Int, styles: [DateStyle])] = []
    var counts: [(style: DateStyle, count: Int)] = []
    for part in checked.shown(.entry) {
      guard let period = checked.period(of: part) else { continue }
      let styles = DateStyle.styles(of: period.text)
      if !styles.isEmpty { dated.append((part, styles)) }
      for style in styles {
        if let known = counts.firstIndex(where: { $0.style == style }) {
          counts[known].count += 1
        } else {
          counts.append((style, 1))
        }
      }
    }
    guard let usual = counts.max(by: { $0.count < $1.count })?.style else { return [] }
    return dated.filter { !$0.styles.contains(usual) }.map { part, styles in
      Self.finding(
        .note, at: part,
        "`\(checked.period(of: part)?.text ?? "")` is written as \(styles[0].example), most dates as \(usual.example)",
        hint: "write all dates the same way")
    }
  }
}
