import Clibgit2

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Operations on a whole file system.
enum FileSystem {
  /// Writes to the disk everything that the system holds in memory for the file system of a folder: one call
  /// for any number of files, instead of one `fsync` each (syncfs(2) on Linux, `sync_volume_np` on macOS).
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
