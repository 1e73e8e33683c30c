import ResumeFormats
import ResumeModel
import TestSupport
import Testing

@Suite struct `A part is found by its address` {
  let resume = SourceFormat.markdown.read(
    Array(
      """
      # Nora

      ## Work Experience

      ### Acme Corp — Engineer (2020 – 2022)

      - one
      - two

      ### Blue Harbor — Analyst (2018 – 2020)

      - three

      ## Skills

      - Languages: Go, Rust
      """.utf8))

  private func text(_ address: String) -> String? {
    if case .found(let index) = resume.part(at: address) { resume.parts[index].text } else { nil }
  }

  @Test func `by section, entry and number`() {
    #expect(text("work-experience/acme/2") == "two")
    #expect(text("experience/blue-harbor/1") == "three")
  }

  @Test func `by the key of the section`() {
    #expect(text("work/acme") == "Acme Corp — Engineer (2020 – 2022)")
  }

  @Test func `by the label of a field`() { #expect(text("skills/languages") == "Languages: Go, Rust") }

  @Test func `with levels left out`() { #expect(text("acme/1") == "one") }

  @Test func `and a miss names what is near`() {
    guard case .missing(let suggestions) = resume.part(at: "work/acne") else {
      Issue.record("the address should be unknown")
      return
    }
    #expect(suggestions.first == "work-experience/acme-corp-engineer")
  }
}

@Suite struct `Paths name parts as a reader would` {
  @Test func `an entry's name leaves out its period`() {
    let resume = SourceFormat.markdown.read(Array("## Work\n\n### Acme (2020 – now)\n\n- did\n".utf8))
    let bullet = resume.parts.firstIndex { $0.kind == .bullet }
    #expect(bullet.map { resume.path(of: $0) } == ["Work", "Acme", "1"])
  }
}

@Suite struct `Edit distance` {
  @Test(arguments: [("", "", 0), ("v1", "v2", 1), ("acme", "acne", 1), ("kitten", "sitting", 3)])
  func `counts single edits`(left: String, right: String, distance: Int) {
    #expect(EditDistance.between(left, right) == distance)
  }
}
