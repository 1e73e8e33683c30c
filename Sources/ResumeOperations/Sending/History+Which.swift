import GitStore
package import Host
package import ResumeArchive
import ResumeExport
import ResumeFormats
package import ResumeLedger
import ResumeModel
package import ResumeProject
import ResumeRendering

/// The identity of a file.
package enum WhichAnswer: Sendable {
  /// The very bytes that were sent.
  case sent([SentRecord])
  /// The very bytes of a document in a version.
  case version(String, path: String)
  /// No record has its bytes; the versions with the most similar words, with the share of common words, from
  /// 0 to 1.
  case near([(name: String, path: String, share: Double)])
}

extension History {
  /// The maximum number of versions of a branch that are compared with a text.
  private static let searchedForText = 200

  /// Identifies a file by its bytes, or else by its text.
  package func which(_ typed: String, _ documents: [Document]) throws(UserError) -> WhichAnswer {
    let bytes = try PlainFiles.readBytes(typed, environment)
    let hash = SHA256.hex(bytes)
    let records = try sentRecords()
    let sent = records.filter { $0.hash == hash }
    if !sent.isEmpty { return .sent(sent) }
    let text: String
    if bytes.starts(with: Array("%PDF".utf8)) {
      guard let read = PDFText(bytes, environment) else {
        throw UserError(
          "Cannot read the text of `\(typed)`",
          causes: ["no record has these bytes, and pdftotext is missing or cannot read the file"],
          hint: "install poppler's pdftotext (Debian: poppler-utils)")
      }
      text = read.text
    } else if FileImport.isDocument(typed) {
      text = ResumeContent(try FileImport.reading(typed, environment).resume).allTexts.joined(separator: "\n")
    } else {
      guard !bytes.isBinary else {
        throw UserError(
          "Cannot identify `\(typed)`",
          causes: ["no record has these bytes, and the file is neither text nor PDF nor a word processor's document"],
          hint: "`resver sent` lists the records")
      }
      text = ResumeContent(SourceFormat.detect(bytes, at: typed).read(bytes)).allTexts.joined(separator: "\n")
    }
    return try nearest(to: WordBag(text), bytes, documents, records: records)
  }

  private func nearest(
    to wanted: WordBag, _ bytes: [UInt8], _ documents: [Document], records: [SentRecord]
  ) throws(UserError) -> WhichAnswer {
    var found: [(name: String, path: String, share: Double)] = []
    var branches = [try baseBranch()]
    branches += try roles().map(\.branch)
    for document in documents {
      var known: Set<String> = []
      for branch in branches {
        let tip = try git { () throws(GitError) in try repository.commit(ofReference: branch) }
        if tip == nil { continue }
        var count = 0
        var same: String?
        try walkVersions(of: document, from: branch) { version, _ throws(UserError) in
          let reading = try read(version, document)
          if reading.bytes == bytes {
            same = version.shown
            return false
          }
          if known.insert(version.commitID).inserted {
            let share = wanted.share(
              with: WordBag(ResumeContent(reading.resume).allTexts.joined(separator: "\n")))
            found.append((version.shown, document.path, share))
          }
          count += 1
          return count < History.searchedForText
        }
        if let same { return .version(same, path: document.path) }
      }
    }
    // Of equally similar versions, a sent one is likelier.
    let sentVersions = Set(records.map(\.version))
    let best = found.filter { $0.share > 0.2 }.sorted { left, right in
      if left.share != right.share { return left.share > right.share }
      return sentVersions.contains(left.name) && !sentVersions.contains(right.name)
    }
    return .near(Array(best.prefix(3)))
  }
}
