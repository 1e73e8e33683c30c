import ResumeReports
import Testing

@Suite struct `Text is fitted to a terminal` {
  @Test func `rows end at blanks and go on below the text`() {
    let line = ReportLine(indent: 2, mark: Span("+"), [Span("one two three four five six")])
    let text = TerminalText.render([line], Appearance(hasColor: false, width: 24))
    #expect(text == "  + one two three four\n    five six\n")
  }

  @Test func `wide characters count as two columns`() {
    #expect(TerminalText.width(of: "支付a") == 5)
    let text = TerminalText.render(
      [ReportLine([Span("主导支付网关的重构工作与落地")])], Appearance(hasColor: false, width: 20))
    #expect(text.split(separator: "\n").allSatisfy { TerminalText.width(of: String($0)) <= 20 })
    #expect(text.filter { $0 != "\n" } == "主导支付网关的重构工作与落地")
  }

  @Test func `control sequences are shown, not obeyed`() {
    let hostile = "a\u{1B}[31mred\u{07}\u{9B}2J\u{202E}rtl"
    let safe = TerminalText.safe(hostile)
    #expect(safe == "a␛[31mred␇⟨U+9B⟩2J⟨U+202E⟩rtl")
    let text = TerminalText.render([ReportLine([Span(hostile)])], Appearance(hasColor: true, width: 0))
    #expect(!text.contains("\u{1B}[31mred"))
  }

  @Test func `changed words are bracketed where there are no colours`() {
    let line = ReportLine([Span("by "), Span("40%", .removed), Span("45%", .added)])
    #expect(
      TerminalText.render([line], Appearance(hasColor: false, width: 0)) == "by [-40%-]{+45%+}\n")
    #expect(
      TerminalText.render([line], Appearance(hasColor: false, width: 80)) == "by [-40%-]{+45%+}\n")
    #expect(
      TerminalText.render([line], Appearance(hasColor: true, width: 80))
        == "by \u{1B}[9;31m40%\u{1B}[0m \u{1B}[4;32m45%\u{1B}[0m\n")
  }

  @Test func `and struck through, underlined and set apart where there are colours`() {
    func text(_ spans: Span...) -> String {
      TerminalText.render([ReportLine(spans)], Appearance(hasColor: true, width: 0)).replacing("\u{1B}[", with: "<")
    }
    #expect(text(Span("four", .removed), Span("five", .added)) == "<9;31mfour<0m <4;32mfive<0m\n")
    #expect(text(Span("four ", .removed), Span("five ", .added), Span("men")) == "<9;31mfour <0m<4;32mfive <0mmen\n")
    #expect(text(Span("ship"), Span("s", .added)) == "ship<4;32ms<0m\n")
  }
}
