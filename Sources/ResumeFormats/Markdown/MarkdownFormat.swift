extension SourceFormat {
  /// Markdown, with the HTML that people write in it.
  static let markdown: SourceFormat = {
    var format = SourceFormat(
      "markdown", .blocks(headingsMayNamePerson: true) { MarkdownScanner.scan($0, $1) })
    format.files = FileNames(
      endings: ["md", "markdown", "mdown", "mkd", "mdx"], searched: ["md", "markdown"],
      usual: ["resume*.md", "Resume*.md", "cv.md", "CV.md", "简历*.md"], included: ["md"],
      words: ["markdown", "md"])
    format.layout.rereading = .anything
    format.markup = .tags
    format.printing = .commonMark
    format.standard = { _ in .commonMark }
    return format
  }()
}
