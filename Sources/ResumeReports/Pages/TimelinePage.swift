package import ResumeDiff
import ResumeModel

/// The versions as a page, newest first, each with its comparison to the one before, folded.
package enum TimelinePage {
  /// One version.
  package struct Entry {
    /// The version's name or short id.
    package var name: String
    /// The day, as `YYYY-MM-DD`.
    package var day: String
    /// The first line of the message.
    package var subject: String
    /// The changes in a few words.
    package var summary: String
    /// The document, if there are several.
    package var document: String?
    /// From the version before; nil for the first.
    package var diff: ResumeDiff?

    /// Makes an entry.
    package init(
      name: String, day: String, subject: String, summary: String, document: String?, diff: ResumeDiff?
    ) {
      self.name = name
      self.day = day
      self.subject = subject
      self.summary = summary
      self.document = document
      self.diff = diff
    }
  }

  /// Returns the page.
  package static func text(_ entries: [Entry], title: String) -> String {
    var versions = ""
    for (number, entry) in entries.enumerated() {
      let head =
        HTMLText.element("h2", HTMLText.escaped("\(entry.name)  \(entry.subject)"))
        + HTMLText.element(
          "div", class: "note",
          "<time>\(HTMLText.escaped(entry.day))</time> · "
            + HTMLText.escaped([entry.document, entry.summary].compactMap { $0 }.joined(separator: ": ")))
      versions +=
        HTMLText.element("section", class: "version", id: "v\(number)", head + redline(entry, number)) + "\n"
    }
    return Page(
      title: title,
      body: HTMLText.element("h1", HTMLText.escaped(title)) + "\n"
        + HTMLText.element("p", class: "summary", Plural.phrase(entries.count, "version")) + "\n"
        + RedlinePage.views
        + HTMLText.element("main", class: "redline", "\n" + versions)
    ).text
  }

  private static func redline(_ entry: Entry, _ number: Int) -> String {
    guard let diff = entry.diff, !diff.isEmptyButForFormat else { return "" }
    let side = DiffSubject.Side(revision: entry.name, commit: nil, path: "")
    let before = DiffSubject.Side(revision: "before", commit: nil, path: "")
    let block = RedlineBlock(
      diff, DiffSubject(from: before, to: side), scope: ReportScope(), prefix: "v\(number)p")
    return "<details><summary>what changed</summary>\n\(block.html)</details>"
  }
}
