import TestSupport
import Testing

/// The first minutes in a repository whose files do not have a résumé's usual names.
@Suite struct `Files of any name and place are found` {
  private static let english = "# Ida Moen\n\n## Experience\n\n- Moved the night run to %\n\n## Education\n\n- Bergen\n"
  private static let german = "# Ida Moen\n\n## Berufserfahrung\n\n- Hafenamt\n\n## Ausbildung\n\n- Bergen\n"

  private func started() throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.git("init", "-q", "-b", "main", ".")
    try sandbox.directory.write(Self.english.replacing("%", with: "noon"), to: "text/ida_en.md")
    try sandbox.directory.write(Self.german, to: "text/ida_de.md")
    try sandbox.git("add", "-A")
    try sandbox.git("commit", "-q", "-m", "one")
    try sandbox.directory.write(Self.english.replacing("%", with: "dawn"), to: "text/ida_en.md")
    try sandbox.git("commit", "-q", "-am", "two")
    return sandbox
  }

  @Test func `init names the candidates, and takes several, also one after the other`() throws {
    let sandbox = try started()
    let outcome = try sandbox.resver("init")
    #expect(outcome.status != 0 && outcome.errors.contains("resver init text/ida_de.md text/ida_en.md"), "\(outcome)")
    #expect(try sandbox.resver("init", "text/ida_en.md").status == 0)
    #expect(try sandbox.resver("init", "text/ida_de.md").status == 0)
    #expect(
      try sandbox.directory.read("resver.yaml") == "documents:\n  - path: text/ida_en.md\n  - path: text/ida_de.md\n")
    #expect(try sandbox.resver("init", "text/ida_de.md").status == 0)
    #expect(try sandbox.resver("snapshot").status == 0)
    try sandbox.run(["rm", "resver.yaml"])
    #expect(try sandbox.resver("init", "text/ida_en.md", "text/ida_de.md").status == 0)
  }

  @Test func `an only candidate is taken`() throws {
    let sandbox = try started()
    try sandbox.run(["rm", "text/ida_de.md"])
    #expect(try sandbox.resver("init").output.contains("text/ida_en.md: read as markdown"))
    #expect(try sandbox.directory.read("resver.yaml").contains("text/ida_en.md"))
  }

  @Test func `a family of languages is proposed and taken as one`() throws {
    let sandbox = try Sandbox()
    for language in ["en", "de", "zh"] { try sandbox.resver("new", "resume-\(language).md", "--language", language) }
    let unsure = try sandbox.resver("init")
    #expect(
      unsure.errors.contains("one résumé in several languages: `resver init resume-de.md resume-en.md resume-zh.md`"), "\(unsure)"
    )
    let taken = try sandbox.resver("init", "resume-en.md", "resume-de.md", "resume-zh.md")
    #expect(taken.errors.split(separator: "\n").count { $0.contains("resver.yaml") } == 1, "\(taken)")
    #expect(try sandbox.directory.read("resver.yaml").contains("  - path: resume-de.md\n    language: de\n"))
    // A name without a language leaves it to the titles of the sections.
    try sandbox.run(["sh", "-c", "mv resume-zh.md 简历.md; mv resume-en.md ida.md; rm resver.yaml"])
    #expect(try sandbox.resver("init", "ida.md", "简历.md", "resume-de.md").status == 0)
    #expect(
      try sandbox.directory.read("resver.yaml").contains("ida.md\n    language: en\n  - path: 简历.md\n    language: zh\n"))
    try sandbox.run(["mv", "ida.md", "resume-en.md"])
    try sandbox.directory.rewrite("resver.yaml") { $0.replacing("ida.md", with: "resume-en.md") }
    try sandbox.resver("snapshot")
    try sandbox.directory.rewrite("resume-en.md") { $0.replacing("40 colleagues", with: "45 colleagues") }
    try sandbox.resver("snapshot")
    #expect(try sandbox.resver("status").output.contains("language resume-de  1 part to look at"))
  }

  @Test func `the file that is taken by its name is not the only one that is named`() throws {
    let sandbox = try Sandbox()
    try sandbox.resver("new")
    try sandbox.run(["cp", "resume.md", "cv_old.md"])
    let told = try sandbox.resver("init")
    #expect(
      told.output.contains("resume.md: read as markdown") && told.errors.contains("`cv_old.md` could be it as well"), "\(told)")
  }

  @Test func `a Word file alone is known before anything is started`() throws {
    let sandbox = try Sandbox()
    try sandbox.directory.write("PK", to: "my cv.docx")
    #expect(try sandbox.run([Sandbox.program]).output.contains("Next   resver import \"my cv.docx\""))
  }

  @Test func `what names its file needs no init`() throws {
    let sandbox = try started()
    #expect(try sandbox.resver("diff", "HEAD~1:text/ida_en.md", "HEAD:text/ida_en.md").output.contains("dawn"))
    #expect(try sandbox.resver("diff", "HEAD~1:text/ida_en.md").output.contains("dawn"))
    #expect(try sandbox.resver("log", "text/ida_en.md").output.contains("reworded"))
    #expect(try sandbox.resver("export", "-f", "txt", "-o", "ida.txt", "text/ida_en.md").status == 0)
    #expect(try sandbox.directory.read("ida.txt").contains("dawn"))
  }

  @Test func `adopt leaves pages out that are made, and what the user leaves out`() throws {
    let sandbox = try started()
    for role in ["", "_planner", "_pilot"] {
      let text = Self.english.replacing("%", with: role.isEmpty ? "dawn" : "noon, as \(role.dropFirst())")
      try sandbox.directory.write(text, to: "text/ida_en\(role).md")
      try sandbox.directory.write(
        "<!doctype html>\n<html><head><title>Ida</title></head><body>\n\n\(text)\n</body></html>\n",
        to: "pages/ida_en\(role).html")
    }
    try sandbox.git("add", "-A")
    try sandbox.git("commit", "-q", "-m", "three")
    let all = try sandbox.resver("adopt", "--dry-run").output
    #expect(all.contains("text/ida_en.md  the base") && all.contains("role planner") && all.contains("role pilot"), "\(all)")
    #expect(all.contains("made from other files: pages/") && !all.contains("pages/ida_en.html  "), "\(all)")
    let less = try sandbox.resver("adopt", "--dry-run", "text/ida_en_pilot.md=-").output
    #expect(less.contains("role planner") && !less.contains("role pilot"), "\(less)")
    let named = try sandbox.resver("adopt", "--dry-run", "text/ida_en_pilot.md=deck").output
    #expect(named.contains("role deck") && !named.contains("role planner"), "\(named)")
  }
}
