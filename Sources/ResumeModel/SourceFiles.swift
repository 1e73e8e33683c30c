/// A source assembled from several files: each file follows the line that names it, between two lines of
/// marks.
///
/// The marks begin with a control character that texts do not contain. Readers treat them as brackets around
/// the file's parts, so that a part can move from one file to another; `split` divides the text again at
/// them.
package enum SourceFiles {
  /// The first byte of a line of marks: the group separator.
  package static let mark: UInt8 = 0x1D
  /// The key of the part around a file; the file's path follows.
  package static let key = "file "
  /// The key of the end of a file that brackets nothing; the file's path follows.
  package static let endKey = "end of file "

  /// One file, with its text.
  package struct File: Sendable, Equatable {
    /// The path from the root of the repository.
    package var path: String
    package var bytes: [UInt8]

    /// Makes a file.
    package init(path: String, bytes: [UInt8]) {
      self.path = path
      self.bytes = bytes
    }
  }

  /// The line before the one that names a file.
  package static func opening(_ path: String) -> [UInt8] { [mark, .lessThan] + Array(path.utf8) + [.newline] }

  /// Returns the line after a file.
  ///
  /// - Parameter isOpen: whether the file's last line has no ending.
  package static func closing(_ path: String, isOpen: Bool) -> [UInt8] {
    (isOpen ? [.newline] : []) + [mark, .greaterThan] + Array(path.utf8) + (isOpen ? [mark, .newline] : [.newline])
  }

  /// The meaning of a line of marks.
  package enum Line: Equatable {
    case opens(String)
    case closes(String, isOpen: Bool)

    /// Reads a line without its ending; nil for any other line.
    package init?(_ line: ArraySlice<UInt8>) {
      guard line.count > 2, line.first == SourceFiles.mark else { return nil }
      let isOpen = line.last == SourceFiles.mark
      let path = String(decoding: line.dropFirst(2).dropLast(isOpen ? 1 : 0), as: UTF8.self)
      switch line[line.startIndex + 1] {
      case .lessThan: self = .opens(path)
      case .greaterThan: self = .closes(path, isOpen: isOpen)
      default: return nil
      }
    }
  }

  /// Divides a text into its files: the root first, then the files in the order in which they end.
  ///
  /// - Returns: nil if the marks do not nest, or a file occurs twice.
  package static func split(_ bytes: [UInt8], root: String) -> [File]? {
    guard bytes.contains(mark) else { return [File(path: root, bytes: bytes)] }
    var open = [File(path: root, bytes: [])]
    var closed: [File] = []
    var waiting: String?
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: .newline) ?? bytes.count
      let next = min(bytes.count, end + 1)
      switch Line(bytes[start..<end]) {
      case .opens(let path):
        guard waiting == nil else { return nil }
        waiting = path
      case .closes(let path, let isOpen):
        guard waiting == nil, open.count > 1, var file = open.popLast(), file.path == path else { return nil }
        if isOpen {
          guard file.bytes.popLast() == .newline else { return nil }
        }
        closed.append(file)
      case nil:
        open[open.count - 1].bytes += bytes[start..<next]
        // The line that names the file belongs to the one around it.
        if let path = waiting { open.append(File(path: path, bytes: [])) }
        waiting = nil
      }
      start = next
    }
    guard waiting == nil, open.count == 1 else { return nil }
    let paths = Set(closed.map(\.path))
    return paths.count == closed.count && !paths.contains(root) ? open + closed : nil
  }

  /// Returns the text without the lines of marks, each file in place of the line that names it.
  package static func unmarked(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(mark) else { return bytes }
    var plain: [UInt8] = []
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: .newline) ?? bytes.count
      let next = min(bytes.count, end + 1)
      if Line(bytes[start..<end]) == nil { plain += bytes[start..<next] }
      start = next
    }
    return plain
  }
}

/// The positions, in the files, of the parts of a source assembled from several files.
package struct SourcePlaces: Sendable {
  /// A place in one file.
  package struct Place: Sendable, Equatable {
    /// The file's path; nil for the root.
    package var file: String?
    /// The lines in it: from 1, inclusive.
    package var lines: ClosedRange<Int>
    /// The bytes in it: from 0, half-open.
    package var bytes: Range<Int>
  }

  /// A run of lines of one file.
  private struct Run {
    var start: Int
    var file: String?
    var offset: Int
    var line: Int
    var firstLine: Int
  }

  /// Empty for a source of one file.
  private var runs: [Run] = []

  /// Finds the places in a source.
  package init(_ source: [UInt8]) {
    guard source.contains(SourceFiles.mark) else { return }
    var open: [(file: String?, offset: Int, line: Int)] = [(nil, 0, 1)]
    var waiting: String?
    var start = 0
    var number = 1
    runs = [Run(start: 0, file: nil, offset: 0, line: 1, firstLine: 1)]
    while start < source.count {
      let end = source[start...].firstIndex(of: .newline) ?? source.count
      let next = min(source.count, end + 1)
      let mark = SourceFiles.Line(source[start..<end])
      switch mark {
      case .opens(let path): waiting = path
      case .closes: if open.count > 1 { open.removeLast() }
      case nil:
        open[open.count - 1].offset += next - start
        open[open.count - 1].line += 1
        if let path = waiting { open.append((path, 0, 1)) }
      }
      number += 1
      if mark != nil || waiting != nil, let last = open.last {
        if mark == nil { waiting = nil }
        runs.append(
          Run(start: next, file: last.file, offset: last.offset, line: last.line, firstLine: number))
      }
      start = next
    }
  }

  /// Returns the position of a stretch of the source in the file in which it begins.
  package func place(of bytes: Range<Int>, lines: ClosedRange<Int>) -> Place {
    guard !runs.isEmpty else { return Place(file: nil, lines: lines, bytes: bytes) }
    let first = run(at: bytes.lowerBound)
    let lower = first.offset + bytes.lowerBound - first.start
    let firstLine = first.line + lines.lowerBound - first.firstLine
    let behind = run(at: bytes.upperBound)
    if behind.start == bytes.upperBound, behind.file == first.file {
      // The stretch ends with an included file.
      return Place(
        file: first.file, lines: firstLine...max(firstLine, behind.line - 1),
        bytes: lower..<max(lower, behind.offset))
    }
    let last = run(at: max(bytes.lowerBound, bytes.upperBound - 1))
    // A stretch that ends with an included file ends, in its own file, at the line that names that file.
    let isSame = last.file == first.file
    let upper = isSame ? last.offset + bytes.upperBound - last.start : lower
    let lastLine = isSame ? last.line + lines.upperBound - last.firstLine : firstLine
    return Place(
      file: first.file, lines: firstLine...max(firstLine, lastLine), bytes: lower..<max(lower, upper))
  }

  private func run(at byte: Int) -> Run {
    var low = 0
    var high = runs.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if runs[middle].start <= byte { low = middle } else { high = middle }
    }
    return runs[low]
  }
}
