/// One response.
package struct HTTPResponse: Sendable {
  /// The status codes in use.
  package enum Status: Int, Sendable {
    case done = 200
    case seeOther = 303
    case badRequest = 400
    case forbidden = 403
    case notFound = 404
    case notAllowed = 405
    case timedOut = 408
    case conflict = 409
    case tooLarge = 413
    case unprocessable = 422
    case headersTooLarge = 431
    case failed = 500
    case notImplemented = 501

    var name: String {
      switch self {
      case .done: "OK"
      case .seeOther: "See Other"
      case .badRequest: "Bad Request"
      case .forbidden: "Forbidden"
      case .notFound: "Not Found"
      case .notAllowed: "Method Not Allowed"
      case .timedOut: "Request Timeout"
      case .conflict: "Conflict"
      case .tooLarge: "Content Too Large"
      case .unprocessable: "Unprocessable Content"
      case .headersTooLarge: "Request Header Fields Too Large"
      case .failed: "Internal Server Error"
      case .notImplemented: "Not Implemented"
      }
    }
  }

  package var status: Status
  /// The headers, without Content-Length and Connection, which `bytes` adds.
  package var headers: [(name: String, value: String)]
  package var body: [UInt8]

  /// Makes a response.
  package init(
    _ status: Status, type: String = "text/plain; charset=utf-8",
    headers: [(name: String, value: String)] = [], body: [UInt8] = []
  ) {
    self.status = status
    self.headers = [("Content-Type", type)] + headers
    self.body = body
  }

  /// Makes a response with a text as its body.
  package init(
    _ status: Status, type: String = "text/plain; charset=utf-8",
    headers: [(name: String, value: String)] = [], _ text: String
  ) {
    self.init(status, type: type, headers: headers, body: Array(text.utf8))
  }

  /// Encodes the response.
  ///
  /// Removes control characters from header values: a line ending would begin another header.
  ///
  /// - Parameter omitsBody: true for HEAD, which reports the length without the body.
  package func bytes(omitsBody: Bool) -> [UInt8] {
    var head = "HTTP/1.1 \(status.rawValue) \(status.name)\r\n"
    for (name, value) in headers + [("Content-Length", String(body.count)), ("Connection", "close")] {
      let safe = value.unicodeScalars.filter { $0.value >= UInt8(ascii: " ") && $0.value != 0x7F }
      head += name + ": " + String(String.UnicodeScalarView(safe)) + "\r\n"
    }
    return Array((head + "\r\n").utf8) + (omitsBody ? [] : body)
  }
}
