import Host
import LoopbackServer
import ResumeArchive
import ResumeModel
import ResumeOperations
import ResumeWorkbench

/// One run of the view without a socket: takes requests and returns responses.
struct ViewSession {
  var gate: Gate
  private let environment: () -> Environment
  /// A sentence about the last action, for the next page.
  private var told: String?
  /// The last four PDFs, by state and address.
  private var printed: [(key: String, bytes: [UInt8])] = []

  init(gate: Gate, environment: @escaping () -> Environment) {
    self.gate = gate
    self.environment = environment
  }

  /// Answers a request. Opens the repository for each request, so that every page shows its current state.
  mutating func answer(_ request: HTTPRequest) -> HTTPResponse {
    if let refusal = gate.check(request) { return refusal }
    if let file = ViewFiles.answer(request) { return Gate.sealed(file) }
    do throws(UserError) {
      let history = try History.withVariants(environment())
      if request.path == "/state", request.method != .post { return Gate.sealed(HTTPResponse(.done, try history.stateMark())) }
      if request.path == "/pdf", request.method != .post { return try pdf(request, history) }
      return Gate.sealed(try page(request, history))
    } catch {
      if request.path == "/pdf" { return Gate.sealed(ViewFrame.failure(error, request, isFramed: true), isFramed: true) }
      return Gate.sealed(ViewFrame.failure(error, request))
    }
  }

  /// Returns a PDF, cached by state and address, because engines take seconds.
  private mutating func pdf(_ request: HTTPRequest, _ history: History) throws(UserError) -> HTTPResponse {
    let key = "\(try history.stateMark()) \(request.here)"
    let made: [UInt8]
    if let known = printed.first(where: { $0.key == key }) {
      made = known.bytes
    } else {
      made = try PrintView(history).pdf(request.query)
      printed = printed.suffix(3) + [(key, made)]
    }
    return Gate.framed(HTTPResponse(.done, type: "application/pdf", headers: [("Content-Disposition", "inline")], body: made))
  }

  private mutating func page(_ request: HTTPRequest, _ history: History) throws(UserError) -> HTTPResponse {
    let secret = gate.secrets.form
    if request.method == .post {
      Workbench(history).finishCheckOut()
      return try act(request, history)
    }
    let content: ViewFrame.Content? =
      switch request.path {
      case "/": try TimelineView(history).content(request.query)
      case "/diff": try CompareView(history).content(request.query)
      case "/print": try PrintView(history).content(request.query)
      case "/roles": try MatrixView(history).content()
      case "/review": try ReviewView(history, secret: secret).content(request.query)
      case "/sent": try SentView(history, secret: secret).content()
      default: nil
      }
    guard let content else {
      return ViewFrame.failure(
        UserError("Cannot find this page", hint: "open the timeline"), request, status: .notFound)
    }
    let frame = ViewFrame(
      state: try history.stateMark(), told: told,
      last: LastCommand(history).buttons(secret: secret, here: request.here))
    if request.method == .get { told = nil }
    return frame.page(content)
  }

  /// Performs the action of a form and redirects to a page, so that reloading does not repeat the action.
  private mutating func act(_ request: HTTPRequest, _ history: History) throws(UserError) -> HTTPResponse {
    let form = request.form
    let goal: String
    switch request.path {
    case "/review":
      told = try ReviewView(history, secret: gate.secrets.form).decide(form)
      goal = HTML.address("/review", form["of"].map { [("of", $0)] } ?? [])
    case "/sent":
      told = try SentView(history, secret: gate.secrets.form).move(form)
      goal = "/sent"
    case "/undo", "/redo":
      told = try LastCommand(history).turn(request.path, form)
      goal = ViewSession.own(form["back"])
    default: return HTTPResponse(.notAllowed, headers: [("Allow", "GET, HEAD")], "This page takes no forms.\n")
    }
    return HTTPResponse(.seeOther, headers: [("Location", goal)], "See \(goal)\n")
  }

  /// Returns an address if it is a path of this server, else the timeline. Browsers treat `//` and `/\\` as another host.
  private static func own(_ address: String?) -> String {
    guard let address, address.hasPrefix("/"), !address.hasPrefix("//"),
      address.utf8.allSatisfy({ $0 > .space && $0 < 0x7F && $0 != UInt8(ascii: "\\") })
    else { return "/" }
    return address
  }
}

extension HTTPRequest {
  /// The path and query of the request.
  var here: String { query.fields.isEmpty ? path : path + "?" + query.encoded }
}
