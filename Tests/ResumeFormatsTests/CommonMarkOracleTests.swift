import ChildProcesses
import Foundation
import ResumeFormats
import ResumeModel
import TestSupport
import Testing

/// Compares headings and list items with cmark-gfm, for texts that are plain CommonMark.
///
/// Runs if Debian's package cmark-gfm is installed (scripts/test installs it).
@Suite(.enabled(if: CommonMarkOracle.isInstalled)) struct `The reader agrees with cmark-gfm` {
  static let files = [
    "Tests/Fixtures/markdown/bold-entries.md", "Tests/Fixtures/markdown/h1-sections.md",
    "Tests/Fixtures/markdown/list-entries.md", "Tests/Fixtures/markdown/setext-mixed.md",
    "history/nora-vance/09-skills-first/resume.md", "history/nora-vance/01-first-draft/resume.md",
  ]

  @Test(arguments: files)
  func `on headings and items`(path: String) throws {
    let bytes = try Fixtures.bytes(path)
    let expected = try CommonMarkOracle.lines(of: bytes)
    #expect(!expected.isEmpty)
    let resume = SourceFormat.markdown.read(bytes)
    for (line, kind) in expected {
      let part = resume.parts.dropFirst().first { $0.lines.lowerBound == line }
      let holder = resume.parts.first { $0.kind == .header && $0.lines.contains(line) }
      switch kind {
      case "heading":
        #expect(part?.kind.isContainer == true || holder != nil, "line \(line) is a heading")
      default:
        let isItem = part.map { [.bullet, .field, .entry].contains($0.kind) } ?? false
        #expect(isItem, "line \(line) is a list item")
      }
    }
  }
}

/// Returns the lines where cmark-gfm finds headings and items.
enum CommonMarkOracle {
  static let isInstalled = (try? run([])) != nil

  static func lines(of bytes: [UInt8]) throws -> [(Int, String)] {
    let xml = String(decoding: try run(bytes), as: UTF8.self)
    return xml.split(separator: "\n").compactMap { row in
      for kind in ["heading", "item"] where row.contains("<\(kind) ") {
        guard let position = row.range(of: "sourcepos=\"") else { continue }
        let line = row[position.upperBound...].prefix { $0.isNumber }
        return Int(line).map { ($0, kind) }
      }
      return nil
    }
  }

  private static func run(_ bytes: [UInt8]) throws -> [UInt8] {
    try ChildProcess.run(
      ["cmark-gfm", "-t", "xml", "--sourcepos"],
      environment: ["PATH": ProcessInfo.processInfo.environment["PATH"] ?? ""], input: bytes
    ).output
  }
}
