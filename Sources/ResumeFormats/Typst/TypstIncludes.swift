import ResumeModel

/// Finds the files that a Typst source includes: `#include`, the modules that `#import` names, and the data that `yaml`,
/// `json` and `csv` read.
enum TypstIncludes {
  /// Returns the files in order; comments are passed over.
  static func find(in source: [UInt8]) -> [IncludedFile] {
    let bytes = CommentedText.typst(source, SourceLines(source).lines).shown
    var found = TypstModules.find(in: bytes)
    for (word, opening) in [
      ("#include", .space), ("yaml(", .openParenthesis), ("json(", .openParenthesis), ("toml(", .openParenthesis),
      ("csv(", .openParenthesis), ("xml(", .openParenthesis),
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
    found += modules(in: bytes)
    return found.sorted { $0.bytes.lowerBound < $1.bytes.lowerBound }
  }

  /// Returns the modules beside the file, as in `#import "data.typ": work, skills`. Packages are not files.
  private static func modules(in bytes: [UInt8]) -> [IncludedFile] {
    var found: [IncludedFile] = []
    var from = 0
    while let place = bytes.firstIndex(of: "#import", in: from..<bytes.count) {
      from = place + 7
      var cursor = TypstCursor(bytes, from..<bytes.count)
      cursor.skipBlanks()
      guard cursor.byte == .quote else { continue }
      let start = cursor.index + 1
      cursor.skipBalanced()
      let path = SourceIncludes.text(bytes, start..<max(start, cursor.index - 1))
      cursor.skipStatement()
      from = cursor.index
      if path.hasPrefix("@") { continue }
      found.append(IncludedFile(path: path, isRelative: true, isContent: true, isModule: true, bytes: place..<from))
    }
    return found
  }
}
