#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Reads lines from a file descriptor; each line is one message.
struct LineReader {
  /// A line, or what remains of one that is too long.
  enum Line: Equatable {
    case line([UInt8])
    case tooLong
  }

  /// The maximum length of a line in bytes. The longest text that a client sends is a job ad; the longest of those is a web page with
  /// its scripts.
  static let limit = 4 << 20

  private let descriptor: Int32
  private var waiting: [UInt8] = []
  private var isDropping = false
  private var hasEnded = false

  /// Reads from an open descriptor, which the caller closes.
  init(_ descriptor: Int32) { self.descriptor = descriptor }

  /// Returns the next line without its line feed, the last one also without a line feed; nil at the end of the input.
  ///
  /// A line that is too long is dropped as it arrives, so that memory stays bounded.
  mutating func next() -> Line? {
    var searched = 0
    while true {
      if let end = waiting[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        let line = Array(waiting[..<end])
        waiting.removeSubrange(...end)
        return finished(line)
      }
      if hasEnded {
        guard isDropping || !waiting.isEmpty else { return nil }
        let line = waiting
        waiting = []
        return finished(line)
      }
      if waiting.count > LineReader.limit {
        isDropping = true
        waiting = []
      }
      searched = waiting.count
      readMore()
    }
  }

  private mutating func finished(_ line: [UInt8]) -> Line {
    defer { isDropping = false }
    return isDropping || line.count > LineReader.limit ? .tooLong : .line(line)
  }

  private mutating func readMore() {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(descriptor, &buffer, buffer.count)
    if count < 0 && errno == EINTR { return }
    if count > 0 { waiting += buffer[..<count] } else { hasEnded = true }
  }
}
