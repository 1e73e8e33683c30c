import ResumeModel
import ResumeReports

/// A piece of source as the text of a form. Browsers send CRLF for every line ending and may drop control characters.
struct EditedText {
  /// The text with LF line endings, without line endings at its end.
  let shown: String
  private let lineEnding: String
  /// The number of line endings at the end of the source, which `bytes` restores.
  private let tail: Int

  /// Converts a piece of source; nil if a form could not return it byte for byte.
  init?(_ bytes: [UInt8]) {
    guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
    let scalars = text.unicodeScalars
    lineEnding = scalars.contains("\r") ? "\r\n" : "\n"
    let plain = EditedText.plain(text)
    shown = EditedText.trimmed(plain)
    tail = plain.utf8.count - shown.utf8.count
    let isText = scalars.allSatisfy { $0 >= " " && $0 != "\u{7F}" || $0 == "\n" || $0 == "\r" || $0 == "\t" }
    guard isText, self.bytes(of: shown) == bytes else { return nil }
  }

  /// The text as HTML. Unlike `HTMLText.escaped`, this keeps every character, because the browser sends the text back.
  var html: String { HTMLText.exact(shown) }

  /// Converts the text that a browser sent into source.
  func bytes(of text: String) -> [UInt8] {
    let lines = Array(EditedText.trimmed(EditedText.plain(text)).utf8) + [UInt8](repeating: .newline, count: tail)
    guard lineEnding == "\r\n" else { return lines }
    return lines.flatMap { $0 == .newline ? [.carriageReturn, .newline] : [$0] }
  }

  private static func plain(_ text: String) -> String {
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where scalar != "\r" { plain.append(scalar) }
    return String(plain)
  }

  private static func trimmed(_ plain: String) -> String {
    var rest = plain.unicodeScalars[...]
    while rest.last == "\n" { rest.removeLast() }
    return String(rest)
  }
}
