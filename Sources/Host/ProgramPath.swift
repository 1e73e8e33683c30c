#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Finds the path of this program.
package enum ProgramPath {
  /// A text that differs between builds: the size and age of the running program.
  package static let stamp: String = Files.stamp("/proc/self/exe") ?? Files.stamp(CommandLine.arguments[0]) ?? "0"

  /// The absolute path; nil if the system does not give it.
  package static func own() -> String? {
    #if canImport(Darwin)
      var size: UInt32 = 4096
      var buffer = [CChar](repeating: 0, count: Int(size))
      guard _NSGetExecutablePath(&buffer, &size) == 0 else { return nil }
      return String(cString: buffer)
    #else
      guard let path = realpath("/proc/self/exe", nil) else { return nil }
      defer { free(path) }
      return String(cString: path)
    #endif
  }
}
