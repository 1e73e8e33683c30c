import Host
import ResumeArchive
import ResumeDiff
import ResumeModel
import ResumeProject

/// Follows one part back through the versions: every rewording, move and its first appearance.
struct PartHistory {
  private let history: History
  private let document: Document
  private let printer: LogPrinter
  private let name: String?

  init(_ history: History, _ document: Document, printer: LogPrinter, name: String?) {
    self.history = history
    self.document = document
    self.printer = printer
    self.name = name
  }

  /// Prints the versions in which the part changed, newest first.
  ///
  /// - Throws: when the newest version has no part at the address.
  func show(_ address: String, from start: String?, limit: Int?) throws(UserError) {
    var followed: (index: Int, resume: Resume)?
    var count = 0
    try history.walkVersions(of: document, from: start) { version, previous throws(UserError) in
      let (index, resume) = if let followed { followed } else { try find(address, at: version) }
      guard count < limit ?? .max else { return false }
      guard let previous else {
        show(version, ["added"], resume: resume, index: index, words: [])
        return false
      }
      let before = try history.read(previous, document).resume
      let diff = ResumeDiff.compare(before, resume)
      if let change = diff.changes.first(where: { $0.to == index && !$0.isFormatOnly }) {
        count += 1
        show(version, change.kinds.map(\.rawValue), resume: resume, index: index, words: change.words)
      }
      guard let origin = origin(of: index, in: diff) else { return false }
      followed = (origin, before)
      return true
    }
  }

  private func find(
    _ address: String, at version: Version
  ) throws(UserError) -> (index: Int, resume: Resume) {
    let resume = try history.read(version, document).resume
    return (try PartAddress.find(address, in: resume, at: version.shown), resume)
  }

  /// The part before: its match, or the whole that it was split off.
  private func origin(of index: Int, in diff: ResumeDiff) -> Int? {
    diff.matching.backward[index]
      ?? diff.matching.splits.first { $0.pieces.contains(index) }?.whole
  }

  private func show(
    _ version: Version, _ kinds: [String], resume: Resume, index: Int, words: [WordDiff.Run]
  ) {
    printer.print(
      version, kinds: kinds, path: resume.path(of: index), text: resume.parts[index].text,
      words: words, document: name)
  }
}
