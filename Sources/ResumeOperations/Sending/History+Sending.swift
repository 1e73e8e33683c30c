import GitObjects
import GitStore
package import Host
package import ResumeArchive
import ResumeFormats
package import ResumeLedger
import ResumeModel
package import ResumePlan
package import ResumeProject

/// The request of a record.
package struct SendRequest: Sendable {
  package var company: String
  /// The role that was sent; the current branch when nil.
  package var role: String?
  /// The file that was sent, as typed.
  package var file: String?
  /// Make the file now.
  package var export: ExportFormat?
  /// The job ad, as typed; `-` is standard input.
  package var job: String?
  package var url: String?
  package var note: String?
  /// The day, as `YYYY-MM-DD`; today when nil.
  package var day: String?
  package var stage = SentRecord.Stage.applied

  /// Makes a request.
  package init(company: String) { self.company = company }
}

extension History {
  /// Plans a record of what was sent to whom.
  ///
  /// The record is a tag on a separate commit, whose parent is the sent version. Nothing else points at that
  /// commit, so no sync changes it, and `git push --tags` pushes it.
  package func send(_ request: SendRequest, _ documents: [Document]) throws(UserError) -> Planned<SentRecord> {
    var plan = Plan(.record("send", keepsFiles: false))
    let record = try record(request, documents, in: &plan)
    return Planned(finished(plan), record)
  }

  /// Adds a record to a plan.
  func record(_ request: SendRequest, _ documents: [Document], in plan: inout Plan) throws(UserError) -> SentRecord {
    try holdObjects()
    let slug = SentRecord.slug(request.company)
    guard !slug.isEmpty else {
      throw UserError(
        "Cannot use `\(request.company)` as a company", causes: ["it contains no letter"], kind: .usage)
    }
    let identity = try Identity.read(repository, environment)
    let day = try self.day(request.day, identity)
    let role = try request.role.map { name throws(UserError) in try self.role(named: name) }
    let tip = try tip(of: role)
    let parent = try recordParent(of: role) ?? tip
    let file = try sentFile(request, documents, role: role)
    var record = SentRecord(
      tag: try freeName([slug, role?.name.split(separator: "/").joined(separator: "-"), day], beside: plan),
      company: SentRecord.oneLine(request.company), day: day, version: try versionName(of: parent), commit: tip.description)
    record.role = role?.name
    record.url = request.url
    record.note = request.note
    record.stage = request.stage
    var added: [(name: String, bytes: [UInt8])] = []
    if let file {
      record.file = SentRecord.prefix + file.name
      record.hash = SHA256.hex(file.bytes)
      added.append((SentRecord.prefix + file.name, file.bytes))
    }
    if let job = request.job {
      let bytes = try PlainFiles.readBytes(job, environment)
      _ = try JobAds.read(bytes, called: job)
      let ending =
        job.split(separator: "/").last?.split(separator: ".").dropFirst().last.map { "." + $0 } ?? ".txt"
      record.job = SentRecord.prefix + "job" + ending
      added.append((SentRecord.prefix + "job" + ending, bytes))
    }
    let commit = try commitRecord(record, added, tip: tip, parent: parent, identity: identity)
    record.commit = commit.description
    plan.committer = identity.committer
    plan.updates.append(try tagging(record.tag, commit, identity: identity, message: record.message))
    return record
  }

  private func commitRecord(
    _ record: SentRecord, _ added: [(name: String, bytes: [UInt8])], tip: ObjectID, parent: ObjectID, identity: Identity
  ) throws(UserError) -> ObjectID {
    try refuseUnfiltered(added.map(\.name))
    let tree = try git { () throws(GitError) in
      var entries: [TreeEntry] = []
      for file in added {
        let blob = try repository.writeText(file.bytes, for: file.name)
        entries.append(TreeEntry(id: blob, mode: 0o100644, path: file.name))
      }
      return try repository.writeTree(from: tip, setting: entries)
    }
    return try makeCommit(tree, [parent], identity: identity, message: record.message)
  }

  /// Refuses to store an unfiltered copy if the résumé is stored through a filter program, which may encrypt
  /// it.
  private func refuseUnfiltered(_ paths: [String]) throws(UserError) {
    guard let document = try filteredPath() else { return }
    for path in paths {
      let (own, wanted) = try git { () throws(GitError) in
        (try repository.filtering(of: path), try repository.filtering(of: document))
      }
      guard own == .none, case .program(let name) = wanted else { continue }
      throw UserError(
        "Cannot record `\(path)`",
        causes: ["`\(document)` is stored through the filter `\(name)`; the copy would be in the repository without it"],
        hint: "put `\(SentRecord.prefix)** filter=\(name)` into .gitattributes, then run the same command again")
    }
  }

  /// The bytes that were sent: a file as typed, or made now.
  private func sentFile(
    _ request: SendRequest, _ documents: [Document], role: Role?
  ) throws(UserError) -> (name: String, bytes: [UInt8])? {
    if let typed = request.file {
      let bytes = try PlainFiles.readBytes(typed, environment)
      let name = typed == "-" ? "file" : typed.split(separator: "/").last.map(String.init) ?? "file"
      return (name, bytes)
    }
    guard let format = request.export, let document = documents.first else { return nil }
    let bytes = try exported(document, at: role?.name ?? "HEAD", as: format)
    return ("\(document.name).\(format.rawValue)", bytes)
  }

  /// Returns the commit that a record of a variant that is kept as files comes after: its role's own commit exists in memory alone.
  private func recordParent(of role: Role?) throws(UserError) -> ObjectID? {
    guard let role, !role.files.isEmpty else { return nil }
    return try git { () throws(GitError) in try repository.commit(ofReference: role.base) }
  }

  private func tip(of role: Role?) throws(UserError) -> ObjectID {
    if let role { return role.tip }
    let head = try git { () throws(GitError) in try repository.head().commit }
    guard let head else {
      throw UserError(
        "Cannot make a record", causes: ["there is no version yet"],
        hint: "save one with `resver snapshot`")
    }
    return head
  }

  /// The version's name, or the commit's short id.
  private func versionName(of commit: ObjectID) throws(UserError) -> String {
    try versionNames()[commit]?.last ?? commit.short
  }

  private func day(_ typed: String?, _ identity: Identity) throws(UserError) -> String {
    guard let typed else {
      return GitDate.day(identity.committer.seconds, offset: identity.committer.offset)
    }
    guard typed.wholeMatch(of: /\d{4}-\d{2}-\d{2}/) != nil,
      let moment = GitDate.read(typed, defaultOffset: 0)
    else {
      throw UserError(
        "Cannot read the date `\(typed)`", causes: ["it is not a date"], hint: "write it as 2026-01-31",
        kind: .usage)
    }
    return GitDate.day(moment.seconds, offset: 0)
  }

  /// A tag's name that nothing has yet, and no earlier update of the plan: a second application to a company on one day gets its own record.
  private func freeName(_ pieces: [String?], beside plan: Plan) throws(UserError) -> String {
    let name = SentRecord.prefix + pieces.compactMap { $0 }.joined(separator: "-")
    guard GitRepository.isValidName("refs/tags/" + name) else {
      throw UserError("Cannot name the record `\(name)`", causes: ["git does not allow this name for a tag"], kind: .usage)
    }
    var free = name
    var number = 2
    func isUsed(_ tag: String) throws(UserError) -> Bool {
      if plan.updates.contains(where: { $0.name == "refs/tags/" + tag }) { return true }
      return try isTaken(tag)
    }
    while try isUsed(free) {
      free = "\(name)-\(number)"
      number += 1
    }
    return free
  }
}
