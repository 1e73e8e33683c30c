import GitStore
import ResumeFormats

extension History {
  /// More files than this are no résumé; a chain of includes that never ends stops here.
  private static let includeLimit = 100

  /// Adds the files that a document includes, and those that they include: texts in the repository, each once.
  ///
  /// - Parameter commit: where they are looked for; nil for the work tree, or the current commit where there is none.
  func addIncluded(
    by root: Document, to documents: inout [Document], in commit: ObjectID? = nil
  ) throws(HistoryError) {
    let rootFolder = root.path.split(separator: "/").dropLast().map(String.init)
    var waiting = [root]
    while let document = waiting.popLast(), documents.count < History.includeLimit {
      // Most documents include nothing by their format, and need not be read to know it.
      guard SourceIncludes.arePossible(in: document.format ?? .named(by: document.path)),
        let bytes = try present(document.path, in: commit)
      else { continue }
      let format = document.format(of: bytes, at: document.path)
      let ownFolder = document.path.split(separator: "/").dropLast().map(String.init)
      for include in SourceIncludes.find(in: bytes, as: format) {
        let folder = include.isRelative ? ownFolder : rootFolder
        guard let path = try resolved(include.path, from: folder, format, in: commit),
          !documents.contains(where: { $0.path == path }), documents.count < History.includeLimit
        else { continue }
        var included = Document(name: History.name(of: path), path: path)
        included.isIncluded = true
        documents.append(included)
        waiting.append(included)
      }
    }
  }

  /// The path in the repository that an include means, with the ending that LaTeX lets people leave out; nil when there is
  /// no such file, or it would lie outside.
  private func resolved(
    _ written: String, from folder: [String], _ format: ResumeFormat, in commit: ObjectID?
  ) throws(HistoryError) -> String? {
    guard !written.isEmpty, !written.hasPrefix("/"), !written.contains("\\"), !written.contains("\0") else {
      return nil
    }
    var steps = folder
    for step in written.split(separator: "/") {
      if step == "." { continue }
      if step == ".." {
        guard steps.popLast() != nil else { return nil }
      } else {
        steps.append(String(step))
      }
    }
    guard steps.first != ".git" else { return nil }
    let path = steps.joined(separator: "/")
    for candidate in format == .latex && !path.hasSuffix(".tex") ? [path + ".tex", path] : [path] {
      guard
        ["tex", "typ", "yaml", "yml", "json", "md", "txt"].contains(where: { candidate.hasSuffix("." + $0) }),
        try present(candidate, in: commit) != nil
      else { continue }
      return candidate
    }
    return nil
  }

  /// The bytes of a file in the work tree, or where there is none, in the current commit; nil when it is no plain file.
  private func present(_ path: String, in commit: ObjectID?) throws(HistoryError) -> [UInt8]? {
    if let root = workTree, commit == nil {
      // A link may lead out of the repository.
      guard Files.kind(of: root + path) == .file else { return nil }
      return try Files.read(root + path, called: path)
    }
    return try git { () throws(GitError) in
      var head = commit
      if head == nil { head = try repository.head().commit }
      guard let head,
        let entry = try repository.entry(at: path, in: head),
        entry.isFile
      else { return nil as [UInt8]? }
      return try repository.readBlob(entry.id)
    }
  }

  /// The files that the résumé had in a commit and that no document of today names.
  func formerDocuments(in commit: ObjectID) throws(HistoryError) -> [Document] {
    let today = try documents()
    var former: [Document] = []
    for root in today where !root.isIncluded {
      var found = [root]
      try addIncluded(by: root, to: &found, in: commit)
      former += found.dropFirst().filter { file in !(today + former).contains { $0.path == file.path } }
    }
    return former
  }

  /// What reports call an included file: its path without the ending.
  private static func name(of path: String) -> String {
    guard let dot = path.lastIndex(of: ".") else { return path }
    return String(path[..<dot])
  }
}
