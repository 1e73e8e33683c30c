import ResumeDiff
import ResumeFormats
import TestSupport
import Testing

@Suite struct `Changes are called what they are` {
  private func kinds(_ before: String, _ after: String) -> [[ChangeKind]] {
    ResumeDiff.compare(
      SourceFormat.markdown.read(Array(before.utf8)), SourceFormat.markdown.read(Array(after.utf8))
    ).changes.map(\.kinds)
  }

  private let work = "## Work\n\n### Acme — Engineer (2020 – 2022)\n\n"

  @Test func `a new bullet is added`() {
    #expect(
      kinds(work + "- one thing done\n", work + "- one thing done\n- another piece of work\n") == [[.added]])
  }

  @Test func `a changed number is a rewording with a fact`() {
    let diff = ResumeDiff.compare(
      SourceFormat.markdown.read(Array((work + "- Cut costs by 40% in a year\n").utf8)),
      SourceFormat.markdown.read(Array((work + "- Cut costs by 45% in a year\n").utf8)))
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
      SourceFormat.markdown.read(Array(before.utf8)), SourceFormat.markdown.read(Array(after.utf8)))
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
    ].map { SourceFormat.markdown.read(read($0)) }
    let last = SourceFormat.markdown.read(read("Maintain tooling that keeps clusters healthy"))
    let direct = ResumeDiff.compare(texts[0], last)
    let followed = ResumeDiff.compare(texts[0], last) { () throws(Never) in [texts[1], texts[2]] }
    #expect(direct.changes.flatMap(\.kinds).contains(.added))
    #expect(followed.changes.map(\.kinds) == [[.reworded]])
  }
}

/// Pairs of bullets in one place of a résumé, labelled by hand: the same claim in other words, or another claim.
@Suite struct `A replaced claim differs from a reworded one` {
  static let rows: [[String]] =
    (try? Fixtures.text("Tests/Fixtures/rewordings/labels.tsv"))?.split(separator: "\n")
    .map { $0.split(separator: "\t").map(String.init) } ?? []

  private func resume(_ bullet: String, isChinese: Bool) -> [UInt8] {
    let english = """
      ## Experience

      ### Acme — Senior Engineer (2020 – Present)

      - Runs a Kafka based event pipeline handling 2M events per day
      - \(bullet)
      - Defined the roadmap with product managers

      ### Beta — Engineer (2016 – 2020)

      - REST APIs in Java and Spring Boot
      - Unit tests with JUnit, coverage 80%
      """
    let chinese = """
      ## 工作经历

      ### 某某公司 后端工程师 2020.01 - 至今

      - 负责订单系统的设计与开发
      - \(bullet)
      - 参与代码评审和技术分享

      ### 另一公司 2018.01 - 2019.12

      - 负责用户中心的开发与维护
      - 使用 Redis 缓存热点数据，提高接口性能
      """
    return Array((isChinese ? chinese : english).utf8)
  }

  @Test func `in English and Chinese`() throws {
    #expect(Self.rows.count > 30)
    for row in Self.rows {
      let isChinese = row[1].unicodeScalars.contains { $0.value > 0x3000 }
      let diff = ResumeDiff.compare(
        SourceFormat.markdown.read(resume(row[1], isChinese: isChinese)),
        SourceFormat.markdown.read(resume(row[2], isChinese: isChinese)))
      let kinds = Set(diff.changes.flatMap(\.kinds))
      #expect(kinds == (row[0] == "replaced" ? [.added, .removed] : [.reworded]), "\(row)")
    }
  }
}
