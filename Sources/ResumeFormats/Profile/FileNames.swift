/// How the files of a format are named.
package struct FileNames: Sendable {
  /// The endings that decide the format, in lower case, without the dot.
  package var endings: [String] = []
  /// The endings by which a résumé is looked for, the likeliest first.
  package var searched: [String] = []
  /// Endings of files that are often made from another source; they are looked for last.
  package var searchedLast: [String] = []
  /// Ends of a name without its ending by which programs of the format name a résumé, as RenderCV does: `Ada_CV.yaml`.
  package var suffixes: [String] = []
  /// Patterns of names that are résumés in any repository.
  package var usual: [String] = []
  /// The endings by which another source may include such a file.
  package var included: [String] = []
  /// Words in a copy's name that state the format, and not a role: `resume-latex.tex`.
  package var words: [String] = []
}
