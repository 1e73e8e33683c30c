import TestSupport
import Testing

/// A comparison with `0x7B` has to be looked up; one with `.openBrace` does not.
@Suite struct `Bytes of ASCII have names` {
  /// Files that handle code points or foreign encodings as numbers; a name for a byte does not fit there.
  private static let exempt: Set<String> = [
    "Sources/ResumeModel/NamedBytes.swift", "Sources/TextEncodings/LegacyEncoding.swift",
    "Sources/TextEncodings/LegacyEncoding+Detection.swift", "Sources/TextEncodings/CharacterConverter.swift",
    "Sources/ResumeDiff/TextFeatures.swift",
    "Sources/ResumeDiff/CommonWords.swift", "Sources/ResumeExport/Packing/ZipWriter.swift",
    "Sources/ChildProcesses/Confinement.swift",
  ]

  @Test func `no sign, digit or letter is written as a number`() {
    #expect(SourceCode.all.count > 100, "the tree was not found")
    for file in SourceCode.all where !Self.exempt.contains(file.path) {
      for (number, line) in file.lines.enumerated() {
        for literal in Self.numbers(in: line) {
          Issue.record("\(file.path):\(number + 1) writes \(literal): use its name from NamedBytes.swift, or UInt8(ascii:)")
        }
      }
    }
  }

  /// Negative control: the search finds what it forbids, and leaves masks alone.
  @Test func `a number is found, and a mask is none`() {
    #expect(Self.numbers(in: Array("if byte == 0x7B || byte | 0x20 == 0x61 {".utf8)) == ["0x7B", "0x61"])
    #expect(Self.numbers(in: Array("byte & 0x40 == 0 && byte < 0x80 && width == 0x2D00".utf8)) == [])
  }

  /// The hexadecimal literals of a line that are characters of ASCII; a mask, as in `byte | 0x20`, is none.
  private static func numbers(in line: [UInt8]) -> [String] {
    var found: [String] = []
    var index = 0
    while let start = line[index...].firstIndex(of: UInt8(ascii: "x")) {
      index = start + 1
      let digits = line[index...].prefix {
        UInt8(ascii: "0") <= $0 && $0 <= UInt8(ascii: "9") || isLetter($0) || $0 == UInt8(ascii: "_")
      }
      guard digits.count == 2, start > 0, line[start - 1] == UInt8(ascii: "0"), start < 2 || !isLetter(line[start - 2]),
        let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16),
        value == 9 || value == 10 || value == 13 || (32..<127).contains(value)
      else { continue }
      // `| 0x20` is a mask, `|| 0x20 ==` a comparison.
      let before = line[..<(start - 1)].reversed().drop { $0 == UInt8(ascii: " ") }.prefix(2)
      let signs = [UInt8(ascii: "|"), UInt8(ascii: "&"), UInt8(ascii: "^")]
      if let last = before.first, signs.contains(last), before.count < 2 || before.dropFirst().first != last { continue }
      found.append("0x" + String(decoding: digits, as: UTF8.self))
    }
    return found
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) }
}
