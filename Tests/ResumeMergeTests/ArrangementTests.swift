import ResumeFormats
import ResumeMerge
import ResumeModel
import TestSupport
import Testing

@Suite struct `A résumé is written again with parts left out and in another order` {
  static let files = [
    "history/nora-vance/14-quill-energy/resume.md", "history/lin-zhiyuan/07-bilingual/resume.md",
    "history/nora-vance-json/14-quill-energy/resume.json",
    "history/nora-vance-yaml/14-quill-energy/Nora_Vance_CV.yaml",
    "history/nora-vance-latex/14-quill-energy/resume.tex",
    "history/nora-vance-typst/14-quill-energy/resume.typ",
  ]

  private func read(_ path: String) throws -> Resume {
    let bytes = try Fixtures.bytes(path)
    return SourceFormat.detect(bytes, at: path).read(bytes)
  }

  private func texts(_ resume: Resume) -> [String] {
    resume.parts.filter { $0.isContent && !$0.text.isEmpty }.map(\.text)
  }

  @Test(arguments: files + extra)
  func `any part can be left out, and the others stay as they are`(path: String) throws {
    let resume = try read(path)
    var failures: [String] = []
    var count = 0
    for part in resume.parts.indices.dropFirst()
    where resume.parts[part].isContent && resume.parts[part].kind != .header {
      count += 1
      guard let bytes = Arrangement.bytes(of: resume, omitting: [part]) else {
        failures.append("\(resume.parts[part].kind) \(resume.parts[part].text)")
        continue
      }
      let inside = part..<max(part + 1, resume.parts[part].subtreeEnd)
      let isData = ["json", "yaml"].contains(resume.format)
      // An empty key is not a section.
      let emptied =
        isData
        ? Set(
          resume.ancestors(of: part).filter { holder in
            resume.contents(of: holder).allSatisfy { inside.contains($0) }
          }) : []
      let wanted = resume.parts.indices.filter { !emptied.contains($0) }.filter {
        !inside.contains($0) && resume.parts[$0].isContent && !resume.parts[$0].text.isEmpty
      }
      .map { resume.parts[$0].text }
      let left = Set(emptied.map { resume.parts[$0].text })
      #expect(
        texts(resume.sourceFormat.read(bytes)).filter { !left.contains($0) }
          == wanted)
    }
    // Where markup joins parts together, a part may have to stay; this is rare.
    #expect(failures.count <= max(1, count / 6), "\(failures) of \(count)")
    #expect(count > 4)
  }

  static let extra: [String] =
    (try? ["markdown", "latex", "json", "yaml", "typst"].flatMap { format in
      try Fixtures.paths(below: "Tests/Fixtures/" + format, ending: "").filter { !$0.hasSuffix(".outline") }
    }) ?? []
}
