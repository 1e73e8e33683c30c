#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// One connection: reads one request and writes one response.
///
/// Never blocks: the owner polls the descriptor and calls `advance` when it is ready.
struct Connection: ~Copyable {
  /// The stage of the connection.
  enum Stage: Equatable {
    /// Reads the request.
    case reading
    /// Writes the response.
    case writing
    /// Discards further input. Closing with unread input would reset the connection and truncate the response.
    case draining
  }

  /// The file descriptor, closed with the connection.
  let descriptor: Int32
  private(set) var stage = Stage.reading
  /// The time at which the stage expires, in seconds of the monotonic clock.
  private(set) var deadline: Double
  /// Whether a byte has arrived. Browsers open connections before they need them.
  private(set) var hasBegun = false
  private var reader: RequestReader
  private var response: [UInt8] = []
  private var sent = 0

  /// The seconds allowed for the request, and again for the response.
  static let patience = 10.0

  init(descriptor: Int32, now: Double, limits: RequestReader.Limits) {
    self.descriptor = descriptor
    deadline = now + Connection.patience
    reader = RequestReader(limits: limits)
  }

  deinit { close(descriptor) }

  /// The descriptors and events to poll for.
  var events: Int16 { Int16(stage == .writing ? POLLOUT : POLLIN) }

  /// Reads or writes as much as is possible without blocking.
  ///
  /// - Parameter answer: returns the response to a request.
  /// - Returns: false if the connection is finished.
  mutating func advance(now: Double, _ answer: (HTTPRequest) -> HTTPResponse) -> Bool {
    switch stage {
    case .reading: return take(now: now, answer)
    case .writing: return give(now: now)
    case .draining:
      var buffer = [UInt8](repeating: 0, count: 4096)
      let count = recv(descriptor, &buffer, buffer.count, 0)
      return count > 0 || (count < 0 && Connection.isPatient(errno))
    }
  }

  /// Handles the deadline: a request that has begun gets a response with status 408.
  ///
  /// - Returns: false if the connection is finished.
  mutating func expire(now: Double) -> Bool {
    guard stage == .reading, hasBegun else { return false }
    return respond(HTTPResponse(.timedOut, "The request did not come in time.\n"), omitsBody: false, now: now)
  }

  private mutating func take(now: Double, _ answer: (HTTPRequest) -> HTTPResponse) -> Bool {
    var buffer = [UInt8](repeating: 0, count: 16 << 10)
    let count = recv(descriptor, &buffer, buffer.count, 0)
    guard count > 0 else { return count < 0 && Connection.isPatient(errno) }
    hasBegun = true
    switch reader.read(buffer[..<count]) {
    case .waiting: return true
    case .whole(let request): return respond(answer(request), omitsBody: request.method == .head, now: now)
    case .refused(let status):
      return respond(HTTPResponse(status, "This request is not answered.\n"), omitsBody: false, now: now)
    }
  }

  private mutating func respond(_ made: HTTPResponse, omitsBody: Bool, now: Double) -> Bool {
    response = made.bytes(omitsBody: omitsBody)
    stage = .writing
    // Making the response may take seconds.
    deadline = max(now, MonotonicClock.seconds()) + Connection.patience
    return give(now: now)
  }

  private mutating func give(now: Double) -> Bool {
    while sent < response.count {
      let count = response[sent...].withUnsafeBytes { send(descriptor, $0.baseAddress, $0.count, 0) }
      if count <= 0 { return count < 0 && Connection.isPatient(errno) }
      sent += count
    }
    stage = .draining
    deadline = MonotonicClock.seconds() + 1
    return shutdown(descriptor, Int32(SHUT_WR)) == 0
  }

  private static func isPatient(_ code: Int32) -> Bool { code == EAGAIN || code == EWOULDBLOCK || code == EINTR }
}
