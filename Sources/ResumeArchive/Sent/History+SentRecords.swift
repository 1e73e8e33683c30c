import GitStore
package import Host
package import ResumeLedger

extension History {
  /// Returns the records, newest first, each with its stage.
  package func sentRecords() throws(UserError) -> [SentRecord] {
    let stages = try self.stages()
    let references = try git { () throws(GitError) in
      try repository.references(matching: "refs/tags/\(SentRecord.prefix)*")
    }
    var records: [SentRecord] = []
    for reference in references {
      let name = String(reference.name.dropFirst("refs/tags/".count))
      let found = try git { () throws(GitError) in
        guard let id = try repository.commit(behind: reference.target) else { return nil as Commit? }
        return try repository.readCommit(id)
      }
      guard let commit = found, var record = SentRecord(tag: name, message: commit.message, commit: commit.id.description)
      else { continue }
      if let last = stages[name]?.last {
        record.stage = last.stage
        record.stageDay = last.day
      }
      records.append(record)
    }
    return records.sorted { ($0.day, $0.tag) > ($1.day, $1.tag) }
  }

  /// The steps of each record, oldest first.
  package func stages() throws(UserError) -> [String: [(stage: SentRecord.Stage, day: String)]] {
    var steps: [String: [(number: Int, stage: SentRecord.Stage, day: String)]] = [:]
    let references = try git { () throws(GitError) in
      try repository.references(matching: "refs/tags/\(SentRecord.stagePrefix)*")
    }
    for reference in references {
      // stage/<record without sent/>/<number>-<stage>-<day>
      let name = reference.name.dropFirst("refs/tags/\(SentRecord.stagePrefix)".count)
      guard let slash = name.lastIndex(of: "/") else { continue }
      let words = name[name.index(after: slash)...].split(separator: "-", maxSplits: 2).map(String.init)
      guard words.count == 3, let number = Int(words[0]), let stage = SentRecord.Stage(rawValue: words[1])
      else { continue }
      steps[SentRecord.prefix + name[..<slash], default: []].append((number, stage, words[2]))
    }
    return steps.mapValues { steps in
      steps.sorted { $0.number < $1.number }.map { ($0.stage, $0.day) }
    }
  }

  /// The newest record of a company, or the record of a tag.
  package func sentRecord(named name: String) throws(UserError) -> SentRecord {
    let records = try sentRecords()
    let wanted = name.hasPrefix(SentRecord.prefix) ? name : SentRecord.prefix + SentRecord.slug(name)
    if let exact = records.first(where: { $0.tag == wanted }) { return exact }
    if let found = records.first(where: { $0.tag.hasPrefix(wanted + "-") }) { return found }
    let companies = Set(records.map(\.company)).sorted().prefix(6).map { "`\($0)`" }
    throw UserError(
      "Cannot find what was sent to `\(name)`", causes: ["no record has that name"],
      hint: companies.isEmpty
        ? "make a record with `resver send COMPANY --file resume.pdf`"
        : "`resver sent` lists the records; the last went to \(companies.joined(separator: ", "))")
  }
}
