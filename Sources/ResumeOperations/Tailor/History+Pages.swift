import GitStore
import Host
import ResumeArchive
import ResumeFormats
import ResumeModel
import ResumeProject
import ResumeRendering
import ResumeTailoring

extension History {
  /// The maximum size of the files beside a document, in bytes.
  private static let byteLimit = 64 << 20

  /// Leaves bullets out, the least relevant first, until a document fits on N pages.
  ///
  /// Halves the selection each time, so that an engine runs at most half a dozen times.
  func fit(
    _ decision: Tailor.Decision, of text: Resume, on pages: Int, _ document: Document, commit: ObjectID,
    context: Tailor.Context, render: (Tailor.Decision) -> [UInt8]
  ) throws(UserError) -> Tailor.Decision {
    let format = text.sourceFormat
    let others = try filesBeside(document, in: commit)
    func count(_ decision: Tailor.Decision) throws(UserError) -> PageCounter.Outcome {
      guard let files = SourceFiles.split(render(decision), root: document.path) else {
        return .failed("its files")
      }
      let own = Set(files.map(\.path))
      let all = files + others.filter { !own.contains($0.path) }
      guard format.printing.printsSource else { return try printedPages(all, document, format: format, in: commit) }
      let folder = try Files.makeTemporaryFolder(environment)
      defer { Files.removeFolder(folder) }
      return try PageCounter(files: all, in: folder, environment)
        .pages(of: document.path, all.first { $0.path == document.path }?.bytes ?? [], by: format.printing)
    }
    var decided = decision
    if !format.printing.printsSource,
      let wanted = try wantedCommand(for: .pdf, of: document, in: commit, called: commit.description),
      !wanted.isAllowed
    {
      decided.report.notes.append(wanted.refusal)
    }
    switch try count(decision) {
    case .pages(let found) where found <= pages:
      decided.report.rules.append(line(pages, found == 1 ? "it has 1 page" : "it has \(found) pages"))
      return decided
    case .pages: break
    case .noEngine(let hint), .failed(let hint):
      // Bullets that were left out to fit stay out while the pages cannot be counted.
      let before = context.absent.filter { text.parts[$0].kind == .bullet && !decided.omitted.contains($0) }
      decided = decided.dropping(
        before.sorted(), of: text, because: "left out before; the pages cannot be counted now")
      decided.report.notes.append("`pages: \(pages)` was not applied: \(hint)")
      return decided
    }
    let droppable = Tailor.droppable(text, decision, context: context)
    var low = 1
    var high = droppable.count
    var best: (count: Int, pages: Int)?
    while low <= high {
      let middle = (low + high) / 2
      let attempt = decision.dropping(Array(droppable.prefix(middle)), of: text, because: "")
      if case .pages(let found) = try count(attempt), found <= pages {
        best = (middle, found)
        high = middle - 1
      } else {
        low = middle + 1
      }
    }
    guard let best else {
      decided.report.notes.append(
        "`pages: \(pages)` cannot be met: even with one bullet per entry the text is longer; leave out whole entries")
      return decided
    }
    decided = decision.dropping(
      Array(droppable.prefix(best.count)), of: text,
      because: "to fit on \(pages == 1 ? "1 page" : "\(pages) pages")")
    decided.report.rules.append(line(pages, "left out \(best.count) to fit"))
    return decided
  }

  /// The pages of a document that is printed by way of a page (docs/export.md).
  private func printedPages(
    _ files: [SourceFiles.File], _ document: Document, format: SourceFormat, in commit: ObjectID
  ) throws(UserError) -> PageCounter.Outcome {
    let job = ExportJob(
      root: document.path, format: format, files: files, source: files[0].bytes, redactor: nil, target: .pdf,
      css: try styleSheet(), look: configuration.export.look,
      wanted: try wantedCommand(for: .pdf, of: document, in: commit, called: commit.description),
      language: document.language, environment: environment)
    do {
      guard let pages = PDFText.pages(of: try job.make().bytes, environment) else {
        return .noEngine("install poppler's pdfinfo (Debian: poppler-utils)")
      }
      return .pages(pages)
    } catch {
      return error.causes.first == ExportJob.noProgram
        ? .noEngine(error.hint ?? "") : .failed(error.causes.joined(separator: " "))
    }
  }

  private func line(_ pages: Int, _ effect: String) -> TailoringReport.RuleLine {
    TailoringReport.RuleLine(rule: "pages \(pages)", line: 0, effect: effect, hint: nil)
  }

  /// Returns the other files of a commit, which a document may need for rendering.
  func filesBeside(
    _ document: Document, in commit: ObjectID
  ) throws(UserError) -> [SourceFiles.File] {
    try git { () throws(GitError) in
      var files: [SourceFiles.File] = []
      var size = 0
      for entry in try repository.files(in: commit) where entry.isFile && entry.path != document.path {
        let bytes = try repository.text(of: entry)
        size += bytes.count
        if size > History.byteLimit { break }
        files.append(SourceFiles.File(path: entry.path, bytes: bytes))
      }
      return files
    }
  }
}
