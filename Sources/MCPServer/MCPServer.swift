#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A server of the Model Context Protocol over standard input and output: one message of JSON-RPC 2.0 per line.
///
/// It offers tools and nothing else. It answers one message after the other, and keeps nothing from one to the next.
package struct MCPServer {
  /// Who serves, as clients show it.
  package struct Identity: Sendable {
    /// The program's name.
    package var name: String
    /// The program's version.
    package var version: String
    /// What a model should know before it calls a tool.
    package var instructions: String

    /// Makes an identity.
    package init(name: String, version: String, instructions: String) {
      self.name = name
      self.version = version
      self.instructions = instructions
    }
  }

  /// The revisions of the protocol that a client may ask for, newest first. In what this server does, they are the same.
  static let revisions = ["2025-11-25", "2025-06-18", "2025-03-26", "2024-11-05"]

  private let identity: Identity
  private let tools: [ServedTool]

  /// Makes a server.
  package init(_ identity: Identity, tools: [ServedTool]) {
    self.identity = identity
    self.tools = tools
  }

  /// Answers messages until the input ends or nobody reads the answers.
  package func serve(from input: Int32, to output: Int32) {
    // A client that leaves closes its end; that is how the server learns of it.
    signal(SIGPIPE, SIG_IGN)
    var reader = LineReader(input)
    while let line = reader.next() {
      let reply =
        switch line {
        case .line(let bytes): answer(bytes)
        case .tooLong:
          MCPServer.reply(
            to: .null, .failure(.invalidRequest("The line is longer than \(LineReader.limit >> 20) MB"))
          ).json
        }
      if let reply, !MCPServer.send(reply + "\n", to: output) { return }
    }
  }

  /// Returns the answer to a line; nil if it wants none.
  package func answer(_ line: [UInt8]) -> String? {
    guard !line.allSatisfy({ $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\r") || $0 == UInt8(ascii: "\t") }) else {
      return nil
    }
    guard let value = JSONValue(line) else { return MCPServer.reply(to: .null, .failure(.unreadable)).json }
    // The revision of March 2025 allows several messages in a list.
    guard case .list(let messages) = value, !messages.isEmpty else { return answer(to: value)?.json }
    let replies = messages.compactMap { answer(to: $0) }
    return replies.isEmpty ? nil : JSONValue.list(replies).json
  }

  private func answer(to value: JSONValue) -> JSONValue? {
    do throws(RPCError) {
      guard case .request(let id, let method, let arguments) = try RPCMessage(value) else { return nil }
      return MCPServer.reply(to: id, .success(try result(of: method, arguments)))
    } catch {
      return MCPServer.reply(to: RPCMessage.identifier(of: value), .failure(error))
    }
  }

  private func result(of method: String, _ arguments: JSONValue) throws(RPCError) -> JSONValue {
    switch method {
    case "initialize": return greeting(arguments["protocolVersion"])
    case "ping": return [:]
    case "tools/list":
      guard arguments["cursor"] == nil else { throw .invalidArguments("All tools are on the first page: send no `cursor`") }
      return ["tools": .list(tools.map(\.listed))]
    case "tools/call":
      guard case .text(let name)? = arguments["name"] else { throw .invalidArguments("`name` is missing") }
      guard let tool = tools.first(where: { $0.name == name }) else {
        throw .invalidArguments("There is no tool `\(name)`; `tools/list` lists them")
      }
      return try tool.run(arguments["arguments"] ?? [:]).answered
    default: throw .unknownMethod(method)
    }
  }

  private func greeting(_ wanted: JSONValue?) -> JSONValue {
    let revision = MCPServer.revisions.first { wanted == .text($0) } ?? MCPServer.revisions[0]
    return [
      "protocolVersion": .text(revision), "capabilities": ["tools": [:]],
      "serverInfo": ["name": .text(identity.name), "version": .text(identity.version)],
      "instructions": .text(identity.instructions),
    ]
  }

  private static func reply(to id: JSONValue, _ result: Result<JSONValue, RPCError>) -> JSONValue {
    switch result {
    case .success(let value): ["jsonrpc": "2.0", "id": id, "result": value]
    case .failure(let error):
      ["jsonrpc": "2.0", "id": id, "error": ["code": .integer(error.code), "message": .text(error.message)]]
    }
  }

  private static func send(_ text: String, to descriptor: Int32) -> Bool {
    let bytes = Array(text.utf8)
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return false }
      sent += count
    }
    return true
  }
}
