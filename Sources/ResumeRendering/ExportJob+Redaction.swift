import Host
import ResumeExport
import ResumeModel
import ResumeProject

extension ExportJob {
  /// A private value that is still in the result is an error, not a warning.
  func verify(_ made: Made, as target: ExportFormat) throws(UserError) {
    guard let redactor else { return }
    let text: String
    if target.isText {
      text = String(decoding: made.bytes, as: UTF8.self)
    } else if target == .pdf, let read = PDFText(made.bytes, environment) {
      text = read.text
    } else if target == .docx {
      return try refuse(try left(in: made.bytes, by: redactor))
    } else {
      // Without a program that reads it, the PDF is judged by the page it is made from, which was searched.
      return
    }
    try refuse(redactor.remaining(in: text))
  }

  /// Returns the private values that a packed document still contains: in its text, its properties, and the
  /// addresses of its links.
  private func left(in packed: [UInt8], by redactor: Redactor) throws(UserError) -> [String] {
    guard let document = PackedFile(packed) else {
      throw UserError(
        "Cannot leave private data out of the \(target.rawValue)",
        causes: ["the file that was made cannot be unpacked and searched"],
        hint: "export a page or a PDF instead: `--format html,pdf`")
    }
    var left: Set<String> = []
    // Fonts and styles have names that may also be a person's.
    for file in document.files
    where !["word/theme/", "word/styles", "word/fontTable"].contains(where: { file.name.hasPrefix($0) }) {
      left.formUnion(redactor.remaining(in: file.name))
      guard !file.bytes.isBinary else { continue }
      let text = String(decoding: file.bytes, as: UTF8.self).replacing(/<w:[pr]Style [^>]*>/, with: "")
      left.formUnion(redactor.remaining(in: text))
    }
    return left.sorted()
  }

  func refuse(_ left: [String]) throws(UserError) {
    guard left.isEmpty else {
      throw UserError(
        "Cannot leave private data out of the \(target.rawValue)",
        causes: left.map { "`\($0)` is still in the file" }, hint: "remove it from the source by hand for this copy"
      )
    }
  }
}
