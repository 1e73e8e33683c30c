extension SourceFormat {
  /// Typst, by its marks and the calls of the templates that people use.
  static let typst: SourceFormat = {
    var format = SourceFormat("typst", .blocks(headingsMayNamePerson: true) { TypstScanner.scan($0, $1) })
    format.files = FileNames(
      endings: ["typ"], searched: ["typ"], usual: ["resume*.typ", "cv.typ"], included: ["typ"])
    format.signs = Signs(certainty: .marks) { source in
      has(["#import \"@", "#set page(", "#set text(", "#show: "], in: source)
    }
    format.checkSoundness = { TypstBalance($0) == TypstBalance($1) }
    format.markup = .brackets
    format.layout.closing = .bracket
    format.layout.spread = .lists
    format.includes = Includes(find: { TypstIncludes.find(in: $0) }) { TypstBalance($0) == TypstBalance([]) }
    format.comments = [CommentSign(opening: "//")]
    format.marks = .calls
    format.printing = .typstCompiler
    return format
  }()
}
