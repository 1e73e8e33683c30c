/// The resources that a program may use when it reads somebody else's file.
package struct Limits: Sendable {
  /// Seconds on the clock after which it is killed, with all that it started.
  package var seconds: Int
  /// Bytes of memory that each of its processes may fill.
  package var memory: Int
  /// Bytes of addresses that each may reserve; nil for programs that reserve far more than they fill.
  package var addresses: Int?
  /// Bytes that a file it writes may have.
  package var fileSize: Int
  /// Bytes that it may print before it is killed.
  package var output: Int

  /// Makes limits.
  package init(seconds: Int, memory: Int, addresses: Int?, fileSize: Int, output: Int) {
    self.seconds = seconds
    self.memory = memory
    self.addresses = addresses
    self.fileSize = fileSize
    self.output = output
  }

  /// Why a program was ended.
  package enum Excess: Sendable {
    case time, output
  }

  /// A command line that runs under these limits.
  ///
  /// `posix_spawn` cannot limit a child before it starts, and the limits of this process are shared by all its
  /// threads. So a shell limits itself and becomes the program. Its text is fixed; the program's own words are
  /// arguments that it does not read. A limit that the system does not know is ignored.
  func applied(to arguments: [String]) -> [String] {
    var limits = [
      // In seconds of a processor, blocks of 512 bytes, and kibibytes.
      ("-c", 0), ("-t", seconds), ("-f", fileSize / 512), ("-d", memory / 1024),
    ]
    if let addresses { limits.append(("-v", addresses / 1024)) }
    let words = limits.map { "ulimit \($0.0) \($0.1) 2>/dev/null" }
    return ["/bin/sh", "-c", (words + ["exec \"$@\""]).joined(separator: "; "), "sh"] + arguments
  }
}
