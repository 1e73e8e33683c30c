import ChildProcesses
import Foundation
import ResumeDiff
import ResumeFormats
import ResumeModel
import TestSupport
import Testing

@testable import ResumeReports

@Suite struct `Pages show a comparison` {
  private func page(_ before: String, _ after: String) -> String {
    let diff = ResumeDiff.compare(
      SourceFormat.markdown.read(Array(before.utf8)), SourceFormat.markdown.read(Array(after.utf8)))
    let side = { (name: String) in DiffSubject.Side(revision: name, commit: nil, path: "resume.md") }
    return RedlinePage.text([(diff, DiffSubject(from: side("v1"), to: side("v2")))])
  }

  private func life() throws -> String {
    page(
      try Fixtures.text("history/nora-vance/03-summary/resume.md"),
      try Fixtures.text("history/nora-vance/14-quill-energy/resume.md"))
  }

  @Test func `with words marked, facts listed and moves that lead to where they came from`() throws {
    let page = try life()
    #expect(page.contains("<del>40%</del>") && page.contains("<ins>48%</ins>"))
    #expect(page.contains("40% → 48%"))
    let ids = page.matches(of: /id="([^"]+)"/).map { String($0.1) }
    #expect(Set(ids).count == ids.count, "an id stands there twice")
    let links = page.matches(of: /href="#([^"]+)"/).map { String($0.1) }
    #expect(links.count > 3)
    for link in links { #expect(ids.contains(link), "\(link) leads nowhere") }
  }

  @Test func `and hold neither script nor anything to load, whatever the résumé says`() {
    let evil = "</div><script>alert(1)</script><img src=x onerror=alert(1)> \u{1B}[2J \u{202E}"
    let page = page("## Work\n\n- one \(evil)\n", "## Work\n\n- one \(evil) two\n- \(evil)\n\n## \"><b>\n")
    #expect(!page.contains("<script") && !page.contains("<img") && !page.contains("onerror=alert(1)>"))
    #expect(!page.contains("\u{1B}") && !page.contains("\u{202E}"))
    #expect(page.contains("default-src 'none'"))
    #expect(!page.contains("style=\"") && !page.contains("http://") && !page.contains("https://"))
  }

  @Test func `under a policy that knows their style sheet`() throws {
    let sheet = try #require(try life().firstMatch(of: /<style>((?s).*?)<\/style>/)).1
    let result = try ChildProcess.run(
      [
        "python3", "-c",
        "import base64,hashlib,sys;print(base64.b64encode(hashlib.sha256(sys.stdin.buffer.read()).digest()).decode())",
      ],
      environment: ProcessInfo.processInfo.environment, input: Array(sheet.utf8))
    let hash = "sha256-" + String(decoding: result.output, as: UTF8.self).split(separator: "\n")[0]
    #expect(PageStyle.hash == hash, "the sheet changed: write its new hash into PageStyle.hash")
  }

  /// Headless Chromium, by its common names.
  private static let browser: String? = ["chromium-headless-shell", "chromium", "google-chrome"].first {
    name in
    (try? ChildProcess.run([name, "--version"], environment: ProcessInfo.processInfo.environment).status) == 0
  }

  @Test(.enabled(if: browser != nil)) func `and print every word of it as a PDF, in Chinese, too`() throws {
    let folder = try TemporaryDirectory()
    let page = page(
      "# 林知远\n\n## 工作经历\n\n- 负责支付系统，延迟降低 40%\n- 带领五人团队\n", "# 林知远\n\n## 工作经历\n\n- 负责支付系统，延迟降低 45%\n")
    try folder.write(page, to: "page.html")
    for width in ["380", "1440"] {
      let shot = try ChildProcess.run(
        [
          Self.browser ?? "", "--headless", "--no-sandbox", "--disable-gpu", "--window-size=\(width),900",
          "--screenshot=\(folder.path)/\(width).png",
          "--print-to-pdf=\(folder.path)/page.pdf", "file://\(folder.path)/page.html",
        ], environment: ProcessInfo.processInfo.environment,
        limits: Limits(seconds: 60, memory: 4 << 30, addresses: nil, fileSize: 256 << 20, output: 64 << 20))
      #expect(shot.status == 0)
    }
    let text = try? ChildProcess.run(
      ["pdftotext", "\(folder.path)/page.pdf", "-"], environment: ProcessInfo.processInfo.environment)
    guard let text, text.status == 0 else { return }
    let words = String(decoding: text.output, as: UTF8.self)
    for word in ["林知远", "45%", "带领五人团队"] { #expect(words.contains(word), "\(word) is not in the print") }
    #expect(!words.contains("Side by side"), "the switch is printed")
  }

  /// The picture of a page in a browser, as bytes.
  private func shot(_ page: String, _ folder: TemporaryDirectory, width: Int, _ options: String...) throws
    -> Data
  {
    try folder.write(page, to: "page.html")
    let picture = "\(folder.path)/page.png"
    let result = try ChildProcess.run(
      [
        Self.browser ?? "", "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--window-size=\(width),900",
        "--screenshot=\(picture)",
      ] + options
        + ["file://\(folder.path)/page.html"], environment: ProcessInfo.processInfo.environment,
      limits: Limits(seconds: 60, memory: 4 << 30, addresses: nil, fileSize: 256 << 20, output: 64 << 20))
    #expect(result.status == 0)
    return try Data(contentsOf: URL(filePath: picture))
  }

  @Test(.enabled(if: browser != nil), arguments: [380, 1440])
  func `and look as their style says, in light and dark, in one column and two`(
    width: Int
  ) throws {
    let folder = try TemporaryDirectory()
    let page = try life()
    let light = try shot(page, folder, width: width)
    #expect(try shot(page, folder, width: width) == light, "the same page looks different the second time")
    // This would show a policy that refuses the style, or a style that lacks one of the views.
    let bare = page.replacing(/<style>(?s).*?<\/style>/, with: "")
    let other = page.replacing("<style>", with: "<style>/* another text than the policy knows */")
    let sides = page.replacing("id=\"view-inline\" checked", with: "id=\"view-inline\"")
      .replacing("id=\"view-sides\"", with: "id=\"view-sides\" checked")
    #expect(try shot(bare, folder, width: width) != light, "the style is not applied")
    #expect(
      try shot(other, folder, width: width) == shot(bare, folder, width: width),
      "the policy lets another style in")
    #expect(try shot(sides, folder, width: width) != light, "side by side looks like inline")
    #expect(
      try shot(page, folder, width: width, "--blink-settings=preferredColorScheme=0") != light,
      "dark looks like light")
  }
}
