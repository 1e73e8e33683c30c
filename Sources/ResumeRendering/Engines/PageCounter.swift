import ChildProcesses
package import Host
package import ResumeFormats
package import ResumeModel

/// Counts the pages of a LaTeX or Typst document with the engine that the user has.
///
/// Engines run in a separate folder with a copy of the files, without shell escape and without files outside,
/// for at most a minute.
package struct PageCounter {
  /// The result of counting.
  package enum Outcome: Equatable {
    case pages(Int)
    /// No engine for the format is on PATH; which would do.
    case noEngine(String)
    /// The engine failed; its own words.
    case failed(String)
  }

  private let variables: [String: String]
  private let folder: String

  /// Writes the document and everything beside it into an empty working folder, which the caller removes.
  package init(files: [SourceFiles.File], in folder: String, _ environment: Environment) throws(UserError) {
    try Files.lay(files, in: folder)
    var variables = environment.variables
    variables["openin_any"] = "p"
    variables["openout_any"] = "p"
    self.variables = variables
    self.folder = folder
  }

  /// Counts the pages of a document with the engine that prints its source.
  package func pages(of root: String, _ source: [UInt8], by printing: SourceFormat.Printing) -> Outcome {
    switch printing {
    case .tex: tex(root, source)
    case .typstCompiler: typst(root)
    case .page, .commonMark: .noEngine("no engine prints the source")
    }
  }

  /// Counts the pages of a TeX document; its source shows which engine it needs.
  private func tex(_ root: String, _ source: [UInt8]) -> Outcome {
    let text = String(decoding: source, as: UTF8.self)
    let needsUnicode = ["fontspec", "xeCJK", "ctex", "moderncvstylexe"].contains { text.contains($0) }
    let engines = needsUnicode ? ["xelatex", "lualatex"] : ["pdflatex", "xelatex", "lualatex"]
    // LaTeX looks for a document's files in the folder in which it runs.
    let steps = root.split(separator: "/")
    let own = ([Substring(folder)] + steps.dropLast()).joined(separator: "/")
    for engine in engines {
      let command = [
        engine, "-no-shell-escape", "-interaction=nonstopmode", "-halt-on-error", String(steps.last ?? ""),
      ]
      guard let result = run(command, in: own) else { continue }
      let words = String(decoding: result.output, as: UTF8.self)
      // "Output written on resume.pdf (2 pages, 41234 bytes)."; lines break after 79 characters.
      let joined = words.split(separator: "\n", omittingEmptySubsequences: false).joined()
      if result.status == 0, let range = joined.firstRange(ofBytes: " page") {
        let digits = joined[..<range.lowerBound].reversed().prefix { $0.isNumber }
        if let count = Int(String(digits.reversed())) { return .pages(count) }
      }
      let problem = words.split(separator: "\n").first { $0.hasPrefix("!") }.map(String.init)
      return .failed("\(engine): \(problem ?? "it wrote no pages")")
    }
    return .noEngine("install a TeX distribution with \(engines[0])")
  }

  /// Counts the pages of a Typst document, with the program or with its Python wheel.
  private func typst(_ root: String) -> Outcome {
    // One picture per page, so that pages are counted without reading PDF.
    let command = ["typst", "compile", "--root", ".", root, ".resver-page-{p}.svg"]
    if let result = run(command, in: folder) {
      guard result.status == 0 else { return .failed("typst: \(Self.firstLine(result.errors))") }
      return .pages(Files.names(in: folder).count { $0.hasPrefix(".resver-page-") })
    }
    let script =
      "import sys, typst; p = typst.compile(sys.argv[1], root='.', format='svg'); print(len(p) if isinstance(p, list) else 1)"
    if let result = run(["python3", "-c", script, root], in: folder) {
      let words = String(decoding: result.output, as: UTF8.self).trimmedOfBlanks
      if result.status == 0, let count = Int(words) { return .pages(count) }
      let errors = String(decoding: result.errors, as: UTF8.self)
      if !errors.contains("No module named") { return .failed("typst: \(Self.lastLine(errors))") }
    }
    return .noEngine("install typst, or its Python package: `pip install typst`")
  }

  private func run(_ command: [String], in directory: String) -> ChildProcess.Result? {
    guard
      let result = try? ChildProcess.run(
        command, environment: variables, in: directory, limits: EngineRoom.limits),
      result.status != 127
    else { return nil }
    return result
  }

  private static func firstLine(_ bytes: [UInt8]) -> String {
    String(decoding: bytes, as: UTF8.self).split(separator: "\n").first.map(String.init) ?? "it failed"
  }

  private static func lastLine(_ text: String) -> String {
    text.split(separator: "\n").last.map(String.init) ?? "it failed"
  }
}
