extension SourceFormat {
  /// R Markdown and Quarto: Markdown with chunks of R, whose tables are entries.
  static let rMarkdown: SourceFormat = {
    var format = SourceFormat(
      "rmarkdown",
      .blocks(headingsMayNamePerson: true) { source, lines in
        RChunks(source, lines).expanded(MarkdownScanner.scan(source, lines))
      })
    format.words = ["rmd", "quarto", "qmd"]
    format.files = FileNames(endings: ["rmd", "qmd"], searched: ["rmd", "qmd"], words: ["rmd", "qmd"])
    format.layout.rereading = .sameNumber
    format.includes = Includes(find: { RDataFiles.find(in: $0) }) { _ in false }
    format.markup = .tags
    format.standard = { _ in nil }
    return format
  }()
}
