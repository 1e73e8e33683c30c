package import ResumeMerge

/// The output of `resver merge-file --report`: the schema `resver.merge/1` (docs/merge-json.md).
package struct MergeDocument: Encodable {
  var schema = "resver.merge/1"
  var conflicts: Int
  var applied: [LineValue]
  var kept: [LineValue]
  var withheld: [LineValue]
  var unsettled: [LineValue]

  struct LineValue: Encodable {
    var line: MergeReport.Line

    enum CodingKeys: CodingKey { case reason, path, base, ours, theirs }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(line.reason, forKey: .reason)
      try container.encode(line.path, forKey: .path)
      try container.encode(line.base, forKey: .base)
      try container.encode(line.ours, forKey: .ours)
      try container.encode(line.theirs, forKey: .theirs)
    }
  }

  /// Makes the document from a merge's report.
  package init(_ report: MergeReport) {
    conflicts = report.conflicts.count
    applied = report.applied.map { LineValue(line: $0) }
    kept = report.kept.map { LineValue(line: $0) }
    withheld = report.withheld.map { LineValue(line: $0) }
    unsettled = report.conflicts.map { LineValue(line: $0) }
  }

  enum CodingKeys: CodingKey { case schema, conflicts, applied, kept, withheld, unsettled }
}
