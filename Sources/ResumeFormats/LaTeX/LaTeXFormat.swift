extension SourceFormat {
  /// LaTeX, by the commands of the templates that people use and their own.
  static let latex: SourceFormat = {
    var format = SourceFormat("latex", .blocks(headingsMayNamePerson: false) { LaTeXScanner.scan($0, $1) })
    format.files = FileNames(
      endings: ["tex", "ltx", "cls", "sty", "latex"], searched: ["tex"],
      usual: ["resume*.tex", "Resume*.tex", "cv.tex"], included: ["tex"], words: ["tex", "latex"])
    format.signs = Signs(certainty: .marks) { source in
      has(["\\documentclass", "\\begin{document}", "\\cvsection{"], in: source)
        || has(["\\section{"], in: source) && has(["\\item"], in: source)
    }
    format.checkSoundness = { LaTeXBalance($0) == LaTeXBalance($1) }
    format.markup = .brackets
    format.includes = Includes(find: { LaTeXIncludes.find(in: $0) }, omittedEndings: (".tex", ".bib")) { text in
      !has(["\\documentclass", "\\begin{document}"], in: text) && LaTeXBalance(text) == LaTeXBalance([])
    }
    format.comments = [CommentSign(opening: "%")]
    format.marks = .commands
    format.printing = .tex
    format.namesItsEncoding = true
    return format
  }()
}
