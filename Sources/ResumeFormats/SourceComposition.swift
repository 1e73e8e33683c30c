import ResumeModel

/// A root and the files that it includes, assembled into one text and read as one résumé.
package struct SourceComposition: Sendable {
  /// The root's text with each file after the line that names it (`SourceFiles`).
  package private(set) var bytes: [UInt8]
  /// The paths of the included files, in reading order.
  package private(set) var files: [String] = []

  /// A text by itself.
  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  private init(bytes: [UInt8], files: [String]) {
    self.bytes = bytes
    self.files = files
  }

  /// Finds a file: returns the bytes at a path from the root of the repository, or nil.
  package typealias Finder<Failure: Error> = (String) throws(Failure) -> [UInt8]?

  /// Assembles a root and its files.
  ///
  /// A file is included in place of its name if the name is alone on a line and the whole reads well: the
  /// file closes what it opens, is included once, and is not a complete document.
  ///
  /// - Parameters:
  ///   - root: the root's text.
  ///   - path: its path from the root of the repository.
  ///   - excluded: files to leave out.
  package static func compose<Failure: Error>(
    _ root: [UInt8], at path: String, as format: SourceFormat, excluding excluded: Set<String> = [],
    find: Finder<Failure>
  ) throws(Failure) -> SourceComposition {
    var excluded = excluded.union([path])
    guard SourceIncludes.arePossible(in: format), !root.contains(SourceFiles.mark) else {
      return SourceComposition(root)
    }
    // Each round leaves out at least one file more.
    while true {
      var composer = Composer(format: format, rootFolder: SourceIncludes.folder(of: path), excluded: excluded)
      let bytes = try composer.put(root, at: path, depth: 0, find)
      var bad = composer.repeated
      if !composer.files.isEmpty && bad.isEmpty {
        let found = recognized(in: format.read(bytes))
        bad = Set(composer.files.filter { !found.contains($0) })
      }
      if bad.isEmpty { return SourceComposition(bytes: bytes, files: composer.files) }
      excluded.formUnion(bad)
    }
  }

  /// Returns the files whose start and end a reader recognised.
  private static func recognized(in resume: Resume) -> Set<String> {
    var found: Set<String> = []
    var ended: Set<String> = []
    for part in resume.parts {
      guard case .key(let key) = part.detail, part.attachment == .layout || part.kind == .group else { continue }
      if key.hasPrefix(SourceFiles.endKey) {
        ended.insert(String(key.dropFirst(SourceFiles.endKey.count)))
      } else if key.hasPrefix(SourceFiles.key) {
        let path = String(key.dropFirst(SourceFiles.key.count))
        found.insert(path)
        let line = SourceFiles.closing(path, isOpen: false)
        let openLine = SourceFiles.closing(path, isOpen: true)
        let own = resume.source[part.bytes]
        if own.suffix(line.count).elementsEqual(line) || own.suffix(openLine.count).elementsEqual(openLine) {
          ended.insert(path)
        }
      }
    }
    return found.intersection(ended)
  }
}

/// Puts files in place of their names.
private struct Composer {
  let format: SourceFormat
  let rootFolder: [String]
  let excluded: Set<String>
  var files: [String] = []
  /// The files that are named more than once.
  var repeated: Set<String> = []

  mutating func put<Failure: Error>(
    _ source: [UInt8], at path: String, depth: Int, _ find: SourceComposition.Finder<Failure>
  ) throws(Failure) -> [UInt8] {
    let includes = SourceIncludes.find(in: source, as: format).filter(\.isContent)
    guard !includes.isEmpty, depth < 8 else { return source }
    var bytes: [UInt8] = []
    var done = 0
    for include in includes {
      guard let line = line(of: include.bytes, in: source), line.lowerBound >= done,
        let (found, text) = try text(include, from: path, find)
      else { continue }
      bytes += source[done..<line.lowerBound]
      bytes += SourceFiles.opening(found)
      bytes += source[line]
      bytes += try put(text, at: found, depth: depth + 1, find)
      bytes += SourceFiles.closing(found, isOpen: !text.isEmpty && text.last != .newline)
      done = line.upperBound
    }
    return bytes + source[done...]
  }

  private mutating func text<Failure: Error>(
    _ include: IncludedFile, from path: String, _ find: SourceComposition.Finder<Failure>
  ) throws(Failure) -> (String, [UInt8])? {
    let folder = include.isRelative ? SourceIncludes.folder(of: path) : rootFolder
    guard let include = try settled(include, from: folder, find) else { return nil }
    for candidate in SourceIncludes.paths(include, from: folder, as: format) {
      guard let text = try find(candidate) else { continue }
      guard !excluded.contains(candidate), isFit(text), SourceFormat.named(by: candidate) == format,
        candidate.utf8.allSatisfy({ $0 >= .space && $0 != 0x7F && $0 != .percent && $0 != .backslash })
      else { return nil }
      if files.contains(candidate) {
        // A module may be named in several files, and its words are read once.
        if !include.isModule { repeated.insert(candidate) }
        return nil
      }
      if include.isModule, !SourceIncludes.holdsWords(text, as: format) { return nil }
      files.append(candidate)
      return (candidate, text)
    }
    return nil
  }

  /// Puts the value of a setting in the place of `*` in a path; nil if it is not found.
  private func settled<Failure: Error>(
    _ include: IncludedFile, from folder: [String], _ find: SourceComposition.Finder<Failure>
  ) throws(Failure) -> IncludedFile? {
    guard let setting = include.setting else { return include }
    let path = (folder + setting.file.split(separator: "/").filter { $0 != "." }.map(String.init)).joined(separator: "/")
    guard let bytes = try find(path) else { return nil }
    for line in bytes.split(separator: .newline) {
      let pair = String(decoding: line, as: UTF8.self).split(separator: "=", maxSplits: 1).map { FieldSplit.trimmed(String($0)) }
      guard pair.count == 2, pair[0] == setting.key, pair[1].hasPrefix("\"") else { continue }
      let value = pair[1].dropFirst().prefix { $0 != "\"" }
      var found = include
      found.path = include.path.split(separator: "*", omittingEmptySubsequences: false).joined(separator: String(value))
      return found
    }
    return nil
  }

  private func isFit(_ text: [UInt8]) -> Bool {
    guard !text.contains(SourceFiles.mark), !text.isBinary,
      !text.starts(with: [0xEF, 0xBB, 0xBF])
    else { return false }
    return format.includes?.isFit(text) ?? false
  }

  /// Returns the whole line of a name that is alone on it, including the ending; the last line of a longer statement.
  private func line(of range: Range<Int>, in source: [UInt8]) -> Range<Int>? {
    var low = range.lowerBound
    while low > 0, source[low - 1].isBlank { low -= 1 }
    guard low == 0 || source[low - 1] == .newline else { return nil }
    var high = range.upperBound
    while high < source.count, source[high].isBlank || source[high] == .carriageReturn { high += 1 }
    let isComment = format.comments.contains { comment in
      comment.endsWithLine && source[high...].starts(with: comment.opening.utf8)
    }
    if isComment { high = source[high...].firstIndex(of: .newline) ?? source.count }
    guard high < source.count, source[high] == .newline else { return nil }
    let last = source[range].lastIndex(of: .newline).map { $0 + 1 }
    return (last ?? low)..<high + 1
  }
}
