package import ResumeModel

/// A command line in the repository, which runs only after the user has allowed it.
///
/// Anyone who can push to a repository can change its resver.yaml: without this, `resver export` in a fresh
/// clone would run a stranger's command.
package struct WantedCommand: Sendable, Equatable {
  /// Its place, as in `resver.yaml:4` or `role/backend:resver.yaml:4`.
  package var place: String
  /// The format that it makes.
  package var target: ExportFormat
  /// The program and its arguments, with `{in}`, `{out}` and `{dir}` as written.
  package var words: [String]
  /// The files of the repository that it names, such as a script; they are part of the permission.
  package var files: [SourceFiles.File] = []
  /// The revision of those files, as typed; nil for those on disk, and if it names none.
  package var revision: String?
  /// Whether the user has allowed it, with these files, in this repository.
  package var isAllowed = false

  /// Makes a command that names no file and is not allowed.
  package init(place: String, target: ExportFormat, words: [String]) {
    self.place = place
    self.target = target
    self.words = words
  }

  /// The paths of the files that it names.
  package var paths: [String] { files.map(\.path) }

  /// The command line as one would type it.
  package var line: String {
    words.map { $0.contains(where: { " '\"\\$`;&|<>*?()".contains($0) }) ? "'\($0)'" : $0 }
      .joined(separator: " ")
  }

  /// Why it was not run, in words.
  package var refusal: String { "not run: `\(line)` (\(place)), because you have not allowed it" }

  /// The commands with which to read it and to allow it.
  package var advice: String {
    let revision = revision.map { " \($0)" } ?? ""
    return "resver runs a command from a repository only after you allow it: read it with `resver allow "
      + "--list\(revision)`, then run `resver allow\(revision)`"
  }

  /// Returns the paths in the repository that the words could mean, seen from a folder.
  ///
  /// A word may contain a path among other things, as in `--template=cv.html` or `. ./render.sh`.
  package static func paths(in words: [String], from folder: String) -> [String] {
    var paths: [String] = []
    for word in words {
      let pieces = word.split { character in
        !(character.isLetter || character.isNumber || "._-/+@~%".contains(character))
      }
      for piece in pieces {
        var steps: [Substring] = []
        for step in piece.split(separator: "/") where step != "." {
          if step == ".." { _ = steps.popLast() } else { steps.append(step) }
        }
        let path = steps.joined(separator: "/")
        guard !path.isEmpty else { continue }
        for candidate in [folder + path, path] where !paths.contains(candidate) { paths.append(candidate) }
      }
    }
    return paths
  }
}
