import GitStore
package import Host
package import ResumeFormats
package import ResumeModel
package import ResumeProject

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
  /// Starts: opens or makes the repository, finds the résumé or takes those named.
  ///
  /// - Parameter files: as typed; where none is named, the one whose name tells, else the only one that reads as a résumé.
  /// - Returns: one for each document.
  package static func start(
    _ files: [String], in environment: Environment
  ) throws(UserError) -> [Start] {
    for file in files where !PlainFiles.exists(file, environment) {
      throw UserError(
        "Cannot find `\(file)`", causes: ["there is no such file"],
        hint: "write the résumé first, or name another file", kind: .unreadable)
    }
    let there = try openIfThere(environment)
    // What cannot be a résumé is refused before anything is made.
    for file in files where there == nil { _ = try PlainFiles.read(file, environment) }
    let history = if let there { there } else { try make(environment) }
    guard history.workTree != nil else {
      throw UserError(
        "Cannot start here", causes: ["the repository is bare: it has no work tree"],
        hint: "clone it and run `resver init` in the clone")
    }
    var starts: [Start] = []
    if files.isEmpty {
      let known = try? history.documents()
      if let known {
        for document in known where !document.isIncluded {
          starts.append(try history.started(document, madeRepository: there == nil, wroteConfiguration: false))
        }
        return starts
      }
      let found = try history.candidates()
      guard found.count == 1 else {
        _ = try history.documents()
        return []
      }
      return [try history.take(found[0], madeRepository: there == nil)]
    }
    for file in files {
      starts.append(try history.take(try history.pathInRepository(file), madeRepository: there == nil))
    }
    return starts
  }

  /// Takes a file as a document of the résumé; one that is a document already stays so.
  private func take(_ path: String, madeRepository: Bool) throws(UserError) -> Start {
    let document = Document(path: path)
    _ = try readWork(document)
    let known = (try? documents()) ?? []
    let isKnown = known.contains { $0.path == path && !$0.isIncluded }
    // Of several files whose names tell, the one that is named must be written down.
    if !isKnown {
      // A file that was found by its name stays a document beside the one that is named now, unless it is its own page.
      try DocumentList(self).add(document)
      knownDocuments = nil
      configuration = try Configuration.read(
        try Files.read(Configuration.fileName, in: workTree ?? "", called: Configuration.fileName))
    }
    return try started(document, madeRepository: madeRepository, wroteConfiguration: !isKnown)
  }

  private func started(
    _ document: Document, madeRepository: Bool, wroteConfiguration: Bool
  ) throws(UserError) -> Start {
    let bytes = try readWork(document).bytes
    return Start(
      document: document, resume: document.read(bytes, at: document.path), flaw: document.flaw(in: bytes),
      madeRepository: madeRepository, wroteConfiguration: wroteConfiguration, isIgnored: try isIgnored(document))
  }

  /// Opens the repository around the current folder, or makes one there.
  package static func openOrMake(_ environment: Environment) throws(UserError) -> History {
    if let there = try openIfThere(environment) { return there }
    return try make(environment)
  }

  private static func make(_ environment: Environment) throws(UserError) -> History {
    do {
      _ = try GitRepository.create(
        at: environment.directory, branch: "main", environment: environment.variables)
    } catch {
      throw UserError(error)
    }
    return try History.open(environment)
  }

  private func isIgnored(_ document: Document) throws(UserError) -> Bool {
    try git { () throws(GitError) in try repository.status(of: document.path) == .ignored }
  }

  private static func openIfThere(_ environment: Environment) throws(UserError) -> History? {
    do {
      return try History.open(environment)
    } catch {
      if error.kind == .noRepository { return nil }
      throw error
    }
  }
}
