#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Turns a report's values into JSON with Foundation's encoder.
///
/// Keys are sorted, so that the same report is the same text on every machine.
package enum JSONText {
  /// Returns the JSON on one line, without a line ending.
  ///
  /// - Throws: `EncodingError`, only for a number that JSON cannot express; no report contains one.
  package static func encode(_ value: some Encodable, pretty: Bool = false) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    if pretty { encoder.outputFormatting.insert(.prettyPrinted) }
    return escaped(String(decoding: try encoder.encode(value), as: UTF8.self))
  }

  /// Escapes control characters that JSON allows in a string and that a terminal would obey.
  private static func escaped(_ json: String) -> String {
    guard json.unicodeScalars.contains(where: { $0 > "~" && TerminalText.isUnsafe($0) }) else {
      return json
    }
    var safe = String.UnicodeScalarView()
    for scalar in json.unicodeScalars {
      if scalar > "~", TerminalText.isUnsafe(scalar) {
        let hex = String(scalar.value, radix: 16)
        let digits = String(repeating: "0", count: 4 - hex.count) + hex
        safe.append(contentsOf: "\\u\(digits)".unicodeScalars)
      } else {
        safe.append(scalar)
      }
    }
    return String(safe)
  }
}
