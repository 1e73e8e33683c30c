import GitStore
package import ResumeFormats
package import ResumeModel

/// What `init` did.
package struct Start: Sendable {
  /// The document, as it will be found from now on.
  package var document: Document
  /// The document as it is read; nil when there is no such file yet.
  package var resume: Resume?
  /// What keeps the document from being read as the format of its name.
  package var flaw: SourceFlaw?
  /// True when a repository was made.
  package var madeRepository: Bool
  /// True when resver.yaml was written, because the file's name alone does not tell.
  package var wroteConfiguration: Bool
  /// True when .gitignore names the document, so that a plain `git add` would pass it over.
  package var isIgnored: Bool
}

extension History {
  /// Starts: opens or makes the repository, finds the résumé or takes the one named.
  package static func start(
    _ file: String?, in environment: Environment
  ) throws(HistoryError) -> Start {
    if let file, !PlainFiles.exists(file, environment) {
      throw HistoryError(
        "Cannot find `\(file)`", causes: ["there is no such file"],
        hint: "write the résumé first, or name another file", kind: .unreadable)
    }
    let there = try openIfThere(environment)
    let madeRepository = there == nil
    // What cannot be a résumé is refused before anything is made.
    if let file, there == nil { _ = try PlainFiles.read(file, environment) }
    let history = if let there { there } else { try make(environment) }
    guard let root = history.workTree else {
      throw HistoryError(
        "Cannot start here", causes: ["the repository is bare: it has no files of its own"],
        hint: "clone it and run `resver init` in the clone")
    }
    guard let file else {
      let document = try history.documents()[0]
      let bytes = try history.readWork(document).bytes
      return Start(
        document: document, resume: document.read(bytes, at: document.path), flaw: document.flaw(in: bytes),
        madeRepository: madeRepository, wroteConfiguration: false, isIgnored: try history.isIgnored(document))
    }
    let path = try history.pathInRepository(file)
    let document = Document(path: path)
    let bytes = try history.readWork(document).bytes
    let isFound = (try? history.documents().map(\.path)) == [path]
    if !isFound { try history.addToConfiguration(document, root) }
    return Start(
      document: document, resume: document.read(bytes, at: path), flaw: document.flaw(in: bytes),
      madeRepository: madeRepository, wroteConfiguration: !isFound,
      isIgnored: try history.isIgnored(document))
  }

  /// Opens the repository around the current folder, or makes one there.
  package static func openOrMake(_ environment: Environment) throws(HistoryError) -> History {
    if let there = try openIfThere(environment) { return there }
    return try make(environment)
  }

  private static func make(_ environment: Environment) throws(HistoryError) -> History {
    do {
      _ = try GitRepository.create(
        at: environment.directory, branch: "main", environment: environment.variables)
    } catch {
      throw HistoryError(error)
    }
    return try History.open(environment)
  }

  private func isIgnored(_ document: Document) throws(HistoryError) -> Bool {
    try git { () throws(GitError) in try repository.status(of: document.path) == .ignored }
  }

  private static func openIfThere(_ environment: Environment) throws(HistoryError) -> History? {
    do {
      return try History.open(environment)
    } catch {
      if error.kind == .noRepository { return nil }
      throw error
    }
  }

  /// Names the document in resver.yaml, which is made when it is missing.
  private func addToConfiguration(_ document: Document, _ root: String) throws(HistoryError) {
    let path = root + Configuration.fileName
    guard Files.kind(of: path) == .missing else {
      throw HistoryError(
        "Cannot take `\(document.path)` as the résumé",
        causes: ["resver.yaml is there already and names other documents"],
        hint: "add the line `  - path: \(document.path)` below `documents:` in resver.yaml")
    }
    try Files.write(
      Array("documents:\n  - path: \(RoleRulesText.quoted(document.path))\n".utf8), to: path,
      called: Configuration.fileName)
  }
}
