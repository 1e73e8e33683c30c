import ResumeFormats
import ResumeModel

extension ResumeChecks {
  /// Reports dates of a JSON Resume that its schema does not allow: the registry and the themes accept only
  /// `2016`, `2016-03` and `2016-03-01` (https://jsonresume.org/schema).
  mutating func checkSchemaDates() {
    guard format == .json, String(decoding: resume.source, as: UTF8.self).contains("\"basics\"") else { return }
    var line = 1
    for text in resume.source.split(separator: 0x0A, omittingEmptySubsequences: false) {
      for key in ["startDate", "endDate", "date", "releaseDate"] {
        for value in values(of: key, in: text) where !isDate(value) {
          let isEnd = key == "endDate"
          add(
            .schemaDate, .warning, 0, "`\(key)` is \(value.isEmpty ? "empty" : "`\(value)`"), which the JSON Resume schema does not allow",
            isEnd ? "leave `endDate` out if it continues; otherwise write it as `2016-03`"
              : "write it as `2016-03`, or leave it out",
            line: line)
        }
      }
      line += 1
    }
  }

  /// Returns the values that a line gives a key: a text, or `null`.
  private func values(of key: String, in line: ArraySlice<UInt8>) -> [String] {
    let text = String(decoding: line, as: UTF8.self)
    var found: [String] = []
    var rest = Substring(text)
    while let place = rest.firstRange(of: "\"\(key)\"") {
      rest = rest[place.upperBound...].drop { $0.isWhitespace }
      guard rest.first == ":" else { continue }
      rest = rest.dropFirst().drop { $0.isWhitespace }
      if rest.hasPrefix("null") {
        found.append("null")
      } else if rest.first == "\"" {
        found.append(String(rest.dropFirst().prefix { $0 != "\"" }))
      }
    }
    return found
  }

  private func isDate(_ value: String) -> Bool {
    let pieces = value.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...3).contains(pieces.count), pieces[0].count == 4 else { return false }
    return pieces.allSatisfy { $0.allSatisfy(\.isNumber) } && pieces.dropFirst().allSatisfy { $0.count == 2 }
  }
}
