import ResumeFormats
import ResumeMerge
import ResumeModel
import TestSupport
import Testing

/// What lines alone show about a copy beside its original.
@Suite struct `Of changes carried by hand` {
  private static let original = ["# Ida Berg", "", "## Work", "", "- Cooked soup for 40", "- Baked bread", "- Wrote menus"]

  private func bytes(_ lines: [String]) -> [UInt8] { lines.map { Array($0.utf8) + [10] }.reduce([], +) }

  private func carried(_ copy: [String], then: [String], from changed: [String]) -> Bool {
    CarriedLines(ancestor: bytes(Self.original), copy: bytes(then)).areCarried(by: bytes(copy), from: bytes(changed))
  }

  @Test func `the same lines at the same place are carried`() {
    var changed = Self.original
    changed[6] = "- Wrote menus in French"
    var then = Self.original
    then[4] = "- Cooked fish soup"
    var copy = then
    #expect(!carried(copy, then: then, from: changed))
    copy[6] = changed[6]
    copy.insert("- Sold fish", at: 4)
    #expect(carried(copy, then: then, from: changed))
  }

  @Test func `a tailored line that took the new number is carried`() {
    var (then, changed, copy) = (Self.original, Self.original, Self.original)
    then[4] = "- Cooked soup for 40 guests"
    changed[4] = "- Cooked soup for 60"
    copy[4] = "- Cooked soup for 60 guests"
    #expect(carried(copy, then: then, from: changed))
    copy[4] = "- Cooked soup for 50 guests"
    #expect(!carried(copy, then: then, from: changed))
  }

  @Test func `a removal is carried only where the line is gone`() {
    var (then, changed) = (Self.original, Self.original)
    then[4] = "- Cooked fish soup"
    changed.remove(at: 6)
    #expect(!carried(then, then: then, from: changed))
    var copy = then
    copy.remove(at: 6)
    #expect(carried(copy, then: then, from: changed))
  }

  @Test func `a new word that stands nowhere in the copy is lacking`() {
    var changed = Self.original
    changed[5] = "- Baked sourdough"
    let (before, after) = (SourceFormat.markdown.read(bytes(Self.original)), SourceFormat.markdown.read(bytes(changed)))
    var copy = Self.original
    #expect(CarriedLines.areLacking(in: bytes(copy), from: after, since: before))
    copy[5] = "- Baked the best sourdough"
    #expect(!CarriedLines.areLacking(in: bytes(copy), from: after, since: before))
    // A removal has no new word: a merge decides.
    copy = Self.original
    changed.remove(at: 5)
    #expect(!CarriedLines.areLacking(in: bytes(copy), from: SourceFormat.markdown.read(bytes(changed)), since: before))
  }

  /// What lines and words decide is what a merge finds.
  @Test(arguments: 0..<200 as Range<UInt64>) func `a merge finds the same`(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    func edited(_ lines: [String], times: Int) -> [String] {
      var lines = lines
      for _ in 0..<times {
        let place = Int.random(in: 4..<lines.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: lines[place] += " " + ["daily", "in Bergen", "for 60 guests"].randomElement(using: &random)!
        case 1 where lines.count > 6: lines.remove(at: place)
        default: lines.insert("- Task number \(UInt16.random(in: 0...9999, using: &random))", at: place)
        }
      }
      return lines
    }
    let then = edited(Self.original, times: 1)
    let changed = edited(Self.original, times: 2)
    // A copy that took some of it, at the same places.
    let copy = Bool.random(using: &random) ? edited(then, times: 1) : then
    let format = SourceFormat.markdown
    let (ancestor, ours, theirs) = (
      format.read(bytes(Self.original)), format.read(bytes(copy)), format.read(bytes(changed))
    )
    let merged = ResumeMerge.merge(base: ancestor, ours: ours, theirs: theirs, policy: MergePolicy(oursWins: true))
    let open = merged.report.withheld.count + merged.report.applied.count
    if CarriedLines.areLacking(in: ours.source, from: theirs, since: ancestor) { #expect(open > 0) }
    if carried(copy, then: then, from: changed) { #expect(merged.bytes == ours.source) }
  }
}
