extension SourceFormat {
  /// AsciiDoc, as Asciidoctor reads it.
  static let asciidoc: SourceFormat = {
    var format = SourceFormat("asciidoc", .blocks(headingsMayNamePerson: true) { AsciiDocScanner.scan($0, $1) })
    format.words = ["adoc"]
    format.files = FileNames(
      endings: ["adoc", "asciidoc"], searched: ["adoc", "asciidoc"],
      usual: ["resume*.adoc", "Resume*.adoc", "cv.adoc"], included: ["adoc", "asciidoc"], words: ["adoc", "asciidoc"])
    format.signs = Signs(certainty: .lines) { AsciiDocLine.areSigns(in: $0) }
    format.checkSoundness = { AsciiDocBalance($0) == AsciiDocBalance($1) }
    format.markup = .delimiters
    format.includes = Includes(find: { AsciiDocIncludes.find(in: $0) }) { AsciiDocIncludes.isFit($0) }
    // A comment fills its line; one above a part tags it.
    format.comments = []
    format.escaped = { $0.replacing("–", with: "--") }
    format.marks = .brackets
    return format
  }()
}
