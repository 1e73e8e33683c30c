import Host
import ResumeProject
import Testing

@Suite struct `resver.yaml is checked` {
  private func read(_ text: String) throws(UserError) -> Configuration {
    try Configuration.read(Array(text.utf8))
  }

  @Test func `documents may be paths or mappings`() throws {
    let configuration = try read(
      "base: trunk\ndocuments:\n  - cv.md\n  - path: zh/cv.md\n    name: zh\n    language: zh\n")
    #expect(configuration.base == "trunk")
    #expect(configuration.documents.map(\.path) == ["cv.md", "zh/cv.md"])
    #expect(configuration.documents.map(\.name) == ["cv", "zh"])
    #expect(configuration.documents[1].language == "zh")
  }

  @Test(arguments: [
    ("documents: cv.md\n", "resver.yaml:1"), ("base:\n  - x\n", "resver.yaml:2"),
    ("documents:\n  - path: ../cv.md\n", "resver.yaml:2"), ("documents:\n  - /etc/passwd\n", "resver.yaml:2"),
    ("a: [1\n", "resver.yaml:2"), ("documents:\n  - a.md\n  - b/a.md\n", "resver.yaml:2"),
  ])
  func `and what is wrong is named by its line`(text: String, place: String) throws {
    let error = try #require(throws: UserError.self) { try read(text) }
    #expect(error.message.contains(place), "\(error.message)")
    #expect(error.kind == .unreadable)
  }
}

@Suite struct `The résumé is found by its name` {
  @Test(arguments: [
    (["README.md", "cv.md", "resume.md"], "resume.md"), (["notes.txt", "CV.tex"], "CV.tex"),
    (["docs/resume.md", "src/main.swift"], "docs/resume.md"), (["John_Doe_CV.yaml"], "John_Doe_CV.yaml"),
    (["简历.md", "other.md"], "简历.md"), (["my-resume.md"], "my-resume.md"),
    (["resume.html", "cv.json"], "cv.json"), (["resume.rst", "cv.md"], "resume.rst"), (["notes.md", "cv.adoc"], "cv.adoc"),
    (["resume.html", "resume-2020.md"], "resume.html"),
  ])
  func `best first`(paths: [String], best: String) {
    #expect(Discovery.ranked(paths).first?.path == best)
  }

  @Test func `and nothing else is taken for it`() {
    #expect(Discovery.ranked(["README.md", "resume.pdf", "deep/down/resume.md", "cvs.c"]).isEmpty)
  }
}
