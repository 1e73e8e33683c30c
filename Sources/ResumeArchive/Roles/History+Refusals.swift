package import GitStore
import Host

/// Records why a sync left a role alone, under the git directory, until the role or its base moves.
///
/// A role that was left alone looks like any other that is behind. The note does not belong to the history:
/// without it, status only shows less.
extension History {
  /// A role's merge that was not made.
  package struct Refusal: Sendable, Equatable {
    /// Why, as a clause.
    package var why: String
    /// The advice.
    package var hint: String
  }

  /// The file of the notes, from the git directory.
  package static let refusalsPath = "resver/refusals"

  private var refusalsFile: String { repository.commonDirectory + History.refusalsPath }

  /// Returns why the last sync could not merge a role; nil if it could, and if the role or its base has moved
  /// since.
  func refusal(of role: Role) -> Refusal? {
    let lines = refusalLines()
    guard !lines.isEmpty, let key = key(of: role), let line = lines.first(where: { $0.hasPrefix(key + "\t") }) else {
      return nil
    }
    let steps = line.dropFirst(key.count + 1).split(separator: "\t", maxSplits: 1).map(String.init)
    return steps.count == 2 ? Refusal(why: steps[0], hint: steps[1]) : nil
  }

  /// The start of a role's line: it changes when the role or its base moves.
  ///
  /// - Parameter base: the base's commit if it is about to move; nil for its commit now.
  package func key(of role: Role, base: ObjectID? = nil) -> String? {
    guard let base = try? base ?? repository.commit(ofReference: role.base) else { return nil }
    return "\(role.branch)\t\(role.tip)\t\(base)"
  }

  /// The notes, one a line.
  package func refusalLines() -> [String] {
    guard Files.kind(of: refusalsFile) == .file, let bytes = try? Files.read(refusalsFile, called: "the note") else {
      return []
    }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }
}
