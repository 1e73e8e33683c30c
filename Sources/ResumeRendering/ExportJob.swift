package import Host
package import ResumeExport
package import ResumeFormats
package import ResumeModel
package import ResumeProject

/// One file to make, with everything it needs, so that several are made at the same time.
package struct ExportJob: Sendable {
  /// The path of the document from the root of the repository.
  package var root: String
  package var format: SourceFormat
  /// The document with its files, the root first, and everything beside it.
  package var files: [SourceFiles.File]
  /// The source with its included files, without private values.
  package var source: [UInt8]
  /// The private values that the result must not contain.
  package var redactor: Redactor?
  package var target: ExportFormat
  /// The user's style sheet.
  package var css: String?
  /// The look of resver's own page.
  package var look: PageLook
  /// The command that resver.yaml names for the format; it runs only if its user has allowed it.
  package var wanted: WantedCommand?
  package var language: String?
  package var environment: Environment

  /// Makes a job.
  package init(
    root: String, format: SourceFormat, files: [SourceFiles.File], source: [UInt8], redactor: Redactor?,
    target: ExportFormat, css: String?, look: PageLook, wanted: WantedCommand?, language: String?,
    environment: Environment
  ) {
    self.root = root
    self.format = format
    self.files = files
    self.source = source
    self.redactor = redactor
    self.target = target
    self.css = css
    self.look = look
    self.wanted = wanted
    self.language = language
    self.environment = environment
  }

  /// A file that was made.
  package struct Made: Sendable {
    package var bytes: [UInt8]
    /// The pages after the first, where every page is a file.
    package var laterPages: [[UInt8]] = []
    /// The engine that made it; nil if none was needed.
    package var engine: String?
    /// The parts that could not be carried.
    package var losses: [String] = []
    /// Why resver's own page was used although the format has an engine of its own; nil otherwise.
    package var substitution: String?
    /// The page that it was made from, when resver laid it out.
    package var page: HousePage?
  }

  private var resume: Resume { format.read(source) }

  /// The command that runs in place of our engines.
  private var command: [String]? { wanted.flatMap { $0.isAllowed ? $0.words : nil } }

  /// The command that would run if its user had allowed it.
  package var refused: WantedCommand? { wanted.flatMap { $0.isAllowed ? nil : $0 } }

  /// The standard that the source follows already.
  private var standard: SourceFormat.Standard? { format.standard(source) }

  /// Makes the file's bytes.
  package func make() throws(UserError) -> Made {
    let made: Made
    switch target {
    case .txt: made = Made(bytes: Array(PlainTextWriter.text(ResumeContent(resume)).utf8))
    case .md:
      made = Made(
        bytes: standard == .commonMark
          ? SourceFiles.unmarked(source) : Array(MarkdownWriter.text(ResumeContent(resume)).utf8))
    case .json:
      if standard == .jsonResume {
        made = Made(bytes: source)
      } else {
        let writer = JSONResumeWriter(ResumeContent(resume))
        made = Made(bytes: Array(writer.text.utf8), losses: writer.losses)
      }
    case .yaml:
      if standard == .renderCV {
        made = Made(bytes: source)
      } else {
        let writer = RenderCVWriter(ResumeContent(resume))
        made = Made(bytes: Array(writer.text.utf8), losses: writer.losses)
      }
    case .html: made = try page()
    case .docx: made = try document()
    case .pdf: made = try pdf()
    case .png: return try pictures()
    }
    try verify(made, as: target)
    return made
  }

  // MARK: - Pages

  /// Returns resver's own page, the same for every source. The user's own style sheet may style the user's own tags, so a
  /// Markdown program that keeps them makes the page for it.
  private func page() throws(UserError) -> Made {
    if standard == .page { return Made(bytes: SourceFiles.unmarked(source)) }
    if format.printing == .commonMark, let css {
      let made = try inFolder([
        SourceFiles.File(path: "resume.md", bytes: OwnTags.hidden(SourceFiles.unmarked(source)))
      ]) {
        folder throws(UserError) in
        try RenderEngine.run(RenderEngine.markdown, "resume.md", to: "resume.html", in: folder)
      }
      if case .made(let body, let engine) = made {
        let html = ResumePageWriter.frame(
          String(decoding: OwnTags.restored(body), as: UTF8.self), title: ResumeContent(resume).name, style: css,
          language: language)
        return Made(bytes: Array(html.utf8), engine: engine)
      }
    }
    let page = HousePage(ResumeContent(resume), language: language)
    return Made(
      bytes: Array(ResumePageWriter.page(page, look: look, style: css).utf8), losses: page.losses, page: page)
  }

  /// Returns the Word document of resver's page, or what the user's command makes of that page.
  private func document() throws(UserError) -> Made {
    let source = try verifiedPage()
    if let name = command?.first { return try converted(source, [], to: "docx", hint: "install `\(name)`") }
    let page = source.page ?? HousePage(ResumeContent(resume), language: language)
    return Made(bytes: WordWriter.document(page, look: look), losses: page.losses, page: page)
  }

  private func pdf() throws(UserError) -> Made {
    let engines: [RenderEngine]
    var advice = ""
    switch format.printing {
    case .tex: (engines, advice) = (RenderEngine.tex(source), "a TeX distribution, such as texlive-xetex")
    case .typstCompiler: (engines, advice) = (RenderEngine.typstCompiler, "typst, or its Python package: `pip install typst`")
    case .page, .commonMark: engines = standard == .renderCV ? RenderEngine.renderCV : []
    }
    if command != nil || !engines.isEmpty {
      switch try render(engines) {
      // What RenderCV refuses is still a résumé.
      case .failed where command == nil && standard == .renderCV: break
      case .missing where command == nil: break
      case let outcome: return try result(of: outcome, "install \(command?.first.map { "`\($0)`" } ?? advice)")
      }
    }
    var made = try converted(
      try verifiedPage(), RenderEngine.html(isRoot: environment.isRoot, isRightToLeft: PageLanguage(language).isRightToLeft),
      to: "pdf",
      hint:
        "install weasyprint (`sudo apt install weasyprint`, `brew install weasyprint` or `pip install weasyprint`) or Chromium"
        + (advice.isEmpty ? "" : "; for the layout of the source, \(advice)"))
    if !advice.isEmpty {
      made.substitution =
        "in resver's layout, not that of `\(root)`: no program for \(format.printing == .tex ? "LaTeX" : "Typst") is installed; install \(advice)"
    }
    return made
  }

  /// Returns the PDF's pages as pictures. Nothing searches a picture for private values: the PDF is searched.
  private func pictures() throws(UserError) -> Made {
    var made = try pdf()
    try verify(made, as: .pdf)
    let drawn = try inFolder([SourceFiles.File(path: "page.pdf", bytes: made.bytes)]) { room throws(UserError) in
      try PagePictures.draw("page.pdf", in: room)
    }
    guard let first = drawn.first else {
      throw UserError(
        "Cannot make png of `\(root)`", causes: [ExportJob.noProgram],
        hint: "install poppler's pdftoppm (Debian: poppler-utils), or mutool (Debian: mupdf-tools)")
    }
    made.bytes = first
    made.laterPages = Array(drawn.dropFirst())
    return made
  }

  private func render(_ engines: [RenderEngine]) throws(UserError) -> RenderEngine.Outcome {
    return try inFolder(files) { folder throws(UserError) in
      try RenderEngine.run(chosen(engines), root, to: "resver-export.pdf", in: folder)
    }
  }

  /// Makes a file from a page, beside the pictures that the page may name.
  private func converted(
    _ source: Made, _ engines: [RenderEngine], to ending: String, hint: String
  ) throws(UserError) -> Made {
    let folderOfRoot = root.split(separator: "/").dropLast().map { $0 + "/" }.joined()
    let page = folderOfRoot + "resver-export.html"
    var guardian = PageGuard(files: Set(files.map(\.path)), folder: folderOfRoot)
    let safe = guardian.guarded(source.bytes)
    let outcome = try inFolder(files + [SourceFiles.File(path: page, bytes: safe)]) {
      folder throws(UserError) in
      try RenderEngine.run(chosen(engines), page, to: "resver-export." + ending, in: folder)
    }
    var made = try result(of: outcome, hint)
    made.page = source.page
    made.losses += source.losses
    made.losses += guardian.leftOut.map {
      "`\($0)`: left out, because this version does not contain it and resver fetches nothing"
    }
    return made
  }

  /// The user's own command, or ours.
  private func chosen(_ engines: [RenderEngine]) -> [RenderEngine] {
    command.map { [RenderEngine(name: $0.first ?? "", command: $0, isTrusted: true)] } ?? engines
  }

  private func result(of outcome: RenderEngine.Outcome, _ hint: String) throws(UserError) -> Made {
    switch outcome {
    case .made(let bytes, let engine): return Made(bytes: bytes, engine: engine)
    case .missing: throw missing(hint)
    case .failed(let engine, let words): throw failed(engine, words)
    }
  }

  private func inFolder<Result>(
    _ files: [SourceFiles.File], _ body: (EngineRoom) throws(UserError) -> Result
  ) throws(UserError) -> Result {
    try EngineRoom.with(files, environment) { room throws(UserError) in try body(room) }
  }

  /// Returns the page from which an engine makes a file; the file contains only what the page contains.
  private func verifiedPage() throws(UserError) -> Made {
    let made = try page()
    if let redactor { try refuse(redactor.remaining(in: String(decoding: made.bytes, as: UTF8.self))) }
    return made
  }

  // MARK: - Errors

  /// The cause reported if no engine is installed.
  package static let noProgram = "no program that can do it is installed"

  private func missing(_ hint: String) -> UserError {
    UserError(
      "Cannot make \(target.rawValue) of `\(root)`",
      causes: [ExportJob.noProgram] + (refused.map { [$0.refusal] } ?? []),
      hint: refused.map { $0.advice + "; or \(hint)" }
        ?? hint + ", or name a command under `export: engines:` in resver.yaml")
  }

  private func failed(_ engine: String, _ words: String) -> UserError {
    UserError(
      "Cannot make \(target.rawValue) of `\(root)`",
      causes: ["\(engine) says:"] + words.split(separator: "\n").map(String.init),
      hint: missingFile(words) ?? "correct the source and try again")
  }

  /// Returns what to do about a class or package that the TeX distribution lacks; nil for other failures.
  private func missingFile(_ words: String) -> String? {
    guard let match = words.firstMatch(of: /File `([^']+\.(cls|sty))' not found/) else { return nil }
    return
      "put \(match.1) beside `\(root)`, or install the TeX package that has it, such as texlive-latex-extra or texlive-fonts-extra"
  }
}
