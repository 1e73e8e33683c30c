import GitStore
package import Host
package import ResumeArchive
package import ResumeLedger
package import ResumePlan

extension History {
  /// Plans the stage of an application as a separate tag, so that no record is ever rewritten.
  package func setStage(
    _ stage: SentRecord.Stage, of name: String
  ) throws(UserError) -> Planned<SentRecord> {
    var plan = Plan(.record("sent \(stage.rawValue)", keepsFiles: false))
    var record = try sentRecord(named: name)
    guard record.stage != stage else { return Planned(plan, record) }
    try holdObjects()
    let identity = try Identity.read(repository, environment)
    let day = GitDate.day(identity.committer.seconds, offset: identity.committer.offset)
    let number = (try stages()[record.tag]?.count ?? 0) + 1
    let short = record.tag.dropFirst(SentRecord.prefix.count)
    guard let commit = ObjectID(record.commit) else { return Planned(plan, record) }
    plan.committer = identity.committer
    plan.updates.append(
      try tagging(
        "\(SentRecord.stagePrefix)\(short)/\(number)-\(stage.rawValue)-\(day)", commit, identity: identity,
        message: "\(record.company): \(stage.rawValue) on \(day)\n"))
    record.stage = stage
    record.stageDay = day
    return Planned(finished(plan), record)
  }
}
