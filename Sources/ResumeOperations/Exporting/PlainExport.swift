package import Host
import ResumeArchive
import ResumeExport
import ResumeFacts
import ResumeFormats
import ResumeLedger
import ResumeModel
import ResumeProject
import ResumeRendering

/// Exports a plain file outside a repository, or of a repository that knows no résumé.
package enum PlainExport {
  /// The largest number of bytes of files beside the source that an engine may read.
  private static let byteLimit = 64 << 20

  /// Makes the files asked for; `{role}` and `{version}` of the template are left out.
  package static func export(
    _ typed: String, _ request: ExportRequest, environment: Environment
  ) throws(UserError) -> [ExportOutcome] {
    let reading = try PlainFiles.read(typed, environment)
    let format = SourceFormat.called(reading.resume.format) ?? .plain
    let source = format.namesItsEncoding ? reading.bytes : reading.decoded().bytes
    let resume = format.read(source)
    let redactor = request.redactions.isEmpty ? nil : Redactor(resume, request.redactions)
    if let missing = redactor?.missing, !missing.isEmpty, !request.allowsMissing {
      throw History.nothingToLeaveOut(missing, of: typed)
    }
    func clean(_ bytes: [UInt8]) -> [UInt8] { bytes.isBinary ? bytes : redactor?.redacted(bytes) ?? bytes }
    let name = typed.split(separator: "/").last.map(String.init) ?? typed
    let root = SourceFiles.File(path: name, bytes: clean(source))
    let files = [root] + beside(typed, environment).map { SourceFiles.File(path: $0.path, bytes: clean($0.bytes)) }
    let stem = Document(path: name).name
    var outcomes: [ExportOutcome] = []
    for target in request.formats {
      let job = ExportJob(
        root: name, format: format, files: files, source: root.bytes, redactor: redactor, target: target, css: nil,
        look: request.changed(PageLook()), wanted: nil, language: TextLanguage.detect(resume), environment: environment)
      var path = request.template.replacing("-{role}", with: "").replacing("-{version}", with: "")
      for (word, value) in [
        ("{name}", stem), ("{role}", stem), ("{version}", "file"),
        ("{date}", GitDate.day(environment.seconds, offset: environment.offset)), ("{format}", target.rawValue),
      ] {
        path = path.replacing(word, with: value)
      }
      outcomes.append(contentsOf: History.finish(job, at: path, request, environment: environment))
    }
    return outcomes
  }

  /// Returns the files in the folder of a file: pictures, classes, included sources.
  private static func beside(_ typed: String, _ environment: Environment) -> [SourceFiles.File] {
    let steps = environment.absolute(typed).split(separator: "/", omittingEmptySubsequences: false)
    let folder = steps.dropLast().joined(separator: "/") + "/"
    var files: [SourceFiles.File] = []
    var size = 0
    for name in Files.names(in: folder) where !name.hasPrefix(".") && name != String(steps.last ?? "") {
      guard Files.kind(of: folder + name) == .file else { continue }
      // What cannot be read, or is too large for a page, is no reason to refuse: a folder of downloads contains films.
      guard let bytes = try? Files.read(folder + name, called: name), size + bytes.count <= byteLimit else { continue }
      size += bytes.count
      files.append(SourceFiles.File(path: name, bytes: bytes))
    }
    return files
  }
}
