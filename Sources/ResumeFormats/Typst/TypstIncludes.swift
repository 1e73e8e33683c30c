import ResumeModel

/// Finds the files that a Typst source includes: `#include`, and the data that `yaml` and `json` read.
enum TypstIncludes {
  /// Returns the files in order; comments are passed over.
  static func find(in source: [UInt8]) -> [IncludedFile] {
    let bytes = CommentedText.typst(source, SourceLines(source).lines).shown
    var found = TypstModules.find(in: bytes)
    for (word, opening) in [
      ("#include", .space), ("yaml(", .openParenthesis), ("json(", .openParenthesis), ("toml(", .openParenthesis),
    ] as [(StaticString, UInt8)] {
      var from = 0
      while let place = bytes.firstIndex(of: word, in: from..<bytes.count) {
        from = place + word.utf8CodeUnitCount
        var cursor = TypstCursor(bytes, from..<bytes.count)
        if opening == .space { cursor.skipBlanks() }
        guard cursor.byte == .quote else { continue }
        let start = cursor.index + 1
        cursor.skipBalanced()
        found.append(
          IncludedFile(
            path: SourceIncludes.text(bytes, start..<max(start, cursor.index - 1)), isRelative: true,
            isContent: opening == .space, bytes: place..<cursor.index))
      }
    }
    return found.sorted { $0.bytes.lowerBound < $1.bytes.lowerBound }
  }
}
