import ResumeFormats
import ResumeTailoring
import TestSupport
import Testing

@Suite struct `How a résumé covers a job ad` {
  private let base = """
    # N

    ## Experience

    ### Acme (2020 – Present)

    - Ran PostgreSQL for forty teams
    - Moved services to k8s
    <!-- - Wrote Haskell -->

    """
  private let role = "# N\n\n## Experience\n\n### Acme (2020 – Present)\n\n- Ran PostgreSQL for forty teams\n"

  private func match(_ ad: String) throws -> JobMatch {
    let (whole, part) = (index(base), index(role))
    let terms = JobTerms.find(in: try JobAdReader.read(Array(ad.utf8)), against: [whole])
    return JobMatch(terms, variant: [part], base: [whole])
  }

  private func index(_ text: String) -> TermIndex { TermIndex(SourceFormat.markdown.read(Array(text.utf8))) }

  @Test func `lists covered, coverable and uncovered terms`() throws {
    let rows = try match("Requirements:\n- PostgreSQL\n- Kubernetes\n- Haskell\n").rows
    #expect(rows.map(\.term.name) == ["PostgreSQL", "Kubernetes", "Haskell"])
    #expect(rows[0].covering.count == 1)
    #expect(rows[1].covering.isEmpty && rows[1].omitted.count == 1)
    // A hidden part covers nothing.
    #expect(rows[2].covering.isEmpty && rows[2].omitted.isEmpty)
  }

  @Test func `a skill shows the wider one that it is a case of`() throws {
    let match = try match("Requirements:\n- relational databases\n- SQL\n- NoSQL\n")
    #expect(match.rows.map { $0.covering.isEmpty } == [false, false, true])
  }

  @Test func `counts one of several that the ad takes for each other`() throws {
    let match = try match("Requirements:\n- MySQL or PostgreSQL\n- Rust\n")
    #expect(match.rows.map(\.substitute) == ["PostgreSQL", nil, nil])
    #expect(match.counts.map { [$0.covered, $0.all] } == [[1, 2]])
    #expect(match.score == 0.5)
  }
}
