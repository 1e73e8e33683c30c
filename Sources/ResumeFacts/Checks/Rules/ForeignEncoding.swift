import ResumeModel

/// A text that is not UTF-8: engines, web pages and most tools show its letters wrong, as in `M�ller`.
struct ForeignEncoding: Check {
  static let name = "encoding"
  static let severities: [Finding.Severity] = [.warning]
  static let what =
    "a text that is not UTF-8: resver reads it in its most likely encoding (Windows-1252, Windows-1251, GB18030, Big5, Shift_JIS, EUC-JP, EUC-KR) and writes it back byte for byte"
  static let why = "other programs show its letters wrong"
  static let example = "M\u{FC}ller, in Windows-1252"
  static let visits = CheckedParts.document

  func findings(at part: Int, in checked: CheckedResume) -> [Finding] {
    guard let encoding = checked.resume.encoding else { return [] }
    return [
      Self.finding(
        .warning, at: 0, "the text is not UTF-8; resver reads it as \(encoding)",
        hint: "convert it once: `iconv -f \(encoding) -t UTF-8 OLD > NEW`")
    ]
  }
}
