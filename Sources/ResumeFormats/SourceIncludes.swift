/// Finds the files that a source takes in: a résumé may be a root and its parts.
package enum SourceIncludes {
  /// One file as the source names it.
  package struct Include: Sendable, Equatable {
    /// The path as written, without the ending that may be left out.
    package var path: String
    /// Whether the path is relative to the folder of the file that names it; otherwise to the folder of the
    /// root.
    package var isRelative: Bool
    /// Whether the file's text replaces its name; false if the source computes with it.
    package var isContent: Bool
    /// The position of the command that names the file: 0-based, half-open.
    package var bytes: Range<Int>
  }

  /// Whether sources of a format can include files; nil is a format that only the content shows.
  package static func arePossible(in format: ResumeFormat?) -> Bool {
    switch format {
    case .latex, .typst, nil: true
    case .markdown, .json, .yaml, .toml, .org, .bibtex, .text: false
    }
  }

  /// Returns the files that a source of a format includes, in order; comments are passed over.
  package static func find(in source: [UInt8], as format: ResumeFormat) -> [Include] {
    switch format {
    case .latex: latex(source)
    case .typst: typst(source)
    case .markdown, .json, .yaml, .toml, .org, .bibtex, .text: []
    }
  }

  /// The folder of a path, step by step.
  package static func folder(of path: String) -> [String] {
    path.split(separator: "/").dropLast().map(String.init)
  }

  /// Returns the paths that an include can mean, the likeliest first: with the ending that LaTeX allows to
  /// omit, then as written. Empty for a path outside the root folder and for a name without a text's ending.
  package static func paths(
    _ include: Include, from folder: [String], as format: ResumeFormat
  ) -> [String] {
    let written = include.path
    guard !written.isEmpty, !written.hasPrefix("/"), !written.contains("\\"), !written.contains("\0") else {
      return []
    }
    var steps = folder
    for step in written.split(separator: "/") {
      if step == "." { continue }
      if step == ".." {
        guard steps.popLast() != nil else { return [] }
      } else {
        steps.append(String(step))
      }
    }
    guard steps.first != ".git" else { return [] }
    let path = steps.joined(separator: "/")
    let ending = include.isContent ? ".tex" : ".bib"
    let candidates = format == .latex && !path.hasSuffix(ending) ? [path + ending, path] : [path]
    return candidates.filter { candidate in
      ["tex", "bib", "typ", "yaml", "yml", "json", "md", "txt"].contains { candidate.hasSuffix("." + $0) }
    }
  }

  private static func latex(_ source: [UInt8]) -> [Include] {
    let all = 0..<source.count
    let commands: [StaticString] = ["\\input", "\\include", "\\sub", "\\import", "\\makerubric", "\\addbib", "\\bibliography"]
    guard commands.contains(where: { source.firstIndex(of: $0, in: all) != nil }) else { return [] }
    let bytes = CommentedText.latex(source, SourceLines(source).lines).shown
    var cursor = LaTeXCursor(bytes, 0..<bytes.count, LaTeXCursor.closings(of: bytes))
    var found: [Include] = []
    func add(_ path: String, from start: Int, isContent: Bool = true) {
      found.append(Include(path: path, isRelative: false, isContent: isContent, bytes: start..<cursor.index))
    }
    while let byte = cursor.byte {
      guard byte == 0x5C else {
        cursor.index += 1
        continue
      }
      let start = cursor.index
      switch cursor.controlWord() {
      case "input", "include", "subfile", "makerubric":
        if let name = cursor.group() {
          add(text(bytes, name), from: start)
        }
      case "import", "subimport", "inputfrom", "subinputfrom":
        if let folder = cursor.group(), let name = cursor.group() {
          add(text(bytes, folder) + text(bytes, name), from: start)
        }
      case "addbibresource", "bibliography", "addglobalbib", "addsectionbib":
        _ = cursor.option()
        for name in cursor.group().map({ text(bytes, $0) })?.split(separator: ",") ?? [] {
          add(String(name.drop { $0 == " " }), from: start, isContent: false)
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
        found.append(
          Include(
            path: text(bytes, start..<max(start, cursor.index - 1)), isRelative: true,
            isContent: opening == 0x20, bytes: place..<cursor.index))
      }
    }
    return found
  }

  private static func text(_ bytes: [UInt8], _ range: Range<Int>) -> String {
    String(decoding: bytes[bytes.trimmed(range)], as: UTF8.self)
  }
}
