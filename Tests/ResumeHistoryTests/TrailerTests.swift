import Testing

@testable import ResumeHistory
import ResumeLedger

@Suite struct `A trailer counts in the last paragraph of a message` {
  @Test func `what is written is read, whatever the values hold`() {
    let values = ["plain", "with: a colon", "two\nlines", "\u{2028}Resver-Base: refs/heads/x", "名字", "\r\nend"]
    for text in ["Subject", "Subject\n\nProse with\n\nResver-Base: no\n\nmore of it\n", "Subject\n"] {
      let trailers = values.map { Trailer("Resver-Note", $0) }
      let message = Trailer.append(trailers, to: text)
      #expect(Trailer.read(message) == trailers)
      #expect(message.hasPrefix("Subject\n"))
    }
  }

  @Test func `prose says nothing`() {
    for message in [
      "Resver-Base: refs/heads/side\n", "Resver-Base: a\nResver-Base: b",
      "Subject\n\nThe role was made with\nResver-Base: refs/heads/side\nin its message.\n",
      "Subject\n\nResver-Base: refs/heads/side\n\nA last word.\n", "",
    ] {
      #expect(Trailer.values(of: "Resver-Base", in: message).isEmpty, "\(message)")
    }
  }

  @Test func `other trailers, marks of git and a signature are no obstacle`() {
    for end in [
      "", "Signed-off-by: Ann <a@example.org>\n", "(cherry picked from commit 0123)\n",
      "-----BEGIN SSH SIGNATURE-----\nabc\n\ndef\n-----END SSH SIGNATURE-----\n", "\n\n",
    ] {
      let message = "Subject\n\nProse.\n\nResver-Base: refs/heads/side\n" + end
      #expect(Trailer.values(of: "Resver-Base", in: message) == ["refs/heads/side"], "\(message)")
    }
  }
}

@Suite struct `The day in a file's name is read` {
  @Test(arguments: [
    ("CV Ada Brandt 05.2023.md", "2023-05-01"), ("cv_12-04-2024.md", "2024-04-12"),
    ("cv_2024_11_03_final.md", "2024-11-03"), ("cv 04-25-2024.md", "2024-04-25"),
    ("20231105 cv.md", "2023-11-05"), ("cv05112023.md", "2023-11-05"), ("202311.md", "2023-11-01"),
    ("112023.md", "2023-11-01"), ("简历2023年5月.md", "2023-05-01"), ("2023年5月7日.md", "2023-05-07"),
    ("cv 2023.md", "2023-01-01"), ("cv v12 2023.md", "2023-01-01"), ("cv 2 2023.md", "2023-01-01"),
    ("cv_2024_2.md", "2024-01-01"),
  ])
  func `in the orders that people use`(name: String, day: String) throws {
    let moment = try #require(DatedName.moment(of: name))
    #expect(GitDate.day(moment, offset: 0) == day)
  }

  @Test(arguments: ["cv.md", "cv 3.md", "cv 12345.md", "cv 99.9999.md"])
  func `a name without a day tells none`(name: String) {
    #expect(DatedName.moment(of: name) == nil)
  }
}
