import ResumeModel

/// A list marker at the start of a line's content.
struct MarkdownMarker {
  /// The index after the marker and the blanks that follow it.
  var contentStart: Int
  /// The marker's width in bytes without the blanks.
  var width: Int

  /// Reads the list marker at an index; returns nil without one.
  ///
  /// Reads CommonMark's markers, and others that readers see as markers: `•` and similar signs, `1、`, `（1）`,
  /// `①`, and a hyphen or a number directly before Chinese text.
  init?(in source: [UInt8], at start: Int, limit: Int) {
    guard start < limit else { return nil }
    let byte = source[start]
    switch byte {
    case .hyphen, .asterisk, .plus:
      let next = start + 1
      if next == limit || source[next].isBlank {
        self.init(start: start, width: 1, source: source, limit: limit)
      } else if byte == .hyphen, source[next] >= 0xE3 && source[next] <= 0xE9 {
        self.init(start: start, width: 1, source: source, limit: limit)
      } else {
        return nil
      }
    case UInt8.digits:
      var index = start
      while index < limit, source[index].isDigit, index - start < 3 { index += 1 }
      guard index < limit else { return nil }
      if source[index] == .dot || source[index] == .closeParenthesis {
        let next = index + 1
        let isApart = next == limit || source[next].isBlank
        let isChinese = next < limit && source[next] >= 0xE3 && source[next] <= 0xE9
        guard isApart || isChinese else { return nil }
        self.init(start: start, width: next - start, source: source, limit: limit)
      } else if source.has("、", at: index) || source.has("．", at: index)
        || source.has("）", at: index)
      {
        self.init(start: start, width: index + 3 - start, source: source, limit: limit)
      } else {
        return nil
      }
    default:
      guard byte.isWide, let width = MarkdownMarker.symbolWidth(in: source, at: start) else {
        return nil
      }
      self.init(start: start, width: width, source: source, limit: limit)
    }
  }

  /// Returns the sign of the marker, if people also begin titles with it.
  func sign(in source: [UInt8]) -> Unicode.Scalar? {
    var start = contentStart
    while start > 0, source[start - 1].isBlank { start -= 1 }
    guard start >= width, source[start - width].isWide else { return nil }
    let sign = String(decoding: source[start - width..<start], as: UTF8.self).unicodeScalars.first
    return sign.flatMap { MarkedLines.signs.contains($0) ? $0 : nil }
  }

  /// Whether the numbers continue within the line, as in `1) Cleaned. 2) Counted.`: running text rather than an item.
  func countsOn(in source: [UInt8], _ line: Range<Int>) -> Bool {
    var index = line.lowerBound
    if source.has("（", at: index) { index += 3 }
    var number = 0
    while index < line.upperBound, source[index].isDigit, number < 1000 {
      number = number * 10 + Int(source[index] - UInt8(ascii: "0"))
      index += 1
    }
    guard number > 0 else { return false }
    let markEnd = line.lowerBound + width
    let mark = source[index..<max(index, markEnd)]
    guard let first = mark.first else { return false }
    let next = Array("\(number + 1)".utf8) + mark
    var at = markEnd
    while at + next.count <= line.upperBound {
      let before = source[at - 1]
      if source[at] == next[0], before.isBlank || before.isWide || before.isPunctuation,
        source[at..<at + next.count].elementsEqual(next)
      {
        // "2." may be a version number; it counts if blanks are around it.
        let after = at + next.count
        if first != .dot || before.isBlank && after < line.upperBound && source[after].isBlank { return true }
      }
      at += 1
    }
    return false
  }

  private init(start: Int, width: Int, source: [UInt8], limit: Int) {
    self.width = width
    var index = start + width
    while index < limit, source[index].isBlank { index += 1 }
    contentStart = index
  }

  private static func symbolWidth(in source: [UInt8], at start: Int) -> Int? {
    if source.has("（", at: start) {
      var index = start + 3
      while index < source.count, source[index].isDigit { index += 1 }
      return index > start + 3 && source.has("）", at: index) ? index + 3 - start : nil
    }
    if source.has("·", at: start) {
      return start + 2 < source.count && source[start + 2].isBlank ? 2 : nil
    }
    for symbol: StaticString in [
      "•", "●", "○", "◦", "▪", "▫", "■", "□", "‣", "⁃", "∙", "◆", "◇", "►", "▸", "▶", "▼", "▽", "◎", "★", "☆", "・", "･",
      "◼", "◾", "❖",
    ]
    where source.has(symbol, at: start) {
      return symbol.utf8CodeUnitCount
    }
    // ① to ⑳
    if source.has("①", at: start)
      || (start + 2 < source.count && source[start] == 0xE2 && source[start + 1] == 0x91
        && source[start + 2] >= 0xA0 && source[start + 2] <= 0xB3)
    {
      return 3
    }
    // – and — followed by a blank.
    if source.has("–", at: start) || source.has("—", at: start) {
      return start + 3 < source.count && source[start + 3].isBlank ? 3 : nil
    }
    return nil
  }
}
