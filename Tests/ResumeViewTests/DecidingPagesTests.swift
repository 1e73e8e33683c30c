import Foundation
import TestSupport
import Testing

@testable import ResumeView

@Suite struct `The pages that decide` {
  /// A role that leaves a bullet out which the base rewords afterwards, and has reworded another one.
  private func withheld() throws -> Visitor {
    let sandbox = try Sandbox()
    try sandbox.git("init", "-q", "-b", "main", ".")
    let start =
      "# Kim Ode\n\n## Work\n\n### Acme — Clerk (2019 – 2021)\n\n- Kept the books of 40 boats\n- Sold the boats to three counties\n- Painted the sheds\n"
    try sandbox.directory.write(start, to: "resume.md")
    try sandbox.resver("snapshot")
    try sandbox.resver("role", "add", "clerk")
    try sandbox.git("switch", "-q", "role/clerk")
    try sandbox.directory.rewrite("resume.md") {
      $0.replacingOccurrences(of: "- Kept the books of 40 boats\n", with: "")
        .replacingOccurrences(of: "Sold the boats to three counties", with: "Sold the boats to buyers in three counties")
    }
    try sandbox.resver("snapshot")
    try sandbox.git("switch", "-q", "main")
    try sandbox.directory.rewrite("resume.md") {
      $0.replacingOccurrences(of: "of 40 boats", with: "of 45 boats & barges")
        .replacingOccurrences(of: "Sold the boats to three counties", with: "Sold the boats to owners in three counties")
    }
    try sandbox.resver("snapshot")
    try sandbox.resver("sync")
    return try Visitor(sandbox)
  }

  /// The fields of the form on a card that says something.
  private func fields(of card: String, on page: String) throws -> [(String, String)] {
    let found = page.components(separatedBy: "<article").dropFirst().first { $0.contains(card) }
    let article = try #require(found?.components(separatedBy: "</article>").first)
    let form = try #require(article.components(separatedBy: "</form>").first)
    return form.matches(of: /name="(role|change|of|tag)" type="hidden" value="([^"]*)"/).map { (String($0.1), String($0.2)) }
  }

  private func tip(_ visitor: Visitor) throws -> String {
    try visitor.sandbox.git("show", "role/clerk:resume.md").output
  }

  @Test func `take the base's change, and take that back`() throws {
    let visitor = try withheld()
    let page = visitor.get("/review")
    #expect(page.text.contains("<del>40</del>") && page.text.contains("<em>left out</em>"), "\(page)")
    let before = try tip(visitor)
    let done = visitor.post("/review", try fields(of: "boats &amp; barges", on: page.text) + [("do", "take")])
    #expect(
      done.status == 200 && done.text.contains("Took the change into clerk: Kept the books of 45 boats &amp; barges"), "\(done)")
    #expect(try tip(visitor).contains("- Kept the books of 45 boats & barges\n"))
    #expect(visitor.get("/review").text.contains("Took the change into clerk") == false, "it is told once")
    let command = try #require(done.text.firstMatch(of: /name="command" type="hidden" value="([^"]*)"/)).1
    #expect(done.text.contains("Undo: review clerk"))
    let undone = visitor.post("/undo", [("command", String(command)), ("back", "/review?of=clerk")])
    #expect(undone.text.contains("Took back: review clerk") && undone.text.contains("Review of clerk"), "\(undone)")
    #expect(try tip(visitor) == before)
    let redo = try #require(undone.text.firstMatch(of: /action="\/redo".*?name="command" type="hidden" value="([^"]*)"/)).1
    #expect(visitor.post("/redo", [("command", String(redo))]).text.contains("Made again: review clerk"))
    #expect(try visitor.sandbox.git("fsck").status == 0)
  }

  /// Names of branches may contain marks of the reading direction, which pages show as pictures and forms send back as they are.
  @Test func `find a role whose name has a mark of the reading direction`() throws {
    let visitor = try withheld()
    try visitor.sandbox.git("branch", "-m", "role/clerk", "role/clerk\u{200F}x")
    let page = visitor.get("/review").text
    #expect(page.contains("value=\"clerk\u{200F}x\"") && page.contains("<h2>clerk⟨U+200F⟩x</h2>"), "\(page)")
    let form = try fields(of: "boats &amp; barges", on: page) + [("do", "keep")]
    #expect(visitor.post("/review", form).status == 200)
    #expect(visitor.get("/diff", [("from", "main"), ("to", "clerk\u{200F}x")]).status == 200)
  }

  @Test func `keep the role's, so that it waits no more`() throws {
    let visitor = try withheld()
    let page = visitor.get("/review", [("of", "clerk")])
    let before = try tip(visitor)
    let form = try fields(of: "boats &amp; barges", on: page.text) + [("do", "keep")]
    #expect(visitor.post("/review", form).text.contains("Kept clerk&#39;s wording"))
    #expect(try tip(visitor) == before)
    #expect(!visitor.get("/review").text.contains("boats &amp; barges"))
    let again = visitor.post("/review", form)
    #expect(again.status == 422 && again.text.contains("not withheld any more"), "\(again)")
  }

  @Test func `write the part anew, with the line endings that a browser sends`() throws {
    let visitor = try withheld()
    let page = visitor.get("/review")
    #expect(page.text.contains("- Sold the boats to buyers in three counties</textarea>"), "\(page)")
    let form = try fields(of: "owners", on: page.text)
    #expect(visitor.post("/review", form + [("do", "write"), ("text", " \r\n")]).text.contains("Nothing changed"))
    let done = visitor.post("/review", form + [("do", "write"), ("text", "- Sold every boat to four counties\r\n")])
    #expect(done.text.contains("Edited clerk after the change"), "\(done)")
    #expect(try tip(visitor).contains("- Sold every boat to four counties\n- Painted") && !(try tip(visitor).contains("\r")))
  }

  @Test func `take back only the command that the page showed`() throws {
    let visitor = try withheld()
    let page = visitor.get("/")
    let command = try #require(page.text.firstMatch(of: /name="command" type="hidden" value="([^"]*)"/)).1
    try visitor.sandbox.directory.rewrite("resume.md") { $0 + "- Built a pier\n" }
    try visitor.sandbox.resver("snapshot")
    let before = try visitor.sandbox.git("for-each-ref").output
    let refused = visitor.post("/undo", [("command", String(command)), ("back", "/")])
    #expect(refused.status == 422 && refused.text.contains("another command ran"), "\(refused)")
    #expect(try visitor.sandbox.git("for-each-ref").output == before)
  }

  @Test(arguments: [
    "https://evil.example/", "//evil.example/", "/\\evil.example", "/a b", "javascript:alert(1)", "/x\r\nSet-Cookie: a=b",
  ])
  func `lead on to our own pages alone`(_ back: String) throws {
    let visitor = try withheld()
    let command = try #require(visitor.get("/").text.firstMatch(of: /name="command" type="hidden" value="([^"]*)"/)).1
    // The visitor follows; anywhere but the timeline it would find no page.
    #expect(visitor.post("/undo", [("command", String(command)), ("back", back)]).text.contains("<h1>Versions</h1>"))
  }

  @Test func `show which bullet stands where, with totals`() throws {
    let visitor = try withheld()
    let page = visitor.get("/roles").text
    #expect(page.contains("2 changes to review") && page.contains("scope=\"col\""))
    #expect(page.contains(#"href="/diff?from=main&amp;to=clerk#p0-was-"#), "what is left out leads to where it stood: \(page)")
    #expect(page.contains("<span class=\"spoken\">left out</span>") && page.contains("title=\"left out\""))
    let totals = page.matches(of: /<th scope="row"><span class="mark">(.)<\/span> ([a-z ]+)<\/th><td class="form">(\d*)<\/td>/)
    let counts = Dictionary(uniqueKeysWithValues: totals.map { (String($0.2), Int($0.3) ?? 0) })
    #expect(counts["left out"] == 1 && counts["only on the role"] == 0 && counts.values.reduce(0, +) == 3, "\(counts)")
    // Every place that a cell leads to is on the page behind it.
    for match in page.matches(of: /href="\/diff\?from=main&amp;to=clerk#([^"]+)"/) {
      #expect(visitor.get("/diff", [("from", "main"), ("to", "clerk")]).text.contains("id=\"\(match.1)\""), "\(match.1)")
    }
  }

  @Test func `move what was sent from stage to stage`() throws {
    let visitor = try withheld()
    try visitor.sandbox.resver("send", "Rook & <b>Sons", "--role", "clerk", "--url", "javascript:alert(1)")
    let page = visitor.get("/sent").text
    #expect(page.contains("Rook &amp; &lt;b&gt;Sons") && !page.contains("href=\"javascript"))
    let form = try fields(of: "Rook", on: page)
    let moved = visitor.post("/sent", form + [("stage", "interview")])
    #expect(moved.text.contains("interview since") && moved.text.contains("Undo: sent interview"), "\(moved)")
    #expect(try visitor.sandbox.resver("sent").output.contains("interview"))
    #expect(visitor.post("/sent", form + [("stage", "nowhere")]).status == 400)
    #expect(visitor.post("/sent", [("tag", "v1"), ("stage", "offer")]).status == 400)
  }

  @Test(arguments: [
    [], [("role", "clerk")], [("role", "nobody"), ("do", "take")], [("role", "clerk"), ("change", "0"), ("do", "take")],
  ])
  func `change nothing on half a form`(_ form: [(String, String)]) throws {
    let visitor = try withheld()
    let before = try visitor.sandbox.git("for-each-ref").output
    for path in ["/review", "/sent", "/undo", "/redo", "/", "/diff", "/state", "/view.js"] {
      #expect(visitor.post(path, form).status >= 400, "\(path)")
    }
    #expect(try visitor.sandbox.git("for-each-ref").output == before)
  }
}

@Suite struct `A text in a form` {
  @Test(arguments: [
    "- a\n- b\n", "- a", "", "\n", "\n\n- a\n\n", "a\r\nb\r\n", "a\r\nb", "\tcafé 漢字 \u{202E}x", "x</textarea><script>",
  ])
  func `comes back byte for byte`(_ text: String) throws {
    let edited = try #require(EditedText(Array(text.utf8)))
    #expect(edited.bytes(of: edited.shown) == Array(text.utf8))
    // As browsers send it.
    #expect(edited.bytes(of: edited.shown.replacingOccurrences(of: "\n", with: "\r\n")) == Array(text.utf8))
    #expect(!edited.html.contains("<"))
  }

  @Test(
    arguments: [[0xFF, 0x61], Array("a\u{1B}b".utf8), Array("a\rb".utf8), Array("a\r\nb\n".utf8), Array("a\u{0}".utf8)]
      as [[UInt8]])
  func `is not offered where it would not`(_ bytes: [UInt8]) {
    #expect(EditedText(bytes) == nil)
  }
}
