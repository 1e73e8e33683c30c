/// Parses one request from bytes as they arrive, and never keeps more bytes than the limits allow.
///
/// Law: the result depends on the bytes, not on the pieces in which they arrive.
package struct RequestReader: Sendable {
  /// The maximum sizes of a request.
  package struct Limits: Sendable {
    /// The maximum size of request line and headers, in bytes.
    package var head = 16 << 10
    /// The maximum number of headers.
    package var headers = 64
    /// The maximum size of the body, in bytes.
    package var body = 1 << 20

    /// Makes the default limits.
    package init() {}
  }

  /// The state of parsing.
  package enum Progress: Sendable, Equatable {
    /// The request is incomplete.
    case waiting
    /// The request is complete; further bytes are ignored, because each connection has one request.
    case whole(HTTPRequest)
    /// The request is malformed or exceeds a limit.
    case refused(HTTPResponse.Status)
  }

  private let limits: Limits
  private var held: [UInt8] = []
  private var head: (request: HTTPRequest, length: Int)?
  private var end: Progress?

  /// Makes a reader for one request.
  package init(limits: Limits = Limits()) { self.limits = limits }

  /// Parses the next bytes.
  package mutating func read(_ bytes: some Sequence<UInt8>) -> Progress {
    if let end { return end }
    for byte in bytes {
      held.append(byte)
      if head == nil {
        if held.count > limits.head { return finish(.refused(.headersTooLarge)) }
        guard byte == UInt8(ascii: "\n"),
          held.suffix(4) == [UInt8(ascii: "\r"), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\n")]
        else { continue }
        do {
          let read = try RequestReader.head(held.dropLast(4), limits)
          head = read
          held = []
        } catch {
          return finish(.refused(error.status))
        }
      }
      if let head, held.count == head.length {
        var request = head.request
        request.body = held
        return finish(.whole(request))
      }
    }
    return .waiting
  }

  private mutating func finish(_ progress: Progress) -> Progress {
    end = progress
    held = []
    return progress
  }

  // MARK: - The head

  private struct Refusal: Error {
    var status: HTTPResponse.Status
  }

  private static func head(
    _ bytes: ArraySlice<UInt8>, _ limits: Limits
  ) throws(Refusal) -> (request: HTTPRequest, length: Int) {
    // Control characters are refused: programs disagree on their meaning in a header.
    var lines: [ArraySlice<UInt8>] = []
    var rest = bytes
    while true {
      let line = rest.prefix { $0 != UInt8(ascii: "\r") && $0 != UInt8(ascii: "\n") }
      guard line.allSatisfy({ $0 >= UInt8(ascii: " ") && $0 != 0x7F || $0 == UInt8(ascii: "\t") }) else {
        throw Refusal(status: .badRequest)
      }
      lines.append(line)
      rest = rest[line.endIndex...]
      if rest.isEmpty { break }
      guard rest.starts(with: [UInt8(ascii: "\r"), UInt8(ascii: "\n")]) else { throw Refusal(status: .badRequest) }
      rest = rest.dropFirst(2)
    }
    var request = try start(lines[0])
    guard lines.count - 1 <= limits.headers else { throw Refusal(status: .headersTooLarge) }
    for line in lines.dropFirst() { request.headers.append(try header(line)) }
    return (request, try length(of: request, limits))
  }

  /// `GET /path?query HTTP/1.1`
  private static func start(_ line: ArraySlice<UInt8>) throws(Refusal) -> HTTPRequest {
    let words = line.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
    guard words.count == 3, [Array("HTTP/1.1".utf8), Array("HTTP/1.0".utf8)].contains(Array(words[2])),
      words[1].first == UInt8(ascii: "/"), words[1].allSatisfy({ $0 > UInt8(ascii: " ") && $0 < 0x7F && $0 != UInt8(ascii: "#") })
    else { throw Refusal(status: .badRequest) }
    guard let method = HTTPRequest.Method(rawValue: String(decoding: words[0], as: UTF8.self)) else {
      throw Refusal(status: .notAllowed)
    }
    let halves = words[1].split(separator: UInt8(ascii: "?"), maxSplits: 1, omittingEmptySubsequences: false)
    return HTTPRequest(
      method, String(decoding: halves[0], as: UTF8.self),
      query: halves.count > 1 ? FormFields(encoded: halves[1]) : FormFields())
  }

  private static func header(_ line: ArraySlice<UInt8>) throws(Refusal) -> (name: String, value: String) {
    // Programs disagree on continuation lines and on blanks before the colon, so both are refused.
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex,
      line[..<colon].allSatisfy(isToken)
    else { throw Refusal(status: .badRequest) }
    var value = line[(colon + 1)...]
    while let first = value.first, first == UInt8(ascii: " ") || first == UInt8(ascii: "\t") { value = value.dropFirst() }
    while let last = value.last, last == UInt8(ascii: " ") || last == UInt8(ascii: "\t") { value = value.dropLast() }
    return (String(decoding: line[..<colon], as: UTF8.self).lowercased(), String(decoding: value, as: UTF8.self))
  }

  private static func isToken(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"): true
    default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
    }
  }

  private static func length(of request: HTTPRequest, _ limits: Limits) throws(Refusal) -> Int {
    guard !request.headers.contains(where: { $0.name == "transfer-encoding" || $0.name == "expect" }) else {
      throw Refusal(status: .notImplemented)
    }
    let lengths = request.headers.filter { $0.name == "content-length" }
    guard let text = lengths.first?.value else { return 0 }
    guard lengths.count == 1, !text.isEmpty, text.utf8.allSatisfy({ $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }) else {
      throw Refusal(status: .badRequest)
    }
    guard let length = Int(text), length <= limits.body else { throw Refusal(status: .tooLarge) }
    return length
  }
}
