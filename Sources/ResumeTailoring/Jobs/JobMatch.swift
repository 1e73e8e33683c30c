import ResumeModel

/// How well one variant of a résumé covers a job ad, term by term.
package struct JobMatch: Sendable {
  /// A part of one of a variant's documents.
  package struct Place: Sendable, Hashable {
    /// The document, counted from 0 in the order of the variant's documents.
    package var document: Int
    /// The part's index in it.
    package var part: Int
  }

  /// One term with the parts that cover it.
  package struct Row: Sendable {
    package var term: JobTerm
    /// The variant's parts that cover it, bullets before headings, in reading order.
    package var covering: [Place]
    /// If the variant does not cover the term: the base's parts that would cover it and that the variant
    /// leaves out.
    package var omitted: [Place]
    /// Another term that is covered and that the ad accepts instead; nil without one.
    package var substitute: String?
  }

  /// How many terms of a demand are covered.
  package struct Count: Sendable, Equatable {
    package var demand: JobAd.Demand
    /// The number of covered terms of this demand.
    package var covered: Int
    /// The number of all terms of this demand, without those for which another covered term is accepted.
    package var all: Int
  }

  /// One row per term, in the order of the terms.
  package var rows: [Row]

  /// Matches a variant.
  ///
  /// - Parameters:
  ///   - terms: the terms that the ad asks for.
  ///   - variant: the variant's documents.
  ///   - base: the base's documents, to find parts that the variant leaves out; empty for the base itself.
  package init(_ terms: [JobTerm], variant: [TermIndex], base: [TermIndex]) {
    rows = terms.map { term in
      let covering = JobMatch.places(of: term, in: variant)
      let omitted = covering.isEmpty ? JobMatch.places(of: term, in: base) : []
      return Row(term: term, covering: covering, omitted: omitted, substitute: nil)
    }
    for place in rows.indices where rows[place].covering.isEmpty {
      guard let choice = rows[place].term.choice else { continue }
      rows[place].substitute = rows.first { $0.term.choice == choice && !$0.covering.isEmpty }?.term.name
    }
  }

  /// The terms that count: those without an accepted substitute.
  private var counted: [Row] { rows.filter { $0.substitute == nil } }

  /// The covered terms by demand; demands without terms are left out.
  package var counts: [Count] {
    JobAd.Demand.allCases.compactMap { demand in
      let own = counted.filter { $0.term.demand == demand }
      guard !own.isEmpty else { return nil }
      return Count(demand: demand, covered: own.count { !$0.covering.isEmpty }, all: own.count)
    }
  }

  /// The weight of the covered terms divided by the weight of all, from 0 to 1; 0 for an ad without terms.
  package var score: Double {
    let all = counted.reduce(0) { $0 + $1.term.demand.weight }
    let covered = counted.reduce(0) { $0 + ($1.covering.isEmpty ? 0 : $1.term.demand.weight) }
    return all == 0 ? 0 : covered / all
  }

  private static func places(of term: JobTerm, in indexes: [TermIndex]) -> [Place] {
    var claims: [Place] = []
    var headings: [Place] = []
    for (document, index) in indexes.enumerated() {
      for part in index.parts(covering: term) {
        let place = Place(document: document, part: part)
        if index.resume.parts[part].kind.isContainer { headings.append(place) } else { claims.append(place) }
      }
    }
    return claims + headings
  }
}
