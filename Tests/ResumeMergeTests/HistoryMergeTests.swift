import ResumeDiff
import ResumeFormats
import ResumeMerge
import ResumeModel
import TestSupport
import Testing

/// Merges two later versions of one history over an earlier one. The newest contains what the other did, so a
/// clean result should be the newest, byte for byte.
@Suite struct `A life merged with its own past` {
  @Test(arguments: [
    ("nora-vance", 2), ("lin-zhiyuan", 1), ("nora-vance-json", 1), ("nora-vance-yaml", 1),
    ("nora-vance-latex", 1),
    ("nora-vance-typst", 1),
  ])
  func `comes out as it is`(life: String, step: Int) throws {
    let versions = try Fixtures.paths(below: "history/\(life)", ending: "")
      .filter {
        !$0.contains("/roles/") && !$0.contains("/jobs/")
          && $0.split(separator: "/").last?.contains(".") == true
      }
      .map { path in
        let bytes = try Fixtures.bytes(path)
        return SourceFormat.detect(bytes, at: path).read(bytes)
      }
    var clean = 0
    var right = 0
    let memory = TextMemory()
    for base in stride(from: 0, to: versions.count, by: step) {
      // As in sync: what their side changed is found once for all others.
      let changes = versions.map { ResumeDiff.compare(versions[base], $0, memory: memory) }
      for earlier in base + 1..<max(base + 1, versions.count) {
        for later in stride(from: earlier + 1, to: versions.count, by: step) {
          for (ours, theirs) in [(earlier, later), (later, earlier)] {
            let merged = ResumeMerge.merge(versions[ours], with: changes[theirs], memory: memory)
            guard merged.report.conflicts.isEmpty, !merged.isMarkupBroken else { continue }
            clean += 1
            if merged.bytes == versions[later].source { right += 1 }
          }
        }
      }
    }
    #expect(clean >= 15)
    #expect(right == clean)
  }
}
