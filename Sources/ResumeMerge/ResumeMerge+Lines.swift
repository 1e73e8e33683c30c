import ResumeFormats
import ResumeModel

/// Takes the result of a line merge if it is clean and the parts do not contradict it.
///
/// Lines have no notion of parts: a text that both sides added or moved is written twice. But lines cannot
/// misread a text, and misreading causes most errors of a merge by parts: source that belongs to no part, a
/// line attached to the wrong part, a list where there is none.
extension ResumeMerge {
  /// Returns the result by lines; nil if the result by parts is better or the same.
  mutating func preferredLines(insteadOf bytes: [UInt8]) -> MergedResume? {
    guard !policy.holdsAdditions, plan.ancestor.format == plan.ours.format,
      plan.ours.format == plan.theirs.format,
      !meetsInParts,
      let lines = LineMerge.merge(plan.sources)
    else { return nil }
    let isDecided = report.conflicts.isEmpty && report.withheld.isEmpty
    if isDecided, lines == bytes || hasNewTwins || changesTwins { return nil }
    guard isDecided || !sharesPart, !LineMerge.doublesLines(lines, mergedFrom: plan.sources),
      isSoundInFormat(lines),
      holdsTogether(lines)
    else { return nil }
    report.conflicts = []
    report.withheld = []
    consumed = []
    reportApplied()
    return MergedResume(bytes: lines, report: report)
  }

  /// Whether a side added an entry with the title of another one: lines confuse the two.
  private var hasNewTwins: Bool {
    func counts(_ resume: Resume) -> [String: Int] {
      resume.parts.reduce(into: [:]) { counts, part in
        if part.kind == .entry, !part.text.isEmpty { counts[part.text, default: 0] += 1 }
      }
    }
    let base = counts(plan.ancestor)
    return [plan.ours, plan.theirs].contains { side in
      counts(side).contains { title, count in count > 1 && count > base[title] ?? 0 }
    }
  }

  /// Whether a side changed a repeated line while the other moved parts: lines confuse the copies.
  private var changesTwins: Bool {
    let lines = LineMerge.lines(plan.ancestor.source)
    let counts = lines.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    func changes(_ side: Resume) -> Bool {
      LineMerge.hunks(from: lines, to: LineMerge.lines(side.source)).contains { hunk in
        lines[hunk.range].contains { $0.count > 8 && counts[$0, default: 0] > 1 }
      }
    }
    return !plan.movedByTheirs.isEmpty && changes(plan.ours) || !plan.movedByOurs.isEmpty && changes(plan.theirs)
  }

  /// Whether both sides decide about one part at different places: both added it, or one moved what the other
  /// moved or removed.
  var meetsInParts: Bool {
    plan.members.contains { member in
      guard let base = member.ancestor else {
        // Two lists that both sides opened are one by chance.
        guard let ours = member.ours, member.theirs != nil else { return false }
        return plan.ours.parts[ours].isContent
      }
      let isMoved = (ours: plan.movedByOurs.contains(base), theirs: plan.movedByTheirs.contains(base))
      return isMoved.ours && (isMoved.theirs || member.theirs == nil) || isMoved.theirs && member.ours == nil
    }
  }

  /// Whether both sides changed lines of one bullet, paragraph or heading: a sentence may run over them.
  private var sharesPart: Bool {
    let lines = LineMerge.lines(plan.ancestor.source)
    let starts = lines.map(\.startIndex)
    let changed = [plan.ours, plan.theirs].map { side in
      LineMerge.hunks(from: lines, to: LineMerge.lines(side.source)).map(\.range)
    }
    func line(of index: Int) -> Int { starts.partition(above: index) - 1 }
    return plan.ancestor.parts.indices.contains { index in
      let part = plan.ancestor.parts[index]
      guard !part.kind.isContainer else { return false }
      // Parts inside a part are considered separately.
      let end =
        part.subtreeEnd > index + 1 ? plan.ancestor.parts[index + 1].bytes.lowerBound : part.bytes.upperBound
      guard part.bytes.lowerBound < end else { return false }
      let (first, last) = (line(of: part.bytes.lowerBound), line(of: end - 1))
      func isTouched(_ changed: [Range<Int>]) -> Bool {
        changed.contains { range in
          range.isEmpty
            ? range.lowerBound > first && range.lowerBound <= last
            : range.lowerBound <= last && range.upperBound > first
        }
      }
      return changed.allSatisfy(isTouched)
    }
  }
}

extension [Int] {
  /// How many of the numbers, ascending, are not above a value.
  fileprivate func partition(above value: Int) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] <= value { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
