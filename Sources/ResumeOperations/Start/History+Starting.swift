import GitStore
package import Host
package import ResumeArchive
package import ResumeFormats
import ResumeLexicon
package import ResumeModel
package import ResumePlan
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
  /// Refuses files that cannot be a résumé, and a folder without one, before anything is created.
  ///
  /// - Parameter files: as typed.
  /// - Parameter there: the repository around the current folder; nil without one.
  package static func checkStart(
    _ files: [String], in environment: Environment, there: History?
  ) throws(UserError) {
    for file in files where !PlainFiles.exists(file, environment) {
      throw UserError(
        "Cannot find `\(file)`", causes: ["there is no such file"],
        hint: "write the résumé first, or name another file", kind: .unreadable)
    }
    guard there == nil else { return }
    for file in files { _ = try PlainFiles.read(file, environment) }
    // A folder without a résumé stays as it is.
    guard files.isEmpty else { return }
    let found = candidates(below: environment.directory)
    guard found.count == 1 || !Discovery.ranked(Files.names(in: environment.directory)).isEmpty else {
      throw notFound(among: found, in: environment.directory)
    }
  }

  /// Plans to take the named files as the résumé, or the file that is found.
  ///
  /// - Parameter files: as typed; if empty, the file with a résumé's name, or else the only one that reads as
  ///   a résumé.
  /// - Parameter isNew: whether the plan makes the repository, of which this is a rehearsal.
  /// - Returns: one result for each document.
  package func start(_ files: [String], isNew: Bool) throws(UserError) -> (plan: SetupPlan, outcomes: [InitOutcome]) {
    guard let root = workTree else {
      throw UserError(
        "Cannot start here", causes: ["the repository is bare: it has no work tree"],
        hint: "clone it and run `resver init` in the clone")
    }
    var plan = SetupPlan()
    if isNew { plan.newRepository = root.hasSuffix("/") && root != "/" ? String(root.dropLast()) : root }
    if files.isEmpty, let known = try? documents() {
      return (
        plan,
        try known.filter { !$0.isIncluded }.map { document throws(UserError) in
          try started(document, isNew: isNew, writes: false)
        }
      )
    }
    var paths: [String] = []
    if files.isEmpty {
      let found = try candidates()
      guard found.count == 1 else {
        _ = try documents()
        return (plan, [])
      }
      paths = found
    } else {
      for file in files { paths.append(try pathInRepository(file)) }
    }
    var outcomes: [InitOutcome] = []
    let languages = try languages(of: paths)
    for path in paths { outcomes.append(try take(path, languages[path], isNew: isNew, into: &plan)) }
    return (plan, outcomes)
  }

  /// Returns the languages of files that are one résumé in several, by their names or the titles of their sections; empty for any
  /// other files.
  private func languages(of paths: [String]) throws(UserError) -> [String: String] {
    guard paths.count > 1 else { return [:] }
    var languages: [String: String] = [:]
    for path in paths {
      if let named = VariantName(path, person: []).language {
        languages[path] = named
        continue
      }
      let document = Document(path: path)
      let resume = document.read(try readWork(document).bytes, at: path)
      languages[path] = TitleLanguage.language(of: resume.parts.filter { $0.kind == .section }.map(\.text))
    }
    return languages.count == Set(paths).count && Set(languages.values).count == languages.count ? languages : [:]
  }

  /// Takes a file as a document of the résumé; an existing document stays one.
  private func take(
    _ path: String, _ language: String?, isNew: Bool, into plan: inout SetupPlan
  ) throws(UserError) -> InitOutcome {
    var document = Document(path: path)
    document.language = language
    _ = try readWork(document)
    let known = (try? documents()) ?? []
    let isKnown = known.contains { $0.path == path && !$0.isIncluded }
    // If several files have a résumé's name, the named one must be written to resver.yaml.
    if !isKnown {
      // A file found by its name stays a document beside the named one, unless it is that file's own page.
      let bytes = try DocumentList(self).adding(document, to: plan.files.first?.bytes)
      plan.files = [SetupPlan.File(path: (workTree ?? "") + ConfigurationFile.name, name: ConfigurationFile.name, bytes: bytes)]
      knownDocuments = nil
      configuration = try Configuration.read(bytes)
    }
    return try started(document, isNew: isNew, writes: !isKnown)
  }

  private func started(_ document: Document, isNew: Bool, writes: Bool) throws(UserError) -> InitOutcome {
    let bytes = try readWork(document).bytes
    return InitOutcome(
      document: document, resume: document.read(bytes, at: document.path), flaw: document.flaw(in: bytes),
      madeRepository: isNew, wroteConfiguration: writes, isIgnored: try isIgnored(document))
  }

  private func isIgnored(_ document: Document) throws(UserError) -> Bool {
    try git { () throws(GitError) in try repository.status(of: document.path) == .ignored }
  }

  /// Opens the repository around the current folder; nil without one.
  package static func openIfThere(_ environment: Environment) throws(UserError) -> History? {
    do {
      return try History.open(environment)
    } catch {
      if error.kind == .noRepository { return nil }
      throw error
    }
  }
}
