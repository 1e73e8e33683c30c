import TestSupport
import Testing

@Suite struct `What went to whom is on record` {
  private func life() throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.replay("nora-vance", to: "n")
    try sandbox.directory.write("%PDF-1.4 the very bytes \u{0}\u{1}\n", to: "n/backend.pdf")
    try sandbox.directory.write("# Backend Engineer\n\nRequired: Go\n", to: "n/ad.md")
    return sandbox
  }

  @Test func `with the very bytes, found again after the branch moved on`() throws {
    let sandbox = try life()
    let sent = try sandbox.resver(
      "send", "Acme Corp.", "--role", "backend", "--file", "backend.pdf", "--job", "ad.md", "--date",
      "2021-06-01",
      in: "n")
    #expect(sent.output.hasPrefix("sent/acme-corp-backend-2021-06-01  backend/v1"), "\(sent)")
    try sandbox.resver("sync", in: "n")
    #expect(
      try sandbox.resver("which", "backend.pdf", in: "n").output.contains("went to Acme Corp. on 2021-06-01"))
    let bytes = try sandbox.git("show", "sent/acme-corp-backend-2021-06-01:sent/backend.pdf", in: "n").output
    #expect(try bytes == sandbox.directory.read("n/backend.pdf"))
    let files = try sandbox.git("ls-tree", "-r", "--name-only", "sent/acme-corp-backend-2021-06-01", in: "n")
      .output
    #expect(files == "resume.md\nsent/backend.pdf\nsent/job.md\n")
    #expect(
      try sandbox.git("branch", "--contains", "sent/acme-corp-backend-2021-06-01^{commit}", in: "n").output
        == "")
    #expect(try sandbox.resver("diff", "sent/acme-corp", "backend", in: "n").output.contains("TypeScript"))
    let stale = try sandbox.resver("stale", in: "n").output
    #expect(stale.contains("sent/acme-corp-backend-2021-06-01"), "\(stale)")
  }

  @Test func `once for each application, with how far it has come`() throws {
    let sandbox = try life()
    for _ in 0..<2 {
      try sandbox.resver(
        "send", "Acme", "--role", "lead", "--file", "backend.pdf", "--date", "2021-06-01", in: "n")
    }
    try sandbox.resver("send", "星野科技", "--note", "a, \"b\"", "--date", "2021-07-01", in: "n")
    #expect(
      try sandbox.resver("sent", "interview", "acme", in: "n").output.hasPrefix("Acme  interview  since "))
    #expect(try sandbox.resver("sent", "offer", "星野科技", in: "n").status == 0)
    let table = try sandbox.resver("sent", in: "n").output.split(separator: "\n").map(String.init)
    #expect(
      table.count == 3 && table[0].contains("offer") && table[1].contains("interview")
        && table[2].contains("applied"))
    // A clone has all records, and a table is exported and imported.
    try sandbox.git("clone", "-q", "n", "copy")
    #expect(try sandbox.resver("sent", in: "copy").output == sandbox.resver("sent", in: "n").output)
    let csv = try sandbox.resver("sent", "--csv", in: "n").output
    #expect(csv.contains("\"a, \"\"b\"\"\""))
    let other = try Sandbox()
    try other.replay("nora-vance", to: "n")
    try other.directory.write(csv, to: "n/sent.csv")
    #expect(
      try other.resver("sent", "--import", "sent.csv", in: "n").output.split(separator: "\n").count == 3)
    #expect(try other.resver("sent", "--import", "sent.csv", in: "n").output == "")
    #expect(try other.resver("sent", in: "n").output.contains("offer"))
    #expect(try other.resver("sent", "hired", "acme", in: "n").status == 64)
    #expect(try other.resver("sent", "offer", "nobody", in: "n").errors.contains("Hint: "))
    #expect(try other.resver("undo", in: "n").status == 0)
    #expect(try other.resver("sent", in: "n").output == "")
  }

  @Test(.enabled(if: Tools.has("pandoc"))) func `and a Word file is found by its text`() throws {
    let sandbox = try life()
    #expect(try sandbox.resver("export", "-f", "docx", "-o", "cv.docx", in: "n").status == 0)
    let found = try sandbox.resver("which", "cv.docx", in: "n")
    #expect(found.status == 0 && found.output.contains("nearest by its text"), "\(found)")
  }

  @Test func `and an unsent text is reported with the nearest version`() throws {
    let sandbox = try life()
    let old = try sandbox.git("show", "v4:resume.md", in: "n").output
    try sandbox.directory.write(old, to: "n/old.md")
    #expect(try sandbox.resver("which", "old.md", in: "n").output == "v4  resume.md: the very bytes\n")
    try sandbox.directory.write(old + "\nMore words.\n", to: "n/old.md")
    let near = try sandbox.resver("which", "old.md", in: "n").output
    #expect(near.hasPrefix("v4  nearest by its text"), "\(near)")
    #expect(try sandbox.resver("which", "ad.md", in: "n").status == 1)
  }
}
