/// The reason why the matcher linked two parts: the stage, and its measurements.
///
/// Every match keeps its reason, because a matcher that only counts the links cannot be corrected: the reason shows
/// which number to move. `resver diff --explain` prints it.
package struct MatchReason: Sendable, Equatable {
  /// The measurements of a stage that compares texts; `none` for a stage that asks for equality.
  package enum Evidence: Sendable, Equatable {
    case none
    case container(ContainerEvidence)
    case rewording(RewordingEvidence)
    /// Equal texts that occur more often on one side, aligned by their order.
    case order
  }

  package var stage: MatchStage
  package var evidence: Evidence

  /// The measured numbers by their names, in the order in which they are weighed; empty for equality.
  package var scores: [(name: String, value: Float)] {
    switch evidence {
    case .none, .order: []
    case .container(let evidence):
      [("name", evidence.name), ("content", evidence.content), ("score", evidence.score)]
    case .rewording(let evidence):
      [("similarity", evidence.similarity), ("least", evidence.least), ("score", evidence.score)]
    }
  }

  /// What else speaks for the match, as phrases for people.
  package var signs: [String] {
    switch evidence {
    case .none: []
    case .order: ["repeated text, aligned by its order"]
    case .container(let evidence): evidence.signs
    case .rewording(let evidence): evidence.signs
    }
  }
}
