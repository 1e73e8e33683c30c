package import ResumeModel

/// Two résumés, which part is which, and what changed.
package struct ResumeDiff: Sendable {
  package let before: Resume
  package let after: Resume
  package let matching: Matching
  /// The changes in reading order of the result; a removed part stands where its neighbours are.
  package let changes: [Change]

  /// Compares two résumés.
  ///
  /// - Parameter versions: the résumés between the two, oldest first, when both are versions of one history; each
  ///   bullet is then followed through them, so that it is found even when no word survived.
  package static func compare(
    _ before: Resume, _ after: Resume, through versions: [Resume] = []
  ) -> ResumeDiff {
    var anchors: [(before: Int, after: Int)] = []
    if !versions.isEmpty {
      var previous = before
      var composed: Matching?
      var links: [(before: Int, after: Int)] = []
      for version in versions + [after] {
        let step = Matcher.match(previous, version)
        if composed == nil {
          links = step.forward.enumerated().compactMap { from, to in to.map { (from, $0) } }
          composed = step
        } else {
          links = links.compactMap { link in step.forward[link.after].map { (link.before, $0) } }
        }
        previous = version
      }
      anchors = links.filter { link in
        !before.parts[link.before].kind.isContainer == !after.parts[link.after].kind.isContainer
          && link.before != 0
      }
    }
    return ResumeDiff(before, after, Matcher.match(before, after, anchors: anchors))
  }

  private init(_ before: Resume, _ after: Resume, _ matching: Matching) {
    self.before = before
    self.after = after
    self.matching = matching
    changes = ChangeFinder(before, after, matching).changes()
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
