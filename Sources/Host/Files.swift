#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Reads and writes files of the work tree.
package enum Files {
  /// The kind of a file.
  package enum Kind { case file, folder, link, other, missing }

  /// The maximum size of a résumé, in bytes.
  package static let sizeLimit = 32 << 20

  /// Returns the kind of the file at a path, without following links.
  package static func kind(of path: String) -> Kind {
    var status = stat()
    guard lstat(path, &status) == 0 else { return .missing }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    case S_IFLNK: return .link
    default: return .other
    }
  }

  /// Returns when a file was last changed, in seconds since 1970-01-01 UTC; 0 if unknown.
  package static func changed(_ path: String) -> Int64 {
    var status = stat()
    guard stat(path, &status) == 0 else { return 0 }
    return changed(status)
  }

  /// Returns a text that changes with the file: its size and the time of its last change; nil if it does not
  /// exist.
  package static func stamp(_ path: String) -> String? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    #if canImport(Darwin)
      let time = status.st_mtimespec
    #else
      let time = status.st_mtim
    #endif
    return "\(status.st_ino)-\(status.st_size)-\(time.tv_sec).\(time.tv_nsec)"
  }

  /// Returns the time of the last change in a file's status.
  private static func changed(_ status: stat) -> Int64 {
    #if canImport(Darwin)
      return Int64(status.st_mtimespec.tv_sec)
    #else
      return Int64(status.st_mtim.tv_sec)
    #endif
  }

  /// Returns the target of a symbolic link; nil without a link.
  package static func linkTarget(_ path: String) -> String? {
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = buffer.withUnsafeMutableBytes { bytes in
      bytes.baseAddress.map { readlink(path, $0.assumingMemoryBound(to: CChar.self), bytes.count) } ?? -1
    }
    return count > 0 ? String(decoding: buffer[..<count], as: UTF8.self) : nil
  }

  /// Reads a whole file; links are followed.
  package static func read(_ path: String, called name: String) throws(UserError) -> [UInt8] {
    var status = stat()
    if lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFLNK, stat(path, &status) != 0 {
      throw UserError(
        "Cannot read `\(name)`", causes: ["it is a link to a file that does not exist"],
        hint: "point the link at a file, or name the file itself", kind: .unreadable)
    }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure("read", name, code: errno) }
    defer { close(descriptor) }
    guard fstat(descriptor, &status) == 0 else { throw failure("read", name, code: errno) }
    if status.st_mode & S_IFMT == S_IFDIR {
      throw UserError(
        "Cannot read `\(name)`", causes: ["it is a folder"], hint: "name the file in it",
        kind: .unreadable)
    }
    return try readAll(descriptor, name, expecting: Int(status.st_size))
  }

  /// Reads standard input to its end.
  package static func readStandardInput() throws(UserError) -> [UInt8] {
    try readAll(0, "-", expecting: 0)
  }

  private static func readAll(
    _ descriptor: Int32, _ name: String, expecting size: Int
  ) throws(UserError) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(min(max(size, 0), sizeLimit) + 1)
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      #if canImport(Darwin)
        let count = Darwin.read(descriptor, &buffer, buffer.count)
      #else
        let count = Glibc.read(descriptor, &buffer, buffer.count)
      #endif
      if count == 0 { return bytes }
      if count < 0 {
        if errno == EINTR { continue }
        throw failure("read", name, code: errno)
      }
      bytes += buffer[..<count]
      guard bytes.count <= sizeLimit else {
        throw UserError(
          "Cannot read `\(name)`", causes: ["it is larger than 32 MB"],
          hint: "name the text that the file was made from", kind: .unreadable)
      }
    }
  }

  /// Replaces a file atomically: a new file beside it is flushed and renamed over it, so that it is never
  /// half written.
  ///
  /// The mode of an existing file is kept. A link is followed, so that it stays a link.
  ///
  /// - Parameter isLasting: whether the file must survive a power cut; false for one that the command itself removes, because each flush
  ///   takes as long as a whole comparison.
  package static func write(
    _ bytes: [UInt8], to path: String, called name: String, isLasting: Bool = true
  ) throws(UserError) {
    var target = path
    if kind(of: path) == .link, let resolved = realpath(path, nil) {
      target = String(cString: resolved)
      free(resolved)
    }
    var status = stat()
    let isThere = stat(target, &status) == 0
    if isThere, ![S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT) {
      return try pour(bytes, into: target, called: name)
    }
    let mode = isThere ? status.st_mode & 0o7777 : 0o644
    let temporary = target + ".resver-\(getpid())"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw failure("write", name, code: errno) }
    guard send(bytes, to: descriptor) else {
      let code = errno
      close(descriptor)
      unlink(temporary)
      throw failure("write", name, code: code)
    }
    let isFlushed = !isLasting || fsync(descriptor) == 0
    let isClosed = close(descriptor) == 0
    guard isFlushed, isClosed, rename(temporary, target) == 0 else {
      let code = errno
      unlink(temporary)
      throw failure("write", name, code: code)
    }
  }

  /// Writes into a device or a pipe, such as `/dev/stdout`. Replacing it by a file would remove it for everybody.
  private static func pour(
    _ bytes: [UInt8], into path: String, called name: String
  ) throws(UserError) {
    let descriptor = open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure("write", name, code: errno) }
    defer { close(descriptor) }
    guard send(bytes, to: descriptor) else { throw failure("write", name, code: errno) }
  }

  /// Writes all bytes to an open file, pipe or terminal; false with the system's number in `errno` if that cannot be done, as when the
  /// reader of a pipe closed it.
  package static func send(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var sent = 0
    while sent < bytes.count {
      #if canImport(Darwin)
        let count = bytes[sent...].withUnsafeBytes { Darwin.write(descriptor, $0.baseAddress, $0.count) }
      #else
        let count = bytes[sent...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      #endif
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return false }
      sent += count
    }
    return true
  }

  /// Whether the owner may run the file.
  package static func isExecutable(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IXUSR != 0
  }

  /// Removes a file; one that is not there is removed already.
  package static func remove(_ path: String) { unlink(path) }

  /// Makes the folders of a path that are missing.
  package static func makeFolders(_ path: String) {
    var folder = ""
    for step in path.split(separator: "/") {
      folder += "/" + step
      mkdir(folder, 0o755)
    }
  }

  /// Makes the folders above a file that are missing.
  package static func makeFolder(of file: String) {
    makeFolders(file.split(separator: "/").dropLast().joined(separator: "/"))
  }

  /// The names in a folder, sorted; empty when it cannot be read.
  package static func names(in folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// Makes an empty folder that only this user may enter.
  package static func makeTemporaryFolder(_ environment: Environment) throws(UserError) -> String {
    let parent = environment.variables["TMPDIR"].flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
    var template = Array((parent + "/resver-XXXXXX").utf8CString)
    guard let made = mkdtemp(&template) else { throw failure("make a folder in", parent, code: errno) }
    return String(cString: made)
  }

  /// Removes a folder with everything in it; links are removed, not followed.
  package static func removeFolder(_ folder: String) {
    for name in names(in: folder) {
      let path = folder + "/" + name
      if kind(of: path) == .folder { removeFolder(path) } else { unlink(path) }
    }
    rmdir(folder)
  }

  private static func failure(_ verb: String, _ name: String, code: Int32) -> UserError {
    UserError(
      "Cannot \(verb) `\(name)`", causes: [String(cString: strerror(code))], kind: .failed)
  }
}
