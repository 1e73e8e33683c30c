import Host
import Testing

@testable import ResumeHistory
import ResumeLedger

@Suite struct `Dates are read as git reads them` {
  @Test(arguments: [
    ("@1600000000 +0200", 1_600_000_000, 120), ("1600000000 -0530", 1_600_000_000, -330),
    ("2020-09-13T12:26:40Z", 1_600_000_000, 0), ("2020-09-13 14:26:40 +0200", 1_600_000_000, 120),
    ("2020-09-13T14:26:40+02:00", 1_600_000_000, 120), ("Sun, 13 Sep 2020 12:26:40 +0000", 1_600_000_000, 0),
    ("1970-01-01T00:00:00Z", 0, 0), ("2000-02-29 00:00:00 +0000", 951_782_400, 0),
  ])
  func `in each of its formats`(text: String, seconds: Int64, offset: Int) throws {
    let date = try #require(GitDate.read(text, defaultOffset: 0))
    #expect(date.seconds == seconds)
    #expect(date.offset == offset)
  }

  @Test(arguments: ["", "yesterday", "2020-13-01", "@x", "12:30"])
  func `and nonsense is refused`(text: String) { #expect(GitDate.read(text, defaultOffset: 0) == nil) }

  @Test func `a day is told where it happened`() {
    #expect(GitDate.day(1_600_000_000, offset: 0) == "2020-09-13")
    #expect(GitDate.day(1_600_000_000, offset: 720) == "2020-09-14")
    #expect(GitDate.day(-1, offset: 0) == "1969-12-31")
  }
}

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
  ])
  func `best first`(paths: [String], best: String) {
    #expect(Discovery.ranked(paths).first?.path == best)
  }

  @Test func `and nothing else is taken for it`() {
    #expect(Discovery.ranked(["README.md", "resume.pdf", "deep/down/resume.md", "cvs.c"]).isEmpty)
  }
}

@Suite struct `Conflict markers are seen` {
  @Test func `only when they are closed`() {
    #expect(ConflictMarkers.line(in: Array("a\n<<<<<<< ours\nb\n=======\nc\n>>>>>>> theirs\n".utf8)) == 2)
    #expect(ConflictMarkers.line(in: Array("Title\n=======\n<<<<<<<\n".utf8)) == nil)
  }
}
