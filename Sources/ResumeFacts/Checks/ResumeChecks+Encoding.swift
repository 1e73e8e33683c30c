import ResumeModel

extension ResumeChecks {
  /// Reports a text that is not UTF-8: engines, web pages and most tools show its letters wrong, as in
  /// `M�ller`.
  mutating func checkEncoding() {
    guard let encoding = resume.encoding else { return }
    add(
      .encoding, .warning, 0, "the text is not UTF-8; resver reads it as \(encoding)",
      "convert it once: `iconv -f \(encoding) -t UTF-8 OLD > NEW`")
  }
}
