import LoopbackServer

/// Checks every request and adds the security headers to every response.
///
/// The attackers are web pages in the same browser and other users of the machine. A web page can send requests here (checked:
/// cookie, Sec-Fetch-Site, Origin, the secret in each form), can resolve its own name to 127.0.0.1 (checked: Host), and can
/// load responses into a frame or a script tag (forbidden by headers). A client without the token gets only status 403.
struct Gate: Sendable {
  let port: UInt16
  let secrets: Secrets
  private var isTicketGood = true

  /// Makes the gate of a port.
  init(port: UInt16, secrets: Secrets = Secrets()) {
    self.port = port
    self.secrets = secrets
  }

  /// The address to print, with the token.
  var address: String { "http://127.0.0.1:\(port)/?token=\(secrets.token)" }
  /// The address for starting a browser, valid once.
  var launchAddress: String { "http://127.0.0.1:\(port)/?ticket=\(secrets.ticket)" }
  /// The name of the cookie. It contains the port, because all ports of a host share their cookies.
  var cookieName: String { "resver-view-\(port)" }

  /// Checks a request.
  ///
  /// - Returns: the refusal or the entry page; nil if the request is allowed.
  mutating func check(_ request: HTTPRequest) -> HTTPResponse? {
    guard let host = request.header("host"), hosts.contains(host) else {
      return refuse("resver does not serve this host.")
    }
    if request.path == "/", request.method == .get, let entry = enter(request) { return entry }
    guard Secrets.matches(request.cookie(cookieName), secrets.cookie) else {
      return refuse("Open the address that `resver view` printed in the terminal.")
    }
    // Browsers send "same-site" for pages on other ports of this machine, and "none" for a typed address.
    if let site = request.header("sec-fetch-site"), !["same-origin", "none"].contains(site) {
      return refuse("A page of another site sent this request. Open the address from resver's own page.")
    }
    guard request.method == .post else { return nil }
    guard request.header("origin") == "http://\(host)",
      Secrets.matches(request.form["csrf"], secrets.form)
    else { return refuse("This form is not from this run of resver. Reload the page and try again.") }
    return nil
  }

  private var hosts: [String] {
    ["127.0.0.1", "localhost"].flatMap { port == 80 ? [$0, "\($0):80"] : ["\($0):\(port)"] }
  }

  /// Returns a page that sets the cookie and loads the timeline. A redirect would not do: after a link from another site,
  /// browsers withhold a SameSite=Strict cookie from the whole chain of redirects. The token also leaves the address bar.
  private mutating func enter(_ request: HTTPRequest) -> HTTPResponse? {
    let isByToken = request.query["token"] != nil
    guard isByToken || request.query["ticket"] != nil else { return nil }
    if isByToken {
      guard Secrets.matches(request.query["token"], secrets.token) else {
        return refuse("This address belongs to another run. Open the address that `resver view` printed last.")
      }
    } else {
      guard isTicketGood, Secrets.matches(request.query["ticket"], secrets.ticket) else {
        return refuse("This address was valid once. Open the address that `resver view` printed in the terminal.")
      }
      isTicketGood = false
    }
    return Gate.sealed(
      HTTPResponse(
        .done, type: "text/html; charset=utf-8",
        headers: [
          ("Set-Cookie", "\(cookieName)=\(secrets.cookie); Path=/; HttpOnly; SameSite=Strict")
        ],
        """
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8"><meta http-equiv="refresh" content="0; url=/">\
        <link rel="icon" href="/icon.svg" type="image/svg+xml"><title>resver</title></head>
        <body><p><a href="/">Continue to your résumé</a></p></body></html>

        """))
  }

  private func refuse(_ why: String) -> HTTPResponse { Gate.sealed(HTTPResponse(.forbidden, why + "\n")) }

  /// The content policy: pages load files of this server only, no inline scripts or styles.
  static let policy =
    "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self'; frame-src 'self'; "
    + "form-action 'self'; base-uri 'none'; frame-ancestors "

  /// Adds the headers to a PDF in a frame of our own page. The full content policy would also apply to the browser's PDF viewer
  /// and keep it empty.
  static func framed(_ pdf: HTTPResponse) -> HTTPResponse {
    var response = sealed(pdf, isFramed: true)
    response.headers = response.headers.map { $0.name == "Content-Security-Policy" ? ($0.name, "frame-ancestors 'self'") : $0 }
    return response
  }

  /// Adds the security headers to a response.
  ///
  /// - Parameter isFramed: whether our own pages may show the response in a frame.
  static func sealed(_ response: HTTPResponse, isFramed: Bool = false) -> HTTPResponse {
    var response = response
    response.headers += [
      ("Content-Security-Policy", policy + (isFramed ? "'self'" : "'none'")),
      ("X-Frame-Options", isFramed ? "SAMEORIGIN" : "DENY"),
      ("X-Content-Type-Options", "nosniff"),
      ("Cross-Origin-Resource-Policy", "same-origin"),
      ("Cross-Origin-Opener-Policy", "same-origin"),
      // With `no-referrer`, browsers send `Origin: null` with our own forms.
      ("Referrer-Policy", "same-origin"),
      ("Cache-Control", "no-store"),
    ]
    return response
  }
}
