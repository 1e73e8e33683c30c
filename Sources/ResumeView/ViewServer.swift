package import Host
import LoopbackServer
import ResumeArchive

/// The server of the local web page.
package struct ViewServer {
  private let server: LoopbackServer
  private var session: ViewSession

  /// Listens on a port of 127.0.0.1.
  ///
  /// - Parameters:
  ///   - port: 0 selects any free port.
  ///   - environment: returns the environment of each request.
  package init(port: UInt16, environment: @escaping () -> Environment) throws(UserError) {
    do {
      server = try LoopbackServer(port: port)
    } catch {
      throw UserError(
        "Cannot \(error.operation)", causes: [error.reason],
        hint: port == 0 ? nil : "leave --port out, and the system picks a free one")
    }
    session = ViewSession(gate: Gate(port: server.port), environment: environment)
  }

  /// The address to print. It gives access to everything.
  package var address: String { session.gate.address }
  /// The address for starting a browser, valid once.
  package var launchAddress: String { session.gate.launchAddress }

  /// Serves requests until `shallStop` returns true.
  package mutating func run(until shallStop: () -> Bool) {
    var session = session
    server.run(until: shallStop) { session.answer($0) }
    self.session = session
  }
}
