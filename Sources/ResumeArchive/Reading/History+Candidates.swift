import GitStore
package import Host
import ResumeFormats
import ResumeModel
import ResumeProject

/// Finds files that read as résumés, whatever their names are: `init` offers them if names do not decide.
extension History {
  /// The maximum number of files to read; a repository with more is about something else.
  private static let fileLimit = 2000

  /// Returns the paths of the work tree, or else of the current commit, that read as résumés and are not made
  /// from other files.
  package func candidates() throws(UserError) -> [String] {
    guard let root = workTree else {
      let head = try git { () throws(GitError) in try repository.head().commit }
      return try head.map { tip throws(UserError) in try resumePaths(tip) } ?? []
    }
    return History.candidates(below: root)
  }

  /// Returns the paths below a folder that read as résumés and are not made from other files.
  package static func candidates(below folder: String) -> [String] {
    let root = folder.hasSuffix("/") ? folder : folder + "/"
    var paths: [String] = []
    collect(in: root, "", depth: 0, into: &paths)
    var found: [(path: String, start: String)] = []
    var recipes: [String] = []
    for path in paths {
      let name = path.split(separator: "/").last?.lowercased() ?? ""
      if name == "makefile" || name.hasSuffix(".sh"), let bytes = try? Files.read(path, in: root, called: path) {
        recipes.append(String(decoding: bytes.prefix(100_000), as: UTF8.self))
      }
      guard History.mayBeResume(path), let bytes = try? Files.read(path, in: root, called: path),
        History.readsAsResume(bytes, at: path)
      else { continue }
      found.append((path, String(decoding: bytes.prefix(2000), as: UTF8.self)))
    }
    let generated = Set(GeneratedFiles(found, recipes: recipes).paths)
    return found.map(\.path).filter { !generated.contains($0) }
  }

  private static func collect(in root: String, _ folder: String, depth: Int, into paths: inout [String]) {
    for name in Files.names(in: root + folder) where !name.hasPrefix(".") && paths.count < History.fileLimit {
      switch Files.kind(of: root + folder + name) {
      case .file: paths.append(folder + name)
      case .folder where depth < 3 && !["node_modules", "vendor", "venv"].contains(name):
        collect(in: root, folder + name + "/", depth: depth + 1, into: &paths)
      default: continue
      }
    }
  }

  /// Whether a file can be a résumé by its name: a readable format, and not a file that every repository has.
  static func mayBeResume(_ path: String) -> Bool {
    guard SourceFormat.named(by: path) != nil else { return false }
    let name = path.split(separator: "/").last?.lowercased() ?? ""
    return !name.hasPrefix(".")
      && !["readme", "license", "changelog", "package", "cover", "template", "resver", "tsconfig"]
        .contains(where: name.hasPrefix)
  }

  /// Whether a text has sections of a résumé with something in them.
  static func readsAsResume(_ bytes: [UInt8], at path: String) -> Bool {
    guard !bytes.isBinary, bytes.count < 1 << 20 else { return false }
    let resume = SourceFormat.detect(bytes, at: path).read(bytes)
    return resume.parts.count { $0.kind == .section && $0.sectionKey != nil } >= 2
      && resume.parts.contains { $0.kind == .bullet || $0.kind == .entry }
  }

  /// Returns the first file of a folder that `resver import` turns into a text: of Word, or else a PDF; nil without one.
  package static func importable(in folder: String) -> String? {
    let names = Files.names(in: folder).filter { !$0.hasPrefix(".") && !$0.hasPrefix("~") }
    return [".docx", ".odt", ".pdf"].lazy.compactMap { ending in names.first { $0.lowercased().hasSuffix(ending) } }.first
  }

  /// Returns the error for a repository without a file named like a résumé.
  func notFound() throws(UserError) -> UserError {
    History.notFound(among: try candidates(), in: workTree)
  }

  /// Returns the error for a folder in which no name decides which file is the résumé.
  package static func notFound(among found: [String], in folder: String?) -> UserError {
    var error = UserError(
      "Cannot find a résumé", causes: ["no file has a name such as resume.md or cv.md"],
      hint: "name the file once with `resver init FILE`, or write a first one with `resver new`", kind: .unreadable)
    guard !found.isEmpty else {
      // A résumé may be there in a form that git cannot compare.
      if let other = folder.flatMap(importable(in:)) {
        error.causes.append("`\(other)` is not a text")
        error.hint =
          "turn it into one with `resver import \(other.contains(" ") ? "\"\(other)\"" : other)`, or write a first one with `resver new`"
      }
      return error
    }
    error.causes += found.prefix(8).map { "`\($0)` could be one" }
    if found.count > 8 { error.causes.append("and \(found.count - 8) more") }
    let names = found.prefix(8).map { $0.contains(" ") ? "\"\($0)\"" : $0 }.joined(separator: " ")
    error.hint =
      found.count == 1
      ? "use it with `resver init \(names)`"
      : "name your résumés with `resver init \(names)`; if they are copies of one: `resver adopt --dry-run`"
    return error
  }
}
