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
    var styles: [(style: String, parts: [Int])] = []
    for part in checked.shown(.entry) {
      guard let period = checked.period(of: part), let style = DateStyle.style(of: period.text) else { continue }
      if let known = styles.firstIndex(where: { $0.style == style }) {
        styles[known].parts.append(part)
      } else {
        styles.append((style, [part]))
      }
    }
    guard styles.count > 1, let usual = styles.max(by: { $0.parts.count < $1.parts.count }) else { return [] }
    return styles.filter { $0.style != usual.style }.flatMap { style, parts in
      parts.map { part in
        Self.finding(
          .note, at: part,
          "`\(checked.period(of: part)?.text ?? "")` is written as \(style), most dates as \(usual.style)",
          hint: "write all dates the same way")
      }
    }
  }
}
