import Host
import LoopbackServer
import ResumeArchive
import ResumeReports

/// The frame of every page: navigation, the result of the last action, and the list of keys.
struct ViewFrame {
  /// The content of one page.
  struct Content {
    var title: String
    /// The path of the current page in the navigation.
    var tab: String
    /// The content as HTML.
    var main: String
    /// Whether the page shows the buttons for the next and previous change.
    var hasSteps = false
    var status = HTTPResponse.Status.done
  }

  /// The mark of the repository's state (`stateMark`). The script reloads the page when the mark changes.
  var state: String
  /// A sentence about the last action; nil if there was none.
  var told: String?
  /// The undo and redo buttons as HTML.
  var last: String

  private static let tabs = [
    ("/", "Timeline"), ("/diff", "Compare"), ("/print", "PDF"), ("/roles", "Roles"), ("/review", "Review"), ("/sent", "Sent"),
  ]

  /// Returns the complete page.
  func page(_ content: Content) -> HTTPResponse {
    let tabs = ViewFrame.tabs.map { path, name in
      HTML.tag("a", ["href": path, "aria-current": path == content.tab ? "page" : nil], inner: HTMLText.escaped(name))
    }.joined(separator: "\n")
    let told = told.map { HTML.tag("p", ["class": "told", "role": "status"], inner: HTMLText.escaped($0)) } ?? ""
    return HTTPResponse(
      content.status, type: "text/html; charset=utf-8",
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>\(HTMLText.escaped(content.title)) – resver</title>
      <link rel="stylesheet" href="/view.css">
      <link rel="icon" href="/icon.svg" type="image/svg+xml">
      <script src="/view.js" defer></script>
      </head>
      <body data-state="\(HTMLText.escaped(state))">
      <a class="skip" href="#page">Skip to the page</a>
      <header class="top"><nav aria-label="Pages">
      \(tabs)
      </nav>\(content.hasSteps ? ViewFrame.steps : "")\(ViewFrame.keysButton)</header>
      <p id="news" class="news" role="status"></p>
      <main id="page" tabindex="-1">
      \(told)<h1>\(HTMLText.escaped(content.title))</h1>
      \(content.main)
      \(last)
      </main>
      \(ViewFrame.keys)
      </body>
      </html>

      """)
  }

  /// Hidden until the script shows them, because they need it.
  private static let steps = """
    <div class="steps" role="group" aria-label="Changes" hidden>
    <button type="button" id="previous" aria-label="Previous change" aria-keyshortcuts="p" title="Previous change (p)"><span aria-hidden="true">↑</span> <span class="word">Previous</span></button>
    <button type="button" id="next" aria-label="Next change" aria-keyshortcuts="n" title="Next change (n)"><span aria-hidden="true">↓</span> <span class="word">Next</span></button>
    <span id="count" role="status"></span>
    </div>
    """

  private static let keysButton =
    #"<button type="button" id="show-keys" aria-keyshortcuts="?" title="Keys (?)" hidden>Keys</button>"#

  private static let keys = """
    <dialog id="keys" aria-labelledby="keys-title"><h2 id="keys-title">Keys</h2>
    <dl><dt><kbd>n</kbd> <kbd>p</kbd></dt><dd>next and previous change</dd>
    <dt><kbd>s</kbd></dt><dd>inline, or side by side</dd>
    <dt><kbd>t</kbd> <kbd>k</kbd> <kbd>e</kbd></dt><dd>review: take, keep, edit</dd>
    <dt><kbd>u</kbd></dt><dd>go to the Undo button</dd>
    <dt><kbd>?</kbd></dt><dd>this list</dd></dl>
    <p><label><input type="checkbox" id="keys-on" checked> Single-key shortcuts</label></p>
    <form method="dialog"><button>Close</button></form></dialog>
    """

  /// Returns a page with an error, its causes and its hint.
  static func failure(
    _ error: UserError, _ request: HTTPRequest, status: HTTPResponse.Status? = nil, isFramed: Bool = false
  ) -> HTTPResponse {
    let causes = error.causes.map { HTML.tag("p", [:], inner: HTMLText.escaped($0)) }.joined(separator: "\n")
    let hint = error.hint.map { HTML.tag("p", ["class": "note"], inner: HTMLText.escaped("Hint: " + $0)) } ?? ""
    let status = status ?? (error.kind == .usage ? .badRequest : .unprocessable)
    if isFramed {
      return HTTPResponse(
        status, type: "text/html; charset=utf-8",
        "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>No PDF</title>"
          + "<link rel=\"stylesheet\" href=\"/view.css\"></head><body><main><h1>\(HTMLText.escaped(error.message))</h1>\(causes)\(hint)</main></body></html>\n"
      )
    }
    let frame = ViewFrame(state: "", told: nil, last: "")
    return frame.page(
      Content(
        title: error.message, tab: request.path, main: causes + hint,
        status: status))
  }
}
