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
  /// - Throws: `EncodingError` only for a number that JSON cannot hold, which no report has.
  package static func of(_ value: some Encodable, pretty: Bool = false) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    if pretty { encoder.outputFormatting.insert(.prettyPrinted) }
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }
}
