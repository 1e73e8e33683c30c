import ChildProcesses
package import Host
package import ResumeArchive
import ResumeExport
import ResumeFormats
import ResumeLedger
import ResumeModel
import ResumeRendering

/// Turns what another program wrote into a Markdown résumé: a Word file, a PDF, a LinkedIn export, JSON Resume.
package enum FileImport {
  /// The result.
  package struct Imported: Sendable {
    package var markdown: String
    /// What it was read as.
    package var kind: String
    /// What was left out, each as a sentence.
    package var losses: [String] = []
  }

  /// A word processor's document may unpack to much more than its size.
  private static let limits = Limits(
    seconds: 60, memory: 2 << 30, addresses: 6 << 30, fileSize: 64 << 20, output: 16 << 20)

  /// Whether a file is a word processor's document, by its ending: pandoc reads it.
  package static func isDocument(_ typed: String) -> Bool {
    typed.lowercased().split(separator: ".").last.map { ["docx", "odt", "rtf"].contains($0) } ?? false
  }

  /// Reads a plain file to look at or to compare; a word processor's document as the Markdown that pandoc makes of it.
  package static func reading(_ typed: String, _ environment: Environment) throws(UserError) -> Reading {
    guard isDocument(typed) else { return try PlainFiles.read(typed, environment) }
    let path = environment.absolute(typed)
    let markdown = try document(path, typed, verb: "read", environment: environment).markdown
    return try PlainFiles.read(markdown: Array(markdown.utf8), of: typed)
  }

  /// Reads a file, or a folder with a LinkedIn export; nil for a folder of anything else.
  package static func read(_ typed: String, _ environment: Environment) throws(UserError) -> Imported? {
    try read(environment.absolute(typed), called: typed, environment)
  }

  /// Reads the file at a path.
  ///
  /// - Parameter typed: its name in messages.
  static func read(_ path: String, called typed: String, _ environment: Environment) throws(UserError) -> Imported? {
    if Files.kind(of: path) == .folder { return try linkedIn(folder: path) }
    let bytes = try Files.read(path, called: typed)
    switch typed.lowercased().split(separator: ".").last {
    case "zip":
      let files = PackedFile(bytes)?.files.map { ($0.name, CSVText.read(String(decoding: $0.bytes, as: UTF8.self))) } ?? []
      guard let export = LinkedInExport(files) else {
        throw UserError(
          "Cannot import `\(typed)`", causes: ["it has no Profile.csv and no Positions.csv, which a LinkedIn data export has"],
          hint: "unpack it, and import the file or folder with the résumés")
      }
      return imported(export)
    case _ where isDocument(typed): return try document(path, typed, verb: "import", environment: environment)
    case "pdf": return try pdf(bytes, typed, environment: environment)
    default:
      let reading = try PlainFiles.read(typed, environment).decoded()
      return Imported(markdown: MarkdownWriter.text(ResumeContent(reading.resume)), kind: reading.resume.format)
    }
  }

  private static func linkedIn(folder: String) throws(UserError) -> Imported? {
    var files: [(name: String, rows: [[String]])] = []
    for name in Files.names(in: folder) where name.lowercased().hasSuffix(".csv") {
      let bytes = try Files.read(folder + "/" + name, called: name)
      files.append((name, CSVText.read(String(decoding: bytes, as: UTF8.self))))
    }
    return LinkedInExport(files).map(imported)
  }

  private static func imported(_ export: LinkedInExport) -> Imported {
    Imported(
      markdown: MarkdownWriter.text(export.content), kind: "a LinkedIn data export",
      losses: export.leftOut.map { "the table of \($0)" })
  }

  private static func document(
    _ path: String, _ typed: String, verb: String, environment: Environment
  ) throws(UserError) -> Imported {
    let ending = typed.lowercased().split(separator: ".").last.map(String.init) ?? "docx"
    let name = typed.contains(" ") ? "\"\(typed)\"" : typed
    guard let program = Programs.find("pandoc", environment) else {
      throw UserError(
        "Cannot \(verb) `\(typed)`", causes: ["pandoc is missing, which reads word processors' documents"],
        hint: "install pandoc (Debian: pandoc), or run `pandoc \(name) -s -t gfm -o resume.md` where it is")
    }
    let command = [program, "--sandbox", "-s", "-f", ending, "-t", "gfm", "--wrap=none", path]
    guard let result = try? ChildProcess.run(command, environment: environment.variables, limits: limits), result.status == 0
    else {
      throw UserError(
        "Cannot \(verb) `\(typed)`", causes: ["pandoc cannot read the file"],
        hint: "open it in a word processor, save it as .docx, and try again")
    }
    return Imported(markdown: titled(String(decoding: result.output, as: UTF8.self)), kind: "a document, by pandoc")
  }

  /// Returns pandoc's text with the document's title as its heading: pandoc takes the name of the person for a property when it has
  /// the style of a title.
  private static func titled(_ text: String) -> String {
    guard text.hasPrefix("---\n"), let end = text.firstRange(of: "\n---\n") else { return text }
    let body = text[end.upperBound...].drop { $0 == "\n" }
    let lines = text[..<end.lowerBound].split(separator: "\n").dropFirst()
    guard let line = lines.first(where: { $0.hasPrefix("title: ") }) else { return String(body) }
    var title = line.dropFirst("title: ".count)
    if title.count > 1, let quote = title.first, "'\"".contains(quote), title.last == quote {
      title = title.dropFirst().dropLast()
    }
    return "# \(title)\n\n" + body
  }

  private static func pdf(_ bytes: [UInt8], _ typed: String, environment: Environment) throws(UserError) -> Imported {
    guard let lines = PDFText.lines(of: bytes, environment) else {
      throw UserError(
        "Cannot read the text of `\(typed)`",
        causes: [Programs.find("pdftotext", environment) == nil ? "pdftotext is missing" : "pdftotext cannot read the file"],
        hint: "install poppler's pdftotext (Debian: poppler-utils)")
    }
    let text = Array(lines.utf8)
    return Imported(
      markdown: MarkdownWriter.text(ResumeContent(SourceFormat.plain.read(text))),
      kind: "a PDF, whose layout is lost: check every line")
  }
}
