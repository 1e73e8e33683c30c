import ResumeModel

/// The lines of an AsciiDoc source, with comments found and their signs blanked, every byte in its place.
struct AsciiDocText {
  /// The source without the signs of comments and of tables that only lay text out.
  private(set) var bytes: [UInt8]
  /// What each line is by itself.
  private(set) var kinds: [AsciiDocLine] = []
  /// The lines that are comments.
  private(set) var comments: [Bool] = []
  /// For each delimiter, the next line that is equal to it.
  private(set) var ends: [Int: Int] = [:]
  /// The attributes that the document sets.
  private(set) var settings: [String: String] = [:]

  init(_ source: [UInt8], _ lines: [SourceLines.Line]) {
    bytes = source
    kinds = lines.map { AsciiDocLine(source, $0) }
    comments = Array(repeating: false, count: lines.count)
    var seen: [String: Int] = [:]
    for line in lines.indices.reversed() {
      guard case .fence = kinds[line] else { continue }
      let mark = fence(line, lines)
      ends[line] = seen[mark]
      seen[mark] = line
    }
    var place = 0
    while place < lines.count {
      switch kinds[place] {
      case .fence("/"): place = blankComment(from: place, lines)
      case .fence("|"): place = blankLayout(from: place, lines)
      case .fence where AsciiDocLine.isVerbatim(fence(place, lines)): place = (ends[place] ?? place) + 1
      case .comment:
        blankSigns(place, lines)
        place += 1
      case .setting(let name, let value):
        settings[name] = String(decoding: source[value], as: UTF8.self)
        place += 1
      default: place += 1
      }
    }
  }

  private func fence(_ place: Int, _ lines: [SourceLines.Line]) -> String {
    String(decoding: bytes[bytes.trimmed(lines[place].start..<lines[place].contentEnd)], as: UTF8.self)
  }

  private mutating func blank(_ range: Range<Int>) {
    for index in range { bytes[index] = .space }
  }

  /// Classifies a line again, wherever its text begins.
  private mutating func classify(_ place: Int, _ lines: [SourceLines.Line]) {
    var line = lines[place]
    line.start = bytes.trimmed(line.start..<line.contentEnd).lowerBound
    kinds[place] = AsciiDocLine(bytes, line)
  }

  /// `// * text`
  private mutating func blankSigns(_ place: Int, _ lines: [SourceLines.Line]) {
    let start = bytes.trimmed(lines[place].start..<lines[place].contentEnd).lowerBound
    blank(start..<start + 2)
    classify(place, lines)
    comments[place] = true
  }

  /// The lines between `////` and `////`.
  private mutating func blankComment(from place: Int, _ lines: [SourceLines.Line]) -> Int {
    let end = ends[place] ?? lines.count - 1
    for line in place...end { comments[line] = true }
    for line in [place, end] where kinds[line] == .fence("/") {
      blank(lines[line].start..<lines[line].contentEnd)
      kinds[line] = .blank
    }
    return end + 1
  }

  /// A table with cells of blocks (`a|`) only lays text out: its bars and delimiters are blanked.
  private mutating func blankLayout(from place: Int, _ lines: [SourceLines.Line]) -> Int {
    let end = ends[place] ?? place
    func isLayout(_ line: Int) -> Bool {
      let content = bytes[bytes.trimmed(lines[line].start..<lines[line].contentEnd)]
      return content.starts(with: "a|".utf8)
    }
    guard place + 1 < end, (place + 1..<end).contains(where: isLayout) else { return end + 1 }
    for line in place...end {
      let content = bytes.trimmed(lines[line].start..<lines[line].contentEnd)
      if line == place || line == end {
        blank(content)
      } else if let bar = bytes[content].prefix(6).firstIndex(of: .bar),
        bytes[content.lowerBound..<bar].allSatisfy({ $0.isWordByte || [.plus, .dot, .asterisk].contains($0) })
      {
        blank(content.lowerBound..<bar + 1)
      }
      classify(line, lines)
    }
    return end + 1
  }
}
