import ResumeModel

/// Finds the files that an AsciiDoc source includes whole: `include::parts/work.adoc[]`.
enum AsciiDocIncludes {
  /// Returns the files in order; comments and blocks that are kept word for word are passed over.
  static func find(in source: [UInt8]) -> [IncludedFile] {
    guard SourceFormat.has(["include::"], in: source) else { return [] }
    let lines = SourceLines(source).lines
    let text = AsciiDocText(source, lines)
    var found: [IncludedFile] = []
    var place = 0
    while place < lines.count {
      let content = source.trimmed(lines[place].start..<lines[place].contentEnd)
      let words = String(decoding: source[content], as: UTF8.self)
      if case .fence = text.kinds[place], AsciiDocLine.isVerbatim(words), let end = text.ends[place] {
        place = end
      } else if text.kinds[place] == .directive("include"), !text.comments[place], words.hasSuffix("[]") {
        // A level, tags or lines between the brackets include another text than the file's.
        let path = words.dropFirst("include::".count).dropLast(2)
        if !path.contains("{"), !path.contains("://") {
          found.append(IncludedFile(path: String(path), isRelative: true, isContent: true, bytes: content))
        }
      }
      place += 1
    }
    return found
  }

  /// Whether a file can be read in place of its name: it closes its blocks and has no title of a document.
  static func isFit(_ source: [UInt8]) -> Bool {
    let hasTitle = SourceLines(source).lines.contains { line in
      if case .heading(level: 1, _) = AsciiDocLine(source, line) { true } else { false }
    }
    return !hasTitle && AsciiDocBalance(source) == AsciiDocBalance([])
  }
}
