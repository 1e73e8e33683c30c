import ResumeFormats
import ResumeMerge
import TestSupport
import Testing

@Suite struct `One place that cannot be merged holds back nothing else` {
  private func merged(_ base: String, _ ours: String, _ theirs: String, oursWins: Bool = true) -> (
    text: String, result: MergedResume
  ) {
    let sides = [base, ours, theirs].map { SourceFormat.markdown.read(Array($0.utf8)) }
    let result = ResumeMerge.merge(
      base: sides[0], ours: sides[1], theirs: sides[2], policy: MergePolicy(oursWins: oursWins))
    return (String(decoding: result.bytes, as: UTF8.self), result)
  }

  private static let base = """
    # Kim Ode

    ## Work

    - **Harbour Office**, 2019 - 2021
    <description><small>
    Kept the books of the harbour.
    </small></description>

    ## Skills

    - Norwegian

    """

  @Test func `tags that two bullets name in code spans are words`() {
    let ours = Self.base.replacing("- Norwegian\n", with: "- Norwegian\n- Wrote a page with one `<div>` in it\n")
    let theirs = Self.base.replacing("- Norwegian\n", with: "- Norwegian\n- Explained `<div>` to the clerks\n")
    let (text, result) = merged(Self.base, ours, theirs)
    #expect(text.contains("Wrote a page") && text.contains("Explained") && result.report.withheld.isEmpty)
  }

  @Test func `a bullet that opens a tag is held back, and the rest is carried`() {
    // Each side encloses the same stretch in a different tag, from a different line on.
    let theirs = Self.base
      .replacing("- Norwegian\n", with: "- Norwegian\n- Rowing </ul>\n")
      .replacing("Kept the books of the harbour.", with: "Kept the books of the whole harbour.")
    let ours = Self.base.replacing("## Skills", with: "## Languages")
    let (text, result) = merged(Self.base, ours, theirs)
    #expect(text.contains("whole harbour") && text.contains("## Languages"))
    #expect(!result.isMarkupBroken)
    #expect(text.contains("Rowing") || result.report.withheld.contains { $0.theirs?.contains("Rowing") ?? false })
  }

  /// Sides that wrap, unwrap, add and remove at random places: the result is balanced, and every edit is
  /// carried or reported.
  @Test(arguments: 0..<150 as Range<UInt64>) func `whatever the sides did`(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    func side(_ name: String) -> (text: String, words: [String]) {
      var lines = Self.base.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      var words: [String] = []
      for edit in 0..<Int.random(in: 1...3, using: &generator) {
        let word = "\(name)\(edit)word"
        let place = Int.random(in: 2..<lines.count, using: &generator)
        switch Int.random(in: 0..<5, using: &generator) {
        case 0: lines.insert(contentsOf: ["<ul>", "<li>Did \(word) well</li>", "</ul>"], at: place)
        case 1: lines.insert("- Did \(word) and named `<ul>`", at: place)
        case 2: lines.insert(contentsOf: ["<div>", "Some \(word) text", "</div>"], at: place)
        case 3: lines.insert("- Left <small>\(word) open", at: place)
        default:
          if !lines[place].contains("word") { lines.remove(at: place) }
          continue
        }
        words.append(word)
      }
      return (lines.joined(separator: "\n"), words)
    }
    let (ours, theirs) = (side("our"), side("their"))
    let (text, result) = merged(Self.base, ours.text, theirs.text)
    let told = result.report.withheld + result.report.kept
    #expect(!text.contains("<<<<<<<"))
    for word in ours.words where ours.text.contains(word) { #expect(text.contains(word), "seed \(seed)") }
    if result.isMarkupBroken {
      #expect(text == ours.text)
    } else {
      for word in theirs.words where theirs.text.contains(word) {
        #expect(
          text.contains(word) || told.contains { $0.theirs?.contains(word) ?? false }, "seed \(seed): \(word)")
      }
    }
  }

  /// A reference was corrected by one, and its person and words by the other: the two cannot be joined, and the words must be
  /// in the report, not only the name.
  @Test func `a text under a key is reported with the entry that is held back`() {
    let base =
      "- name: Dr. Jana Holm\n  reference: She was always eager to learn new things, and led her team to victory in the 2020 challenge of Oslo."
    let ours = base.replacing("2020", with: "1994")
    let theirs = base.replacing("Jana Holm", with: "Jana Bremer").replacing("new things", with: "new sailing")
    let format = SourceFormat.yaml
    let sides = [base, ours, theirs].map { format.read(Array($0.utf8)) }
    let result = ResumeMerge.merge(base: sides[0], ours: sides[1], theirs: sides[2], policy: MergePolicy(oursWins: true))
    let text = String(decoding: result.bytes, as: UTF8.self)
    let told = (result.report.withheld + result.report.kept).compactMap(\.theirs).joined(separator: " ")
    #expect(text.contains("new sailing") || told.contains("new sailing"), "\(text) \(result.report)")
    for line in result.report.applied { #expect(line.theirs.map { text.contains($0) } ?? true, "\(line)") }
  }
}
