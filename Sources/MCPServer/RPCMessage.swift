/// A message of JSON-RPC 2.0, as the server reads it.
enum RPCMessage: Equatable {
  /// A method to run, whose answer has the same identifier.
  case request(id: JSONValue, method: String, arguments: JSONValue)
  /// Something that the server need not know, or the answer to a question that it never asks.
  case unanswered

  /// Reads a message.
  ///
  /// - Throws: `RPCError` if the value is no message; the answer to it has the identifier `identifier(of:)`.
  init(_ value: JSONValue) throws(RPCError) {
    guard case .object(let members) = value else { throw .invalidRequest("A message is an object") }
    guard members["jsonrpc"] == "2.0" else { throw .invalidRequest("`jsonrpc` is not \"2.0\"") }
    guard let method = members["method"] else {
      guard members["result"] != nil || members["error"] != nil else { throw .invalidRequest("`method` is missing") }
      self = .unanswered
      return
    }
    guard case .text(let name) = method else { throw .invalidRequest("`method` is not a string") }
    let arguments = members["params"] ?? [:]
    guard let id = members["id"] else {
      self = .unanswered
      return
    }
    guard RPCMessage.identifier(of: value) != .null else { throw .invalidRequest("`id` is neither a string nor an integer") }
    guard case .object = arguments else { throw .invalidArguments("`params` is not an object") }
    self = .request(id: id, method: name, arguments: arguments)
  }

  /// The identifier of a message; null if it has none that an answer could repeat.
  static func identifier(of value: JSONValue) -> JSONValue {
    switch value["id"] {
    case .text(let text): .text(text)
    case .integer(let number): .integer(number)
    default: .null
    }
  }
}
