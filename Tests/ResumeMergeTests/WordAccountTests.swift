import ResumeFormats
import TestSupport
import Testing

@testable import ResumeMerge

@Suite struct `A merge accounts for every word` {
  private func deviations(_ base: String, _ ours: String, _ theirs: String, _ result: String) -> [String: Int] {
    let account = WordAccounts(ThreeSides(ancestor: base, ours: ours, theirs: theirs).map { Array($0.utf8) })
      .account(of: Array(result.utf8))
    return Dictionary(
      uniqueKeysWithValues: account.deviations.map { (String(decoding: $0.word, as: UTF8.self), $0.missing) })
  }

  @Test func `a word that one side added and the result lacks is missing`() {
    #expect(deviations("a\n", "a\nharbour\n", "a\n", "a\n") == ["harbour": 1])
    #expect(deviations("a\n", "a\n", "a\nharbour\n", "a\n") == ["harbour": 1])
  }

  @Test func `a word that neither side wrote twice is one too many`() {
    #expect(deviations("harbour\n", "harbour\nx\n", "y\nharbour\n", "y\nharbour\nx\nharbour\n") == ["harbour": -1])
  }

  @Test func `the same addition may be one or two`() {
    let sides = ("x\n", "x\ntide\n", "tide\nx\n")
    #expect(deviations(sides.0, sides.1, sides.2, "x\ntide\n").isEmpty)
    #expect(deviations(sides.0, sides.1, sides.2, "tide\nx\ntide\n").isEmpty)
    #expect(deviations(sides.0, sides.1, sides.2, "x\n") == ["tide": 1])
  }

  @Test func `a word removed in one line and written anew in another is two edits`() {
    let base = "kept meters\nx\ny\n"
    let later = "x\nz\ny\nread meters\n"
    #expect(deviations(base, "x\ny\n", later, later).isEmpty)
  }

  @Test func `half a move of theirs is a loss, or a doubling, and no edit of theirs`() {
    let line = "ship skarv sailed 1830 miles\n"
    let sides = (base: line + "x\n", theirs: "x\n" + line)
    for result in ["x\n", line + "x\n" + line] {
      let account = WordAccounts(ThreeSides(ancestor: sides.base, ours: sides.base, theirs: sides.theirs).map { Array($0.utf8) })
        .account(of: Array(result.utf8))
      #expect(account.deviations.count == 5 && !account.deviations.contains(where: \.isTheirEdit), "\(result)")
    }
  }

  @Test func `brackets that went with their last bullet are no words`() {
    let list = "x\n\\begin{itemize}\n\\item tide\n\\item ebb\n\\end{itemize}\n"
    let ours = "x\n\\begin{itemize}\n\\item tide\n\\end{itemize}\n"
    let theirs = "x\n\\begin{itemize}\n\\item ebb\n\\end{itemize}\n"
    #expect(deviations(list, ours, theirs, "x\n").isEmpty)
  }

  @Test func `one short word alone is no proof`() {
    func isSquare(_ result: String) -> Bool {
      WordAccounts(ThreeSides(ancestor: [], ours: [], theirs: []))
        .account(of: Array(result.utf8)).isSquare
    }
    #expect(isSquare("on\n"))
    #expect(!isSquare("on the way\n"))
    #expect(!isSquare("harbour\n"))
    #expect(!isSquare("7\n"))
  }

  @Test func `their edit outside parts is reported when ours wins`() {
    let format = SourceFormat.latex
    func resume(_ comment: String, _ bullet: String) -> [UInt8] {
      Array(
        "\\documentclass{article}\n\(comment)\\begin{document}\n\\section{Work}\n\\begin{itemize}\n\\item \(bullet)\n\\end{itemize}\n\\end{document}\n"
          .utf8)
    }
    let merged = ResumeMerge.merge(
      base: format.read(resume("\\definecolor{accent}{RGB}{10,20,30}\n", "Built a harbour")),
      ours: format.read(resume("\\definecolor{accent}{RGB}{77,88,99}\n", "Built a harbour")),
      theirs: format.read(resume("\\definecolor{accent}{RGB}{41,42,43}\n", "Built a large harbour")),
      policy: MergePolicy(oursWins: true))
    let text = String(decoding: merged.bytes, as: UTF8.self)
    #expect(text.contains("large harbour"))
    #expect(text.contains("77,88,99"))
    #expect(merged.report.withheld.contains { $0.theirs?.contains("41,42,43") ?? false })
  }
}
