import Foundation

/// Finds programs that some tests need and skip without.
package enum Tools {
  /// Whether a program of this name is on PATH.
  package static func has(_ name: String) -> Bool { path(of: name) != nil }

  /// Returns the path of a program; nil if it is in no folder of PATH.
  package static func path(of name: String) -> String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
    return folders.map { "\($0)/\(name)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }
}
