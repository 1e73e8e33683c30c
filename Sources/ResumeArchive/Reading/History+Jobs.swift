import GitStore
package import Host
package import ResumeModel
package import ResumeProject
package import ResumeTailoring

/// A résumé's documents at one place, read for matching.
package struct ReadVariant: Sendable {
  /// The role's name, or the base's.
  package var name: String
  package var documents: [Document]
  package var indexes: [TermIndex]

  /// The documents, read.
  package var resumes: [Resume] { indexes.map(\.resume) }
}

extension History {
  /// Returns the rules of the roles: from the base if another branch is checked out, otherwise from resver.yaml on
  /// disk.
  package func roleRules() throws(UserError) -> [String: TailoringRules] {
    let base = try baseBranch()
    let head = try git { () throws(GitError) in try repository.head() }
    if workTree != nil, head.branch == base || head.branch == nil { return configuration.roles }
    let bytes = try git { () throws(GitError) in
      guard let commit = try repository.commit(ofReference: base),
        let entry = try repository.entry(at: ConfigurationFile.name, in: commit), entry.isFile
      else { return nil as [UInt8]? }
      return try repository.readBlob(entry.id)
    }
    guard let bytes else { return configuration.roles }
    return try Configuration.read(bytes).roles
  }

  /// Reads a job ad from a file as typed; `-` is standard input.
  package func readJob(_ typed: String) throws(UserError) -> JobAd {
    let bytes =
      typed == "-"
      ? try Files.readStandardInput() : try Files.read(environment.absolute(typed), called: typed)
    return try JobAds.read(bytes, called: typed)
  }

  /// Returns the ad that a role's rules name, from the work tree or else from the base's newest commit; nil
  /// if they name none.
  package func job(of rules: TailoringRules) throws(UserError) -> JobAd? {
    guard let path = rules.job else { return nil }
    if let root = workTree, Files.kind(of: root + path) == .file {
      return try JobAds.read(try Files.read(path, in: root, called: path), called: path)
    }
    let base = try baseBranch()
    let bytes = try git { () throws(GitError) in
      guard let commit = try repository.commit(ofReference: base),
        let entry = try repository.entry(at: path, in: commit), entry.isFile
      else { return nil as [UInt8]? }
      return try repository.text(of: entry)
    }
    guard let bytes else {
      throw UserError(
        "Cannot read the job ad `\(path)`", causes: ["there is no such file"],
        hint: "name another with --job FILE, or change `job:` in \(ConfigurationFile.name)", kind: .unreadable
      )
    }
    return try JobAds.read(bytes, called: path)
  }

  /// Reads a branch's documents for matching.
  ///
  /// - Parameter language: the documents of this language only; nil for all.
  package func variant(
    _ name: String, at branch: String, among documents: [Document], language: String? = nil
  ) throws(UserError) -> ReadVariant {
    var variant = ReadVariant(name: name, documents: [], indexes: [])
    var tip = try git { () throws(GitError) in try repository.commit(ofReference: branch) }
    if tip == nil { tip = try fileVariant(branch)?.tip }
    guard let commit = tip else {
      throw UserError(
        "Cannot read `\(name)`", causes: ["it has no commit yet"],
        hint: "save the first version with `resver snapshot`")
    }
    for document in documents where document.isFor(language) {
      guard let resume = try resume(of: document, in: commit) else { continue }
      variant.documents.append(document)
      variant.indexes.append(TermIndex(resume))
    }
    return variant
  }
}

extension Document {
  /// Whether rules for a language are about the document; one without a language is for all.
  package func isFor(_ language: String?) -> Bool {
    language == nil || self.language == nil || self.language == language
  }
}

/// Words the errors of job ads for the user.
package enum JobAds {
  /// Reads an ad's bytes.
  package static func read(_ bytes: [UInt8], called path: String) throws(UserError) -> JobAd {
    do {
      return try JobAdReader.read(bytes)
    } catch {
      let cause =
        switch error {
        case .empty: "it contains no words"
        case .binary: "it is a binary file"
        case .tooLarge(let bytes): "it has \(bytes / 1_000_000) MB, too many for a job ad"
        }
      throw UserError(
        "Cannot read the job ad `\(path)`", causes: [cause],
        hint: "save the ad as text, Markdown or HTML", kind: .unreadable)
    }
  }
}
