import ResumeModel

/// Finds the files that a LaTeX source includes: `\input`, `\include`, `\subfile`, `\import`, bibliographies.
enum LaTeXIncludes {
  /// Returns the files in order; comments are passed over.
  static func find(in source: [UInt8]) -> [IncludedFile] {
    let all = 0..<source.count
    let commands: [StaticString] = ["\\input", "\\include", "\\sub", "\\import", "\\makerubric", "\\addbib", "\\bibliography"]
    guard commands.contains(where: { source.firstIndex(of: $0, in: all) != nil }) else { return [] }
    let bytes = CommentedText.latex(source, SourceLines(source).lines).shown
    var cursor = LaTeXCursor(bytes, 0..<bytes.count, closings: LaTeXCursor.closings(of: bytes))
    var found: [IncludedFile] = []
    func add(_ path: String, from start: Int, isContent: Bool = true) {
      found.append(IncludedFile(path: path, isRelative: false, isContent: isContent, bytes: start..<cursor.index))
    }
    while let byte = cursor.byte {
      guard byte == .backslash else {
        cursor.index += 1
        continue
      }
      let start = cursor.index
      switch cursor.controlWord() {
      case "input", "include", "subfile", "makerubric":
        if let name = cursor.group() {
          add(SourceIncludes.text(bytes, name), from: start)
        }
      case "import", "subimport", "inputfrom", "subinputfrom":
        if let folder = cursor.group(), let name = cursor.group() {
          add(SourceIncludes.text(bytes, folder) + SourceIncludes.text(bytes, name), from: start)
        }
      case "addbibresource", "bibliography", "addglobalbib", "addsectionbib":
        _ = cursor.option()
        for name in cursor.group().map({ SourceIncludes.text(bytes, $0) })?.split(separator: ",") ?? [] {
          add(String(name.drop { $0 == " " }), from: start, isContent: false)
        }
      default: continue
      }
    }
    return found
  }
}
