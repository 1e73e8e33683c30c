package import ResumeFormats
package import ResumeModel

/// Checks one résumé for problems, without other variants.
package struct ResumeChecks {
  let resume: Resume
  let today: Period.Date
  /// The format by the file's name; an invalid JSON text is read as plain lines.
  let format: ResumeFormat
  private(set) var findings: [Finding] = []

  /// Checks a résumé.
  ///
  /// - Parameters:
  ///   - format: the format by the file's name; nil for the format as which it was read.
  ///   - today: the date from which "future" counts.
  ///   - off: the names of checks that are switched off.
  /// - Returns: the findings in the order of the source.
  package static func run(
    _ resume: Resume, as format: ResumeFormat? = nil, today: Period.Date, off: Set<String> = []
  ) -> [Finding] {
    var checks = ResumeChecks(
      resume: resume, today: today, format: format ?? ResumeFormat(rawValue: resume.format) ?? .text)
    checks.checkDates()
    checks.checkTimeline()
    checks.checkDateStyle()
    checks.checkBullets()
    checks.checkMarkup()
    checks.checkSchemaDates()
    checks.checkContact()
    checks.checkWords()
    checks.checkEncoding()
    return checks.findings.filter { !off.contains($0.rule.rawValue) }.enumerated().sorted { left, right in
      let lines = (checks.line(of: left.element), checks.line(of: right.element))
      return lines.0 == lines.1 ? left.offset < right.offset : lines.0 < lines.1
    }.map(\.element)
  }

  private init(resume: Resume, today: Period.Date, format: ResumeFormat) {
    self.resume = resume
    self.format = format
    self.today = today
  }

  private func line(of finding: Finding) -> Int {
    finding.line ?? resume.parts[finding.part].lines.lowerBound
  }

  mutating func add(
    _ rule: CheckRule, _ severity: Finding.Severity, _ part: Int, _ found: String, _ hint: String,
    line: Int? = nil
  ) {
    findings.append(
      Finding(rule: rule, severity: severity, part: part, line: line, found: found, hint: hint))
  }

  /// The parts of a kind that a reader sees.
  func shown(_ kind: PartKind) -> [Int] {
    resume.parts.indices.filter {
      resume.parts[$0].kind == kind && resume.parts[$0].isContent && !isHidden($0)
    }
  }

  private func isHidden(_ part: Int) -> Bool {
    var next: Int? = part
    while let index = next {
      if resume.parts[index].isHidden { return true }
      next = resume.parts[index].parent
    }
    return false
  }

  // MARK: - Bullets

  private mutating func checkBullets() {
    var seen: [String: Int] = [:]
    for part in shown(.bullet) {
      let text = resume.parts[part].text
      if text.isEmpty {
        if resume.contents(of: part).isEmpty {
          add(.emptyBullet, .error, part, "a bullet is empty", "write it, or remove it")
        }
        continue
      }
      let length = Length(text)
      if length.isLong {
        add(
          .longBullet, .note, part, "a bullet has \(length.words) \(length.unit)",
          "split it: most readers give a bullet two lines")
      }
      guard text.unicodeScalars.count >= 12 else { continue }
      let key = text.lowercased().filter { $0.isLetter || $0.isNumber }
      if let first = seen[key] {
        let line = resume.parts[first].lines.lowerBound
        add(
          .duplicateBullet, .warning, part, "the bullet of line \(line) is repeated here", "remove one of them"
        )
      } else {
        seen[key] = part
      }
    }
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
        isLong = wide > 120
      } else {
        words = text.split(whereSeparator: { $0 == " " }).count
        unit = "words"
        isLong = words > 50
      }
    }
  }

  // MARK: - Contact

  private mutating func checkContact() {
    let texts = resume.parts.indices.filter { !isHidden($0) }.map {
      resume.parts[$0].text + " " + resume.parts[$0].links.joined(separator: " ")
    }
    guard shown(.section).count >= 1 else { return }
    let hasMail = texts.contains { $0.contains("@") && $0.contains(".") }
    let hasPhone = texts.contains { PrivatePatterns.holdsPhone($0) }
    let hasLink = texts.contains {
      $0.contains("://") || $0.contains("linkedin") || $0.contains("github.com")
    }
    if !hasMail && !hasPhone {
      add(
        .missingContact, hasLink ? .note : .warning, 0, "the contact has neither a mail address nor a phone number",
        "add one, or switch the check off with `checks: {missing-contact: off}`")
    }
  }
}
