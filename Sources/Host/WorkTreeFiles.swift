#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension Files {
  /// Whether a path of the work tree stays inside when every link in it is followed. A missing file stays
  /// inside if its future folder does.
  ///
  /// A repository from somebody else may contain a link to any file that its user can read.
  package static func isInside(_ path: String, _ root: String) -> Bool {
    guard let home = resolved(root) else { return false }
    var steps = path.split(separator: "/")
    guard !steps.contains("..") else { return false }
    while true {
      let place = root + steps.joined(separator: "/")
      if kind(of: place) != .missing || steps.isEmpty {
        guard let real = resolved(place) else { return false }
        return real == home || real.hasPrefix(home + "/")
      }
      steps.removeLast()
    }
  }

  /// Reads a file of the work tree; a link that leads out of it, or anything but a plain file, is refused.
  package static func read(_ path: String, in root: String, called name: String) throws(UserError) -> [UInt8] {
    try refuseOutside(path, root, verb: "read", name: name)
    var status = stat()
    if stat(root + path, &status) == 0, ![S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT) {
      throw UserError(
        "Cannot read `\(name)`", causes: ["it is not a regular file"], hint: "put the text itself there",
        kind: .unreadable)
    }
    return try read(root + path, called: name)
  }

  /// Replaces a file of the work tree at once; one that a link would lead out of it is refused.
  package static func write(
    _ bytes: [UInt8], to path: String, in root: String, called name: String
  ) throws(UserError) {
    try refuseOutside(path, root, verb: "write", name: name)
    try write(bytes, to: root + path, called: name)
  }

  private static func refuseOutside(
    _ path: String, _ root: String, verb: String, name: String
  ) throws(UserError) {
    // A link to a missing file has its own error.
    if isInside(path, root) || (kind(of: root + path) == .link && resolved(root + path) == nil) { return }
    throw UserError(
      "Cannot \(verb) `\(name)`", causes: ["a link in its path leads out of the repository"],
      hint: "put the file itself into the repository", kind: .unreadable)
  }

  /// Returns a path with every link in it followed; nil if the file does not exist.
  package static func resolved(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }
}
