import GitStore

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A folder of this process under `.git/resver` in which a pack is written before it is moved to git's packs.
///
/// libgit2 chooses the names of packs and locks them; a pack that a killed process left among git's packs
/// could not be distinguished from one that is being written. Here the folder's name contains the process,
/// and the process's mark shows whether it is alive.
struct PackRoom {
  /// The folder, without a slash at its end.
  package let path: String

  /// Creates a folder; nil if nothing can be written.
  init?(in folder: String) {
    mkdir(folder, 0o755)
    var template = Array("\(folder)/\(PackRoom.prefix)\(getpid())-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { return nil }
    path = template.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { String(cString: $0) } ?? ""
    }
  }

  /// Moves a finished pack, by its hash, to git's packs: the pack before its index, which makes it known.
  ///
  /// - Returns: whether both are there.
  func move(_ hash: String, to packs: String) -> Bool {
    mkdir(packs, 0o755)
    return [".pack", ".idx"].allSatisfy { ending in
      rename("\(path)/pack-\(hash)\(ending)", "\(packs)/pack-\(hash)\(ending)") == 0
    }
  }

  /// Removes the folder and its content.
  func remove() { PackRoom.remove(path) }

  /// Removes the folders of processes that no longer exist.
  ///
  /// - Parameter isAlive: whether the process with an id is running here.
  static func removeDead(in folder: String, isAlive: (pid_t) -> Bool) {
    for name in Folder.names(in: folder) where name.hasPrefix(prefix) {
      let id = name.dropFirst(prefix.count).prefix { $0 != "-" }
      guard let process = pid_t(id), process != getpid(), !isAlive(process) else { continue }
      remove(folder + "/" + name)
    }
  }

  private static let prefix = "packing-"

  private static func remove(_ folder: String) {
    for name in Folder.names(in: folder) where name != "." && name != ".." { unlink(folder + "/" + name) }
    rmdir(folder)
  }
}
