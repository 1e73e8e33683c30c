/// One complete request.
package struct HTTPRequest: Sendable, Equatable {
  /// The supported methods. `RequestReader` refuses all others.
  package enum Method: String, Sendable {
    case get = "GET"
    case head = "HEAD"
    case post = "POST"
  }

  package var method: Method
  /// The path without the query, not decoded.
  package var path: String
  /// The decoded fields of the query.
  package var query: FormFields
  /// The headers in order, with lower-case names; duplicates are kept.
  package var headers: [(name: String, value: String)]
  /// The body; empty if there is none.
  package var body: [UInt8]

  /// Makes a request.
  package init(
    _ method: Method, _ path: String, query: FormFields = FormFields(),
    headers: [(name: String, value: String)] = [], body: [UInt8] = []
  ) {
    self.method = method
    self.path = path
    self.query = query
    self.headers = headers
    self.body = body
  }

  /// Returns the value of a header, or nil if the header is missing or occurs twice. A duplicate is ambiguous, so no check may
  /// accept it.
  package func header(_ name: String) -> String? {
    let found = headers.filter { $0.name == name }
    return found.count == 1 ? found[0].value : nil
  }

  /// The fields of a posted form; empty for other content types.
  package var form: FormFields {
    let type = header("content-type")?.split(separator: ";").first ?? ""
    guard type.lowercased() == "application/x-www-form-urlencoded" else { return FormFields() }
    return FormFields(encoded: body)
  }

  /// Returns the value of a cookie.
  package func cookie(_ name: String) -> String? {
    for pair in headers.filter({ $0.name == "cookie" }).flatMap({ $0.value.split(separator: ";") }) {
      let text = pair.drop { $0 == " " }
      if text.hasPrefix(name + "=") { return String(text.dropFirst(name.count + 1)) }
    }
    return nil
  }

  /// Compares all members; headers in order.
  package static func == (left: HTTPRequest, right: HTTPRequest) -> Bool {
    left.method == right.method && left.path == right.path && left.query == right.query
      && left.body == right.body && left.headers.map(\.name) == right.headers.map(\.name)
      && left.headers.map(\.value) == right.headers.map(\.value)
  }
}
