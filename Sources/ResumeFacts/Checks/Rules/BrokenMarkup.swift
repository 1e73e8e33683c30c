import ResumeFormats
import ResumeModel

/// Tags that close nothing or are never closed, open braces and environments, data that does not parse.
struct BrokenMarkup: Check {
  static let name = "broken-markup"
  static let severities: [Finding.Severity] = [.error, .warning]
  static let what =
    "an end tag that closes nothing, a tag that is never closed, open braces, environments or delimited blocks, invalid JSON or YAML"
  static let why = "the page may lose everything after it, and resver reads invalid data as plain lines"
  static let example = "Kept the lights burning</b>"
  static let visits = CheckedParts.document

  func findings(at part: Int, in checked: CheckedResume) -> [Finding] {
    let resume = checked.resume
    var found: [Finding] = []
    if let flaw = checked.format.flaw(of: resume) {
      found.append(
        Self.finding(
          .error, at: 0, flaw.problem, hint: "correct it; until then resver reads the file as plain lines",
          line: flaw.line))
    }
    switch checked.format.markup {
    case .tags: found += tags(resume.source)
    case .brackets:
      if !checked.format.isSound(SourceFiles.unmarked(resume.source), like: []) {
        found.append(
          Self.finding(
            .error, at: 0, "a brace or an environment is not closed", hint: "close it; the engine names the line"))
      }
    case .delimiters:
      if !checked.format.isSound(resume.source, like: []) {
        found.append(
          Self.finding(
            .error, at: 0, "a delimited block or a conditional is not closed",
            hint: "close it with the line that opens it, or `endif::[]`"))
      }
    case .none: break
    }
    return found
  }

  private func tags(_ source: [UInt8]) -> [Finding] {
    func line(of tag: HTMLTags.Found) -> Int {
      source[..<tag.bytes.lowerBound].count { $0 == .newline } + 1
    }
    func unclosed(_ tag: HTMLTags.Found) -> [Finding] {
      // HTML itself lets these end without an end tag.
      if HTMLTags.lax.contains(tag.name) { return [] }
      return [
        Self.finding(
          .warning, at: 0, "`<\(tag.name)>` is never closed", hint: "close it with `</\(tag.name)>`",
          line: line(of: tag))
      ]
    }
    var found: [Finding] = []
    var open: [HTMLTags.Found] = []
    for tag in HTMLTags(in: source).found where !tag.isAlone {
      guard tag.isClosing else {
        open.append(tag)
        continue
      }
      if let place = open.lastIndex(where: { $0.name == tag.name }) {
        found += open[(place + 1)...].flatMap(unclosed)
        open.removeSubrange(place...)
      } else {
        found.append(
          Self.finding(
            .error, at: 0, "`</\(tag.name)>` closes nothing", hint: "remove it, or correct its name",
            line: line(of: tag)))
      }
    }
    return found + open.flatMap(unclosed)
  }
}
