import ResumeLedger
import Testing

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

  @Test func `a day is the day at the author's place`() {
    #expect(GitDate.day(1_600_000_000, offset: 0) == "2020-09-13")
    #expect(GitDate.day(1_600_000_000, offset: 720) == "2020-09-14")
    #expect(GitDate.day(-1, offset: 0) == "1969-12-31")
  }
}
