import ResumeFormats
import ResumeModel

/// Dates of a JSON Resume that its schema does not allow: the registry and the themes accept only `2016`, `2016-03` and
/// `2016-03-01` (https://jsonresume.org/schema).
struct SchemaDate: Check {
  static let name = "schema-date"
  static let severities: [Finding.Severity] = [.warning]
  static let what = "dates of a JSON Resume that its schema does not allow: empty, `null`, in words"
  static let why = "the registry refuses the file, and themes print `Invalid date`"
  static let example = #"{"basics": {"name": "Ada"}, "work": [{"name": "Acme", "startDate": "March 2021"}]}"#
  static let visits = CheckedParts.document

  func findings(at part: Int, in checked: CheckedResume) -> [Finding] {
    let source = checked.resume.source
    switch checked.format.standard(source) {
    case .jsonResume, .reactiveResume: break
    case .renderCV, .commonMark, .page, nil: return []
    }
    var found: [Finding] = []
    for (number, text) in source.split(separator: .newline, omittingEmptySubsequences: false).enumerated() {
      for key in ["startDate", "endDate", "date", "releaseDate"] {
        for value in values(of: key, in: text) where !isDate(value) {
          let shown = value.isEmpty ? "empty" : "`\(value)`"
          let hint =
            key == "endDate"
            ? "leave `endDate` out if it continues; otherwise write it as `2016-03`"
            : "write it as `2016-03`, or leave it out"
          found.append(
            Self.finding(
              .warning, at: 0, "`\(key)` is \(shown), which the JSON Resume schema does not allow", hint: hint,
              line: number + 1))
        }
      }
    }
    return found
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
