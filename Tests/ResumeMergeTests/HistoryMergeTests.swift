import ResumeFormats
import ResumeMerge
import ResumeModel
import TestSupport
import Testing

/// Two later versions of one life merged over an earlier one: the newest holds what the other did, so a clean result
/// should be the newest, byte for byte.
@Suite struct `A life merged with its own past` {
  @Test(arguments: [("nora-vance", 2, 1.0), ("lin-zhiyuan", 1, 1.0)])
  func `comes out as it is`(life: String, step: Int, least: Double) throws {
    let versions = try Fixtures.paths(below: "history/\(life)", ending: "resume.md")
      .filter { !$0.contains("/roles/") }
      .map { ResumeFormat.markdown.read(try Fixtures.bytes($0)) }
    var clean = 0
    var right = 0
    for base in stride(from: 0, to: versions.count, by: step) {
      for earlier in base + 1..<max(base + 1, versions.count) {
        for later in stride(from: earlier + 1, to: versions.count, by: step) {
          for (ours, theirs) in [(earlier, later), (later, earlier)] {
            let merged = ResumeMerge.merge(
              base: versions[base], ours: versions[ours], theirs: versions[theirs])
            guard merged.report.conflicts.isEmpty, !merged.isMarkupBroken else { continue }
            clean += 1
            if merged.bytes == versions[later].source { right += 1 }
          }
        }
      }
    }
    #expect(clean >= 30)
    #expect(Double(right) >= least * Double(clean), "\(right) of \(clean)")
  }
}
