import Clibgit2

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// What is asked of a file system as a whole.
enum FileSystem {
  /// Writes to the disk what the system still holds in memory of the file system that a folder is on: one call for any
  /// number of files, where `fsync` takes one each (syncfs(2) on Linux, `sync_volume_np` on macOS).
  static func flush(with folder: String) {
    #if canImport(Darwin)
      sync_volume_np(folder, SYNC_VOLUME_FULLSYNC | SYNC_VOLUME_WAIT)
    #else
      let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
      guard descriptor >= 0 else { return }
      _ = syncfs(descriptor)
      close(descriptor)
    #endif
  }
}
