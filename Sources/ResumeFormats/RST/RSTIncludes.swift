import ResumeModel

/// Finds the files that a reStructuredText source includes whole: `.. include:: parts/work.rst`.
enum RSTIncludes {
  /// Returns the files in order; comments and literal texts are passed over.
  static func find(in source: [UInt8]) -> [IncludedFile] {
    guard SourceFormat.has([".. include::"], in: source) else { return [] }
    let all = SourceLines(source).lines
    let lines = RSTLines(source, all)
    return all.indices.compactMap { place in
      let content = lines.content(place)
      // With options, the text is another than the file's.
      guard lines.layout[place] == "include", lines.column(place) == 0, source.has(".. include::", at: content.lowerBound),
        place + 1 == all.count || lines.layout[place + 1] != "include" || source.has("..", at: all[place + 1].start)
      else { return nil }
      let path = lines.text(source.trimmed(content.lowerBound + ".. include::".utf8.count..<content.upperBound))
      return IncludedFile(path: path, isRelative: true, isContent: true, bytes: content)
    }
  }
}
