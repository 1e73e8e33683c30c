import ResumeDiff
import Testing

@Suite struct `Words are cut as a reader counts them` {
  @Test(arguments: [
    ("Cut latency by 40%", ["Cut", " ", "latency", " ", "by", " ", "40%"]),
    ("C++ and C#", ["C++", " ", "and", " ", "C#"]),
    ("don't pay $1.2M", ["don't", " ", "pay", " ", "$1.2M"]),
    ("提升 30% 性能", ["提", "升", " ", "30%", " ", "性", "能"]),
    ("mail a.b@c.example now", ["mail", " ", "a.b@c.example", " ", "now"]),
    ("1,200 users, 3.5x", ["1,200", " ", "users", ",", " ", "3.5x"]),
  ])
  func `with numbers and units whole`(text: String, words: [String]) {
    #expect(Words.tokens(in: text).map(\.text) == words)
  }

  @Test func `and joined they are the text`() {
    let text = "Ünïcode — 日本語テキスト, e\u{301}tude https://x.example/a?b=1 ( ok )"
    #expect(Words.tokens(in: text).map(\.text).joined() == text)
  }
}

@Suite struct `A word diff reads well` {
  private func drawn(_ before: String, _ after: String) -> String {
    WordDiff.between(before, after).runs.map { run in
      switch run.mark {
      case .kept: run.text
      case .removed: "[-\(run.text)-]"
      case .added: "{+\(run.text)+}"
      }
    }.joined()
  }

  @Test func `in English`() {
    #expect(
      drawn("Reduced latency by 40% in Go", "Reduced latency by 45% in Go")
        == "Reduced latency by [-40%-]{+45%+} in Go")
  }

  @Test func `in Chinese without halves of words between two changes`() {
    for (before, after) in [
      ("**东海奥斯陆大学**, 应用与计算化学", "学士，应用与计算化学 @ 东海奥斯陆大学"),
      ("挪威卑尔根大学, 海洋学，一等荣誉学士", "学士，海洋学 @ 卑尔根大学，一等荣誉"),
    ] {
      let runs = WordDiff.between(before, after).runs
      for (index, run) in runs.enumerated().dropFirst().dropLast() where run.mark == .kept {
        #expect(run.text.filter { !$0.isWhitespace }.count > 1, "\(runs[index - 1...index + 1])")
      }
    }
  }

  @Test func `in Chinese, character by character`() {
    #expect(drawn("主导支付网关的重构", "主导支付平台的重构") == "主导支付[-网关-]{+平台+}的重构")
  }

  @Test func `without confetti when a text was rewritten`() {
    #expect(
      drawn("Worked on many things for the team", "Negotiated a contract of three years")
        == "[-Worked on many things for the team-]{+Negotiated a contract of three years+}")
  }

  @Test func `and both sides can be read from it`() {
    let pairs = [("a b c d", "a x c y"), ("", "new"), ("old", ""), ("同じ文", "同じ長い文")]
    for (before, after) in pairs {
      let runs = WordDiff.between(before, after).runs
      #expect(runs.filter { $0.mark != .added }.map(\.text).joined() == before)
      #expect(runs.filter { $0.mark != .removed }.map(\.text).joined() == after)
    }
  }
}
