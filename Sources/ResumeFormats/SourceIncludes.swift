/// Finds the files that a source takes in: a résumé may be a root and its parts.
package enum SourceIncludes {
  /// One file as the source names it.
  package struct Include: Sendable, Equatable {
    /// The path as written, without the ending that may be left out.
    package var path: String
    /// True when the path counts from the folder of the file that names it, else from that of the root.
    package var isRelative: Bool
  }

  /// Whether sources of a format can include files at all; nil is a format that only the content tells.
  package static func arePossible(in format: ResumeFormat?) -> Bool {
    switch format {
    case .latex, .typst, nil: true
    case .markdown, .json, .yaml, .text: false
    }
  }

  /// Returns the files that a source of a format includes, in order; comments are passed over.
  package static func find(in source: [UInt8], as format: ResumeFormat) -> [Include] {
    switch format {
    case .latex: latex(source)
    case .typst: typst(source)
    case .markdown, .json, .yaml, .text: []
    }
  }

  private static func latex(_ source: [UInt8]) -> [Include] {
    let bytes = CommentedText.latex(source, SourceLines(source).lines).shown
    var cursor = LaTeXCursor(bytes, 0..<bytes.count, LaTeXCursor.closings(of: bytes))
    var found: [Include] = []
    while let byte = cursor.byte {
      guard byte == 0x5C else {
        cursor.index += 1
        continue
      }
      switch cursor.controlWord() {
      case "input", "include", "subfile", "makerubric":
        if let name = cursor.group() {
          found.append(Include(path: text(bytes, name), isRelative: false))
        }
      case "import", "subimport", "inputfrom", "subinputfrom":
        if let folder = cursor.group(), let name = cursor.group() {
          found.append(Include(path: text(bytes, folder) + text(bytes, name), isRelative: false))
        }
      default: continue
      }
    }
    return found
  }

  private static func typst(_ source: [UInt8]) -> [Include] {
    let bytes = CommentedText.typst(source, SourceLines(source).lines).shown
    var found: [Include] = []
    for (word, opening) in [("#include", 0x20), ("yaml(", 0x28), ("json(", 0x28)] as [(StaticString, UInt8)] {
      var from = 0
      while let place = bytes.firstIndex(of: word, in: from..<bytes.count) {
        from = place + word.utf8CodeUnitCount
        var cursor = TypstCursor(bytes, from..<bytes.count)
        if opening == 0x20 { cursor.skipBlanks() }
        guard cursor.byte == 0x22 else { continue }
        let start = cursor.index + 1
        cursor.skipBalanced()
        found.append(Include(path: text(bytes, start..<max(start, cursor.index - 1)), isRelative: true))
      }
    }
    return found
  }

  private static func text(_ bytes: [UInt8], _ range: Range<Int>) -> String {
    String(decoding: bytes[bytes.trimmed(range)], as: UTF8.self)
  }
}
