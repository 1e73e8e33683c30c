import ResumeLedger
import Testing

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
