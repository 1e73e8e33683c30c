import GitStore
package import Host
package import ResumeArchive
package import ResumeFormats
package import ResumeModel
package import ResumeProject

/// The result of `init` for one document.
package struct InitOutcome: Sendable {
  /// The document in the form in which it will be found from now on.
  package var document: Document
  /// The document as resver reads it; nil if the file does not exist yet.
  package var resume: Resume?
  /// The first syntax error for the format of the document's name.
  package var flaw: SourceFlaw?
  /// True when a repository was made.
  package var madeRepository: Bool
  /// Whether resver.yaml was written, because the file's name alone does not identify the résumé.
  package var wroteConfiguration: Bool
  /// Whether .gitignore names the document, so that a plain `git add` would ignore it.
  package var isIgnored: Bool
}

extension History {
  /// Opens or creates the repository, and finds the résumé or takes the named files.
  ///
  /// - Parameter files: as typed; if empty, the file with a résumé's name, or else the only one that reads as
  ///   a résumé.
  /// - Returns: one result for each document.
  package static func start(
    _ files: [String], in environment: Environment
  ) throws(UserError) -> [InitOutcome] {
    for file in files where !PlainFiles.exists(file, environment) {
      throw UserError(
        "Cannot find `\(file)`", causes: ["there is no such file"],
        hint: "write the résumé first, or name another file", kind: .unreadable)
    }
    let there = try openIfThere(environment)
    // A file that cannot be a résumé is refused before anything is created.
    for file in files where there == nil { _ = try PlainFiles.read(file, environment) }
    // A folder without a résumé stays as it is.
    if there == nil, files.isEmpty {
      let found = candidates(below: environment.directory)
      guard found.count == 1 || !Discovery.ranked(Files.names(in: environment.directory)).isEmpty else {
        throw notFound(among: found, in: environment.directory)
      }
    }
    let history = if let there { there } else { try make(environment) }
    guard history.workTree != nil else {
      throw UserError(
        "Cannot start here", causes: ["the repository is bare: it has no work tree"],
        hint: "clone it and run `resver init` in the clone")
    }
    var starts: [InitOutcome] = []
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

  /// Takes a file as a document of the résumé; an existing document stays one.
  private func take(_ path: String, madeRepository: Bool) throws(UserError) -> InitOutcome {
    let document = Document(path: path)
    _ = try readWork(document)
    let known = (try? documents()) ?? []
    let isKnown = known.contains { $0.path == path && !$0.isIncluded }
    // If several files have a résumé's name, the named one must be written to resver.yaml.
    if !isKnown {
      // A file found by its name stays a document beside the named one, unless it is that file's own page.
      try DocumentList(self).add(document)
      knownDocuments = nil
      configuration = try Configuration.read(
        try Files.read(ConfigurationFile.name, in: workTree ?? "", called: ConfigurationFile.name))
    }
    return try started(document, madeRepository: madeRepository, wroteConfiguration: !isKnown)
  }

  private func started(
    _ document: Document, madeRepository: Bool, wroteConfiguration: Bool
  ) throws(UserError) -> InitOutcome {
    let bytes = try readWork(document).bytes
    return InitOutcome(
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
