import ResumeModel

extension ResumeMerge {
  /// Merges the source between two parts, or after the last, if both sides have it: blanks and commands, but
  /// also source that belongs to no part, such as a drawing or a listing.
  mutating func settledGap(
    _ number: Int, _ base: [UInt8]?, _ ours: [UInt8], _ theirs: [UInt8]
  ) -> [UInt8] {
    guard let base, ours != base else { return base == nil ? ours : theirs }
    if theirs == base || ours == theirs { return ours }
    // A change of blanks and marks is layout; ours stays.
    let words = (base: words(base), ours: words(ours), theirs: words(theirs))
    if words.theirs == words.base || words.theirs == words.ours { return ours }
    if words.ours == words.base { return theirs }
    if let lines = LineMerge.merge(base: base, ours: ours, theirs: theirs) { return lines }
    let texts = SourceTexts([base[...], ours[...], theirs[...]])
    // Word by word inside lines only: repeated lines, such as the brackets of lists, would be confused.
    let isOneLine = [base, ours, theirs].allSatisfy { side in
      LineMerge.lines(side).count { line in line.contains { $0 > 0x20 } } <= 1
    }
    if isOneLine,
      case .merged(let text) = TextMerge.merge(base: texts.all[0], ours: texts.all[1], theirs: texts.all[2]),
      let bytes = texts.bytes(of: text)
    {
      return bytes
    }
    var line = self.line(number, "the source before it changed on both sides")
    (line.base, line.ours, line.theirs) = (texts.all[0], texts.all[1], texts.all[2])
    if policy.oursWins {
      report.withheld.append(line)
      return ours
    }
    report.conflicts.append(line)
    return ConflictBlock.bytes(
      base: base[...], ours: ours[...], theirs: theirs[...],
      reason: "changed on both sides" + placeText(number),
      policy)
  }

  /// The letters and digits of a stretch.
  private func words(_ bytes: [UInt8]) -> [UInt8] {
    bytes.filter { $0 >= 0x80 || $0 >= 0x30 && $0 <= 0x39 || ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A }
  }
}
