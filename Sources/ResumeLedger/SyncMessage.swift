package import ResumeMerge

/// The message of the merge commit that carries the base's changes into a role.
package enum SyncMessage {
  /// Returns sentences for people, and one trailer per withheld change for programs.
  ///
  /// - Parameters:
  ///   - role: the role's name.
  ///   - base: the name of its base branch.
  ///   - reports: the results of the merges, by the names of the documents.
  ///   - contested: other files that both sides changed.
  package static func text(
    role: String, base: String, reports: [(document: String, report: MergeReport)], contested: [String]
  ) -> String {
    var message = "Sync \(role) with \(base): \(counts(reports.map(\.report), base: base))\n"
    for (_, report) in reports {
      for (word, lines) in [("Applied", report.applied), ("Kept", report.kept), ("Withheld", report.withheld)]
      where !lines.isEmpty {
        message += "\n"
        for line in lines {
          let text = (line.theirs ?? line.base ?? line.ours ?? "").split(separator: "\n").joined(separator: " ")
          message += "\(word): \(line.path.joined(separator: " › ")): \(line.reason): \(text)\n"
        }
      }
    }
    for path in contested { message += "\nKept: \(path): \(advice(path))\n" }
    let trailers = reports.flatMap { document, report in
      report.withheld.compactMap { line in
        WithheldChange(document: document, base: line.base, ours: line.ours, theirs: line.theirs, path: line.path).value
          .map { Trailer(Trailer.withheld, $0) }
      }
    }
    return Trailer.append(trailers, to: message)
  }

  /// Returns how many changes were applied and withheld, in words.
  package static func counts(_ reports: [MergeReport], base: String) -> String {
    if reports.isEmpty { return "brought forward to \(base)" }
    let applied = reports.reduce(0) { $0 + $1.applied.count }
    let withheld = reports.reduce(0) { $0 + $1.withheld.count }
    return "\(applied) applied" + (withheld > 0 ? ", \(withheld) withheld" : "")
  }

  /// Returns the advice for a file that both sides changed; a file that is made from the résumé must be built
  /// again.
  package static func advice(_ path: String) -> String {
    let isGenerated = [".pdf", ".docx", ".html", ".png"].contains { path.lowercased().hasSuffix($0) }
    return isGenerated ? "the role's file stays; build it again" : "changed on both sides; the role's lines stay"
  }
}
