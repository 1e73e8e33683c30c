package import ResumeModel

/// A comparison of two résumés: which part is which, and what changed.
package struct ResumeDiff: Sendable {
  /// The older side.
  package let before: Resume
  /// The newer side.
  package let after: Resume
  /// Which part is which.
  package let matching: Matching
  /// The changes in reading order of the result; a removed part comes after its former neighbour.
  package let changes: [Change]

  /// Compares two résumés.
  ///
  /// - Parameter versions: returns the résumés between the two, oldest first, if both are versions of one
  ///   history. Each bullet is then followed through them, so that it is found even if no word survived.
  ///   Called only if both sides have unmatched parts.
  package static func compare<Failure: Error>(
    _ before: Resume, _ after: Resume, through versions: () throws(Failure) -> [Resume]
  ) throws(Failure) -> ResumeDiff {
    let memory = TextMemory()
    let direct = Matcher.matched(before, after, memory: memory)
    guard hasLeftovers(before, direct.matching.forward), hasLeftovers(after, direct.matching.backward) else {
      return ResumeDiff(before, after, matched: direct)
    }
    let versions = try versions()
    if versions.isEmpty { return ResumeDiff(before, after, matched: direct) }
    return follow(before, after, versions: versions, memory: memory)
  }

  /// Compares two résumés without the versions between.
  ///
  /// - Parameter memory: the features of other versions' texts, if many versions are compared in a row.
  package static func compare(_ before: Resume, _ after: Resume, memory: TextMemory? = nil) -> ResumeDiff {
    ResumeDiff(before, after, matched: Matcher.matched(before, after, memory: memory))
  }

  /// Returns which part of a résumé is which of another, for those who need no changes.
  ///
  /// - Parameter memory: the features of other versions' texts, if many versions are compared in a row.
  package static func matching(_ before: Resume, _ after: Resume, memory: TextMemory? = nil) -> Matching {
    Matcher.match(before, after, memory: memory)
  }

  private static func hasLeftovers(_ resume: Resume, _ links: [Int?]) -> Bool {
    resume.parts.indices.contains {
      links[$0] == nil && !resume.parts[$0].text.isEmpty && resume.parts[$0].isContent
    }
  }

  private static func follow(_ before: Resume, _ after: Resume, versions: [Resume], memory: TextMemory) -> ResumeDiff {
    var anchors: [(before: Int, after: Int)] = []
    var previous = before
    anchors = before.parts.indices.map { ($0, $0) }
    for version in versions + [after] {
      let step = Matcher.match(previous, version, memory: memory)
      anchors = anchors.compactMap { link in step.forward[link.after].map { (link.before, $0) } }
      previous = version
    }
    anchors.removeAll { link in
      link.before == 0
        || before.parts[link.before].kind.isContainer != after.parts[link.after].kind.isContainer
    }
    return ResumeDiff(before, after, matched: Matcher.matched(before, after, anchors: anchors, memory: memory))
  }

  private init(
    _ before: Resume, _ after: Resume, matched: (matching: Matching, features: (before: FeatureCache, after: FeatureCache))
  ) {
    self.before = before
    self.after = after
    matching = matched.matching
    changes = ChangeFinder(before, after, matching: matching, features: matched.features).changes()
  }

  /// How many changes there are of each kind.
  package var summary: [ChangeKind: Int] {
    var summary: [ChangeKind: Int] = [:]
    for change in changes {
      for kind in change.kinds { summary[kind, default: 0] += 1 }
    }
    return summary
  }

  /// True when no part changed in more than its layout.
  package var isEmptyButForFormat: Bool { changes.allSatisfy(\.isFormatOnly) }
}
