import ResumeModel

/// A source without its comments, with every byte in the same place, and the content of whole comment lines.
struct CommentedText {
  /// The source with comments blanked.
  private(set) var shown: [UInt8]
  /// The source with the marks of whole comment lines blanked, so that commented parts can be read.
  private(set) var hidden: [UInt8]
  /// The runs of whole comment lines, each from the start of its first line to the end of its last.
  private(set) var commentRuns: [Range<Int>] = []

  /// The byte in `shown` for a comment line, which is not a blank line.
  static let commented: UInt8 = 0x01

  private init(_ source: [UInt8]) {
    shown = source
    hidden = source
  }

  /// Reads a LaTeX source.
  static func latex(_ source: [UInt8], _ lines: [SourceLines.Line]) -> CommentedText {
    var text = CommentedText(source)
    text.readLaTeX(source, lines)
    return text
  }

  private mutating func readLaTeX(_ source: [UInt8], _ lines: [SourceLines.Line]) {
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
      if let first = trimmed.first, source[first] == .percent {
        for index in first..<line.contentEnd { shown[index] = Self.commented }
        var index = first
        while index < line.contentEnd, source[index] == .percent || source[index].isBlank {
          if source[index] == .percent { hidden[index] = .space }
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
      if bytes[index] == .backslash {
        index += 2
      } else if bytes[index] == .percent {
        for place in index..<content.upperBound { bytes[place] = .space }
        return
      } else {
        index += 1
      }
    }
  }

  /// Reads a Typst source: `//` to the end of the line, `/* */` over any number of them.
  static func typst(_ source: [UInt8], _ lines: [SourceLines.Line]) -> CommentedText {
    var text = CommentedText(source)
    var run: Range<Int>?
    var isInBlock = false
    for line in lines {
      let content = line.start..<line.contentEnd
      let trimmed = source.trimmed(content)
      let startsLine = source.has("//", at: trimmed.lowerBound)
      let startsBlock = source.has("/*", at: trimmed.lowerBound)
      guard isInBlock || startsLine || startsBlock else {
        if let ended = run { text.commentRuns.append(ended) }
        run = nil
        text.blankTypst(content)
        continue
      }
      run = (run?.lowerBound ?? line.start)..<line.end
      if startsBlock { isInBlock = true }
      var marks: [Range<Int>] = []
      if startsLine && !isInBlock {
        var end = trimmed.lowerBound
        while end < trimmed.upperBound, source[end] == .slash { end += 1 }
        marks.append(trimmed.lowerBound..<end)
      } else if startsBlock {
        marks.append(trimmed.lowerBound..<trimmed.lowerBound + 2)
      }
      var shownFrom = line.contentEnd
      if isInBlock, let close = source.firstIndex(of: "*/", in: content) {
        marks.append(close..<close + 2)
        shownFrom = close + 2
        isInBlock = false
      }
      for mark in marks { for index in mark { text.hidden[index] = .space } }
      for index in line.start..<shownFrom { text.shown[index] = commented }
    }
    if let ended = run { text.commentRuns.append(ended) }
    return text
  }

  /// Blanks a comment that follows words on its line; two slashes in an address or a string do not begin a
  /// comment.
  private mutating func blankTypst(_ content: Range<Int>) {
    var index = content.lowerBound
    var isInString = false
    while index < content.upperBound {
      let byte = shown[index]
      if byte == .backslash {
        index += 2
        continue
      }
      if byte == .quote { isInString.toggle() }
      let opens = byte == .slash && index + 1 < content.upperBound && !isInString
      if opens, shown[index + 1] == .slash, index == content.lowerBound || shown[index - 1] != .colon {
        for place in index..<content.upperBound {
          shown[place] = .space
          hidden[place] = .space
        }
        return
      }
      if opens, shown[index + 1] == .asterisk,
        let close = shown.firstIndex(of: "*/", in: index + 2..<content.upperBound)
      {
        for place in index..<close + 2 { shown[place] = .space }
        index = close
      }
      index += 1
    }
  }
}
