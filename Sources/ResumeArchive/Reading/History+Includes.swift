package import GitStore
package import Host
import ResumeFormats
import ResumeProject

extension History {
  /// The maximum number of included files; an endless chain of includes stops here.
  private static let includeLimit = 100

  /// Adds the files that a document names but does not include: data that the source computes with, and files
  /// that cannot be read as part of the whole. Texts in the repository, each once.
  ///
  /// - Parameter commit: the commit to search; nil for the work tree, or the current commit without one.
  func addIncluded(
    by root: Document, to documents: inout [Document], in commit: ObjectID? = nil
  ) throws(UserError) {
    let rootFolder = SourceIncludes.folder(of: root.path)
    var waiting = [root]
    var seen: Set<String> = [root.path]
    while let document = waiting.popLast(), documents.count < History.includeLimit {
      guard let bytes = try textWithFiles(document, in: commit) else { continue }
      let format = document.format(of: bytes, at: document.path)
      for include in SourceIncludes.find(in: bytes, as: format) {
        let folder = include.isRelative ? SourceIncludes.folder(of: document.path) : rootFolder
        for path in SourceIncludes.paths(include, from: folder, as: format) {
          guard let text = try present(path, in: commit) else { continue }
          guard seen.insert(path).inserted, !documents.contains(where: { $0.path == path }),
            documents.count < History.includeLimit
          else { break }
          var included = Document(name: History.name(of: path), path: path)
          included.isIncluded = true
          // A module of functions alone is no document, but may name one.
          let isDocument = !include.isModule || SourceIncludes.holdsWords(text, as: format)
          if isDocument, !root.files.contains(path) { documents.append(included) }
          waiting.append(included)
          break
        }
      }
    }
  }

  /// Returns the text of a document whose format can name files; nil, without reading it, for other formats.
  func textWithFiles(_ document: Document, in commit: ObjectID?) throws(UserError) -> [UInt8]? {
    guard SourceIncludes.arePossible(in: document.format ?? .named(by: document.path)) else { return nil }
    return try present(document.path, in: commit)
  }

  /// Returns the bytes of a file in the work tree, or else in the current commit; nil if it is not a regular
  /// file.
  private func present(_ path: String, in commit: ObjectID?) throws(UserError) -> [UInt8]? {
    if let root = workTree, commit == nil {
      // A link may lead out of the repository.
      guard Files.kind(of: root + path) == .file, Files.isInside(path, root) else { return nil }
      return try Files.read(root + path, called: path)
    }
    return try git { () throws(GitError) in
      var head = commit
      if head == nil { head = try repository.head().commit }
      guard let head,
        let entry = try repository.entry(at: path, in: head),
        entry.isFile
      else { return nil as [UInt8]? }
      return try repository.text(of: entry)
    }
  }

  /// Returns the files that a document includes in place of their names, as it is now.
  func filesInPlace(of document: Document) throws(UserError) -> [String] {
    guard let bytes = try textWithFiles(document, in: nil), document.mayHaveFiles(bytes, at: document.path)
    else { return [] }
    return try SourceComposition.compose(
      bytes, at: document.path, as: document.format(of: bytes, at: document.path)
    ) { path throws(UserError) in try present(path, in: nil) }.files
  }

  /// The files that the résumé had in a commit and that no document of today names.
  package func formerPaths(in commit: ObjectID) throws(UserError) -> [String] {
    let today = try documents()
    var known = Set(today.flatMap(\.paths))
    var former: [String] = []
    for root in today where !root.isIncluded {
      let files = try content(of: root, in: commit)?.files.map(\.path) ?? []
      var then = root
      then.files = files
      var found = [then]
      try addIncluded(by: then, to: &found, in: commit)
      for path in files + found.dropFirst().map(\.path) where known.insert(path).inserted {
        former.append(path)
      }
    }
    return former
  }

  /// Returns the name of an included file in reports: its path without the ending.
  private static func name(of path: String) -> String {
    guard let dot = path.lastIndex(of: ".") else { return path }
    return String(path[..<dot])
  }
}
