import ResumeFormats
import ResumeModel

extension ResumeChecks {
  /// Tags that close nothing, braces that stay open, data that is not valid.
  mutating func checkMarkup() {
    if let flaw = format.flaw(in: resume.source) {
      add(
        .brokenMarkup, .error, 0, flaw.problem, "correct it; until then resver reads the file as plain lines",
        line: flaw.line)
    }
    switch format {
    case .markdown: checkTags()
    case .latex, .typst:
      if !format.isSound(SourceFiles.unmarked(resume.source), like: []) {
        add(
          .brokenMarkup, .error, 0, "a brace or an environment is not closed",
          "close it; the engine names the line")
      }
    case .json, .yaml, .toml, .org, .bibtex, .text: break
    }
  }

  private mutating func checkTags() {
    var open: [HTMLTags.Found] = []
    for tag in HTMLTags(in: resume.source).found where !tag.isAlone {
      guard tag.isClosing else {
        open.append(tag)
        continue
      }
      if let place = open.lastIndex(where: { $0.name == tag.name }) {
        for left in open[(place + 1)...] { tellUnclosed(left) }
        open.removeSubrange(place...)
      } else {
        add(
          .brokenMarkup, .error, 0, "`</\(tag.name)>` closes nothing", "remove it, or correct its name",
          line: line(of: tag))
      }
    }
    for left in open { tellUnclosed(left) }
  }

  private mutating func tellUnclosed(_ tag: HTMLTags.Found) {
    if HTMLTags.lax.contains(tag.name) { return }
    add(
      .brokenMarkup, .warning, 0, "`<\(tag.name)>` is never closed", "close it with `</\(tag.name)>`",
      line: line(of: tag))
  }

  /// The line of a tag, from 1.
  private func line(of tag: HTMLTags.Found) -> Int {
    resume.source[..<tag.bytes.lowerBound].count { $0 == 0x0A } + 1
  }
}
