import ResumeDiff
import ResumeFormats
import TestSupport
import Testing

@Suite struct `Names and places match what words cannot` {
  private func diff(_ before: String, _ after: String) -> ResumeDiff {
    ResumeDiff.compare(
      SourceFormat.markdown.read(Array(before.utf8)), SourceFormat.markdown.read(Array(after.utf8)))
  }

  private func kinds(_ before: String, _ after: String) -> [ChangeKind] { diff(before, after).changes.flatMap(\.kinds) }

  @Test func `an item keeps its name when a list becomes a table`() {
    let before = """
      # Tuva Lind

      ## Open source

      - [Skerry](https://skerry.example): map tiles, many reports
      - [Oxbow](https://oxbow.example): rivers as graphs, some patches
      """
    let after = """
      # Tuva Lind

      ## Open source

      | Name | Part | What it is |
      |---|---|---|
      | [Oxbow](https://oxbow.example) | author | water networks |
      | [Skerry](https://skerry.example) | reporter | pictures of the coast |
      """
    let found = diff(before, after)
    #expect(found.summary[.removed] == nil)
  }

  @Test(arguments: [true, false]) func `a line of data that gets keys is the same item`(isForward: Bool) {
    let line = "cv:\n  name: Tuva Lind\n  sections:\n    projects:\n      - Tides of four harbours\n      - A parser\n"
    let keyed = line.replacing("- Tides of four harbours\n", with: "- name: Tides of four harbours\n        date: 2019\n")
    let read = { (text: String) in (SourceFormat.called("yaml") ?? .plain).read(Array(text.utf8)) }
    let found = isForward ? ResumeDiff.compare(read(line), read(keyed)) : ResumeDiff.compare(read(keyed), read(line))
    #expect(found.summary[.added] == nil && found.summary[.removed] == nil)
    #expect(found.changes.count == 1)
  }

  @Test func `a tagline, the one text of a section and a short item are reworded in their place`() {
    let text = { (line: String, item: String, words: String) in
      """
      # Tuva Lind
      *\(line)*

      tuva@lind.example

      ## Technical

      1. Linux
      2. \(item)
      3. Maps

      ## Profile

      \(words)
      """
    }
    #expect(
      kinds(
        text("Tiles • Rivers", "Knots", "I draw maps and like it."),
        text("Weather • Tides", "Signals", "Engineer who makes slow charts quick.")
      )
      .allSatisfy { $0 == .reworded })
  }

  @Test func `bullets rewritten in their places are the same when they share uncommon words`() {
    let job = "## Work\n\n### Sund AS — Engineer (2020 – 2022)\n\n- Measured the delay of forecasts\n"
    let before =
      job + "- Talked with Decca and two yards about carrying the model to small boards\n"
      + "- Sat with harbour desk and pilots to change the night forecast inside\n"
    let after =
      job + "- Measured with radar makers such as Decca how long the model takes\n"
      + "- Simplified the night forecast with the harbour office downstream\n"
    #expect(kinds(before, after) == [.reworded, .reworded])
  }

  @Test func `a post at a university is no talk there that moved`() {
    let posts = "## Posts\n\n- Head of Laboratory, Institute of Tides, 2020 – present\n"
    let talks =
      "\n## Talks\n\n- University of Aldham Colloquium, 11/2022\n- Seminar, Institute of Tides, 11/2023\n"
      + "- Night lecture, Norwick Observatory, 09/2023\n- Public talk on seals, 07/2021\n"
    let skills = "\n## Skills\n\n- Charts, soundings and knots\n- Python and Fortran\n"
    let before = posts + talks + skills
    let after = posts + "- Professor, Aldham University, 2023 – present\n" + skills
    let found = kinds(before, after)
    #expect(!found.contains(.moved) && !found.contains(.reworded))
    #expect(found.contains(.added))
  }

  @Test func `dates and labels do not move to another job`() {
    let before = """
      ## Work

      * *Baker* at Sund AS

          May 2010 - June 2012

          - Baked forty loaves a night.

          My role: major oven keeper
      """
    let after = """
      ## Work

      * **Charts**

          Chart Maker, 2011 - June 2012

          - Drew the coast by hand.

          My role: full-time drawing
      """
    #expect(!kinds(before, after).contains(.moved))
  }

  @Test func `a number in a name is no fact that changed`() {
    let job = "## Work\n\n### Sund AS — Engineer (2020 – 2022)\n\n"
    for (before, after) in [("Onyx-4", "Onyx 3.5 Lite"), ("Onyx 2.0", "Onyx 3.0")] {
      let found = diff(
        job + "- Sends prompts to \(before) for names\n", job + "- Sends prompts to \(after) for names\n")
      #expect(found.changes.flatMap(\.facts).isEmpty)
    }
    let counted = diff(job + "- Led 4 people in Oslo\n", job + "- Led 7 people in Oslo\n")
    #expect(counted.changes.flatMap(\.facts) == [FactChange(before: "4", after: "7")])
  }
}
