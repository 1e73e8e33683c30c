import GitStore
package import Host
package import ResumeArchive
package import ResumeLedger
import ResumeModel
package import ResumePlan
package import ResumeProject

extension History {
  /// Plans records for the rows of a table, such as a spreadsheet of earlier applications.
  ///
  /// - Parameter typed: a file with the column company, and optionally role, date, stage, url and note.
  /// - Returns: the new records; rows that are already recorded are left out.
  package func importSent(_ typed: String, _ documents: [Document]) throws(UserError) -> Planned<[SentRecord]> {
    let text = String(decoding: try PlainFiles.readBytes(typed, environment), as: UTF8.self)
    let rows = CSVText.read(text)
    guard let head = rows.first?.map({ $0.lowercased().trimmedOfBlanks }),
      let company = head.firstIndex(of: "company")
    else {
      throw UserError(
        "Cannot read `\(typed):1`", causes: ["the column company is missing"],
        hint: "write the column names in the first line: company,role,date,stage,url,note", kind: .unreadable)
    }
    func value(_ name: String, _ row: [String]) -> String? {
      guard let place = head.firstIndex(of: name), place < row.count else { return nil }
      let text = row[place].trimmedOfBlanks
      return text.isEmpty ? nil : text
    }
    var requests: [SendRequest] = []
    for (number, row) in rows.enumerated().dropFirst() {
      guard company < row.count, !row[company].trimmedOfBlanks.isEmpty else { continue }
      var request = SendRequest(company: row[company].trimmedOfBlanks)
      request.role = value("role", row)
      request.day = value("date", row)
      request.url = value("url", row)
      request.note = value("note", row)
      if let stage = value("stage", row) {
        guard let known = SentRecord.Stage(rawValue: stage.lowercased()) else {
          let names = SentRecord.Stage.allCases.map(\.rawValue).joined(separator: ", ")
          throw UserError(
            "Cannot read `\(typed):\(number + 1)`", causes: ["`\(stage)` is not a stage"],
            hint: "the stages are \(names)",
            kind: .unreadable)
        }
        request.stage = known
      }
      if let role = request.role, try !roles().contains(where: { $0.name == role }) {
        request.note = ["as \(role)", request.note].compactMap { $0 }.joined(separator: "; ")
        request.role = nil
      }
      requests.append(request)
    }
    var made: [SentRecord] = []
    var plan = Plan(.record("sent --import", keepsFiles: false))
    let known = try sentRecords()
    for request in requests {
      if known.contains(where: {
        $0.company == request.company && ($0.day == request.day || request.day == nil)
      }) {
        continue
      }
      made.append(try record(request, documents, in: &plan))
    }
    return Planned(finished(plan), made)
  }
}
