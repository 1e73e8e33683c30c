/// The results of a merge for each edit of the other side.
package struct MergeReport: Sendable, Equatable {
  /// One edit and its result.
  package struct Line: Sendable, Equatable {
    /// Why, as a clause: "reworded on both sides".
    package var reason: String
    /// The names that lead to the part, from the section down.
    package var path: [String]
    /// The part's text in the common ancestor; nil if it was not there.
    package var base: String?
    /// The part's text on our side.
    package var ours: String?
    /// The part's text on their side.
    package var theirs: String?

    /// Makes a line.
    package init(
      reason: String, path: [String], base: String? = nil, ours: String? = nil, theirs: String? = nil
    ) {
      self.reason = reason
      self.path = path
      self.base = base
      self.ours = ours
      self.theirs = theirs
    }
  }

  /// Their edits that are in the result.
  package var applied: [Line] = []
  /// Our edits that their side did not make, at places that their side could have changed.
  package var kept: [Line] = []
  /// Their edits that are not in the result, because ours wins.
  package var withheld: [Line] = []
  /// Edits that exclude each other; marked in the result unless ours wins.
  package var conflicts: [Line] = []

  /// Makes a report; empty when nothing is given.
  package init(applied: [Line] = [], kept: [Line] = [], withheld: [Line] = [], conflicts: [Line] = []) {
    self.applied = applied
    self.kept = kept
    self.withheld = withheld
    self.conflicts = conflicts
  }
}

/// The result of a merge.
package struct MergedResume: Sendable, Equatable {
  /// The merged source.
  package var bytes: [UInt8]
  /// What happened to each edit.
  package var report: MergeReport
  /// Whether no selection of their edits gives a sound text; `bytes` is then our side. A caller that recorded
  /// this as a merge would lose their edits: it must merge by lines or leave everything as it is.
  package var isMarkupBroken = false
}

/// How a merge settles edits that exclude each other, and how it marks them.
package struct MergePolicy: Sendable, Equatable {
  /// True when our side's tailoring wins and nothing is marked.
  package var oursWins: Bool
  /// The names after the markers.
  package var labels: (ours: String, base: String, theirs: String)
  /// How many times a marker's character is repeated.
  package var markerSize: Int
  /// Show the common ancestor between the sides.
  package var showsBase: Bool
  /// Whether additions of their side wait for a decision instead of being merged.
  package var holdsAdditions = false

  /// Makes a policy.
  package init(
    oursWins: Bool = false, labels: (ours: String, base: String, theirs: String) = ("ours", "base", "theirs"),
    markerSize: Int = 7, showsBase: Bool = false
  ) {
    self.oursWins = oursWins
    self.labels = labels
    self.markerSize = markerSize
    self.showsBase = showsBase
  }

  /// Whether two policies resolve and mark in the same way.
  package static func == (left: MergePolicy, right: MergePolicy) -> Bool {
    left.oursWins == right.oursWins && left.labels == right.labels && left.markerSize == right.markerSize
      && left.showsBase == right.showsBase && left.holdsAdditions == right.holdsAdditions
  }
}
