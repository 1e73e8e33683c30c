import ResumeDiff
import ResumeFormats
import Testing

@Suite struct `Changes are called what they are` {
  private func kinds(_ before: String, _ after: String) -> [[ChangeKind]] {
    ResumeDiff.compare(
      ResumeFormat.markdown.read(Array(before.utf8)), ResumeFormat.markdown.read(Array(after.utf8))
    ).changes.map(\.kinds)
  }

  private let work = "## Work\n\n### Acme — Engineer (2020 – 2022)\n\n"

  @Test func `a new bullet is added`() {
    #expect(
      kinds(work + "- one thing done\n", work + "- one thing done\n- another piece of work\n") == [[.added]])
  }

  @Test func `a changed number is a rewording with a fact`() {
    let diff = ResumeDiff.compare(
      ResumeFormat.markdown.read(Array((work + "- Cut costs by 40% in a year\n").utf8)),
      ResumeFormat.markdown.read(Array((work + "- Cut costs by 45% in a year\n").utf8)))
    #expect(diff.changes.map(\.kinds) == [[.reworded]])
    #expect(diff.changes[0].facts == [FactChange(before: "40%", after: "45%")])
  }

  @Test func `a replaced claim is removed and added, not reworded`() {
    let before = work + "- Organised the annual charity run\n- Shared bullet that stays\n"
    let after = work + "- Migrated Kafka to version three\n- Shared bullet that stays\n"
    #expect(kinds(before, after).flatMap { $0 }.sorted() == [.added, .removed])
  }

  @Test func `a closed period is a redated entry`() {
    #expect(
      kinds("## Work\n\n### Acme (2020 – Present)\n", "## Work\n\n### Acme (2020 – Mar 2023)\n") == [
        [.redated]
      ])
  }

  @Test func `a period on the line below redates, too`() {
    let before = "## Work\n\n### Acme\n*Engineer, 2020 – Present*\n\n- did it\n"
    let after = "## Work\n\n### Acme\n*Engineer, 2020 – 2023*\n\n- did it\n"
    #expect(kinds(before, after) == [[.redated]])
  }

  @Test func `a new title is a retitled entry`() {
    #expect(
      kinds(work + "- did it\n", "## Work\n\n### Acme — Lead (2020 – 2022)\n\n- did it\n") == [[.retitled]])
  }

  @Test func `a bullet commented out is hidden, and shown again when it comes back`() {
    let before = work + "- kept\n- secret project work\n"
    let after = work + "- kept\n<!-- - secret project work -->\n"
    #expect(kinds(before, after) == [[.hidden]])
    #expect(kinds(after, before) == [[.shown]])
  }

  @Test func `one bullet moved over two others is one move`() {
    let before = work + "- alpha work done\n- beta work done\n- gamma stays here\n"
    let after = work + "- gamma stays here\n- alpha work done\n- beta work done\n"
    #expect(kinds(before, after) == [[.moved]])
  }

  @Test func `moved to another job and reworded is both`() {
    let other = "\n### Beta — Analyst (2018 – 2020)\n\n"
    let before = work + "- Built the billing reports for finance in Python\n- stays\n" + other + "- kept\n"
    let after = work + "- stays\n" + other + "- kept\n- Built billing and tax reports for finance in Python\n"
    #expect(kinds(before, after) == [[.reworded, .moved]])
  }

  @Test func `one bullet cut in two is split, and two joined are merged`() {
    let whole = work + "- Led a team of four engineers and migrated the monolith to seven services\n"
    let pieces = work + "- Led a team of four engineers\n- Migrated the monolith to seven services\n"
    #expect(kinds(whole, pieces).flatMap { $0 }.contains(.split))
    #expect(kinds(pieces, whole).flatMap { $0 }.contains(.merged))
  }

  @Test func `bold and wrapping alone are reformatted`() {
    let before = work + "- Built the billing reports for finance\n"
    let after = work + "- Built the **billing reports**\n  for finance\n"
    #expect(kinds(before, after) == [[.reformatted]])
  }

  @Test func `another link behind the same words is a reworded fact`() {
    let before = "# Nora\n\n[site](https://a.example)\n"
    let after = "# Nora\n\n[site](https://b.example)\n"
    let diff = ResumeDiff.compare(
      ResumeFormat.markdown.read(Array(before.utf8)), ResumeFormat.markdown.read(Array(after.utf8)))
    #expect(diff.changes.map(\.kinds) == [[.reworded]])
    #expect(diff.changes[0].facts == [FactChange(before: "https://a.example", after: "https://b.example")])
  }
}

@Suite struct `A bullet is followed through the versions between` {
  @Test func `even when no word survived`() {
    func read(_ bullet: String) -> [UInt8] { Array("## Work\n\n### Acme\n\n- \(bullet)\n".utf8) }
    let texts = [
      "Wrote deployment scripts for the web servers",
      "Wrote deployment tooling for the web servers and clusters",
      "Maintain deployment tooling for the web clusters",
    ].map { ResumeFormat.markdown.read(read($0)) }
    let last = ResumeFormat.markdown.read(read("Maintain tooling that keeps clusters healthy"))
    let direct = ResumeDiff.compare(texts[0], last)
    let followed = ResumeDiff.compare(texts[0], last) { () throws(Never) in [texts[1], texts[2]] }
    #expect(direct.changes.flatMap(\.kinds).contains(.added))
    #expect(followed.changes.map(\.kinds) == [[.reworded]])
  }
}
