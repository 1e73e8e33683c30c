import GitStore
package import Host
package import ResumeArchive
package import ResumeLedger
import ResumeWorkbench

extension History {
  /// Records the stage of an application as a separate tag, so that no record is ever rewritten.
  package func setStage(
    _ stage: SentRecord.Stage, of name: String
  ) throws(UserError) -> SentRecord {
    var record = try sentRecord(named: name)
    guard record.stage != stage else { return record }
    let identity = try Identity.read(repository, environment)
    let day = GitDate.day(identity.committer.seconds, offset: identity.committer.offset)
    let number = (try stages()[record.tag]?.count ?? 0) + 1
    let short = record.tag.dropFirst(SentRecord.prefix.count)
    guard let commit = ObjectID(record.commit) else { return record }
    try tag(
      "\(SentRecord.stagePrefix)\(short)/\(number)-\(stage.rawValue)-\(day)", commit, identity,
      "\(record.company): \(stage.rawValue) on \(day)\n")
    record.stage = stage
    record.stageDay = day
    return record
  }
}
