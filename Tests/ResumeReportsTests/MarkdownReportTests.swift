import ChildProcesses
import Foundation
import ResumeDiff
import ResumeFormats
import ResumeReports
import TestSupport
import Testing

/// A diff in Markdown is shown by git hosts as it was meant, whatever stands beside the words.
@Suite struct `A diff in Markdown is read as it was meant` {
  private let subject = DiffSubject(
    from: DiffSubject.Side(revision: "v1", commit: nil, path: "resume.md"),
    to: DiffSubject.Side(revision: "v2", commit: nil, path: "resume.md"))

  private func report(_ before: String, _ after: String) -> (diff: ResumeDiff, text: String) {
    func resume(_ bullet: String) -> String {
      "# Kim Ode\n\n## Work\n\n- \(bullet)\n- Sold 3 boats to the harbour\n"
    }
    let diff = ResumeDiff.compare(
      SourceFormat.markdown.read(Array(resume(before).utf8)),
      SourceFormat.markdown.read(Array(resume(after).utf8)))
    return (diff, MarkdownReport.text(diff, subject))
  }

  /// The texts between a tag's two ends, as cmark-gfm sees them.
  private func shown(_ markdown: String, tag: String) throws -> [String] {
    let path = try #require(Tools.path(of: "cmark-gfm"))
    let result = try ChildProcess.run(
      [path, "--unsafe", "-e", "strikethrough", "-e", "autolink"], environment: [:],
      input: Array(markdown.utf8))
    let html = String(decoding: result.output, as: UTF8.self)
    return html.components(separatedBy: "<\(tag)>").dropFirst().map { piece in
      piece.components(separatedBy: "</\(tag)>")[0].replacing("&lt;", with: "<").replacing("&gt;", with: ">")
        .replacing("&quot;", with: "\"").replacing("&amp;", with: "&")
    }
  }

  private func runs(_ diff: ResumeDiff, _ mark: WordDiff.Mark) -> [String] {
    diff.changes.flatMap { $0.words.filter { $0.mark == mark } }
      .map { $0.text.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
  }

  @Test(
    .enabled(if: Tools.has("cmark-gfm")),
    arguments: [
      ("Kept the books of (two) shops in the old town", "Kept the books of (three) shops in the old town"),
      ("负责维护十二个内部系统，支持全公司的工程师", "负责维护十四个内部系统，支持全公司的设计师"),
      (
        "Cut costs by \"40%\", and time by a *third* in all",
        "Cut costs by \"45%\", and time by a *half* in all"
      ),
      (
        "Wrote parsers in C++, R & <awk> for 2 years there",
        "Wrote parsers in C#, R & <sed> for 3 years there"
      ),
      ("システムを開発しました（Ruby・Go）。利用者は千人です", "システムを開発しました（Rust・Go）。利用者は二千人です"),
      (
        "Ran `make_all` over a_b_c ~ and [links](x) daily",
        "Ran `make_some` over a_b_d ~ and [links](x) weekly"
      ),
    ])
  func `what was added and removed is marked, beside punctuation and in Chinese`(
    before: String, after: String
  ) throws {
    let (diff, text) = report(before, after)
    #expect(!runs(diff, .added).isEmpty && !runs(diff, .removed).isEmpty, "\(text)")
    #expect(try shown(text, tag: "ins") == runs(diff, .added), "\(text)")
    #expect(try shown(text, tag: "del") == runs(diff, .removed), "\(text)")
  }

  @Test func `nobody is called by a name that begins with an at sign`() {
    let (_, text) = report(
      "Led the team of @kim-ode, mail kim@ode.example", "Led the teams of @kim-ode, mail kim@ode.example")
    #expect(text.contains("@&#8203;kim-ode") && text.contains("kim@ode.example"), "\(text)")
  }
}
