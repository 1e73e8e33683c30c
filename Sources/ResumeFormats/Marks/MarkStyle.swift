/// How a format writes bold words, italic words and links.
package enum MarkStyle: Sendable {
  /// `**bold**`, `*italic*`, `[words](address)`, and the tags of HTML.
  case starsAndTags
  /// `\textbf{bold}`, `\href{address}{words}`.
  case commands
  /// `*bold*`, `_italic_`, `#link("address")[words]`.
  case calls
  /// `*bold*`, `/italic/`, `[[address][words]]`.
  case slashes
}

extension SourceFormat {
  /// Returns the bold words, the italic words and the links of a text that was read from a stretch of source.
  package func marks(of text: String, in source: ArraySlice<UInt8>) -> [TextMark] {
    MarkFinder.marks(of: text, source: String(decoding: source, as: UTF8.self), marks)
  }
}
