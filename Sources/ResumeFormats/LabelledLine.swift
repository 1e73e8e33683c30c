import ResumeModel

/// Decides whether a line of source begins with a label, as `Tools: Go, Rust`, `**Cloud:** AWS` and `语言：中文`
/// do.
///
/// Such a line ends the previous one, however long that is: people write their skills as labels one below the
/// other.
package enum LabelledLine {
  /// Whether a line, from its first byte that is not a blank, begins with a label.
  package static func isLabelled(_ line: ArraySlice<UInt8>) -> Bool {
    var index = line.startIndex
    while index < line.endIndex, line[index].isWhite || line[index] == .asterisk || line[index] == .underscore { index += 1 }
    let isMarked = index > line.startIndex && (line[index - 1] == .asterisk || line[index - 1] == .underscore)
    guard index < line.endIndex, line[index] >= 0x80 || isMarked || UInt8.capitals.contains(line[index]) else {
      return false
    }
    var words = 1
    let end = min(line.endIndex, index + 40)
    while index < end {
      switch line[index] {
      case .colon:
        let next = index + 1
        return next == line.endIndex || line[next].isWhite || line[next] == .asterisk || line[next] == .underscore
      case 0xEF where line[index...].starts(with: "：".utf8): return true
      case .space: words += 1
      case .comma, .dot, .exclamation, .questionMark, .semicolon, .openParenthesis, .openBracket, .quote: return false
      default: break
      }
      if words > 4 { return false }
      index += 1
    }
    return false
  }
}
