package import Host

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Finds the programs that the user has installed, and their files.
package enum Programs {
  /// The path of a program on PATH; nil when it is not installed.
  ///
  /// Ignores folders of PATH that are not absolute, such as `.`: engines run in a folder that may contain a
  /// stranger's files.
  package static func find(_ name: String, _ environment: Environment) -> String? {
    if name.hasPrefix("/") { return isProgram(name) ? name : nil }
    guard !name.contains("/"), !name.isEmpty else { return nil }
    for folder in (environment.variables["PATH"] ?? "/usr/local/bin:/usr/bin:/bin").split(separator: ":")
    where folder.hasPrefix("/") {
      let path = folder + "/" + name
      if isProgram(path) { return path }
    }
    return nil
  }

  private static func isProgram(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG && access(path, X_OK) == 0
  }

  /// Returns the folders that an installed program reads besides the system's: its own installation, the
  /// user's fonts and TeX files, and those in the user's variables.
  package static func folders(around program: String, _ environment: Environment) -> [String] {
    let home = environment.variables["HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    var folders: [String] = []
    for path in [program] + (interpreter(of: program, environment).map { [$0] } ?? []) {
      for path in [path, Files.resolved(path) ?? path] { folders += installation(around: path, home: home) }
    }
    if let home {
      folders += homeFolders.map { home + "/" + $0 }
      folders += Files.names(in: home).filter { $0.hasPrefix(".texlive") }.map { home + "/" + $0 }
    }
    for (name, value) in environment.variables
    where ["LD_", "DYLD_", "TEX", "PYTHON", "FONTCONFIG", "TYPST_FONT", "OSFONTDIR", "XDG_DATA_DIRS", "PYENV_"]
      .contains(where: { name.hasPrefix($0) })
    {
      folders += value.split(whereSeparator: { ":;".contains($0) }).map(String.init).filter {
        $0.hasPrefix("/") && $0.contains { $0 != "/" } && $0 != home
      }
    }
    return folders
  }

  /// Folders of programs in a home folder.
  private static let homeFolders = [
    ".local/bin", ".local/lib", ".local/share/fonts", ".local/share/pipx", ".local/pipx", ".local/share/uv",
    ".local/share/mise", ".local/share/typst", ".cache/typst", ".cache/fontconfig", ".config/fontconfig", ".fonts",
    ".fonts.conf", ".fonts.conf.d", ".pyenv", ".asdf", ".nix-profile", "texmf", ".texmf-var", ".texmf-config", ".TinyTeX",
    "Library/Fonts", "Library/texmf",
  ]

  private static func installation(around program: String, home: String?) -> [String] {
    var steps = program.split(separator: "/").dropLast()
    let own = "/" + steps.joined(separator: "/")
    guard let last = steps.popLast() else { return [] }
    let above = "/" + steps.joined(separator: "/")
    if last == "bin" || last == "sbin" {
      // The home folder itself, and `.local`, contain much that belongs to no program.
      guard above != "/", above != home, above != home.map({ $0 + "/.local" }) else { return [own] }
      return [own]
        + ["lib", "lib64", "libexec", "share", "etc", "pyvenv.cfg", "Cellar", "opt", "Frameworks", "texmf-dist"]
        .map { above + "/" + $0 }
    }
    // TeX Live keeps its programs in `bin/x86_64-linux`, its own tree beside `bin`, and the machine's beside that.
    guard steps.last == "bin" else { return [own] }
    let tree = "/" + steps.dropLast().joined(separator: "/")
    let beside = "/" + steps.dropLast(2).joined(separator: "/") + "/texmf-local"
    return tree == "/" || tree == home ? [own] : [own, tree, beside]
  }

  /// Returns the program that runs a script; nil if the file is not a script.
  package static func interpreter(of program: String, _ environment: Environment) -> String? {
    let descriptor = open(program, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var buffer = [UInt8](repeating: 0, count: 1024)
    let count = read(descriptor, &buffer, buffer.count)
    guard count > 2, buffer.starts(with: Array("#!".utf8)) else { return nil }
    let lines = String(decoding: buffer[2..<count], as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    let words = (lines.first ?? "").split(separator: " ").map(String.init)
    guard let first = words.first else { return nil }
    // pip writes this if a path is too long for the kernel: '''exec' "/path/to/python" "$0" "$@"
    if lines.count > 1, lines[1].hasPrefix("'''exec' ") {
      let path = lines[1].dropFirst(9).drop { $0 == "\"" }.prefix { $0 != "\"" && $0 != " " }
      return path.hasPrefix("/") ? String(path) : nil
    }
    if first.hasSuffix("/env"), let name = words.dropFirst().first(where: { !$0.hasPrefix("-") }) {
      return find(name, environment)
    }
    return first.hasPrefix("/") ? first : nil
  }
}
