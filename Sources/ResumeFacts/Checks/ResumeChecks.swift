package import ResumeFormats
package import ResumeModel

/// Runs the checks on one résumé, without other variants.
package enum ResumeChecks {
  /// Checks a résumé.
  ///
  /// - Parameters:
  ///   - format: the format by the file's name; nil for the format as which it was read.
  ///   - today: the date from which "future" counts.
  ///   - off: the names of checks that are switched off.
  /// - Returns: the findings in the order of the source.
  package static func run(
    _ resume: Resume, as format: SourceFormat? = nil, today: Period.Date, off: Set<String> = []
  ) -> [Finding] {
    let checked = CheckedResume(
      resume: resume, today: today, format: format ?? resume.sourceFormat)
    func line(of finding: Finding) -> Int { finding.line ?? resume.parts[finding.part].lines.lowerBound }
    var findings: [Finding] = []
    for group in groups(of: CheckRegistry.all.filter { !off.contains($0.name) }) {
      var checks = group.map { $0.init() }
      for part in checked.parts(of: group[0].visits) {
        for place in checks.indices { findings += checks[place].findings(at: part, in: checked) }
      }
    }
    return findings.enumerated().sorted { left, right in
      let lines = (line(of: left.element), line(of: right.element))
      return lines.0 == lines.1 ? left.offset < right.offset : lines.0 < lines.1
    }.map(\.element)
  }

  /// Neighbouring checks that visit the same parts.
  private static func groups(of checks: [any Check.Type]) -> [[any Check.Type]] {
    var groups: [[any Check.Type]] = []
    for check in checks {
      if let last = groups.last, last[0].visits == check.visits {
        groups[groups.count - 1].append(check)
      } else {
        groups.append([check])
      }
    }
    return groups
  }
}
