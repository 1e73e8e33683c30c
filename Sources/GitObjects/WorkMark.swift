package import GitStore

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A file under the git directory that shows that resver is running: locked while the process lives, left
/// behind if it was killed.
///
/// The locks of a killed process would stay for ever, because git never removes a lock. The mark
/// distinguishes a lock of a dead resver from one that a process holds: the system releases a file's lock
/// with the process, whatever ended it, while the file itself stays.
package final class WorkMark {
  private let path: String
  private let descriptor: Int32

  /// Leaves a mark in a folder, which is created; nil if nothing can be written.
  init?(in folder: String) {
    mkdir(folder, 0o755)
    let path = folder + "/working-\(getpid())"
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { return nil }
    // Another handle of this process may hold it; then it must not be removed.
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      return nil
    }
    self.path = path
    self.descriptor = descriptor
    WorkMark.forgetOld(in: folder)
    PackRoom.removeDead(in: folder) { WorkMark.isHeld(by: $0, in: folder) }
    // The age of a lock is compared with the time of the mark.
    _ = write(descriptor, "resver\n", 7)
  }

  deinit {
    unlink(path)
    close(descriptor)
  }

  /// Removes a lock that a killed resver left; returns false if a process may hold it.
  ///
  /// - Parameter seen: the time of the lock before waiting; a lock that has changed since is in use.
  package static func removeLock(_ lock: String, seen: Int?, marksIn folder: String) -> Bool {
    guard let made = written(lock), made == seen else { return false }
    guard unheld(in: folder).contains(where: { made >= $0.began }) else { return false }
    return unlink(lock) == 0
  }

  /// Removes marks that nobody holds and that are older than a day.
  private static func forgetOld(in folder: String) {
    let dayAgo = (Int(time(nil)) - 86_400) * 1_000_000_000
    for mark in unheld(in: folder) where mark.began < dayAgo { unlink(mark.path) }
  }

  /// Whether a process holds its mark.
  private static func isHeld(by process: pid_t, in folder: String) -> Bool {
    let mark = open("\(folder)/working-\(process)", O_RDWR | O_CLOEXEC)
    guard mark >= 0 else { return false }
    defer { close(mark) }
    return flock(mark, LOCK_SH | LOCK_NB) != 0
  }

  /// The marks of processes that no longer exist, each with its time.
  private static func unheld(in folder: String) -> [(path: String, began: Int)] {
    marks(in: folder).filter { $0 != "working-\(getpid())" }.compactMap { name in
      let path = folder + "/" + name
      let mark = open(path, O_RDWR | O_CLOEXEC)
      guard mark >= 0 else { return nil }
      defer { close(mark) }
      // Shared, so that several readers do not mistake each other for the owner.
      guard flock(mark, LOCK_SH | LOCK_NB) == 0 else { return nil }
      return written(path).map { (path, $0) }
    }
  }

  /// Returns when a file was last written, in nanoseconds; nil if it does not exist.
  package static func written(_ path: String) -> Int? {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    #if canImport(Darwin)
      let time = status.st_mtimespec
    #else
      let time = status.st_mtim
    #endif
    return Int(time.tv_sec) * 1_000_000_000 + Int(time.tv_nsec)
  }

  private static func marks(in folder: String) -> [String] {
    Folder.names(in: folder).filter { $0.hasPrefix("working-") }
  }
}

extension GitRepository {
  /// The folder of the marks.
  package var markFolder: String { commonDirectory + "resver" }

  /// Records under the git directory, once, that this process writes; of several handles the first holds the
  /// mark.
  package func markWork() {
    if hasMarked { return }
    hasMarked = true
    workMark = WorkMark(in: markFolder)
  }
}
