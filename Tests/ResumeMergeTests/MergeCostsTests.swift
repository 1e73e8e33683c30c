import ResumeDiff
import ResumeFormats
import ResumeModel
import TestSupport
import Testing

@testable import ResumeMerge

/// Holds the numbers of `MergeCosts` at their edge.
@Suite struct `The numbers of a merge decide at their edge` {
  private func conflicts(_ ours: String, _ theirs: String, elsewhere: Bool) -> Int {
    func text(_ first: String, _ second: String) -> Resume {
      let jobs = [
        "### Opal — Engineer (2019)\n\n- Kept the lights\n\(first)", "### Birch — Cook (2014)\n\n- Wrote soups\n\(second)",
      ]
      return SourceFormat.markdown.read(Array(("# Ada\n\n## Work\n\n" + jobs.joined(separator: "\n")).utf8))
    }
    let result = ResumeMerge.merge(
      base: text("", ""), ours: text("- \(ours)\n", ""),
      theirs: elsewhere ? text("", "- \(theirs)\n") : text("- \(theirs)\n", ""), policy: MergePolicy(oursWins: false))
    return result.report.conflicts.count
  }

  /// Pairs of texts from strangers to twins, by how many of their words they share, and by how long the beginning is that
  /// the other words share.
  private static let pairs: [(String, String)] = stride(from: 4, through: 13, by: 3).flatMap { length in
    (0...length).flatMap { shared in
      ["", "quartz", "quartermaster"].map { stem in
        func text(_ side: String) -> String {
          (0..<length).map { $0 < shared ? "harbour\($0 * 7)x" : "\(stem)\(side)\($0 * 3)y" }.joined(separator: " ")
        }
        return (text("amber"), text("velvet"))
      }
    }
  }

  private func features(_ text: String) -> TextFeatures {
    FeatureCache(SourceFormat.markdown.read(Array("## Work\n\n- \(text)\n".utf8))).of(2)
  }

  @Test func `two additions under one parent are one from a similarity of 0.4, or with 0.55 of the words`() {
    for (ours, theirs) in Self.pairs {
      let (one, other) = (features(ours), features(theirs))
      let isOne = Similarity.between(one, other) >= 0.4 || Similarity.containment(one, other) >= 0.55
      #expect((conflicts(ours, theirs, elsewhere: false) > 0) == (isOne && ours != theirs), "\(ours) | \(theirs)")
    }
  }

  @Test func `two additions to different jobs are one from a similarity of 0.6`() {
    for (ours, theirs) in Self.pairs where ours != theirs {
      let isOne = Similarity.between(ours, theirs) >= 0.6
      #expect((conflicts(ours, theirs, elsewhere: true) > 0) == isOne, "\(ours) | \(theirs)")
    }
  }

  @Test func `additions of eight bytes are not compared, nor those of sixteen in different jobs`() {
    #expect(conflicts("Rust 1.5", "Rust 1.6", elsewhere: false) == 0)
    #expect(conflicts("Rust 1.55", "Rust 1.56", elsewhere: false) == 1)
    #expect(conflicts("tidal charts in1", "tidal charts in2", elsewhere: true) == 0)
    #expect(conflicts("tidal charts in12", "tidal charts in13", elsewhere: true) == 1)
  }

  @Test func `a lost word counts from four letters, three of any length count`() {
    func deviations(_ words: [String]) -> [WordAccount.Deviation] {
      words.map { WordAccount.Deviation(word: Array($0.utf8)[...], missing: 1, isTheirEdit: false) }
    }
    #expect(WordAccount.isSquare(deviations(["of", "on"])) && !WordAccount.isSquare(deviations(["of", "on", "in"])))
    #expect(WordAccount.isSquare(deviations(["fig"])) && !WordAccount.isSquare(deviations(["figs"])))
    #expect(!WordAccount.isSquare(deviations(["5"])))
  }

  @Test func `half a move counts from three words`() {
    func isLoss(_ line: String) -> Bool {
      let account = WordAccounts(
        ThreeSides(ancestor: "\(line)\nx\n", ours: "\(line)\nx\n", theirs: "x\n\(line)\n").map { Array($0.utf8) }
      )
      .account(of: Array("x\n".utf8))
      return account.deviations.contains { !$0.isTheirEdit }
    }
    #expect(isLoss("ship sailed north") && !isLoss("ship sailed"))
  }

  @Test func `a line has a place from four letters`() {
    func holds(_ word: String) -> Bool {
      let (base, result) = ("\(word)\nharbour lights\n", "harbour lights\n\(word)\n")
      return LinePlaces(ThreeSides(ancestor: base, ours: base, theirs: base).map { Array($0.utf8) }).keep(
        Array(result.utf8), isWhole: true)
    }
    #expect(!holds("ship") && holds("shi"))
  }
  @Test func `a line of three items of up to three words and twenty letters is merged item by item`() {
    func isMerged(_ rest: String) -> Bool {
      func text(_ one: String, _ other: String) -> Resume {
        SourceFormat.markdown.read(Array("# Ada\n\n## Skills\n\n- \(one), \(other)\(rest)\n".utf8))
      }
      let merged = ResumeMerge.merge(base: text("Go", "Java"), ours: text("Rust", "Java"), theirs: text("Go", "Zig"))
      return merged.report.conflicts.isEmpty && merged.bytes == text("Rust", "Zig").source
    }
    #expect(isMerged(", Kafka") && !isMerged(""))
    #expect(isMerged(", AT and T") && !isMerged(", AT and T too"))
    #expect(isMerged(", internationalisation") && !isMerged(", internationalisations"))
  }

  @Test func `a text of four bytes that became another kind of part is the same line`() {
    func isSame(_ text: String) -> Bool {
      let (base, side) = ("# Ada\n\n## Work\n\n- \(text)\n", "# Ada\n\n## Work\n\n\(text)\n")
      let (before, after) = (SourceFormat.markdown.read(Array(base.utf8)), SourceFormat.markdown.read(Array(side.utf8)))
      let matching = MergePlan.withSameWords(Matching(from: before, to: after), from: before, to: after)
      return before.parts.indices.contains { before.parts[$0].text == text && matching.forward[$0] != nil }
    }
    #expect(isSame("tide") && !isSame("tid"))
  }

  @Test func `a line of more than eight bytes counts as doubled`() {
    func isDoubled(_ line: String) -> Bool {
      let sources = ThreeSides(ancestor: "x\n", ours: "x\n\(line)\n", theirs: "x\ny\n").map { Array($0.utf8) }
      return LineMerge.doublesLines(Array("x\n\(line)\n\(line)\ny\n".utf8), mergedFrom: sources)
    }
    #expect(isDoubled("harbours") && !isDoubled("harbour"))
  }

  @Test func `two bullets that both sides moved are marked, three are a new order`() {
    func conflicts(_ moved: Int) -> Int {
      let words = ["Amber", "Birch", "Cedar", "Dahlia", "Elder", "Fennel", "Ginger", "Hazel", "Iris", "Juniper"]
      let movers = (0..<moved).map { "Moved the \(["lantern", "anchor", "compass"][$0]) to \(words[$0]) harbour" }
      let others = words.map { "\($0) kept \($0.lowercased()) boats afloat in \($0) bay" }
      func text(_ place: Int) -> Resume {
        var bullets = others
        for (number, mover) in movers.enumerated() { bullets.insert(mover, at: place + 2 * number) }
        return SourceFormat.markdown.read(Array("# Ada\n\n## Work\n\n\(bullets.map { "- \($0)\n" }.joined())".utf8))
      }
      return ResumeMerge.merge(base: text(0), ours: text(3), theirs: text(7), policy: MergePolicy(oursWins: false))
        .report.conflicts.count
    }
    #expect(conflicts(2) == 2 && conflicts(3) == 0)
  }
}
