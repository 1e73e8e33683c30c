import ResumeFormats
import ResumeModel
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

  @Test(arguments: [
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

  @Test(arguments: [
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

  @Test func `its parent and its neighbours raise a rewording's rank`() {
    var evidence = RewordingEvidence(similarity: 0.5, isCJK: false)
    #expect(evidence.score == 0.5)
    evidence.sharesContainer = true
    #expect(evidence.score == 0.55)
    evidence.hasSameNeighbours = true
    #expect(evidence.score == 0.6)
  }

  @Test(arguments: [
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

  @Test(arguments: [
    ("Opal: a parser", "opal"), ("Go: a language", "go"), ("C: a language", nil),
    ("One two three four five: six", "one two three four five"), ("One two three four five six: seven", nil),
    (String(repeating: "a", count: 59) + ": long", String(repeating: "a", count: 59)),
    (String(repeating: "a", count: 60) + ": long", nil),
  ] as [(String, String?)])
  func `a name has two letters, five words and sixty characters with its colon`(text: String, name: String?) {
    #expect(Matcher.leadingName(of: text) == name)
  }

  private func matching(_ before: String, _ after: String) -> (Resume, Matching) {
    let sides = [before, after].map { ResumeFormat.markdown.read(Array($0.utf8)) }
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
}
