#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The environment of the process: the current folder, the variables, the time. Passed in, so that tests can
/// set it.
package struct Environment: Sendable {
  /// The folder the command was started in, absolute.
  package var directory: String
  /// The environment's variables.
  package var variables: [String: String]
  /// Seconds since 1970-01-01 UTC.
  package var seconds: Int64
  /// Minutes east of UTC.
  package var offset: Int

  /// Whether the user is root: browsers refuse to run as root with their sandbox.
  package var isRoot: Bool { geteuid() == 0 }

  /// Makes an environment.
  package init(directory: String, variables: [String: String], seconds: Int64, offset: Int) {
    self.directory = directory
    self.variables = variables
    self.seconds = seconds
    self.offset = offset
  }

  /// The environment of this process.
  package static func current() -> Environment {
    var variables = [String: String](minimumCapacity: 64)
    var pointer = environ
    while let entry = pointer.pointee {
      let text = String(cString: entry)
      if let equals = text.utf8.firstIndex(of: UInt8(ascii: "=")) {
        variables[String(text[..<equals])] = String(text[text.index(after: equals)...])
      }
      pointer += 1
    }
    var buffer = [CChar](repeating: 0, count: 4096)
    let directory = getcwd(&buffer, buffer.count).map { String(cString: $0) } ?? "."
    var now = time(nil)
    var local = tm()
    localtime_r(&now, &local)
    return Environment(
      directory: directory, variables: variables, seconds: Int64(now),
      offset: Int(local.tm_gmtoff) / 60)
  }

  /// The absolute form of a path as typed.
  package func absolute(_ path: String) -> String {
    path.hasPrefix("/") ? path : directory + "/" + path
  }
}
