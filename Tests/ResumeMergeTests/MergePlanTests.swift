import ResumeFormats
import ResumeMerge
import TestSupport
import Testing

@Suite struct `A merge trusts no match that might write into another part` {
  private func merged(_ base: String, _ ours: String, _ theirs: String) -> (text: String, report: MergeReport) {
    let sides = [base, ours, theirs].map { SourceFormat.markdown.read(Array($0.utf8)) }
    let result = ResumeMerge.merge(
      base: sides[0], ours: sides[1], theirs: sides[2], policy: MergePolicy(oursWins: true))
    return (String(decoding: result.bytes, as: UTF8.self), result.report)
  }

  private static let base = """
    # Kim Ode

    ## Projects

    ### Tide Tables, 2019

    - Code at github.com/kimode/tides
    - Drew the tables by hand

    ### Pier Cam, 2018

    - Filmed the pier
    - Cut the films
    - Sold the films

    """

  @Test func `a project that took the place of another does not lend it its words`() {
    let theirs = Self.base.replacing(
      "### Tide Tables, 2019\n\n- Code at github.com/kimode/tides\n- Drew the tables by hand\n",
      with: "### Rope Walk Planner, 2022\n\n- Code at github.com/kimode/ropes\n- Planned the work of nine people\n")
    let ours = Self.base.replacing("- Drew the tables by hand", with: "- Drew the tables by hand and eye")
    let (text, report) = merged(Self.base, ours, theirs)
    let tides = text.components(between: "### Tide Tables", and: "### ")
    #expect(!tides.contains("ropes"), "\(text)")
    #expect(text.contains("kimode/ropes") || report.withheld.contains { $0.theirs?.contains("ropes") ?? false })
  }

  @Test func `a replacement bullet that we already have appears once`() {
    let theirs = Self.base.replacing("- Cut the films", with: "- Lent the cameras to the school")
    let ours = Self.base.replacing("- Sold the films\n", with: "- Sold the films\n- Lent the cameras to the school\n")
    let (text, _) = merged(Self.base, ours, theirs)
    #expect(text.ranges(of: "Lent the cameras").count == 1)
    #expect(!text.contains("Cut the films"))
  }
}

extension String {
  fileprivate func components(between start: String, and end: String) -> Substring {
    guard let from = firstRange(of: start)?.upperBound else { return "" }
    let rest = self[from...]
    return rest[..<(rest.firstRange(of: end)?.lowerBound ?? rest.endIndex)]
  }
}
