package import GitStore
package import Host
import ResumeFormats
import ResumeLexicon
import ResumeModel
package import ResumeProject

extension History {
  /// Returns the documents of the résumé: those listed in resver.yaml, or else the one found by its name,
  /// each followed by the files that it includes.
  package func documents() throws(UserError) -> [Document] {
    if let known = knownDocuments { return known }
    var roots: [Document] = []
    for document in configuration.documents.isEmpty ? [try discover()] : configuration.documents {
      let document = try linked(document)
      // Several links may lead to one master.
      if let known = roots.firstIndex(where: { $0.path == document.path }) {
        roots[known].links += document.links
      } else {
        roots.append(document)
      }
    }
    var documents = roots
    for place in roots.indices {
      documents[place].files = try filesInPlace(of: roots[place])
      try addIncluded(by: documents[place], to: &documents)
    }
    knownDocuments = documents
    return documents
  }

  /// Returns the document at a path as typed: one of the résumé's, or any other file of the work tree; nil if
  /// there is no file.
  package func document(at typed: String) throws(UserError) -> Document? {
    guard let root = workTree, PlainFiles.exists(typed, environment) else { return nil }
    let path = try pathInRepository(typed)
    guard Files.kind(of: root + path) == .file || Files.kind(of: root + path) == .link else { return nil }
    let known = (try? documents()) ?? []
    if let document = known.first(where: { $0.path == path }) { return document }
    var document = try linked(Document(path: path))
    document.files = try filesInPlace(of: document)
    // If no name identifies the résumé, it is the named file.
    if known.isEmpty { knownDocuments = [document] }
    return document
  }

  /// Returns the document behind a path: a link of the repository stays a link, and its target is the text.
  private func linked(_ document: Document) throws(UserError) -> Document {
    var document = document
    if let root = workTree {
      guard Files.isInside(document.path, root), let home = Files.resolved(root),
        let real = Files.resolved(root + document.path), real.hasPrefix(home + "/")
      else { return document }
      let path = String(real.dropFirst(home.count + 1))
      if path != document.path { document.links = links(on: document.path) }
      document.path = path
      return document
    }
    let path = document.path
    let file = try git { () throws(GitError) in
      try repository.head().commit.flatMap { head throws(GitError) in try repository.file(at: path, in: head) }
    }
    if let file, file.isFile { document.path = file.path }
    return document
  }

  private func discover() throws(UserError) -> Document {
    var paths = try candidatePaths()
    // A sparse or bare clone keeps the résumé in its commits alone.
    if Discovery.ranked(paths).isEmpty { paths += try committedPaths() }
    let ranked = Discovery.ranked(paths)
    guard let best = ranked.first else {
      if let readme = paths.first(where: { $0.lowercased() == "readme.md" }), try isResume(readme) {
        return Document(path: readme)
      }
      throw try notFound()
    }
    let equals = ranked.filter { $0.rank == best.rank }
    guard equals.count == 1 else {
      let names = equals.prefix(4).map { "`\($0.path)`" }.joined(separator: ", ")
      var hint = "name the file once with `resver init \(best.path)`"
      if Set(equals.map { VariantName($0.path, person: []).language }).count == equals.count {
        let all = equals.map { $0.path.contains(" ") ? "\"\($0.path)\"" : $0.path }.joined(separator: " ")
        hint += "; if they are one résumé in several languages: `resver init \(all)`"
      }
      throw UserError(
        "Cannot tell which file is the résumé", causes: ["\(names) could all be"], hint: hint, kind: .unreadable)
    }
    return Document(path: best.path)
  }

  /// Files of the work tree's root and of the folders directly below.
  private func candidatePaths() throws(UserError) -> [String] {
    guard let root = workTree else { return [] }
    var paths: [String] = []
    for name in Files.names(in: root) where !name.hasPrefix(".") {
      switch Files.kind(of: root + name) {
      case .file, .link: paths.append(name)
      case .folder where Discovery.folders.contains(name.lowercased()) && submodule(holding: name + "/file") == nil:
        paths += Files.names(in: root + name).map { name + "/" + $0 }
      default: continue
      }
    }
    return paths
  }

  private func committedPaths() throws(UserError) -> [String] {
    try git { () throws(GitError) in
      guard let head = try repository.head().commit else { return [] }
      return try repository.files(in: head).map(\.path)
    }
  }

  private func isResume(_ path: String) throws(UserError) -> Bool {
    guard let root = workTree else { return false }
    let bytes = try Files.read(path, in: root, called: path)
    let resume = SourceFormat.detect(bytes, at: path).read(bytes)
    return resume.parts.count { $0.sectionKey != nil } >= 2
  }

  /// Returns the path of a document in a commit: its own, or the path found by name if the document had
  /// another one.
  package func path(of document: Document, in commit: ObjectID) throws(UserError) -> String? {
    try git { () throws(GitError) in
      if let entry = try repository.file(at: document.path, in: commit), entry.isFile { return entry.path }
      guard configuration.documents.count <= 1, !document.isIncluded else { return nil }
      let files = try repository.files(in: commit).filter(\.isFile).map(\.path)
      return Discovery.ranked(files).first?.path
    }
  }
}
