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
  /// `*bold*`, `_italic_`, `https://address[words]`, `link:address[words]`.
  case brackets
  /// `**bold**`, `*italic*`, `` `words <address>`_ ``.
  case ticks
}
