import ChildProcesses
package import Host

/// A program that makes one file from another, as users have it installed.
///
/// Runs in a separate folder with copies of the files, without network, for at most two minutes.
package struct RenderEngine {
  /// The name in reports.
  package var name: String
  /// The command; `{in}`, `{out}` and `{dir}` are replaced by the source, the result and the folder.
  package var command: [String]
  /// How often it must run: references to pages need a second run.
  package var runs = 1
  /// Whether the result is the standard output.
  package var printsResult = false

  /// Whether the user has allowed the command; it then has that user's rights.
  package var isTrusted = false

  /// Whether the next engine is tried if this one fails.
  package var isOptional = false

  /// The result of trying engines.
  package enum Outcome {
    /// The result's bytes, and the engine that made it.
    case made([UInt8], by: String)
    /// None of the engines is installed.
    case missing
    /// The engine's own words.
    case failed(by: String, words: String)
  }

  /// Tries engines in order until one is installed.
  ///
  /// - Parameters:
  ///   - source: the file to read, relative to the folder.
  ///   - result: the file to make, relative to the folder.
  package static func run(
    _ engines: [RenderEngine], _ source: String, to result: String, in room: EngineRoom
  ) throws(UserError) -> Outcome {
    let folder = room.files
    // LaTeX looks for a document's files in the folder of the document.
    let steps = source.split(separator: "/")
    let own = ([Substring(folder)] + steps.dropLast()).joined(separator: "/")
    let file = String(steps.last ?? "")
    let out = folder + "/" + result
    var failure: Outcome?
    for engine in engines {
      let command = engine.command.map { word in
        word.replacing("{in}", with: file).replacing("{out}", with: out).replacing("{dir}", with: own)
          .replacing("{root}", with: folder)
      }
      var last: ChildProcess.Result?
      for _ in 0..<engine.runs {
        guard let result = room.run(command, in: own, isTrusted: engine.isTrusted) else { break }
        last = result
        if result.status != 0 { break }
      }
      guard let last else { continue }
      let errors = String(decoding: last.errors, as: UTF8.self)
      if errors.contains("No module named") { continue }
      if last.status != 0, engine.isOptional {
        failure = failure ?? .failed(by: engine.name, words: words(of: last))
        continue
      }
      guard last.status == 0 else {
        return .failed(by: engine.name, words: words(of: last))
      }
      if engine.printsResult { return .made(last.output, by: engine.name) }
      let stem = file.split(separator: ".").dropLast().joined(separator: ".")
      let ending = result.split(separator: ".").last.map(String.init) ?? ""
      for place in [out, own + "/" + stem + "." + ending] where Files.kind(of: place) == .file {
        return .made(try Files.read(place, called: result), by: engine.name)
      }
      return .failed(by: engine.name, words: "it wrote no \(ending)")
    }
    return failure ?? .missing
  }

  /// Returns an engine's own message about its failure: LaTeX's first error with its line, or else the last
  /// lines.
  private static func words(of result: ChildProcess.Result) -> String {
    let output = String(decoding: result.output, as: UTF8.self).split(separator: "\n").map(String.init)
    if let place = output.firstIndex(where: { $0.hasPrefix("!") }) {
      let line = output[place...].first { $0.hasPrefix("l.") }
      return ([output[place]] + [line].compactMap { $0 }).joined(separator: "\n")
    }
    let errors = String(decoding: result.errors, as: UTF8.self).split(separator: "\n").map(String.init)
    let lines = errors.isEmpty ? output : errors
    let telling = lines.filter { $0.lowercased().contains("error") }
    let chosen = (telling.isEmpty ? lines : telling).suffix(3)
    return chosen.isEmpty ? "it ended with \(result.status)" : chosen.joined(separator: "\n")
  }
}

extension RenderEngine {
  /// TeX to PDF. latexmk's own start-up files are Perl, and not read.
  package static func tex(_ source: [UInt8]) -> [RenderEngine] {
    let text = String(decoding: source, as: UTF8.self)
    let needsUnicode = [
      "fontspec", "xeCJK", "ctex", "moderncvstylexe", "xltxtra", "awesome-cv", "deedy-resume",
    ].contains {
      text.contains($0)
    }
    let options = ["-no-shell-escape", "-interaction=nonstopmode", "-halt-on-error", "{in}"]
    let engines = needsUnicode ? ["xelatex", "lualatex"] : ["pdflatex", "xelatex", "lualatex"]
    return [
      RenderEngine(
        name: "latexmk",
        command: [
          "latexmk", "-norc", needsUnicode ? "-pdfxe" : "-pdf", "-interaction=nonstopmode", "-halt-on-error",
          "{in}",
        ])
    ] + engines.map { RenderEngine(name: $0, command: [$0] + options, runs: 2) }
  }

  /// Typst to PDF.
  package static let typstCompiler = [
    RenderEngine(name: "typst", command: ["typst", "compile", "--root", "{root}", "{in}", "{out}"]),
    RenderEngine(
      name: "typst (Python)",
      command: [
        "python3", "-c", "import sys, typst; typst.compile(sys.argv[1], output=sys.argv[2], root=sys.argv[3])",
        "{in}", "{out}", "{root}",
      ]),
  ]

  /// RenderCV's YAML to PDF.
  package static let renderCV = [
    RenderEngine(
      name: "rendercv",
      command: [
        "rendercv", "render", "{in}", "--pdf-path", "{out}", "--dont-generate-markdown",
        "--dont-generate-html",
        "--dont-generate-png",
      ])
  ]

  /// HTML to PDF. Nothing is fetched from the network.
  ///
  /// - Parameter isRightToLeft: whether lines run from right to left. weasyprint 57 writes the letters of such a line into a
  ///   PDF in an order in which no program finds a word; a browser does not.
  package static func html(isRoot: Bool, isRightToLeft: Bool) -> [RenderEngine] {
    // PDF/UA has tags for screen readers and other programs; versions before 57 have no such option.
    let weasyprint = [
      RenderEngine(
        name: "weasyprint", command: ["weasyprint", "--pdf-variant", "pdf/ua-1", "{in}", "{out}"], isOptional: true),
      RenderEngine(name: "weasyprint", command: ["weasyprint", "{in}", "{out}"]),
    ]
    let printing = Browsers.names.map { browser in
      RenderEngine(
        name: browser,
        command: [browser, "--headless", "--disable-gpu"] + (isRoot ? ["--no-sandbox"] : []) + [
          "--host-resolver-rules=MAP * ~NOTFOUND", "--no-pdf-header-footer", "--print-to-pdf={out}", "{dir}/{in}",
        ],
        isOptional: true)
    }
    return isRightToLeft ? printing + weasyprint : weasyprint + printing
  }

  /// Engines from Markdown to HTML that keep raw HTML.
  package static let markdown = [
    RenderEngine(
      name: "pandoc", command: ["pandoc", "--sandbox", "-f", "gfm", "-t", "html", "{in}"], printsResult: true),
    RenderEngine(
      name: "cmark-gfm", command: ["cmark-gfm", "--unsafe", "-e", "table", "-e", "strikethrough", "{in}"],
      printsResult: true),
    RenderEngine(name: "cmark", command: ["cmark", "--unsafe", "{in}"], printsResult: true),
  ]
}
