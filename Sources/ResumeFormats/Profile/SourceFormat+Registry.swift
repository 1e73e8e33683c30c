extension SourceFormat {
  /// All formats, the likeliest of a résumé first.
  package static let all: [SourceFormat] = [
    .markdown, .latex, .json, .yaml, .toml, .org, .typst, .text, .bibtex, .asciidoc, .rst, .html, .rMarkdown, .csv, .xml,
  ]

  /// The format of a text that nothing else tells: its name has no ending.
  package static let unnamed = markdown

  /// The format of a text that its own format cannot read: paragraphs and lists, and nothing is lost.
  package static let plain = text

  /// Returns the format that a word names; nil for an unknown word.
  package static func called(_ word: String) -> SourceFormat? {
    all.first { $0.name == word || $0.words.contains(word) }
  }
}
