#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The open connections.
struct Crowd: ~Copyable {
  /// A box for a connection: dictionaries cannot hold values that are not copyable.
  private final class Place {
    var connection: Connection
    init(_ connection: consuming Connection) { self.connection = connection }
  }

  private var places: [Int32: Place] = [:]

  var count: Int { places.count }

  /// The descriptors and events to poll for.
  var polls: [pollfd] {
    places.map { pollfd(fd: $0.key, events: $0.value.connection.events, revents: 0) }
  }

  mutating func add(_ connection: consuming Connection) {
    let descriptor = connection.descriptor
    places[descriptor] = Place(connection)
  }

  /// Advances the connections that are ready.
  mutating func advance(_ active: Set<Int32>, now: Double, _ answer: (HTTPRequest) -> HTTPResponse) {
    for descriptor in active {
      guard let place = places[descriptor] else { continue }
      if !place.connection.advance(now: now, answer) { places[descriptor] = nil }
    }
  }

  /// Ends the connections whose deadline has passed.
  mutating func expire(now: Double) {
    for (descriptor, place) in places where place.connection.deadline <= now {
      if !place.connection.expire(now: now) { places[descriptor] = nil }
    }
  }

  /// Closes the oldest connection, preferably one without any input.
  mutating func dropOldest() {
    let idle = places.filter { !$0.value.connection.hasBegun }
    let oldest = (idle.isEmpty ? places : idle).min { $0.value.connection.deadline < $1.value.connection.deadline }
    if let oldest { places[oldest.key] = nil }
  }
}
