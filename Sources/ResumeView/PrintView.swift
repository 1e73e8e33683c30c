import Host
import LoopbackServer
import ResumeArchive
import ResumeModel
import ResumeOperations
import ResumeProject
import ResumeReports

/// The text of one revision beside its PDF: `/print?of=REVISION`, with the PDF itself at `/pdf?of=REVISION&doc=PATH`.
struct PrintView {
  private let history: History

  init(_ history: History) { self.history = history }

  /// Returns the page of the requested revision; the default is the file on disk, or the base in a bare repository.
  func content(_ query: FormFields) throws(UserError) -> ViewFrame.Content {
    let base = Role.shortName(try history.baseBranch())
    let revision = query["of"] ?? (history.workTree == nil ? base : "WORK")
    let choice = HTML.tag(
      "form", ["action": "/print", "class": "choose", "aria-label": "Revision to show"],
      inner: try Revisions(history).list("of", label: "Show", chosen: revision) + "\n<button>Show</button>")
    guard isKnown(revision) else {
      return ViewFrame.Content(
        title: "Cannot find `\(revision)`", tab: "/print",
        main: "<p>No version, branch or role has this name. Choose another one.</p>" + choice, status: .notFound)
    }
    var main = choice
    for command in try history.wantedCommands(at: revision == "WORK" ? [] : [revision])
    where command.target == .pdf && !command.isAllowed {
      main += HTML.tag("p", ["class": "told"], inner: HTMLText.escaped("A command was \(command.refusal). \(command.advice)."))
    }
    let documents = try history.documents().filter { !$0.isIncluded }
    for document in documents {
      if documents.count > 1 { main += HTML.tag("h2", [:], inner: HTMLText.escaped(document.name)) }
      guard try history.has(document, at: revision) else {
        main += HTML.tag("p", ["class": "note"], inner: "This revision does not contain the document.")
        continue
      }
      let reading = try history.read(revision, document)
      let address = HTML.address("/pdf", [("of", revision), ("doc", document.path)])
      let frame =
        HTML.tag(
          "iframe",
          ["src": address + "#navpanes=0&pagemode=none&view=FitH", "title": "PDF of \(document.name)", "loading": "lazy"],
          inner: "")
        + HTML.tag("p", [:], inner: HTML.tag("a", ["href": address], inner: "Open the PDF in this tab"))
      main += HTML.tag(
        "div", ["class": "beside"],
        inner: HTML.tag("div", ["class": "redline"], inner: ResumeBlock.html(reading.resume)) + HTML.tag("div", [:], inner: frame)
      )
    }
    return ViewFrame.Content(title: revision == "WORK" ? "The file on disk" : revision, tab: "/print", main: main)
  }

  private func isKnown(_ revision: String) -> Bool {
    // Other commands accept plain files and standard input as well; a page must not read those.
    revision == "WORK" ? history.workTree != nil : history.isRevision(revision)
  }

  /// Returns the PDF of one document.
  func pdf(_ query: FormFields) throws(UserError) -> [UInt8] {
    guard let revision = query["of"], isKnown(revision),
      let document = try history.documents().first(where: { $0.path == query["doc"] })
    else {
      throw UserError("Cannot find the document", hint: "choose a revision on the page", kind: .usage)
    }
    return try history.pdf(of: document, at: revision)
  }
}
