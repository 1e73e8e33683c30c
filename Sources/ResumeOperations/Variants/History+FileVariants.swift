import GitObjects
import GitStore
package import Host
package import ResumeArchive
import ResumeFormats
import ResumeLedger
import ResumeProject

/// Variants that are kept as files on the base branch take part in everything that roles do: each becomes a role whose newest commit is
/// the base's with the copies in the documents' places. It exists in memory alone, and is the same in every clone.
extension History {
  /// Opens the repository around the current folder, with the variants that resver.yaml keeps as files.
  package static func withVariants(_ environment: Environment) throws(UserError) -> History {
    let history = try open(environment)
    guard !history.configuration.variants.isEmpty else { return history }
    var known: (tip: ObjectID, roles: [Role])?
    history.readFileVariants = { history throws(UserError) in
      let base = try history.baseBranch()
      let tip = try history.git { () throws(GitError) in try history.repository.commit(ofReference: base) }
      guard let tip else { return [] }
      if let known, known.tip == tip { return known.roles }
      let roles = try history.fileRoles(on: base, tip)
      known = (tip, roles)
      return roles
    }
    return history
  }

  /// One commit of the base branch, and what it says of variants.
  private struct Station {
    var commit: Commit
    var records: [String: VariantRecord]
  }

  private func fileRoles(on base: String, _ tip: ObjectID) throws(UserError) -> [Role] {
    try holdObjects()
    var stations: [Station] = []
    try git { () throws(GitError) in
      var walk = repository.firstParents(from: tip)
      while let commit = try walk.next() {
        stations.append(Station(commit: commit, records: VariantRecord.read(commit.message)))
      }
    }
    let cache = CarryCache(in: repository.commonDirectory + "resver")
    defer { cache.save() }
    var roles: [Role] = []
    var paths = Set(try documents().flatMap(\.paths))
    for variant in configuration.variants {
      for path in variant.files.values where !paths.insert(path).inserted {
        throw ConfigurationFile.failure(variant.line, "`\(path)` is a document or another variant as well")
      }
      if let role = try role(variant, base, stations: stations, cache: cache) { roles.append(role) }
    }
    return roles
  }

  /// Returns a variant as a role; nil as long as no commit has its files.
  private func role(
    _ variant: FileVariant, _ base: String, stations: [Station], cache: CarryCache
  ) throws(UserError) -> Role? {
    guard let newest = stations.first?.commit else { return nil }
    var files: [String: String] = [:]
    var entries: [TreeEntry] = []
    var copies: [(document: Document, path: String)] = []
    for (name, path) in variant.files.sorted(by: { $0.key < $1.key }) {
      let document = try document(name, of: variant)
      guard SourceFormat.named(by: path) == SourceFormat.named(by: document.path) else {
        throw ConfigurationFile.failure(variant.line, "`\(path)` and `\(document.path)` are in two formats")
      }
      let there = try git { () throws(GitError) in
        (copy: try repository.entry(at: path, in: newest.id), own: try repository.entry(at: document.path, in: newest.id))
      }
      guard let copy = there.copy, copy.isFile, let own = there.own else { continue }
      files[document.name] = path
      entries.append(TreeEntry(id: copy.id, mode: own.mode, path: document.path))
      copies.append((document, path))
    }
    guard !files.isEmpty, let start = try start(of: variant, copies, stations: stations, cache: cache) else { return nil }
    let told = stations.flatMap { $0.records[variant.name]?.trailers ?? [] }.filter { $0.name != Trailer.tailored }
    let id = try git { () throws(GitError) in
      var parent = start
      // Each tailoring keeps its second parent: the base with the rules alone.
      for station in stations.reversed() where station.records[variant.name]?.isTailoring == true {
        guard station.commit.parents.count == 2 else { continue }
        parent = try repository.writeCommit(
          tree: station.commit.tree, parents: [parent, station.commit.parents[1]], author: station.commit.author,
          committer: station.commit.committer, message: RoleMessage.tailored(variant.name, "Tailor \(variant.name)\n"))
      }
      return try repository.writeCommit(
        tree: try repository.writeTree(from: newest.id, setting: entries), parents: [parent], author: newest.author,
        committer: newest.committer, message: Trailer.append(told, to: "The files of \(variant.name)\n"))
    }
    var role = Role(name: variant.name, base: base, tip: id)
    role.files = files
    return role
  }

  private func document(_ name: String, of variant: FileVariant) throws(UserError) -> Document {
    let documents = try documents().filter { !$0.isIncluded }
    if let document = name.isEmpty ? documents.first : documents.first(where: { $0.name == name || $0.path == name }) {
      return document
    }
    let names = documents.map { "`\($0.name)`" }.joined(separator: ", ")
    throw ConfigurationFile.failure(variant.line, "`\(name)` is no document; the documents are \(names)")
  }

  /// Returns the commit whose documents a variant contains: that of the last sync, or else the last at which a person had carried all of
  /// the base's changes; nil if no commit has its files.
  private func start(
    of variant: FileVariant, _ copies: [(document: Document, path: String)], stations: [Station], cache: CarryCache
  ) throws(UserError) -> ObjectID? {
    for station in stations {
      // After a rebase in another clone, the commit may be missing here; an older one is safe, because a merge finds what is there.
      guard let id = station.records[variant.name]?.synced.flatMap({ ObjectID($0) }), (try? repository.readCommit(id)) != nil
      else {
        continue
      }
      return try lastLike(id, copies.map(\.document), stations: stations)
    }
    let commits = Array(stations.map(\.commit).reversed())
    let timelines = try timelines(of: Set(copies.flatMap { [$0.path, $0.document.path] }), in: commits)
    var oldest: Int?
    for copy in copies {
      let past = try CopyHistory(
        copy.path, beside: copy.document.path, timelines, history: self, countsEdits: false, cache: cache)
      guard var number = past.lastComplete else { return nil }
      // A base that was renamed since is beside its copy under its earlier name.
      if let first = past.first, let start = past.start, first < start,
        try content(of: copy.document, in: commits[first].id) != nil
      {
        number = first
      }
      oldest = min(oldest ?? number, number)
    }
    return try oldest.map { number throws(UserError) in
      try lastLike(commits[number].id, copies.map(\.document), stations: stations)
    }
  }

  /// Returns the newest commit since another in which no document has changed since it: the base's changes begin after it.
  private func lastLike(_ id: ObjectID, _ documents: [Document], stations: [Station]) throws(UserError) -> ObjectID {
    guard let place = stations.firstIndex(where: { $0.commit.id == id }) else { return id }
    func keys(_ commit: ObjectID) throws(UserError) -> [String?] {
      try documents.map { document throws(UserError) in try content(of: document, in: commit)?.key }
    }
    let wanted = try keys(id)
    var last = id
    for station in stations[..<place].reversed() {
      guard try keys(station.commit.id) == wanted else { break }
      last = station.commit.id
    }
    return last
  }
}
