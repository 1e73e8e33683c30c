import Foundation

/// The programs of the machine that some tests need, and do without where they are missing.
package enum Tools {
  /// Whether a program of this name is on PATH.
  package static func has(_ name: String) -> Bool { path(of: name) != nil }

  /// Where a program is; nil when it is on no folder of PATH.
  package static func path(of name: String) -> String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
    return folders.map { "\($0)/\(name)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }
}
