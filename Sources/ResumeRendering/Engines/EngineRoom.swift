package import ChildProcesses
package import Host
package import ResumeModel

/// A separate folder in which an engine works, with the files of one version and restricted access.
///
/// Whatever a résumé makes its engine do, the engine reads only these files and its own installation, writes
/// only here, and has no network, as far as the system supports it (docs/security.md).
package struct EngineRoom {
  /// The limits of an engine: two minutes, and enough memory and files for a résumé with pictures.
  package static let limits = Limits(
    seconds: 120, memory: 2 << 30, addresses: 6 << 30, fileSize: 256 << 20, output: 64 << 20)

  /// The whole folder; the engine writes nowhere else.
  private let folder: String
  private let environment: Environment

  /// The folder with the version's files.
  package var files: String { folder + "/files" }
  /// A folder for temporary files of engines.
  package var scratch: String { folder + "/scratch" }

  /// Makes the room and lays the files into it; the caller removes it.
  package init(_ files: [SourceFiles.File], _ environment: Environment) throws(UserError) {
    let made = try Files.makeTemporaryFolder(environment)
    // The real path, because Landlock and TeX compare paths.
    folder = Files.resolved(made) ?? made
    self.environment = environment
    Files.makeFolders(folder + "/files")
    Files.makeFolders(folder + "/scratch")
    do {
      try Files.lay(files, in: self.files)
    } catch {
      remove()
      throw error
    }
  }

  /// Removes the room with everything in it.
  package func remove() { Files.removeFolder(folder) }

  /// Runs work in a new room.
  package static func with<Value>(
    _ files: [SourceFiles.File], _ environment: Environment,
    body: (EngineRoom) throws(UserError) -> Value
  ) throws(UserError) -> Value {
    let room = try EngineRoom(files, environment)
    defer { room.remove() }
    return try body(room)
  }

  /// Runs a command in a folder of the room; returns nil if its program is not installed.
  ///
  /// - Parameter isTrusted: whether its user has allowed it; it then has that user's rights.
  package func run(
    _ command: [String], in directory: String, limits: Limits = EngineRoom.limits, isTrusted: Bool = false
  ) -> ChildProcess.Result? {
    guard let name = command.first else { return nil }
    if isTrusted {
      let program = name.contains("/") ? name : Programs.find(name, environment) ?? name
      return Self.started(
        try? ChildProcess.run(
          [program] + command.dropFirst(), environment: environment.variables.merging(tex) { $1 },
          in: directory, limits: limits))
    }
    guard let program = Programs.find(name, environment) else { return nil }
    var confinement = Confinement(
      readable: Confinement.systemFolders + Programs.folders(around: program, environment),
      writable: [folder] + Confinement.devices)
    var variables = variables
    var limits = limits
    if Browsers.names.contains(name) {
      // A browser keeps a profile in the home folder, and reserves addresses that it never fills.
      variables["HOME"] = scratch
      variables["XDG_CONFIG_HOME"] = scratch
      variables["XDG_CACHE_HOME"] = scratch
      limits.addresses = nil
      confinement.readable += ["/proc", "/sys"]
      confinement.writable.append("/dev/shm")
      confinement.hasLocalSockets = true
    }
    return Self.started(
      try? ChildProcess.run(
        [program] + command.dropFirst(), environment: variables, in: directory, limits: limits,
        confinement: confinement))
  }

  /// A shell that cannot start the program exits with 127.
  private static func started(_ result: ChildProcess.Result?) -> ChildProcess.Result? {
    result?.status == 127 ? nil : result
  }

  /// The environment variables for engines: paths and the user's language, but no credentials.
  private var variables: [String: String] {
    var kept = environment.variables.filter { name, _ in
      Self.names.contains(name) || Self.prefixes.contains { name.hasPrefix($0) }
    }
    kept.merge(tex) { $1 }
    kept["TMPDIR"] = scratch
    kept["TEXMFCACHE"] = scratch
    kept["TEXMFOUTPUT"] = nil
    // A module beside the résumé does not belong to Python.
    kept["PYTHONSAFEPATH"] = "1"
    kept["PYTHONDONTWRITEBYTECODE"] = "1"
    return kept
  }

  /// TeX reads and writes nothing outside its folder, and starts nothing; its dates are those of the command.
  private var tex: [String: String] {
    [
      "openin_any": "p", "openout_any": "p", "shell_escape": "f",
      "SOURCE_DATE_EPOCH": environment.variables["SOURCE_DATE_EPOCH"] ?? String(environment.seconds),
    ]
  }

  private static let names: Set<String> = [
    "PATH", "HOME", "USER", "LOGNAME", "LANG", "LANGUAGE", "TZ", "TERM", "CONDA_PREFIX", "VIRTUAL_ENV", "OSFONTDIR",
    "XDG_DATA_HOME", "XDG_DATA_DIRS", "XDG_CONFIG_HOME", "XDG_CONFIG_DIRS", "XDG_CACHE_HOME", "PYTHONPATH",
    "PYTHONHOME", "BIBINPUTS", "BSTINPUTS", "LUAINPUTS", "FONTCONFIG_FILE", "FONTCONFIG_PATH",
  ]
  private static let prefixes = ["LC_", "LD_", "DYLD_", "TEX", "TYPST_FONT", "PYENV_", "NIX_", "GUIX_"]
}

extension Confinement {
  /// The folders of programs, libraries, fonts and settings; they contain nothing personal.
  package static let systemFolders =
    ["/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64", "/opt", "/nix", "/gnu", "/snap", "/home/linuxbrew/.linuxbrew"]
    + ["/var/lib/texmf", "/var/cache/fontconfig", "/run/current-system"]
    + [
      "ld.so.cache", "ld.so.conf", "ld.so.conf.d", "ld-musl-x86_64.path", "alternatives", "fonts", "texmf", "texlive",
      "localtime", "timezone", "locale.alias", "locale.conf", "papersize", "paperspecs", "libpaper.d", "perl", "pango",
      "python3", "mime.types", "ghostscript", "ImageMagick-6", "ImageMagick-7", "chromium", "chromium.d", "nsswitch.conf",
    ].map { "/etc/" + $0 }

  /// Devices without anybody's data.
  package static let devices = ["/dev/null", "/dev/zero", "/dev/full", "/dev/random", "/dev/urandom"]
}

extension Files {
  /// Writes files below a temporary folder, each at its own path.
  package static func lay(_ files: [SourceFiles.File], in folder: String) throws(UserError) {
    for file in files {
      let path = folder + "/" + file.path
      makeFolder(of: path)
      try write(file.bytes, to: path, called: file.path, isLasting: false)
    }
  }
}
