package import ResumeModel

extension Matcher {
  /// The stages in the order in which they run, from certain to uncertain.
  ///
  /// A stage links only parts that no earlier stage has linked; `ownEntry` alone replaces links. A stage runs
  /// again if a later stage linked parts that help it.
  static let stages: [(name: MatchStage, run: @Sendable (inout Matcher) -> Void)] = [
    (.header, { $0.matchHeaders() }),
    (.sectionTitle, { $0.matchEqualTitles(.section) }),
    // Before the titles: a new job at an old employer has the old job's title.
    (.unchangedEntry, { $0.matchUnchangedTwins() }),
    (.entryTitle, { $0.matchEqualTitles(.entry) }),
    (.equalText, { $0.matchEqualLeaves(.inMatchedContainers) }),
    (.equalTextOnce, { $0.matchEqualLeaves(.whereUnique) }),
    (.sectionMeaning, { $0.matchSectionsByKey() }),
    (.nameAndContent, { $0.matchContainers() }),
    // Again, inside the sections and entries just found.
    (.equalText, { $0.matchEqualLeaves(.inMatchedContainers) }),
    (.label, { $0.matchFieldsByLabel() }),
    (.leadingName, { $0.matchByName() }),
    (.sameAddress, { $0.matchSameAddresses() }),
    (.versionsBetween, { $0.matchAnchors() }),
    (.equalTextAnywhere, { $0.matchEqualLeaves(.anywhere) }),
    // Before an entry elsewhere takes it: the only text of an entry is its text still.
    (.place, { $0.matchOnlyTexts() }),
    (.reworded, { $0.matchRewordedLeaves() }),
    // Again: sections and entries are found by their reworded bullets, and more bullets in those.
    (.sectionMeaning, { $0.matchSectionsByKey() }),
    (.nameAndContent, { $0.matchContainers() }),
    (.label, { if $0.newContainers > 0 { $0.matchFieldsByLabel() } }),
    (.ownEntry, { if $0.newContainers > 0 { $0.preferOwnContainers() } }),
    (.reworded, { $0.matchRewordedLeaves() }),
    (.leadingName, { $0.matchByName() }),
    (.leadingName, { $0.matchLinesWithEntries() }),
    (.place, { $0.matchInPlace() }),
    (.wordless, { $0.matchWordless() }),
    (.layoutAndKeys, { $0.matchTied() }),
    (.divisions, { $0.findDivisions() }),
  ]

  /// Matches two résumés.
  ///
  /// - Parameters:
  ///   - anchors: matches known from the versions between; used where no equal text contradicts them.
  ///   - memory: the features of texts of other versions.
  package static func match(
    _ before: Resume, _ after: Resume, anchors: [(before: Int, after: Int)] = [], memory: TextMemory? = nil
  ) -> Matching {
    matched(before, after, anchors: anchors, memory: memory).matching
  }

  /// Matches two résumés, and hands on the features of their texts.
  static func matched(
    _ before: Resume, _ after: Resume, anchors: [(before: Int, after: Int)] = [], memory: TextMemory?
  ) -> (matching: Matching, features: (before: FeatureCache, after: FeatureCache)) {
    if before.source == after.source, before.parts == after.parts {
      return (identity(before, after), (FeatureCache(before, memory: memory), FeatureCache(after, memory: memory)))
    }
    var matcher = Matcher(before, after, anchors: anchors, memory: memory)
    for stage in stages {
      matcher.matching.stage = stage.name
      stage.run(&matcher)
    }
    // A caller that adds links is a merge.
    matcher.matching.stage = .merge
    return (matcher.matching, (matcher.before.features, matcher.after.features))
  }

  private static func identity(_ before: Resume, _ after: Resume) -> Matching {
    var matching = Matching(from: before, to: after)
    matching.stage = .identical
    for index in before.parts.indices.dropFirst() { matching.link(index, index) }
    matching.stage = .merge
    return matching
  }

  private mutating func matchAnchors() {
    for anchor in anchors where matching.isFree(anchor.before, anchor.after) {
      matching.link(anchor.before, anchor.after)
    }
  }
}
