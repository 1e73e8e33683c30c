extension SourceFormat {
  /// Any other text: paragraphs and lists, still lossless. The name of a file does not decide for it, so that its
  /// content can show a format.
  static let text: SourceFormat = {
    var format = SourceFormat("text", .blocks(headingsMayNamePerson: true) { MarkdownScanner.scan($0, $1) })
    format.files = FileNames(searched: ["txt"], included: ["txt"])
    format.layout.rereading = .anything
    format.printing = .commonMark
    return format
  }()
}
