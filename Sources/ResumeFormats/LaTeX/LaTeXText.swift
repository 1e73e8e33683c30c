/// A LaTeX source with its comments taken out, byte for byte in the same place, and what stands in whole lines of comment.
struct LaTeXText {
  /// The source with comments blanked.
  private(set) var shown: [UInt8]
  /// The source with the percent signs of whole comment lines blanked, for reading what is commented out.
  private(set) var hidden: [UInt8]
  /// The runs of whole comment lines, each from the start of its first line to the end of its last.
  private(set) var commentRuns: [Range<Int>] = []

  /// What stands in `shown` for a line of comment, which is no blank line to LaTeX.
  static let commented: UInt8 = 0x01

  init(_ source: [UInt8], _ lines: [SourceLines.Line]) {
    shown = source
    hidden = source
    var run: Range<Int>?
    var isVerbatim = false
    for line in lines {
      let content = line.start..<line.contentEnd
      if isVerbatim {
        if source.firstIndex(of: "\\end{comment}", in: content) != nil { isVerbatim = false }
        for index in line.start..<line.contentEnd { shown[index] = Self.commented }
        run = (run?.lowerBound ?? line.start)..<line.end
        continue
      }
      let trimmed = source.trimmed(content)
      if !trimmed.isEmpty, source.has("\\begin{comment}", at: trimmed.lowerBound) {
        isVerbatim = true
        for index in content { shown[index] = Self.commented }
        run = (run?.lowerBound ?? line.start)..<line.end
        continue
      }
      if let first = trimmed.first, source[first] == 0x25 {
        for index in first..<line.contentEnd { shown[index] = Self.commented }
        var index = first
        while index < line.contentEnd, source[index] == 0x25 || source[index].isBlank {
          if source[index] == 0x25 { hidden[index] = 0x20 }
          index += 1
        }
        blankTrailing(index..<line.contentEnd, of: &hidden)
        run = (run?.lowerBound ?? line.start)..<line.end
        continue
      }
      if let ended = run { commentRuns.append(ended) }
      run = nil
      blankTrailing(content, of: &shown)
      blankTrailing(content, of: &hidden)
    }
    if let ended = run { commentRuns.append(ended) }
  }

  /// Blanks a comment that follows words in its line.
  private func blankTrailing(_ content: Range<Int>, of bytes: inout [UInt8]) {
    var index = content.lowerBound
    while index < content.upperBound {
      if bytes[index] == 0x5C {
        index += 2
      } else if bytes[index] == 0x25 {
        for place in index..<content.upperBound { bytes[place] = 0x20 }
        return
      } else {
        index += 1
      }
    }
  }
}
