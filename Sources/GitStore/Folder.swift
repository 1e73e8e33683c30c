#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Folders under the git directory.
package enum Folder {
  /// The names in a folder, in the system's order, `.` and `..` among them; empty when it cannot be read.
  package static func names(in folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      names.append(
        withUnsafePointer(to: &entry.pointee.d_name) { pointer in
          pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        })
    }
    return names
  }
}
