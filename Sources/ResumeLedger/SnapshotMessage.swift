import ResumeDiff
package import ResumeModel
import ResumeReports

/// The message of a version that the user gave none.
package enum SnapshotMessage {
  /// Returns one line for one document; for several, a subject that names them, and one line for each.
  ///
  /// - Parameters:
  ///   - changed: documents by name, before (nil for a new one) and after.
  ///   - names: whether the only changed document is named, too.
  package static func text(
    _ changed: [(document: String, before: Resume?, after: Resume)], names: Bool = false
  ) -> String {
    let lines = changed.map { ($0.document, line($0.before, $0.after)) }
    guard lines.count > 1 else { return lines.first.map { names ? "\($0.0): \($0.1)" : $0.1 } ?? "Snapshot" }
    let isFirst = changed.allSatisfy { $0.before == nil }
    var subject = (isFirst ? "First version of " : "Update ") + lines.prefix(shownNames).map(\.0).joined(separator: ", ")
    if lines.count > shownNames { subject += " and \(lines.count - shownNames) more" }
    return subject + "\n\n" + lines.map { "\($0.0): \($0.1)" }.joined(separator: "\n")
  }

  /// How many documents a subject names; the lines below it name all.
  private static let shownNames = 5

  private static func line(_ before: Resume?, _ after: Resume) -> String {
    guard let before else { return "First version: \(OutlineReport.counts(after))" }
    return SummaryText.sentence(ResumeDiff.compare(before, after))
  }
}
