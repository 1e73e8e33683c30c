import ResumeModel

/// The lines of a source, each with the ends of its content and of its line ending.
///
/// A line ends with LF or CRLF; a lone CR ends a line only in a source without any LF (old Mac files).
package struct SourceLines: Sendable {
  /// One line: `start ..< contentEnd` is its content, `contentEnd ..< end` its line ending.
  package struct Line: Sendable, Equatable {
    /// The offset of the first byte, from 0.
    package var start: Int
    /// The offset after the last byte before the line ending.
    package var contentEnd: Int
    /// The offset after the line ending.
    package var end: Int
  }

  /// The lines in order; a source that ends with a line ending has no empty last line.
  package let lines: [Line]

  /// Splits a source into lines, leaving out a byte order mark.
  package init(_ source: [UInt8]) {
    var lines: [Line] = []
    var start = source.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let separator: UInt8 = source.contains(.newline) ? .newline : .carriageReturn
    var index = start
    let count = source.count
    while index < count {
      if source[index] == separator {
        let hasReturn = separator == .newline && index > start && source[index - 1] == .carriageReturn
        lines.append(Line(start: start, contentEnd: hasReturn ? index - 1 : index, end: index + 1))
        start = index + 1
      }
      index += 1
    }
    if start < count { lines.append(Line(start: start, contentEnd: count, end: count)) }
    self.lines = lines
  }
}

extension [SourceLines.Line] {
  /// Returns the numbers of the lines of a byte range: from 1, inclusive.
  func numbers(of bytes: Range<Int>) -> ClosedRange<Int> {
    let first = number(of: bytes.lowerBound)
    return first...Swift.max(first, number(of: Swift.max(bytes.lowerBound, bytes.upperBound - 1)))
  }

  private func number(of byte: Int) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].start <= byte { low = middle + 1 } else { high = middle }
    }
    return Swift.max(1, low)
  }
}
