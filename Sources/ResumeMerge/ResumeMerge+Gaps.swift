import ResumeModel

extension ResumeMerge {
  /// Merges the source between two parts, or after the last, if both sides have it: blanks and commands, but
  /// also source that belongs to no part, such as a drawing or a listing.
  mutating func mergedGap(
    _ number: Int, ancestor: [UInt8]?, ours: [UInt8], theirs: [UInt8]
  ) -> [UInt8] {
    guard let ancestor, ours != ancestor else { return ancestor == nil ? ours : theirs }
    let sides = ThreeSides(ancestor: ancestor, ours: ours, theirs: theirs)
    if theirs == ancestor || ours == theirs { return ours }
    // A change of blanks and marks is layout; ours stays.
    let words = sides.map(words)
    if words.theirs == words.ancestor || words.theirs == words.ours { return ours }
    if words.ours == words.ancestor { return theirs }
    if let lines = LineMerge.merge(sides) { return lines }
    let texts = SourceTexts(sides.map { $0[...] })
    // Word by word inside lines only: repeated lines, such as the brackets of lists, would be confused.
    let isOneLine = sides.all.allSatisfy { side in
      LineMerge.lines(side).count { line in line.contains { $0 > .space } } <= 1
    }
    if isOneLine,
      case .merged(let text) = TextMerge.merge(texts.sides),
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
      sides.map { $0[...] }, because: "changed on both sides" + placeText(number), policy)
  }

  /// The letters and digits of a stretch.
  private func words(_ bytes: [UInt8]) -> [UInt8] {
    bytes.filter {
      $0 >= 0x80 || $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9")
        || ($0 | 0x20) >= UInt8(ascii: "a") && ($0 | 0x20) <= UInt8(ascii: "z")
    }
  }
}
