import Foundation
import TestSupport
import Testing

@testable import ResumeView

@Suite struct `The pages to read` {
  @Test func `are the versions, newest first, with a way to compare each`() throws {
    let visitor = try Visitor(try Sandbox.withTwoVersions())
    let page = visitor.get("/")
    #expect(page.status == 200)
    let newer = try #require(page.text.range(of: ">v2<"))
    let older = try #require(page.text.range(of: ">v1<"))
    #expect(newer.lowerBound < older.lowerBound)
    #expect(page.text.contains(#"href="/diff?from=v1&amp;to=v2""#) && page.text.contains("1 reworded"))
    #expect(!page.text.contains("not saved yet"))
    try visitor.sandbox.directory.rewrite("resume.md") { $0 + "- Built a pier\n" }
    #expect(visitor.get("/").text.contains("not saved yet"))
    #expect(visitor.get("/", [("of", "clerk")]).text.contains("Versions of clerk"))
  }

  @Test func `mark the branch that is checked out`() throws {
    let visitor = try Visitor(try Sandbox.withTwoVersions())
    #expect(visitor.get("/").text.contains(#"<a aria-current="true" href="/?of=main">main</a>"#))
    #expect(visitor.get("/", [("of", "clerk")]).text.contains(#"<a aria-current="true" href="/?of=clerk">clerk</a>"#))
  }

  @Test func `are, of a variant that stays a file, the commits of the base that changed it`() throws {
    let sandbox = try Sandbox.withTwoVersions()
    try sandbox.resver("role", "add", "north", "--file", "resume_north.md")
    try sandbox.git("add", ".")
    try sandbox.git("commit", "-qm", "Begin north")
    try sandbox.directory.rewrite("resume_north.md") { $0.replacing("45", with: "46") }
    try sandbox.git("commit", "-qam", "Count again")
    let visitor = try Visitor(sandbox)
    let page = visitor.get("/", [("of", "north")])
    #expect(page.status == 200 && page.text.contains("resume_north.md") && page.text.contains("Count again"), "\(page)")
    #expect(!page.text.contains("The files of north") && !page.text.contains("type=\"radio\""), "\(page)")
    let link = try #require(page.text.firstMatch(of: /from=(\w+)&amp;to=(\w+)&amp;file=resume_north.md/)).output
    let fields = [("from", String(link.1)), ("to", String(link.2)), ("file", "resume_north.md")]
    #expect(visitor.get("/diff", fields).text.contains("<ins>46</ins>"))
    // Any other file is no document of the page.
    let other = visitor.get("/diff", [("from", "v1"), ("to", "v2"), ("file", "resver.yaml")])
    #expect(other.text.contains("<ins>45</ins>"), "\(other)")
    #expect(!visitor.get("/diff").text.contains("The files of north"))
  }

  @Test func `show any two, inline and side by side`() throws {
    let visitor = try Visitor(try Sandbox.withTwoVersions())
    let page = visitor.get("/diff", [("from", "v1"), ("to", "v2")])
    #expect(page.text.contains("<del>40</del>") && page.text.contains("<ins>45</ins>") && page.text.contains("class=\"sides\""))
    #expect(visitor.get("/diff", [("from", "v2"), ("to", "clerk")]).text.contains("<ins>40</ins>"))
    #expect(visitor.get("/diff").text.contains("no changes"))
    try visitor.sandbox.directory.rewrite("resume.md") { $0 + "- Built a pier\n" }
    #expect(visitor.get("/diff").text.contains("Built a pier"))
  }

  @Test func `show the text of a revision beside its PDF`() throws {
    let visitor = try Visitor(try Sandbox.withTwoVersions())
    let page = visitor.get("/print", [("of", "v1")])
    #expect(page.text.contains("Kept the books of 40 boats") && page.text.contains(#"src="/pdf?of=v1&amp;doc=resume.md"#))
    // With an engine this is the PDF, without one a page that names the missing program; our own page may frame both.
    let (status, text) = visitor.get("/pdf", [("of", "v1"), ("doc", "resume.md")])
    #expect(status == 200 ? text.hasPrefix("%PDF") : text.contains("Hint:"), "\(text)")
    let headers = visitor.headers("/pdf", [("of", "v1"), ("doc", "resume.md")])
    #expect(headers["Content-Security-Policy"]?.hasSuffix("frame-ancestors 'self'") == true)
    #expect(headers["X-Frame-Options"] == "SAMEORIGIN" && headers["X-Content-Type-Options"] == "nosniff")
    #expect(visitor.headers("/print")["X-Frame-Options"] == "DENY")
    for (side, document) in [
      ("/etc/passwd", "resume.md"), ("-", "resume.md"), ("v1", "/etc/passwd"), ("v1", "../x"), ("v9", "resume.md"),
    ] {
      #expect(visitor.get("/pdf", [("of", side), ("doc", document)]).status == 400)
    }
  }

  @Test(arguments: ["/etc/passwd", "-", "resume.md", "v9", "--help", "", "v1:../x"])
  func `open no file of the machine and wait for no input`(_ side: String) throws {
    let visitor = try Visitor(try Sandbox.withTwoVersions())
    let page = visitor.get("/diff", [("from", side), ("to", "v2")])
    #expect(page.status == 404 && !page.text.contains("root:"), "\(page)")
    #expect(visitor.get("/", [("of", side)]).status == 404)
    #expect(visitor.get("/print", [("of", side)]).status == 404)
  }

  @Test func `say what is wrong where there is no résumé`() throws {
    let sandbox = try Sandbox()
    #expect(try Visitor(sandbox).get("/").text.contains("Cannot find a repository"))
    try sandbox.git("init", "-q", "-b", "main", ".")
    let page = try Visitor(sandbox).get("/")
    #expect(page.status == 422 && page.text.contains("Hint:"), "\(page)")
    #expect(try Visitor(sandbox).get("/nowhere").status == 404 || page.status == 422)
    try sandbox.directory.write("# Kim Ode\n", to: "resume.md")
    for path in ["/", "/diff", "/print", "/roles", "/review", "/sent"] {
      let page = try Visitor(sandbox).get(path)
      #expect(page.status == 200, "\(path) without a commit: \(page)")
    }
    #expect(try Visitor(sandbox).get("/diff").text.contains("resver snapshot"))
  }

  @Test func `tell by one word whether anything has changed`() throws {
    let visitor = try Visitor(try Sandbox.withTwoVersions())
    var seen: [String] = [visitor.get("/state").text]
    #expect(visitor.get("/state").text == seen[0] && visitor.get("/").text.contains("data-state=\"\(seen[0])\""))
    try visitor.sandbox.directory.rewrite("resume.md") { $0 + "- Built a pier\n" }
    seen.append(visitor.get("/state").text)
    try visitor.sandbox.git("branch", "other")
    seen.append(visitor.get("/state").text)
    try visitor.sandbox.git("tag", "here")
    seen.append(visitor.get("/state").text)
    #expect(Set(seen).count == 4)
  }

  /// Text of a résumé, names of branches and messages of commits come from anyone who can push.
  @Test func `escape what a hostile repository says`() throws {
    let evil = "\"><script>alert(1)</script><img src=x onerror=alert(1)>'"
    let sandbox = try Sandbox.withTwoVersions()
    let branch = "role/a\"><script>alert(1)</script>"
    try sandbox.git("branch", branch)
    try sandbox.directory.rewrite("resume.md") { $0 + "- \(evil) \u{1B}[2J \u{202E}\n" }
    try sandbox.resver("snapshot", "-m", evil)
    let visitor = try Visitor(sandbox)
    for page in [
      visitor.get("/"), visitor.get("/", [("of", branch)]), visitor.get("/diff", [("from", "v2"), ("to", "v3")]),
      visitor.get("/diff", [("from", String(branch.dropFirst(5))), ("to", "v3")]),
      visitor.get("/diff", [("from", evil), ("to", evil)]),
      visitor.get("/print", [("of", "v3")]), visitor.get("/print", [("of", evil)]), visitor.get("/roles"), visitor.get("/review"),
      visitor.get("/review", [("of", evil)]), visitor.get("/pdf", [("of", evil), ("doc", evil)]),
      visitor.get("/", [("of", evil)]), visitor.get("/", [("n", evil)]), visitor.get("/" + evil),
    ] {
      #expect(
        !page.text.contains("<script>") && !page.text.contains("<img") && !page.text.contains("onerror=alert(1)>"), "\(page)")
      #expect(!page.text.contains("\u{1B}") && !page.text.contains("\u{202E}"))
      #expect(page.text.components(separatedBy: "<script ").count <= 2, "one script, our own")
      #expect(!page.text.contains("style=") && !page.text.contains("http://") && !page.text.contains("https://"))
    }
  }
}
