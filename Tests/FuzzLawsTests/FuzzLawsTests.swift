import FuzzLaws
import TestSupport
import Testing

/// Tests the laws of `scripts/fuzz` on every fixture and on inputs that once broke them.
@Suite struct `The laws hold for any bytes` {
  @Test func `an input that broke a law once keeps it now`() throws {
    for path in try Fixtures.paths(below: "Tests/Fixtures/fuzz", ending: "")
    where path.split(separator: "/").count == 5 {
      let law = try #require(FuzzLaw.named(String(path.split(separator: "/")[3])), "no law for \(path)")
      let input = try Fixtures.bytes(path)
      let complaint = law.complaint(input)
      #expect(complaint == nil, "\(path): \(complaint ?? "")")
      // The first byte names a format by its number, which changes when a format is added: try all of them.
      for byte in 0..<FuzzLaw.formatCount {
        let complaint = law.complaint([UInt8(byte)] + input.dropFirst())
        #expect(complaint == nil, "\(path) as format \(byte): \(complaint ?? "")")
      }
    }
  }

  @Test func `and two lives in each format keep them, cut and crossed`() throws {
    let lives = [
      ("markdown", "nora-vance"), ("json", "nora-vance-json"), ("yaml", "nora-vance-yaml"), ("latex", "nora-vance-latex"),
      ("typst", "nora-vance-typst"),
    ]
    for (format, life) in lives {
      let byte = try #require(FuzzLaw.byte(of: format))
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
