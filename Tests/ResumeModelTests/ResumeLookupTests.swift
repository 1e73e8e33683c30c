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
    #expect(suggestions.first == "acme")
  }
}

@Suite struct `An address names one part` {
  private let resume = SourceFormat.markdown.read(
    Array(
      """
      # Nora

      ## Work

      ### Acme — Engineer (2020 – 2022)

      - one
      - two

      ### Acme — Intern (2018)

      - three

      ## Talks

      ### Acme Days (2021)

      - four

      ## Twins

      ### Club (2017)

      - five

      ### Club (2016)

      - six
      """.utf8))

  private func part(_ text: String) throws -> Int { try #require(resume.parts.firstIndex { $0.text == text }) }

  @Test func `the shortest one, by the first words that no other part has`() throws {
    #expect(resume.shortestAddress(of: try part("three")) == "acme-intern/1")
    #expect(resume.shortestAddress(of: try part("two")) == "acme/2")
    #expect(resume.shortestAddress(of: try part("four")) == "acme-days/1")
  }

  @Test func `each shortest address finds its part`() {
    for index in resume.parts.indices where index > 0 && resume.parts[index].isContent && !resume.path(of: index).contains("Club")
    {
      #expect(resume.part(at: resume.shortestAddress(of: index)) == .found(index))
    }
  }

  @Test func `if several have it, each is named`() throws {
    guard case .ambiguous(let first, let addresses) = resume.part(at: "work/acme/1") else {
      Issue.record("two entries begin with Acme")
      return
    }
    #expect(first == (try part("one")))
    #expect(addresses == ["acme-engineer/1", "acme-intern/1"])
  }

  @Test func `the first of parts with the same names`() throws {
    #expect(resume.part(at: "club/1") == .found(try part("five")))
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
