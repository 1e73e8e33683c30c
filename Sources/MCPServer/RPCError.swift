/// An error of JSON-RPC 2.0: the answer to a message that asks for nothing the server does.
package struct RPCError: Error, Equatable, Sendable {
  /// The number that the protocol gives to the kind of error.
  package var code: Int
  /// What is wrong, as a sentence.
  package var message: String

  /// The bytes are not JSON.
  static let unreadable = RPCError(code: -32700, message: "The line is not JSON")

  /// JSON that is not a request.
  static func invalidRequest(_ message: String) -> RPCError { RPCError(code: -32600, message: message) }

  /// A request for something that this server does not do.
  static func unknownMethod(_ name: String) -> RPCError { RPCError(code: -32601, message: "There is no method `\(name)`") }

  /// A request whose arguments the method does not take.
  package static func invalidArguments(_ message: String) -> RPCError { RPCError(code: -32602, message: message) }

  /// A failure that is not the client's fault.
  package static func failure(_ message: String) -> RPCError { RPCError(code: -32603, message: message) }
}
