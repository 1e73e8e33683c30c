package import ResumeMerge

/// The output of `resver merge-file --report`: the schema `resver.merge/1` (docs/merge-json.md).
package struct MergeDocument: Encodable {
  var schema = "resver.merge/1"
  var conflicts: Int
  var applied: [LineValue]
  var kept: [LineValue]
  var withheld: [LineValue]
  var unsettled: [LineValue]
  /// Present, and true, if the texts were merged by lines, so that only the conflicts are known.
  var byLines: Bool?

  /// One line of a merge's report.
  package struct LineValue: Encodable {
    var line: MergeReport.Line

    /// Makes the value of a line.
    package init(line: MergeReport.Line) { self.line = line }

    enum CodingKeys: CodingKey { case reason, path, base, ours, theirs }

    package func encode(to encoder: any Encoder) throws {
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

  /// Makes the document of a merge by lines.
  package init(conflictsByLines count: Int) {
    self.init(MergeReport())
    conflicts = count
    byLines = true
  }

  enum CodingKeys: CodingKey { case schema, conflicts, applied, kept, withheld, unsettled, byLines }
}
