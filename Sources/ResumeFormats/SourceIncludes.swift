import ResumeModel

/// Finds the files that a source takes in: a résumé may be a root and its parts.
package enum SourceIncludes {
  /// Whether sources of a format can include files; nil is a format that only the content shows.
  package static func arePossible(in format: SourceFormat?) -> Bool { format.map { $0.includes != nil } ?? true }

  /// Returns the files that a source of a format includes, in order; comments are passed over.
  package static func find(in source: [UInt8], as format: SourceFormat) -> [IncludedFile] {
    format.includes?.find(source) ?? []
  }

  /// Whether a module has anything that a reader sees, and is more than functions.
  package static func holdsWords(_ module: [UInt8], as format: SourceFormat) -> Bool {
    format.read(module).parts.contains { part in
      part.isContent && !part.isHidden && part.kind != .document
        && part.text.unicodeScalars.contains { $0.properties.isAlphabetic }
    }
  }

  /// The folder of a path, step by step.
  package static func folder(of path: String) -> [String] {
    path.split(separator: "/").dropLast().map(String.init)
  }

  /// Returns the paths that an include can mean, the likeliest first: with the ending that the format allows to
  /// omit, then as written. Empty for a path outside the root folder and for a name without a text's ending.
  package static func paths(
    _ include: IncludedFile, from folder: [String], as format: SourceFormat
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
    var candidates = [path]
    if let omitted = format.includes?.omittedEndings {
      let ending = include.isContent ? omitted.content : omitted.data
      if !path.hasSuffix(ending) { candidates.insert(path + ending, at: 0) }
    }
    return candidates.filter { candidate in included.contains { candidate.hasSuffix("." + $0) } }
  }

  private static let included = SourceFormat.all.flatMap(\.files.included)

  /// Returns the text of a range without the blanks around it.
  static func text(_ bytes: [UInt8], _ range: Range<Int>) -> String {
    String(decoding: bytes[bytes.trimmed(range)], as: UTF8.self)
  }
}
