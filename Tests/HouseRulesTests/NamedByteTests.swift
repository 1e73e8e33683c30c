import TestSupport
import Testing

/// A comparison with `0x7B` has to be looked up; one with `.openBrace` does not.
@Suite struct `Bytes of ASCII have names` {
  /// Files that handle code points or foreign encodings as numbers; a name for a byte does not fit there.
  private static let exempt: Set<String> = [
    "Sources/ResumeModel/NamedBytes.swift", "Sources/TextEncodings/LegacyEncoding.swift",
    "Sources/TextEncodings/LegacyEncoding+Detection.swift", "Sources/ResumeDiff/TextFeatures.swift",
    "Sources/ResumeDiff/CommonWords.swift", "Sources/ResumeExport/Packing/ZipWriter.swift",
    "Sources/ChildProcesses/Confinement.swift",
  ]

  @Test func `no sign, digit or letter is written as a number`() {
    #expect(SourceCode.all.count > 100, "the tree was not found")
    for file in SourceCode.all where !Self.exempt.contains(file.path) {
      for (number, line) in file.lines.enumerated() {
        for literal in Self.numbers(in: String(decoding: line, as: UTF8.self)) {
          Issue.record("\(file.path):\(number + 1) writes \(literal): use its name from NamedBytes.swift, or UInt8(ascii:)")
        }
      }
    }
  }

  /// Negative control: the search finds what it forbids, and leaves masks alone.
  @Test func `a number is found, and a mask is none`() {
    #expect(Self.numbers(in: "if byte == 0x7B || byte | 0x20 == 0x61 {") == ["0x7B", "0x61"])
    #expect(Self.numbers(in: "byte & 0x40 == 0 && byte < 0x80 && width == 0x2D00") == [])
  }

  /// The hexadecimal literals of a line that are characters of ASCII; a mask, as in `byte | 0x20`, is none.
  private static func numbers(in line: String) -> [String] {
    line.matches(of: #/(\|\||&&|[|&^])? ?\b(0x([0-9A-Fa-f]{2}))\b/#).compactMap { match in
      guard let value = UInt8(match.3, radix: 16), value == 9 || value == 10 || value == 13 || (32..<127).contains(value),
        match.1.map({ $0.count == 2 }) ?? true
      else { return nil }
      return String(match.2)
    }
  }
}
