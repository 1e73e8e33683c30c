#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A file under the git directory that says that resver is at work: held while the process lives, left behind when it was
/// killed.
///
/// What a killed process leaves locked would stay so for ever, since git never takes a lock back. The mark tells a lock
/// that a dead resver made from one that somebody holds: the system lets go of a file's lock with the process, whatever
/// ended it, while the file itself stays.
final class WorkMark {
  private let path: String
  private let descriptor: Int32

  /// Leaves a mark in a folder, which is made; nil where nothing can be written.
  init?(in folder: String) {
    mkdir(folder, 0o755)
    let path = folder + "/working-\(getpid())"
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { return nil }
    // Another handle of this process may hold it; then nothing of it is ours to take away.
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      return nil
    }
    self.path = path
    self.descriptor = descriptor
    WorkMark.forgetOld(in: folder)
    PackRoom.removeDead(in: folder) { WorkMark.isHeld(by: $0, in: folder) }
    // The time of the mark is what the age of a lock is compared with.
    _ = write(descriptor, "resver\n", 7)
  }

  deinit {
    unlink(path)
    close(descriptor)
  }

  /// Removes a lock that a killed resver left; false when it may be somebody's.
  ///
  /// - Parameter seen: when the lock was made, as it was seen before waiting; one that changed since is in use.
  static func removeLock(_ lock: String, seen: Int?, marksIn folder: String) -> Bool {
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

  /// The marks of processes that are no more, and when each was left.
  private static func unheld(in folder: String) -> [(path: String, began: Int)] {
    marks(in: folder).filter { $0 != "working-\(getpid())" }.compactMap { name in
      let path = folder + "/" + name
      let mark = open(path, O_RDWR | O_CLOEXEC)
      guard mark >= 0 else { return nil }
      defer { close(mark) }
      // Shared, so that several who look do not take each other for the owner.
      guard flock(mark, LOCK_SH | LOCK_NB) == 0 else { return nil }
      return written(path).map { (path, $0) }
    }
  }

  /// When a file was last written, in nanoseconds; nil when there is none.
  static func written(_ path: String) -> Int? {
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
