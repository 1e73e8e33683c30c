/// Decides whether a line of source begins with a label, as `Tools: Go, Rust`, `**Cloud:** AWS` and `语言：中文`
/// do.
///
/// Such a line ends the previous one, however long that is: people write their skills as labels one below the
/// other.
package enum LabelledLine {
  /// Whether a line, from its first byte that is not a blank, begins with a label.
  package static func isOne(_ line: ArraySlice<UInt8>) -> Bool {
    var index = line.startIndex
    while index < line.endIndex, line[index].isWhite || line[index] == 0x2A || line[index] == 0x5F { index += 1 }
    let isMarked = index > line.startIndex && (line[index - 1] == 0x2A || line[index - 1] == 0x5F)
    guard index < line.endIndex, line[index] >= 0x80 || isMarked || (0x41...0x5A).contains(line[index]) else {
      return false
    }
    var words = 1
    let end = min(line.endIndex, index + 40)
    while index < end {
      switch line[index] {
      case 0x3A:
        let next = index + 1
        return next == line.endIndex || line[next].isWhite || line[next] == 0x2A || line[next] == 0x5F
      case 0xEF where line[index...].starts(with: "：".utf8): return true
      case 0x20: words += 1
      case 0x2C, 0x2E, 0x21, 0x3F, 0x3B, 0x28, 0x5B, 0x22: return false
      default: break
      }
      if words > 4 { return false }
      index += 1
    }
    return false
  }
}
