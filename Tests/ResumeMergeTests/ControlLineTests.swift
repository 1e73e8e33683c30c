import ResumeFormats
import ResumeMerge
import TestSupport
import Testing

@Suite struct `Switches of variants keep their place` {
  private static let latex = """
    \\documentclass{article}
    \\newif\\ifshore
    \\begin{document}
    \\section{Work}
    \\begin{itemize}
      \\item Kept the books
      \\ifshore
      \\item Ran the harbour crane
      \\item Painted the sheds
      \\else
      \\item Sailed the coast twice
      \\fi
      \\item Taught two clerks
    \\end{itemize}
    \\end{document}

    """
  private static let liquid = """
    # Kim Ode

    ## Work

    - Kept the books
    {% if shore %}
    - Ran the harbour crane
    - Painted the sheds
    {% else %}
    - Sailed the coast twice
    {% endif %}
    - Taught two clerks

    """
  private static let divs = """
    # Kim Ode

    ## Work

    ::: {.shore}
    - Ran the harbour crane
    - Painted the sheds
    :::

    ::: {.sea}
    - Sailed the coast twice
    :::

    """

  private func line(_ text: String, with words: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).first { $0.contains(words) }.map { "\($0)\n" } ?? ""
  }

  private func merged(_ base: String, _ ours: String, _ theirs: String, _ format: SourceFormat, oursWins: Bool)
    -> (text: String, isClean: Bool)
  {
    let sides = [base, ours, theirs].map { format.read(Array($0.utf8)) }
    let result = ResumeMerge.merge(
      base: sides[0], ours: sides[1], theirs: sides[2], policy: MergePolicy(oursWins: oursWins))
    return (String(decoding: result.bytes, as: UTF8.self), result.report.conflicts.isEmpty && !result.isMarkupBroken)
  }

  @Test(arguments: [(latex, SourceFormat.latex), (liquid, .markdown), (divs, .markdown)], [false, true])
  func `when both bullets of a branch go, one on each side`(text: (String, SourceFormat), oursWins: Bool) {
    let ours = text.0.replacing(line(text.0, with: "Painted"), with: "")
    let theirs = text.0.replacing(line(text.0, with: "crane"), with: "")
    let (result, isClean) = merged(text.0, ours, theirs, text.1, oursWins: oursWins)
    guard isClean else { return }
    let controls = text.0.split(separator: "\n").filter { line in
      ["\\if", "\\else", "\\fi", "{%", ":::"].contains { line.drop { $0 == " " }.hasPrefix($0) }
    }
    #expect(controls == result.split(separator: "\n").filter { controls.contains($0) }, "\(result)")
  }

  @Test(arguments: [(latex, SourceFormat.latex), (liquid, .markdown), (divs, .markdown)], [false, true])
  func `what is new in one branch comes into no other`(text: (String, SourceFormat), oursWins: Bool) {
    let painted = line(text.0, with: "Painted")
    let theirs = text.0.replacing(painted, with: painted + painted.replacing("Painted the sheds", with: "Mended the nets"))
    let ours = text.0.replacing(painted, with: "")
    let (result, isClean) = merged(text.0, ours, theirs, text.1, oursWins: oursWins)
    guard isClean, let new = result.firstRange(of: "Mended")?.lowerBound,
      let sailed = result.firstRange(of: "Sailed")?.lowerBound,
      let crane = result.firstRange(of: "crane")?.lowerBound
    else { return }
    #expect(crane < new && new < sailed)
    let between = result[crane..<new]
    #expect(!between.contains("\\else") && !between.contains("{% else") && !between.contains(":::"), "\(result)")
  }
}
