import ResumeFormats
import ResumeModel

/// Settles the account of words before a result is trusted.
extension ResumeMerge {
  /// Returns the merge by lines if the merge by parts is clean but lost or doubled words; nil if every word
  /// is accounted for.
  ///
  /// A lost or doubled word means that something was misread. Lines need no reading, so the words are where
  /// each side put them, or both sides are marked.
  func mergedByLines(insteadOf bytes: [UInt8]) -> MergedResume? {
    guard !policy.oursWins, report.conflicts.isEmpty, report.withheld.isEmpty,
      !WordAccount.isSquare(deviations(of: account(of: bytes)))
    else { return nil }
    let sides = plan.sources
    if let lines = LineMerge.merge(sides),
      account(of: lines).isSquare, isSoundInFormat(lines),
      holdsTogether(lines)
    {
      return MergedResume(bytes: lines, report: report)
    }
    var marked = report
    marked.applied = []
    marked.conflicts = [line(0, "words of a side would be lost or doubled")]
    return MergedResume(bytes: sides.ours, report: marked, isMarkupBroken: true)
  }

  /// Returns the merge by lines if it is clean, sound and accounts for every word; nil otherwise.
  func soundLines() -> MergedResume? {
    let sides = plan.sources
    guard !meetsInParts, let lines = LineMerge.merge(sides),
      account(of: lines).isSquare, isSoundInFormat(lines), holdsTogether(lines)
    else { return nil }
    var merge = self
    merge.reportApplied()
    return MergedResume(bytes: lines, report: merge.report)
  }

  /// Reports lines of theirs whose words were not added or not removed, unless the report names them already.
  mutating func reportUncarriedWords(_ bytes: [UInt8]) {
    guard policy.oursWins else { return }
    var open: [ArraySlice<UInt8>: Int] = [:]
    for deviation in deviations(of: account(of: bytes)) where deviation.isTheirEdit {
      open[deviation.word] = deviation.missing
    }
    var told = (report.withheld + report.kept).map { line in
      [line.base, line.ours, line.theirs].reduce(into: Set()) { $0.formUnion(words(Array(($1 ?? "").utf8))) }
    }
    // Text inside a kept entry is reported with the entry.
    told += keptAgainst.compactMap { plan.members[$0].ancestor }.map { Set(words(Array(layouts.ancestor.whole($0)))) }
    let before = LineMerge.lines(plan.ancestor.source)
    let written = Set(LineMerge.lines(bytes).map(bare))
    for hunk in LineMerge.hunks(from: before, to: LineMerge.lines(plan.theirs.source)) {
      let removed = before[hunk.range].flatMap { $0 }
      let added = hunk.lines.flatMap { $0 }
      var unseen = Set(
        words(added).filter { open[$0, default: 0] > 0 } + words(removed).filter { open[$0, default: 0] < 0 })
      // An edit of marks only has no words; if the old lines are still there, the edit was not applied.
      if unseen.isEmpty, !hunk.range.isEmpty, !hunk.lines.isEmpty,
        before[hunk.range].allSatisfy({ written.contains(bare($0)) }),
        !hunk.lines.contains(where: { written.contains(bare($0)) })
      {
        unseen = Set(words(added + removed))
      }
      // A report line names a hunk if it has most of its words; links, for example, are not in report lines.
      let isReported = told.contains { 2 * $0.intersection(unseen).count >= unseen.count }
      guard !unseen.isEmpty, !isReported else { continue }
      report.withheld.append(
        MergeReport.Line(
          reason: "source that does not belong to a part", path: [],
          base: removed.isEmpty ? nil : text(removed), ours: nil, theirs: added.isEmpty ? nil : text(added)))
    }
  }

  /// Returns a line without the blanks around it and the comma after it.
  private func bare(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let first = line.firstIndex(where: { $0 > .space }), let last = line.lastIndex(where: { $0 > .space && $0 != .comma }),
      first <= last
    else {
      return []
    }
    return line[first...last]
  }

  /// Returns the deviations of an account, without words that both sides removed. If ours replaced a part
  /// that theirs removed, lines that the part and its replacement share seem to have stayed.
  private func deviations(of account: WordAccount) -> [WordAccount.Deviation] {
    if account.deviations.isEmpty { return [] }
    var gone: [ArraySlice<UInt8>: Int] = [:]
    let isGone = Set(plan.members.filter { $0.ours == nil && $0.theirs == nil }.compactMap(\.ancestor))
    for base in isGone where plan.ancestor.parts[base].parent.map({ !isGone.contains($0) }) ?? false {
      for word in words(Array(plan.ancestor.source[plan.ancestor.parts[base].bytes])) { gone[word, default: 0] += 1 }
    }
    return account.deviations.filter { $0.missing > 0 || -$0.missing > gone[$0.word, default: 0] }
  }

  func account(of result: [UInt8]) -> WordAccount { accounts.account(of: result) }

  private func words(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var words: [ArraySlice<UInt8>] = []
    WordAccount.forEachWord(of: bytes[...]) { words.append($0) }
    return words
  }

  private func text(_ bytes: [UInt8]) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
