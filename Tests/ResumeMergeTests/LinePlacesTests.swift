import ResumeFormats
import TestSupport
import Testing

@testable import ResumeMerge

/// A line at a wrong place, which no count of words can see.
@Suite struct `Every line is where a side put it` {
  private static let base = "# Ada\n\n## Work\n\n- Wrote one\n- Kept two\n\n### Tide Labs\n\n- Sold three\n"

  private func holds(_ result: String, _ ours: String, _ theirs: String) -> Bool {
    LinePlaces(ThreeSides(ancestor: Self.base, ours: ours, theirs: theirs).map { Array($0.utf8) }).keep(
      Array(result.utf8), isWhole: true)
  }

  @Test func `a heading stays above its content`() {
    let ours = Self.base.replacing("- Kept two\n", with: "")
    let theirs = Self.base.replacing("- Wrote one\n", with: "") + "- Wrote one\n"
    #expect(holds("# Ada\n\n## Work\n\n### Tide Labs\n\n- Sold three\n- Wrote one\n", ours, theirs))
    #expect(!holds("# Ada\n\n## Work\n\n- Sold three\n- Wrote one\n### Tide Labs\n", ours, theirs))
  }

  @Test func `an added line stays between its neighbours`() {
    let ours = Self.base.replacing("- Kept two\n", with: "- Kept two\n- Added four\n")
    let theirs = Self.base.replacing("Sold three", with: "Sold five")
    #expect(holds(ours.replacing("Sold three", with: "Sold five"), ours, theirs))
    #expect(!holds(theirs + "- Added four\n", ours, theirs))
  }

  @Test func `what was reworded goes where the other side moved it`() {
    let ours = Self.base.replacing("- Wrote one\n", with: "") + "- Wrote one\n"
    let theirs = Self.base.replacing("Wrote one", with: "Wrote one and a half")
    #expect(holds(ours.replacing("Wrote one", with: "Wrote one and a half"), ours, theirs))
  }

  @Test func `a block that moved is no witness for itself`() {
    let ours = Self.base.replacing("- Wrote one\n- Kept two\n", with: "") + "- Wrote one\n- Kept two\n"
    #expect(!holds(Self.base, ours, Self.base))
  }
}

/// Collisions that lines and parts settled differently, each with one right answer or a question.
@Suite struct `Lines and parts agree, or a person is asked` {
  private func merge(_ base: String, _ ours: String, _ theirs: String) -> (text: String, conflicts: Int) {
    let read = { SourceFormat.markdown.read(Array(($0 as String).utf8)) }
    let merged = ResumeMerge.merge(base: read(base), ours: read(ours), theirs: read(theirs))
    return (String(decoding: merged.bytes, as: UTF8.self), merged.report.conflicts.count)
  }

  @Test func `a line that one side removed does not come back with the move of its neighbour`() {
    let base = "## Skills\n\n- **Languages** Go\n- **Frameworks** sails, rudders, keels\n- **Ports** two\n"
    let ours = "## Skills\n\n- **Languages** Go\n- **Ports** two\n- **Frameworks** sails, rudders, keels\n"
    let theirs = "## Skills\n\n- **Languages** Go\n- **Ports** two\n"
    for merged in [merge(base, ours, theirs), merge(base, theirs, ours)] {
      #expect(merged.conflicts > 0 || merged.text == theirs)
    }
  }

  @Test func `what comes below a last line without an end starts a line of its own`() {
    let base = "# Ada\n\n## Work\n\n- Wrote the tables\n\n## Notes\n\n---"
    let ours = base.replacing("Wrote the tables", with: "Wrote all tables")
    let theirs = base + "\n\n### More\n\n- Kept the gauges\n"
    for merged in [merge(base, ours, theirs), merge(base, theirs, ours)] {
      #expect(merged.text == theirs.replacing("Wrote the tables", with: "Wrote all tables"))
    }
    let shorter = theirs.dropLast().description
    #expect(
      merge(base, ours, shorter).text == shorter.replacing("Wrote the tables", with: "Wrote all tables"))
  }

  @Test func `line endings are no edits`() {
    let base = "# Ada\r\n\r\n## Work\r\n\r\n- Wrote the tables\r\n- Kept the gauges\r\n"
    let ours = base.replacing("\r\n", with: "\n").replacing("Wrote", with: "Drew")
    let theirs = base.replacing("gauges\r\n", with: "gauges\r\n- Sold the maps\r\n")
    let merged = merge(base, ours, theirs)
    #expect(merged.text == ours + "- Sold the maps\n")
    #expect(merged.conflicts == 0)
  }
}
