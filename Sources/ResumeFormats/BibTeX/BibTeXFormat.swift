import ResumeModel

extension SourceFormat {
  /// A bibliography that a LaTeX résumé prints.
  static let bibtex: SourceFormat = {
    var format = SourceFormat("bibtex", .values { BibTeXScanner.read($0).map { [$0] } })
    format.files = FileNames(endings: ["bib"], included: ["bib"])
    format.findFlaw = { source in
      BibTeXScanner.failure(in: source).map { SourceFlaw(at: $0, of: source, "this entry is not valid BibTeX") }
    }
    format.checkSoundness = { BibTeXScanner.read($0) != nil || BibTeXScanner.read($1) == nil }
    // The fields of an entry follow the comma after its key.
    format.layout = PartLayout(
      isKeyed: true, separator: .commasAfter([.openBracket, .openBrace, .comma]), rereading: .sameKinds)
    return format
  }()
}
