#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// An HTTP/1.1 server on 127.0.0.1 with one request per connection.
///
/// Runs on one thread and never blocks on a connection, so idle or slow connections do not delay others. Responses are made
/// one at a time.
package final class LoopbackServer {
  /// The reason why the server could not start.
  package struct Failure: Error, Sendable {
    /// The operation that failed, as in "listen on port 80".
    package var operation: String
    /// The system's error number.
    package var code: Int32
    /// The system's description of the error.
    package var reason: String { String(cString: strerror(code)) }
  }

  /// The port that the server listens on.
  package let port: UInt16
  private let descriptor: Int32
  private let limits: RequestReader.Limits

  /// The maximum number of connections. A new one replaces the oldest.
  private static let room = 64

  /// Listens on a port; 0 selects any free port.
  package init(port wanted: UInt16, limits: RequestReader.Limits = RequestReader.Limits()) throws(Failure) {
    #if canImport(Glibc)
      let kind = Int32(SOCK_STREAM.rawValue)
    #else
      let kind = SOCK_STREAM
    #endif
    let descriptor = socket(AF_INET, kind, 0)
    guard descriptor >= 0 else { throw Failure(operation: "open a socket", code: errno) }
    do throws(Failure) {
      LoopbackServer.prepare(descriptor)
      var yes: Int32 = 1
      setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
      port = try LoopbackServer.bind(descriptor, wanted)
      guard listen(descriptor, 32) == 0 else { throw Failure(operation: "listen", code: errno) }
    } catch {
      close(descriptor)
      throw error
    }
    self.descriptor = descriptor
    self.limits = limits
    // Without this, a browser that closes its connection early would end the program.
    signal(SIGPIPE, SIG_IGN)
  }

  deinit { close(descriptor) }

  private static func bind(_ descriptor: Int32, _ wanted: UInt16) throws(Failure) -> UInt16 {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = wanted.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        #if canImport(Darwin)
          Darwin.bind(descriptor, address, size) == 0 && getsockname(descriptor, address, &size) == 0
        #elseif canImport(Glibc)
          Glibc.bind(descriptor, address, size) == 0 && getsockname(descriptor, address, &size) == 0
        #else
          Musl.bind(descriptor, address, size) == 0 && getsockname(descriptor, address, &size) == 0
        #endif
      }
    }
    guard isBound else { throw Failure(operation: "listen on port \(wanted)", code: errno) }
    return UInt16(bigEndian: address.sin_port)
  }

  /// Makes a descriptor non-blocking, and closes it in child processes.
  private static func prepare(_ descriptor: Int32) {
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
  }

  /// Serves requests until the caller stops the server.
  ///
  /// - Parameters:
  ///   - shallStop: called at least once a second; true ends the server.
  ///   - answer: returns the response to a request.
  package func run(until shallStop: () -> Bool, _ answer: (HTTPRequest) -> HTTPResponse) {
    var crowd = Crowd()
    while !shallStop() {
      var polls = [pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)] + crowd.polls
      let ready = poll(&polls, nfds_t(polls.count), 1000)
      let now = MonotonicClock.seconds()
      if ready > 0 {
        let active = Set(polls.dropFirst().filter { $0.revents != 0 }.map(\.fd))
        crowd.advance(active, now: now, answer)
        if polls[0].revents != 0 { welcome(&crowd, now: now) }
      }
      crowd.expire(now: MonotonicClock.seconds())
    }
  }

  private func welcome(_ crowd: inout Crowd, now: Double) {
    let descriptor = accept(descriptor, nil, nil)
    guard descriptor >= 0 else { return }
    LoopbackServer.prepare(descriptor)
    if crowd.count >= LoopbackServer.room { crowd.dropOldest() }
    crowd.add(Connection(descriptor: descriptor, now: now, limits: limits))
  }
}
