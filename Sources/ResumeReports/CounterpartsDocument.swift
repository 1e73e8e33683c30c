package import ResumeFacts
package import ResumeModel

/// The output of `resver diff --doc NAME --against OTHER --json`: the schema `resver.counterparts/1`.
package struct CounterpartsDocument: Encodable {
  /// A document in one language.
  package struct Side: Encodable {
    var document: String
    var path: String

    /// Makes a side.
    package init(document: String, path: String) {
      self.document = document
      self.path = path
    }
  }

  struct RowValue: Encodable {
    var node: String
    var from: DiffDocument.PartValue?
    var to: DiffDocument.PartValue?
    /// Facts that differ, as the two state them.
    var facts: [[String]]

    enum CodingKeys: CodingKey { case node, from, to, facts }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(node, forKey: .node)
      // A side that does not exist is null, not absent.
      try container.encode(from, forKey: .from)
      try container.encode(to, forKey: .to)
      try container.encode(facts, forKey: .facts)
    }
  }

  var schema = "resver.counterparts/1"
  var rev: String
  var from: Side
  var to: Side
  var rows: [RowValue]

  /// Makes the document of a revision.
  package init(
    _ first: (resume: Resume, side: Side), _ second: (resume: Resume, side: Side), counterparts: Counterparts, revision: String
  ) {
    rev = revision
    (from, to) = (first.side, second.side)
    let tables = (PathTable(first.resume), PathTable(second.resume))
    rows = CounterpartRow.all(counterparts, in: first.resume).map { row in
      let parts = (row.first.map { first.resume.parts[$0] }, row.second.map { second.resume.parts[$0] })
      var facts: [[String]] = []
      if let one = parts.0, let other = parts.1 {
        facts = TranslationFacts.between(one, other).map { [$0.before, $0.after] }
      }
      return RowValue(
        node: (parts.0 ?? parts.1)?.kind.rawValue ?? PartKind.document.rawValue,
        from: row.first.map { DiffDocument.PartValue($0, of: first.resume, tables.0) },
        to: row.second.map { DiffDocument.PartValue($0, of: second.resume, tables.1) }, facts: facts)
    }
  }
}
