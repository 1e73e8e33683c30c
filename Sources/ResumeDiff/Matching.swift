package import ResumeModel

/// Which part of one résumé is which part of another, each used at most once.
package struct Matching: Sendable, Equatable {
  /// For each part before, its match after; nil without a match.
  package private(set) var forward: [Int?]
  /// For each part after, its match before; nil without a match.
  package private(set) var backward: [Int?]
  /// For each part before, why it is matched; nil where it is not.
  package private(set) var reasons: [MatchReason?]
  /// The stage whose links are being made.
  var stage = MatchStage.document
  /// How many pairs there are.
  package private(set) var count = 0
  /// Bullets that became several, by the part before. The first of the parts after is also matched.
  package var splits: [Division] = []
  /// Bullets that became one, by the part after. The first of the parts before is also matched.
  package var merges: [Division] = []

  /// One part on one side and the parts on the other that contain its words.
  package struct Division: Sendable, Equatable {
    /// The index of the one part.
    package var whole: Int
    /// The indices of the several parts; the first is also matched with the one.
    package var pieces: [Int]
    /// For each piece but the first: the share of the whole's words that the first and it contain together.
    package var covered: [Double]
  }

  /// Makes a matching in which nothing is matched but the two documents.
  package init(from before: Resume, to after: Resume) {
    forward = Array(repeating: nil, count: before.parts.count)
    reasons = Array(repeating: nil, count: before.parts.count)
    backward = Array(repeating: nil, count: after.parts.count)
    link(0, 0)
  }

  /// Matches two parts that are not matched yet.
  ///
  /// - Parameter evidence: what the current stage measured.
  package mutating func link(_ before: Int, _ after: Int, evidence: MatchReason.Evidence = .none) {
    assert(forward[before] == nil && backward[after] == nil)
    reasons[before] = MatchReason(stage: stage, evidence: evidence)
    forward[before] = after
    backward[after] = before
    count += 1
  }

  /// Takes a match back.
  package mutating func unlink(_ before: Int) {
    guard let after = forward[before] else { return }
    forward[before] = nil
    reasons[before] = nil
    backward[after] = nil
    count -= 1
  }

  /// Whether the two parts are matched with each other.
  package func pairs(_ before: Int, _ after: Int) -> Bool { forward[before] == after }

  /// Whether both parts are still free.
  func isFree(_ before: Int, _ after: Int) -> Bool {
    forward[before] == nil && backward[after] == nil
  }
}
