import ResumeLedger

/// What went to whom, in JSON: the schema `resver.sent/1`.
struct RecordValue: Encodable {
  var schema = "resver.sent/1"
  var tag: String
  var company: String
  var role: String?
  var date: String
  var version: String
  var stage: String
  var stageDate: String
  var file: String?
  var sha256: String?
  var job: String?
  var url: String?
  var note: String?

  init(_ record: SentRecord) {
    tag = record.tag
    company = record.company
    role = record.role
    date = record.day
    version = record.version
    stage = record.stage.rawValue
    stageDate = record.stageDay
    file = record.file
    sha256 = record.hash
    job = record.job
    url = record.url
    note = record.note
  }
}
