import GitStore
package import Host
package import ResumeArchive
package import ResumeExport
import ResumeFacts
import ResumeFormats
import ResumeLedger
import ResumeModel
package import ResumeProject
import ResumeRendering

/// The request of an export.
package struct ExportRequest: Sendable {
  /// Roles or revisions as typed.
  package var revisions: [String]
  package var formats: [ExportFormat]
  /// The path template; `{name}`, `{role}`, `{version}`, `{date}` and `{format}` are replaced.
  package var template: String
  package var redactions: Set<Redaction> = []
  /// True when a kind to leave out need not be there.
  package var allowsMissing = false
  /// More pages than this are an error.
  package var pages: Int?
  /// Whether to check which text a program reads in a PDF.
  package var checksText = false
  /// The look of resver's own page instead of that of resver.yaml.
  package var theme: PageTheme?
  /// The sheet instead of that of resver.yaml.
  package var paper: PageLook.Paper?

  /// Returns a look with what the request changes.
  func changed(_ look: PageLook) -> PageLook {
    PageLook(theme: theme ?? look.theme, paper: paper ?? look.paper, accent: look.accent)
  }

  /// Makes a request.
  package init(revisions: [String], formats: [ExportFormat], template: String) {
    self.revisions = revisions
    self.formats = formats
    self.template = template
  }
}

/// One file that was, or could not be, made.
package struct ExportOutcome: Sendable {
  /// The path by the template.
  package var path: String
  /// The engine; nil if none was needed.
  package var engine: String?
  package var pages: Int?
  /// Whether it is the picture of a page.
  package var isPicture = false
  /// The parts that the format could not express.
  package var losses: [String] = []
  /// The words that a program would lose of a PDF's text; nil if it was not checked, or could not be.
  package var textLosses: [String]?
  /// A command of resver.yaml that would have made the file, but that nobody has allowed.
  package var refused: WantedCommand?
  /// Why resver's own layout was used instead of the source's; nil otherwise.
  package var substitution: String?
  /// Why it was not made.
  package var failure: UserError?
}

extension History {
  /// Makes the files asked for, straight from the branches, several at once.
  package func export(
    _ request: ExportRequest, _ documents: [Document]
  ) throws(UserError) -> [ExportOutcome] {
    var jobs: [(job: ExportJob, path: String)] = []
    for revision in request.revisions {
      for document in documents where !document.isIncluded {
        for format in request.formats {
          let job = try job(
            document, at: revision, as: format, request.redactions, allowsMissing: request.allowsMissing,
            request: request)
          jobs.append((job, try path(request.template, document, revision: revision, format: format, count: documents.count)))
        }
      }
    }
    if let twice = jobs.map(\.path).first(where: { path in jobs.count { $0.path == path } > 1 }) {
      throw UserError(
        "Cannot write two files to `\(twice)`", causes: ["the template gives both the same name"],
        hint: "use {name}, {role}, {version} and {format}, as in -o 'dist/{name}-{role}.{format}'",
        kind: .usage)
    }
    let environment = environment
    return ParallelWork.map(jobs, .waits) { jobs in
      jobs.flatMap { History.finish($0.job, at: $0.path, request, environment: environment) }
    }
  }

  /// Returns the bytes of one document at one revision in one format, for a record.
  func exported(_ document: Document, at revision: String, as format: ExportFormat) throws(UserError)
    -> [UInt8]
  {
    let job = try job(document, at: revision, as: format, [], allowsMissing: true)
    // A record must contain what this person's command makes, not a substitute.
    if let refused = job.refused {
      throw UserError(
        "Cannot make \(format.rawValue) of `\(document.path)`", causes: [refused.refusal],
        hint: refused.advice + "; or name a file that you made with `--file`")
    }
    let made = try job.make()
    if let substitution = made.substitution {
      throw UserError(
        "Cannot make \(format.rawValue) of `\(document.path)` as it was sent", causes: [substitution],
        hint: "name the file that you sent with `--file`")
    }
    return made.bytes
  }

  /// Returns the PDF of one document at one revision, made as `export` makes it, without writing a file.
  package func pdf(of document: Document, at revision: String) throws(UserError) -> [UInt8] {
    try job(document, at: revision, as: .pdf, [], allowsMissing: true).make().bytes
  }

  /// Makes a job's file, or a file for each page if the pages are pictures: `cv-1.png`, `cv-2.png`.
  static func finish(
    _ job: ExportJob, at path: String, _ request: ExportRequest, environment: Environment
  ) -> [ExportOutcome] {
    var outcome = ExportOutcome(path: path)
    outcome.refused = job.refused
    outcome.isPicture = job.target == .png
    do {
      let made = try job.make()
      outcome.engine = made.engine
      outcome.losses = made.losses
      outcome.substitution = made.substitution
      try check(made, of: job, for: request, told: &outcome, environment)
      let mark = job.target == .png ? PageMark(path) : nil
      let files = ([made.bytes] + made.laterPages).map { mark?.marked($0) ?? $0 }
      var outcomes: [ExportOutcome] = []
      for (number, bytes) in files.enumerated() {
        if number == 1 { outcome = ExportOutcome(path: path, engine: outcome.engine, pages: outcome.pages, isPicture: true) }
        if files.count > 1 { outcome.path = PageMark.numbered(path, number + 1) }
        let absolute = environment.absolute(outcome.path)
        Files.makeFolder(of: absolute)
        try Files.write(bytes, to: absolute, called: outcome.path)
        outcomes.append(outcome)
      }
      mark?.removeOthers(than: outcomes.map(\.path), environment)
      return outcomes
    } catch {
      outcome.failure = error
      return [outcome]
    }
  }

  /// Counts the pages and checks the text, as requested.
  private static func check(
    _ made: ExportJob.Made, of job: ExportJob, for request: ExportRequest, told outcome: inout ExportOutcome,
    _ environment: Environment
  ) throws(UserError) {
    switch job.target {
    case .png: outcome.pages = 1 + made.laterPages.count
    case .pdf: outcome.pages = PDFText.pages(of: made.bytes, environment)
    default: return
    }
    if request.checksText, job.target == .pdf {
      let content = ResumeContent(job.format.read(job.source))
      outcome.textLosses = PDFText(made.bytes, environment)?.losses(of: made.page?.expected ?? content.expected)
    }
    guard let limit = request.pages else { return }
    guard let pages = outcome.pages else {
      throw UserError(
        "Cannot count the pages of `\(outcome.path)`", hint: "install poppler's pdfinfo (Debian: poppler-utils)")
    }
    guard pages <= limit else {
      throw UserError(
        "`\(outcome.path)` has \(pages) pages, more than \(limit)",
        hint: "leave bullets out with `resver tailor ROLE --pages \(limit)`, or shorten the source")
    }
  }

  static func nothingToLeaveOut(_ missing: Set<Redaction>, of path: String) -> UserError {
    let kinds = missing.map(\.rawValue).sorted().joined(separator: ", ")
    return UserError(
      "Cannot leave the \(kinds) out of `\(path)`", causes: ["the résumé does not contain any"],
      hint: "`resver outline` shows what resver reads; if there is nothing to remove, add --allow-missing")
  }

  // MARK: - Jobs

  private func job(
    _ document: Document, at revision: String, as target: ExportFormat, _ redactions: Set<Redaction>,
    allowsMissing: Bool, request: ExportRequest? = nil
  ) throws(UserError) -> ExportJob {
    var reading = try read(revision, document)
    let format = reading.resume.sourceFormat
    if !format.namesItsEncoding { reading = reading.decoded() }
    let redactor = redactions.isEmpty ? nil : Redactor(reading.resume, redactions)
    if let missing = redactor?.missing, !missing.isEmpty, !allowsMissing {
      throw History.nothingToLeaveOut(missing, of: reading.path)
    }
    // A picture is not text.
    func clean(_ bytes: [UInt8]) -> [UInt8] {
      bytes.isBinary ? bytes : redactor?.redacted(bytes) ?? bytes
    }
    let own = reading.files.map { SourceFiles.File(path: $0.path, bytes: clean($0.bytes)) }
    let names = Set(own.map(\.path))
    var commit = reading.commit.flatMap { ObjectID($0) }
    if commit == nil { commit = try git { () throws(GitError) in try repository.head().commit } }
    var others: [SourceFiles.File] = []
    if let commit {
      for file in try filesBeside(document, in: commit) where !names.contains(file.path) {
        // A file on disk belongs to the source on disk.
        var bytes = file.bytes
        if reading.commit == nil, let root = workTree, Files.kind(of: root + file.path) == .file,
          Files.isInside(file.path, root)
        {
          bytes = try Files.read(root + file.path, called: file.path)
        }
        others.append(SourceFiles.File(path: file.path, bytes: clean(bytes)))
      }
    }
    return ExportJob(
      root: reading.path, format: format, files: own + others, source: clean(reading.bytes),
      redactor: redactor,
      target: target, css: request?.theme == nil ? try styleSheet() : nil,
      look: request?.changed(configuration.export.look) ?? configuration.export.look,
      wanted: try wantedCommand(
        for: target == .png ? .pdf : target, of: document, in: reading.commit.flatMap { ObjectID($0) }, called: revision),
      language: document.language ?? TextLanguage.detect(reading.resume), environment: environment)
  }

  func styleSheet() throws(UserError) -> String? {
    guard let path = configuration.export.css else { return nil }
    if let root = workTree {
      return String(decoding: try Files.read(path, in: root, called: path), as: UTF8.self)
    }
    let bytes = try git { () throws(GitError) in
      guard let head = try repository.head().commit, let entry = try repository.entry(at: path, in: head)
      else {
        return nil as [UInt8]?
      }
      return try repository.readBlob(entry.id)
    }
    return bytes.map { String(decoding: $0, as: UTF8.self) }
  }

  /// Returns a file's name by the template. The name of a document or a role cannot lead to another folder.
  private func path(
    _ template: String, _ document: Document, revision: String, format: ExportFormat, count: Int
  ) throws(UserError) -> String {
    func plain(_ text: String) -> String {
      String(text.map { "/\\:".contains($0) || $0.isNewline ? "-" : $0 })
    }
    let role = try roles().first { [$0.name, "role/" + $0.name].contains(revision) }?.name
    let base = Role.shortName(try baseBranch())
    let name = revision == "WORK" ? base : role ?? revision
    let identity = GitDate.day(environment.seconds, offset: environment.offset)
    var path = template
    for (word, value) in [
      ("{name}", document.name), ("{role}", name), ("{version}", revision == "WORK" ? "work" : revision),
      ("{date}", identity), ("{format}", format.rawValue),
    ] {
      path = path.replacing(word, with: plain(value))
    }
    return path
  }
}
