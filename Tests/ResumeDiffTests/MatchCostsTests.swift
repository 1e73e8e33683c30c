import ResumeFormats
import ResumeModel
import TestSupport
import Testing

@testable import ResumeDiff

/// Holds each number of `MatchCosts` at its edge: on one side a match, on the other none.
@Suite struct `The matcher's numbers decide at their edge` {
  /// Signs of a section or entry.
  struct Signs: Sendable {
    var name: Float
    var content: Float = 0
    var parent = false
    var organization = false
    var title = false
    var period = false

    var evidence: ContainerEvidence {
      var evidence = ContainerEvidence(name: name, shared: Int(content * 500), total: 1_000)
      evidence.sharesParent = parent
      evidence.sameOrganization = organization
      evidence.sameTitle = title
      evidence.samePeriod = period
      return evidence
    }
  }

  @Test(
    arguments: [
      (Signs(name: 0.6), "similar name"), (Signs(name: 0.59), nil),
      (Signs(name: 0, content: 0.5), "common content"), (Signs(name: 0.29, content: 0.49), nil),
      (Signs(name: 0.3, content: 0.25), "name and content"), (Signs(name: 0.3, content: 0.24), nil),
      (Signs(name: 0.29, content: 0.25), nil),
      (Signs(name: 0.4, organization: true), "organisation and name"), (Signs(name: 0.39, organization: true), nil),
      (Signs(name: 0, organization: true, title: true), "organisation and title"),
      (Signs(name: 0, organization: true, period: true), "organisation and period"),
      (Signs(name: 0.25, parent: true, period: true), "period and name"),
      (Signs(name: 0.24, parent: true, period: true), nil), (Signs(name: 0.25, period: true), nil),
      (Signs(name: 0, content: 0.152, parent: true, period: true), "period and content"),
      (Signs(name: 0, content: 0.15, parent: true, period: true), nil),
      (Signs(name: 0.4, parent: true, title: true), "title and name"), (Signs(name: 0.4, title: true), nil),
      (Signs(name: 0.39, parent: true, title: true), nil),
    ] as [(Signs, String?)])
  func `a section or entry needs one sufficient combination of signs`(signs: Signs, combination: String?) {
    #expect(signs.evidence.combination == combination)
  }

  @Test func `two empty sections are compared by their names`() {
    #expect(ContainerEvidence(name: 0.4, shared: 0, total: 0).combination == "common content")
    #expect(ContainerEvidence(name: 0.39, shared: 0, total: 0).combination == nil)
    #expect(ContainerEvidence(name: 0.4, shared: 0, total: 1).combination == nil)
  }

  @Test func `among candidates the content weighs most, then the name, then organisation and period`() {
    func score(_ signs: Signs) -> Float { signs.evidence.score }
    let scores = [
      score(Signs(name: 0, content: 1)), score(Signs(name: 1)), score(Signs(name: 0, organization: true)),
      score(Signs(name: 0, title: true)), score(Signs(name: 0, parent: true)),
    ]
    #expect(scores == [0.6, 0.5, 0.15, 0.1, 0.05])
    #expect(score(Signs(name: 0, period: true)) == 0.15)
  }

  @Test(
    arguments: [
      (0.30, false, false, true), (0.29, false, false, false), (0.22, true, false, true), (0.21, true, false, false),
      (0.22, false, true, true), (0.21, false, true, false), (0.16, true, true, true), (0.15, true, true, false),
    ] as [(Float, Bool, Bool, Bool)])
  func `a rewording needs less similarity at its own place, and in Chinese or Japanese`(
    similarity: Float, atItsPlace: Bool, isCJK: Bool, isEnough: Bool
  ) {
    var evidence = RewordingEvidence(similarity: similarity, isCJK: isCJK)
    evidence.sharesContainer = atItsPlace
    evidence.hasSameNeighbours = atItsPlace
    #expect(evidence.isEnough == isEnough)
    #expect(evidence.isPossible || !isEnough)
    // One of the two signs is not a place.
    evidence.hasSameNeighbours = false
    #expect(evidence.isEnough == (similarity >= (isCJK ? 0.22 : 0.30)))
  }

  @Test func `a move between sections needs half of the words`() {
    #expect(RewordingEvidence(similarity: 0.45, isCJK: false).isEnoughBetweenSections)
    #expect(!RewordingEvidence(similarity: 0.44, isCJK: false).isEnoughBetweenSections)
    #expect(RewordingEvidence(similarity: 0.33, isCJK: true).isEnoughBetweenSections)
    #expect(!RewordingEvidence(similarity: 0.32, isCJK: true).isEnoughBetweenSections)
  }

  @Test func `a text goes to another entry if it is nearly equal, or with two words of its own`() {
    #expect(RewordingEvidence.mayLeaveEntry(score: 0.8, ownWords: 0))
    #expect(!RewordingEvidence.mayLeaveEntry(score: 0.79, ownWords: 1))
    #expect(RewordingEvidence.mayLeaveEntry(score: 0.3, ownWords: 2))
  }

  @Test func `its parent and its neighbours raise a rewording's rank`() {
    var evidence = RewordingEvidence(similarity: 0.5, isCJK: false)
    #expect(evidence.score == 0.5)
    evidence.sharesContainer = true
    #expect(evidence.score == 0.55)
    evidence.hasSameNeighbours = true
    #expect(evidence.score == 0.6)
  }

  @Test(
    arguments: [
      // whole, first, inFirst, second, inSecond, added
      ([20, 10, 10, 10, 5, 5], true), ([20, 10, 9, 10, 5, 5], false),
      ([20, 12, 12, 8, 4, 4], true), ([20, 13, 13, 8, 4, 3], false),
      ([20, 10, 10, 11, 5, 5], false), ([20, 25, 12, 10, 8, 8], false), ([20, 24, 12, 10, 8, 8], true),
    ] as [([Int], Bool)])
  func `two pieces hold three quarters of the whole, each its own share`(counts: [Int], isEnough: Bool) {
    let evidence = DivisionEvidence(
      whole: counts[0], first: counts[1], inFirst: counts[2], second: counts[3], inSecond: counts[4],
      added: counts[5])
    #expect(evidence.isEnough == isEnough)
  }

  @Test func `a text of four words is not divided, nor is one word a piece`() {
    #expect(DivisionEvidence.isComparable(whole: 5, second: 2))
    #expect(!DivisionEvidence.isComparable(whole: 4, second: 2))
    #expect(!DivisionEvidence.isComparable(whole: 5, second: 1))
  }

  // MARK: - Names and places

  @Test(
    arguments: [
      ("Opal: a parser", "opal"), ("Go: a language", "go"), ("C: a language", nil),
      ("One two three four five: six", "one two three four five"), ("One two three four five six: seven", nil),
      (String(repeating: "a", count: 59) + ": long", String(repeating: "a", count: 59)),
      (String(repeating: "a", count: 60) + ": long", nil),
    ] as [(String, String?)])
  func `a name has two letters, five words and sixty characters with its colon`(text: String, name: String?) {
    #expect(Matcher.leadingName(of: text) == name)
  }

  private func matching(_ before: String, _ after: String) -> (Resume, Matching) {
    let sides = [before, after].map { SourceFormat.markdown.read(Array($0.utf8)) }
    return (sides[0], Matcher.match(sides[0], sides[1]))
  }

  /// The stage that matched the part of the older side with this text; nil where none did.
  private func stage(of text: String, _ before: String, _ after: String) throws -> MatchStage? {
    let (resume, matching) = matching(before, after)
    let index = try #require(resume.parts.firstIndex { $0.text == text })
    return matching.reasons[index]?.stage
  }

  @Test func `four leftovers between the same neighbours are matched in order, five are not`() throws {
    func list(_ count: Int, _ words: (Int) -> String) -> String {
      "# Ada Quill\n\n## Work\n\n### Opal — Engineer\n\n- Kept the harbour lights burning at night\n"
        + (0..<count).map { "- \(words($0))\n" }.joined() + "- Wrote down each ship that came\n"
    }
    // Two words of six are too few to be found anywhere, and enough at the place.
    let pairs = [
      ("granite", "ferries"), ("saffron", "turbines"), ("velvet", "ledgers"), ("copper", "orchards"), ("marble", "beacons"),
    ]
    func old(_ i: Int) -> String { "\(pairs[i].0) \(pairs[i].1) alder birch cedar\(i) dogwood\(i) elder\(i) figtree\(i)" }
    func new(_ i: Int) -> String { "\(pairs[i].0) \(pairs[i].1) quartz\(i) rubies\(i) topaz\(i) zircon\(i) jade\(i) onyx\(i)" }
    #expect(try stage(of: old(0), list(4, old), list(4, new)) == .place)
    #expect(try stage(of: old(0), list(5, old), list(5, new)) == nil)
  }

  @Test func `leftovers that share one word are not matched by their place`() throws {
    func text(_ item: String) -> String {
      "# Ada Quill\n\n## Work\n\n### Opal — Engineer\n\n- Kept the harbour lights burning\n- \(item)\n- Wrote down each ship\n"
    }
    let old = "granite ferries alder birch cedar dogwood elder figtree"
    #expect(try stage(of: old, text(old), text("granite ferries quartz rubies topaz zircon jade onyx")) == .place)
    #expect(try stage(of: old, text(old), text("granite marbles quartz rubies topaz zircon jade onyx")) == nil)
  }

  @Test func `the one item of a section is matched by its place up to 24 characters`() throws {
    func text(_ item: String) -> String { "# Ada Quill\n\n## Pastimes\n\n- \(item)\n" }
    let (short, long) = ("Knots, kites and sailing", "Knots, kites and sailings")
    #expect(try stage(of: short, text(short), text("Chess")) == .place)
    #expect(try stage(of: long, text(long), text("Chess")) == nil)
  }

  @Test func `a phone number of seven digits does not become a town`() throws {
    func text(_ line: String) -> String { "# Ada Quill\n\n\(line)\n\n## Work\n\n- Kept the lights\n" }
    #expect(try stage(of: "555 010", text("555 010"), text("Bergen")) == .place)
    #expect(try stage(of: "555 0101", text("555 0101"), text("Bergen")) == nil)
  }

  @Test func `a line of 120 bytes with a mail address is the same line under another label, a longer one is not`() throws {
    func text(_ head: String, _ section: String) -> String { "# Ada Quill\n\n\(head)\n\(section)## Work\n\n- Kept the lights\n" }
    for (length, wanted) in [(120, MatchStage.sameAddress), (121, nil)] {
      let old = "Mail: ada@quill.example " + String(repeating: "x", count: length - 24)
      let new = text("", "## Contact\n\n- 邮箱：ada@quill.example\n\n")
      #expect(try stage(of: old, text(old, "\n"), new) == wanted)
    }
  }

  @Test func `a telephone number is the same line wherever the contact stands, a time is none`() throws {
    func text(_ head: String, _ section: String) -> String { "# Ada Quill\n\n\(head)\n\(section)## Work\n\n- Kept the lights\n" }
    let new = text("", "## Personal information\n\n- 电话：+47 555 01 01\n\n")
    #expect(try stage(of: "Tel: +47 5550101", text("Tel: +47 5550101", "\n"), new) == .sameAddress)
  }

  @Test func `the only text of a job is its text still, although another job's is more alike`() throws {
    func text(_ hp: String, _ other: String) -> String {
      "# Ada Quill\n\n## Work\n\n" + other + "### Opal, 2003 – 2007\n\n\(hp)\n"
    }
    let old = "software implementation, testing, network administration."
    let other = "### Birch, 2007 – 2008\n\nsoftware implementation, testing.\n\n"
    let new = "Software implementation, testing, data center operations, server hardware assembly."
    #expect(try stage(of: old, text(old, other), text(new, "")) == .place)
  }

  @Test func `a picture under another key is the same line of the header`() throws {
    func text(_ key: String, _ link: String) -> [UInt8] {
      Array(
        #"{"basics": {"name": "Ada Quill", "\#(key)": "\#(link)", "label": "Keeper", "email": "ada@quill.example"}}"#.utf8)
    }
    let sides = [
      text("image", "https://quill.example/portrait.jpg"), text("picture", "https://pictures.example/u/43910687?v=4"),
    ].map { SourceFormat.json.read($0) }
    let index = try #require(sides[0].parts.firstIndex { $0.text.hasPrefix("image: ") })
    #expect(Matcher.match(sides[0], sides[1]).reasons[index]?.stage == .layoutAndKeys)
  }

  @Test func `a paragraph of 300 bytes is no item with a name`() throws {
    func text(_ words: String) -> String { "# Ada Quill\n\n## Projects\n\n\(words)\n" }
    let after = text("Opal: charts of coastlines")
    for (length, wanted) in [(299, MatchStage.leadingName), (300, .place)] {
      let old = "Opal: " + String(repeating: "x", count: length - 6)
      #expect(try stage(of: old, text(old), after) == wanted)
    }
  }

  // MARK: - Equal texts

  private func twoJobs(_ first: String, _ second: String) -> String {
    "# Ada Quill\n\n## Work\n\n" + first + "\n" + second
  }

  @Test func `a text of five bytes that occurs twice is not matched in another job`() throws {
    for (word, wanted) in [("Linux", false), ("Python", true)] {
      let before = twoJobs("### Opal — Cook (2001)\n\n- \(word)\n", "")
      let after = twoJobs("### Birch, gardens (2011)\n\n- \(word)\n", "### Cedar, harbour (2015)\n\n- \(word)\n")
      #expect(try (stage(of: word, before, after) == .equalTextAnywhere) == wanted, "\(word)")
    }
  }

  @Test func `a text of three letters, or of that behind a label, is not matched in another job`() throws {
    for (word, wanted) in [("Git", false), ("Rust", true)] {
      let before = twoJobs("### Opal — Cook (2001)\n\n- \(word)\n", "")
      let after = twoJobs("### Birch, gardens (2011)\n\n- \(word)\n", "")
      #expect(try (stage(of: word, before, after) == .equalTextOnce) == wanted, "\(word)")
    }
    let resume = SourceFormat.markdown.read(Array("# Ada\n".utf8))
    let matcher = Matcher(resume, resume, anchors: [], memory: nil)
    #expect(matcher.isGeneric(String(repeating: "a", count: 23) + ": Git"))
    #expect(!matcher.isGeneric(String(repeating: "a", count: 24) + ": Git"))
  }

  // MARK: - Splits

  @Test func `a piece may have two other new pieces between it and the first`() {
    let words = (1...20).map { "word\($0)x" }
    func list(_ items: [String]) -> String {
      "# Ada Quill\n\n## Work\n\n### Opal — Cook\n\n" + items.map { "- \($0)\n" }.joined()
    }
    let first = words[..<12].joined(separator: " ")
    let rest = Array(words[12...])
    let pieces = (0..<5).map { turn in (0..<8).map { rest[($0 + turn) % 8] }.joined(separator: " ") }
    let (_, matching) = matching(list([words.joined(separator: " ")]), list([first] + pieces))
    #expect(matching.splits.map(\.pieces.count) == [4])
  }
}

/// Holds the numbers of `WordCosts` at their edge.
@Suite struct `The numbers of comparing words decide at their edge` {
  private func words(_ text: String) -> [UInt32] { TextFeatures(text).words }

  @Test func `common words count where there are hardly any others`() {
    #expect(words("Designed compilers").count == 2)
    #expect(words("Designed compilers quickly") == words("compilers quickly"))
  }

  @Test func `a word of five letters is stemmed if three are left`() {
    #expect(words("mixed tapes") == words("mixes tapes"))
    #expect(words("adds tapes") != words("added tapes"))
    #expect(words("axing tapes") != words("axed tapes"))
  }

  @Test func `a text of two words is contained in nothing`() {
    func share(_ one: String) -> Double {
      Similarity.containment(TextFeatures(one), TextFeatures("tidal charts of coastal ferries"))
    }
    #expect(share("tidal charts coastal") == 1 && share("tidal charts") == 0)
  }

  @Test func `a Chinese character counts as three Latin letters`() {
    #expect(TextForm.isMostlyCJK("开发abcde") && !TextForm.isMostlyCJK("开发abcdef"))
  }

  /// The words kept between two texts.
  private func kept(_ before: String, _ after: String) -> [String] {
    WordDiff.between(before, after).runs.filter { $0.mark == .kept }
      .map { $0.text.filter { $0 != " " } }.filter { !$0.isEmpty }
  }

  @Test func `an island between changes is kept if it is larger than a tenth of them, from 2 to 15 letters`() {
    #expect(kept("alp if bra", "gam if del").isEmpty)
    #expect(kept("alp fig bra", "gam fig del") == ["fig"])
    // With 80 letters around, eight are too few and nine suffice. What is kept before makes the whole readable.
    let (old, new) = ("coastal ferries abcdefghijk lmnopqrstuv", "coastal ferries zyxwvutsrqp onmlkjihgfe")
    let (oldEnd, newEnd) = ("abcdefghi lmnopqrst", "zyxwvutsr onmlkjihg")
    #expect(kept("\(old) gradient \(oldEnd)", "\(new) gradient \(newEnd)") == ["coastalferries"])
    #expect(kept("\(old) gradients \(oldEnd)", "\(new) gradients \(newEnd)") == ["coastalferries", "gradients"])
    // However much changes around it, 16 letters suffice.
    let much = (1...9).map { String(repeating: "b", count: 20 + $0) }.joined(separator: " ")
    let other = (1...9).map { String(repeating: "c", count: 20 + $0) }.joined(separator: " ")
    let common = String(repeating: "harbour lights ", count: 12)
    #expect(kept("\(common)\(much) acknowledgments \(much)", "\(common)\(other) acknowledgments \(other)").count == 1)
    #expect(kept("\(common)\(much) responsibilities \(much)", "\(common)\(other) responsibilities \(other)").count == 2)
  }

  @Test(
    arguments: [
      ("+47 555 01", 7), ("+47 555 0", nil), ("555-010-123", 9), ("555-010-12", nil), ("5550101-234", nil),
    ] as [(String, Int?)])
  func `a telephone number has nine digits in three groups, or a plus and seven`(text: String, digits: Int?) {
    let scalars = Array(text.unicodeScalars)
    let end = WholeFacts.end(in: scalars, at: 0)
    #expect(end.map { scalars[..<$0].count(where: Letters.isDigit) } == digits)
  }
}
