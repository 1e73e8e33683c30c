#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

extension ChildProcess {
  /// A dialogue with a program that reads lines from standard input and answers in lines on standard output.
  ///
  /// For short answers between long questions: answers are read only on demand.
  package final class Dialogue {
    private let stdin: Pipe
    private let stdout: Pipe
    private let stderr: Pipe
    private let child: pid_t
    private var waiting: [UInt8] = []

    /// Starts the program.
    ///
    /// - Parameters:
    ///   - arguments: the program's name first.
    ///   - environment: the whole environment of the child.
    package init(_ arguments: [String], environment: [String: String]) throws(Failure) {
      let name = arguments.first ?? ""
      stdin = try Pipe(name)
      stdout = try Pipe(name)
      stderr = try Pipe(name)
      child = try spawn(arguments, environment, stdin: stdin.read, stdout: stdout.write, stderr: stderr.write)
      stdin.closeRead()
      stdout.closeWrite()
      stderr.closeWrite()
      // A program that ended early is noticed by its missing answer.
      signal(SIGPIPE, SIG_IGN)
    }

    /// Sends text.
    ///
    /// - Returns: false when the program reads no more.
    package func send(_ text: [UInt8]) -> Bool { stdin.send(text) }

    /// Returns the next line of the program's answer, without its line feed; nil if it sends no more.
    ///
    /// - Parameter limit: seconds without output after which no answer is expected. A program that failed to
    ///   write its answer would wait for the next question while the caller waits for the answer.
    package func answer(within limit: Int = 10) -> String? {
      while true {
        if let end = waiting.firstIndex(of: UInt8(ascii: "\n")) {
          let line = String(decoding: waiting[..<end], as: UTF8.self)
          waiting.removeSubrange(...end)
          return line
        }
        var polls = [pollfd(fd: stdout.read, events: Int16(POLLIN), revents: 0)]
        var count = poll(&polls, 1, Int32(limit * 1000))
        while count < 0, errno == EINTR { count = poll(&polls, 1, Int32(limit * 1000)) }
        guard count > 0, let more = readSome(stdout.read) else { return nil }
        waiting += more
      }
    }

    /// Closes the input, and waits for the end of the program.
    ///
    /// - Returns: the exit status and its standard error.
    package func finish() -> (status: Int32, errors: [UInt8]) {
      stdin.closeWrite()
      var errors: [UInt8] = []
      while let more = readSome(stderr.read) { errors += more }
      return (wait(for: child), errors)
    }

    private func readSome(_ descriptor: Int32) -> [UInt8]? {
      var buffer = [UInt8](repeating: 0, count: 4096)
      while true {
        let count = read(descriptor, &buffer, buffer.count)
        if count < 0 && errno == EINTR { continue }
        return count > 0 ? Array(buffer[..<count]) : nil
      }
    }
  }
}
