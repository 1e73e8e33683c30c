import Foundation
import ResumeFormats
import ResumeMerge

/// Merges many texts in one process: `scripts/hunt` starts it once and asks some ten thousand times.
///
/// A question is a line `NAME WINS BASE OURS THEIRS`: a file name without blanks that shows the format,
/// `ours` or `nobody`, and the number of bytes of each side; the sides follow. The answer is a line
/// `CONFLICTS WITHHELD BROKEN RESULT REPORT`, then the result and a report with one line per edit.
@main
struct MergeMany {
  static func main() {
    while let question = line() {
      let words = question.split(separator: " ")
      let lengths = words.dropFirst(2).compactMap { Int($0) }
      guard words.count == 5, lengths.count == 3 else { exit(64) }
      let sides = lengths.map { bytes(count: $0) }
      let format = SourceFormat.detect(sides[1], at: String(words[0]))
      let merged = ResumeMerge.merge(
        base: format.read(sides[0]), ours: format.read(sides[1]), theirs: format.read(sides[2]),
        policy: MergePolicy(oursWins: words[1] == "ours"))
      let report = merged.report
      let lines =
        (report.conflicts.map { ("conflict", $0) } + report.withheld.map { ("withheld", $0) }
        + report.kept.map { ("kept", $0) }).map { word, line in
          ([word, line.reason] + line.path + [line.base, line.ours, line.theirs].map { $0 ?? "" }).joined(
            separator: "\t"
          ).replacing("\n", with: " ")
        }
      let text = Array(lines.joined(separator: "\n").utf8)
      answer(
        "\(report.conflicts.count) \(report.withheld.count) \(merged.isMarkupBroken) \(merged.bytes.count) "
          + "\(text.count)\n", merged.bytes + text)
    }
  }

  /// Reads exactly `count` bytes of standard input.
  private static func bytes(count: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < count {
      guard let more = try? FileHandle.standardInput.read(upToCount: count - bytes.count), !more.isEmpty
      else {
        exit(65)
      }
      bytes += more
    }
    return bytes
  }

  /// Reads the next line of standard input, byte by byte: bytes read ahead would be missing from the sides.
  private static func line() -> String? {
    var line: [UInt8] = []
    while let byte = try? FileHandle.standardInput.read(upToCount: 1)?.first, byte != 0x0A {
      line.append(byte)
    }
    return line.isEmpty ? nil : String(decoding: line, as: UTF8.self)
  }

  private static func answer(_ head: String, _ body: [UInt8]) {
    do { try FileHandle.standardOutput.write(contentsOf: Data(Array(head.utf8) + body)) } catch { exit(74) }
  }
}
