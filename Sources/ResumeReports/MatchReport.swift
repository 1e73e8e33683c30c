package import ResumeModel
package import ResumeTailoring

/// How variants of a résumé cover a job ad, for people and as JSON.
package struct MatchReport {
  /// One variant that was matched.
  package struct Variant {
    /// The role's name, or the base's.
    package var name: String
    package var match: JobMatch
    /// Its documents, as `JobMatch.Place` counts them.
    package var documents: [Resume]

    /// Makes a variant.
    package init(name: String, match: JobMatch, documents: [Resume]) {
      self.name = name
      self.match = match
      self.documents = documents
    }
  }

  private let variants: [Variant]
  private let baseName: String
  private let base: [Resume]

  /// Makes a report; the variants come best first.
  package init(_ variants: [Variant], base: [Resume], baseName: String) {
    self.variants = variants
    self.base = base
    self.baseName = baseName
  }

  /// The report's lines: the variants with their scores, then the best variant term by term, or each variant if the
  /// user named few.
  package func lines(details: Int) -> [ReportLine] {
    var lines: [ReportLine] = []
    let width = variants.map { TerminalText.width(of: $0.name) }.max() ?? 0
    for variant in variants {
      let padding = String(repeating: " ", count: width - TerminalText.width(of: variant.name) + 2)
      let percent = Int((variant.match.score * 100).rounded())
      lines.append(
        ReportLine([
          Span(variant.name + padding, .heading), Span("\(percent)%", .plain),
          Span("  " + variant.match.counts.map(Self.text).joined(separator: ", "), .dimmed),
        ]))
    }
    for variant in variants.prefix(details) { lines += self.lines(of: variant) }
    return lines
  }

  private static func text(_ count: JobMatch.Count) -> String {
    "\(count.demand.rawValue) \(count.covered) of \(count.all)"
  }

  private func lines(of variant: Variant) -> [ReportLine] {
    var lines: [ReportLine] = []
    for demand in JobAd.Demand.allCases {
      let rows = variant.match.rows.filter { $0.term.demand == demand }
      guard !rows.isEmpty else { continue }
      lines.append(ReportLine([]))
      lines.append(ReportLine([Span("\(variant.name): \(demand.rawValue)", .heading)]))
      for row in rows { lines += self.lines(of: row, variant) }
    }
    return lines
  }

  private func lines(of row: JobMatch.Row, _ variant: Variant) -> [ReportLine] {
    var lines: [ReportLine] = []
    if let first = row.covering.first {
      lines.append(ReportLine(indent: 2, mark: Span("✓", .inserted), [Span(row.term.name, .plain)]))
      lines.append(
        ReportLine(indent: 6, [Span(excerpt(first, variant.documents), .plain)] + more(row.covering.count)))
    } else if let other = row.substitute {
      lines.append(
        ReportLine(
          indent: 2, mark: Span("≈", .dimmed),
          [Span(row.term.name, .plain), Span("  \(other) is accepted instead", .dimmed)]))
    } else if let first = row.omitted.first {
      lines.append(
        ReportLine(
          indent: 2, mark: Span("↥", .moved),
          [Span(row.term.name, .plain), Span("  left out here; \(baseName) has it", .dimmed)]))
      lines.append(ReportLine(indent: 6, [Span(excerpt(first, base), .plain)] + more(row.omitted.count)))
    } else {
      lines.append(
        ReportLine(
          indent: 2, mark: Span("✗", .deleted),
          [Span(row.term.name, .plain), Span("  nothing covers it", .dimmed)])
      )
    }
    return lines
  }

  private func more(_ count: Int) -> [Span] {
    count > 1 ? [Span("  and \(count - 1) more", .dimmed)] : []
  }

  private func excerpt(_ place: JobMatch.Place, _ documents: [Resume]) -> String {
    let resume = documents[place.document]
    return resume.shortestAddress(of: place.part) + "  " + TextExcerpt.shortened(resume.parts[place.part].text, limit: 72)
  }
}

/// The beginning of a text that may be long.
package enum TextExcerpt {
  /// Returns the text; a text longer than `limit` characters is cut at a word and ends with an ellipsis.
  package static func shortened(_ text: String, limit: Int) -> String {
    guard text.count > limit else { return text }
    let cut = text.prefix(limit)
    let end = cut.lastIndex(of: " ") ?? cut.endIndex
    return (cut.distance(from: cut.startIndex, to: end) > limit / 2 ? cut[..<end] : cut) + "…"
  }
}

/// The output of `resver match --json`: the schema `resver.match/1` (docs/tailoring.md).
package struct MatchDocument: Encodable {
  var schema = "resver.match/1"
  var variants: [VariantValue]

  struct VariantValue: Encodable {
    var name: String
    var score: Double
    var counts: [String: [Int]]
    var terms: [TermValue]
  }

  struct TermValue: Encodable {
    var term: String
    var demand: String
    var count: Int
    var substitute: String?
    var covered: [PlaceValue]
    var omitted: [PlaceValue]
  }

  struct PlaceValue: Encodable {
    var document: Int
    var path: [String]
    var text: String
    var lines: [Int]
    var file: String?
  }

  /// Makes the document.
  package init(_ variants: [MatchReport.Variant], base: [Resume]) {
    let tables = base.map(PathTable.init)
    self.variants = variants.map { variant in
      let own = variant.documents.map(PathTable.init)
      func values(_ places: [JobMatch.Place], _ documents: [Resume], tables: [PathTable]) -> [PlaceValue] {
        places.map { place in
          let part = documents[place.document].parts[place.part]
          let table = tables[place.document]
          let found = table.places.place(of: part.bytes, lines: part.lines)
          return PlaceValue(
            document: place.document, path: table.paths[place.part], text: part.text,
            lines: [found.lines.lowerBound, found.lines.upperBound], file: found.file)
        }
      }
      var counts: [String: [Int]] = [:]
      for count in variant.match.counts { counts[count.demand.rawValue] = [count.covered, count.all] }
      return VariantValue(
        name: variant.name, score: (variant.match.score * 1000).rounded() / 1000, counts: counts,
        terms: variant.match.rows.map { row in
          TermValue(
            term: row.term.name, demand: row.term.demand.rawValue, count: row.term.count,
            substitute: row.substitute,
            covered: values(row.covering, variant.documents, tables: own), omitted: values(row.omitted, base, tables: tables))
        })
    }
  }
}
