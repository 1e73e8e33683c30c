import ResumeFormats
import ResumeModel
import TestSupport
import Testing

@testable import ResumeFacts

@Suite struct `Counterparts in two languages` {
  private func read(_ text: String) -> Resume { SourceFormat.markdown.read(Array(text.utf8)) }

  @Test func `are found by meaning, time and what any language writes alike`() {
    let english = read(
      "## Experience\n\n### Acme — Engineer (2020 – 2022)\n\n- Built it in Go\n- Cut 40%\n- Wrote docs\n\n### Beta — Intern (2019)\n\n- Tested\n\n## Education\n\n- BSc\n"
    )
    let chinese = read(
      "## 教育背景\n\n- 本科\n\n## 工作经历\n\n### Beta 实习 (2019)\n\n- 测试\n\n### Acme 工程师 (2020 - 2022)\n\n- 降低 45%\n- 用 Go 开发\n- 写文档\n"
    )
    let found = Counterparts(english, chinese)
    let pairs = found.pairs.map { (english.parts[$0.0].text, chinese.parts[$0.1].text) }
    func counterpart(_ text: String) -> String? { pairs.first { $0.0 == text }?.1 }
    #expect(counterpart("Experience") == "工作经历" && counterpart("Education") == "教育背景")
    #expect(counterpart("Acme — Engineer (2020 – 2022)") == "Acme 工程师 (2020 - 2022)")
    #expect(counterpart("Built it in Go") == "用 Go 开发")
    #expect(found.onlyFirst.isEmpty && found.onlySecond.isEmpty)
    #expect(found.outOfOrder.map { english.parts[$0].text } == ["Beta — Intern (2019)"])
  }

  @Test func `are not found by one short word, but by numbers and by titles that are alike`() {
    let english = read(
      "## Work\n\n- A model behind an API cut the error of the tides from 31.4% to 12.9%\n\n"
        + "## Article\n\n- **\"Reading Tides with Radar\"**\n")
    let chinese = read(
      "## 工作经历\n\n- 经 API 用模型把潮汐误差从31.4%降到12.9%\n- 维护 API 的仓库\n\n"
        + "## 技术分享\n\n- **\"Reading Tides with Radar\"**\n")
    let found = Counterparts(english, chinese)
    #expect(found.onlyFirst.isEmpty)
    #expect(found.onlySecond.map { chinese.parts[$0].text } == ["维护 API 的仓库"])
  }

  @Test(arguments: [
    ("Cut latency by 40%", "延迟降低 45%", ["40%", "45%"]), ("Serves 300,000 users", "服务 30 万用户", []),
    ("Led 5 people", "带领 5 人", []), ("2 million requests with 3 people", "3 人处理 200 万请求", []),
    ("GPA 3.78", "GPA 3.74", ["3.78", "3.74"]),
  ]) func `state numbers alike, each counted as the language counts`(
    english: String, chinese: String, facts: [String]
  ) {
    let one = read("## Work\n\n- \(english)\n")
    let other = read("## 工作经历\n\n- \(chinese)\n")
    let found = TranslationFacts.between(one.parts[2], other.parts[2])
    #expect(found.flatMap { [$0.before, $0.after] } == facts)
  }
}
