import ResumeDiff
package import ResumeModel
import ResumeReports

/// The message of a version that its writer gave none.
package enum SnapshotMessage {
  /// Returns one line for one document; for several, one line each below a subject that names them.
  ///
  /// - Parameter changed: documents by name, as they were, nil for a new one, and as they are.
  package static func text(_ changed: [(document: String, before: Resume?, after: Resume)]) -> String {
    let lines = changed.map { ($0.document, line($0.before, $0.after)) }
    guard lines.count > 1 else { return lines.first?.1 ?? "Snapshot" }
    let subject = "Update " + lines.map(\.0).joined(separator: ", ")
    return subject + "\n\n" + lines.map { "\($0.0): \($0.1)" }.joined(separator: "\n")
  }

  private static func line(_ before: Resume?, _ after: Resume) -> String {
    guard let before else { return "First version: \(OutlineReport.counts(after))" }
    return SummaryText.sentence(ResumeDiff.compare(before, after))
  }
}
