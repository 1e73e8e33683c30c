import FuzzLaws
import TestSupport
import Testing

/// Tests the laws of `scripts/fuzz` on every fixture and on inputs that once broke them.
@Suite struct `The laws hold for any bytes` {
  @Test func `an input that broke a law once keeps it now`() throws {
    for path in try Fixtures.paths(below: "Tests/Fixtures/fuzz", ending: "")
    where path.split(separator: "/").count == 5 {
      let law = try #require(FuzzLaw.named(String(path.split(separator: "/")[3])), "no law for \(path)")
      let complaint = law.complaint(try Fixtures.bytes(path))
      #expect(complaint == nil, "\(path): \(complaint ?? "")")
    }
  }

  @Test func `and two lives in each format keep them, cut and crossed`() throws {
    let formats: [(byte: UInt8, path: String)] = [
      (0, "nora-vance"), (1, "nora-vance-json"), (2, "nora-vance-yaml"), (3, "nora-vance-latex"),
      (4, "nora-vance-typst"),
    ]
    for (byte, life) in formats {
      let paths = try Fixtures.paths(below: "history/" + life, ending: "").filter {
        $0.contains("/resume.") || $0.contains("_CV.")
      }
      #expect(paths.count >= 4, "\(life)")
      let versions = try paths.prefix(4).map(Fixtures.bytes)
      for cut in stride(from: 0, to: versions[0].count, by: 397) {
        let sides = [versions[0], versions[1], Array(versions[2].prefix(cut)) + versions[3].dropFirst(cut)]
        let input = [byte] + Array(sides.joined(separator: [0x1E]))
        for name in ["diff", "merge"] {
          #expect(FuzzLaw.named(name)?.complaint(input) == nil, "\(name) of \(life) cut at \(cut)")
        }
      }
    }
  }
}
