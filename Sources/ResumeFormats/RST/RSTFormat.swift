extension SourceFormat {
  /// reStructuredText, as Docutils reads it.
  static let rst: SourceFormat = {
    var format = SourceFormat("rst", .blocks(headingsMayNamePerson: true) { RSTScanner.scan($0, $1) })
    format.words = ["restructuredtext"]
    format.files = FileNames(
      endings: ["rst"], searched: ["rst"], usual: ["resume*.rst", "Resume*.rst", "cv.rst"], included: ["rst"], words: ["rst"])
    format.signs = Signs(certainty: .lines) { RSTLines.areSigns(in: $0) }
    format.includes = Includes(find: { RSTIncludes.find(in: $0) }) { _ in true }
    // A comment fills its lines; one above a part tags it.
    format.comments = []
    format.escaped = { words in
      words.map { "*`|_".contains($0) ? "\\" + String($0) : $0 == "–" ? "--" : String($0) }.joined()
    }
    format.marks = .ticks
    return format
  }()
}
