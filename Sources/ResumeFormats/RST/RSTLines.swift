import ResumeModel

/// The lines of a reStructuredText source: which are comments, directives and targets, and what each begins with
/// (https://docutils.sourceforge.io/docs/ref/rst/restructuredtext.html).
struct RSTLines {
  /// The source without the signs of comments, every byte in its place.
  private(set) var bytes: [UInt8]
  let lines: [SourceLines.Line]
  /// The lines that are comments.
  private(set) var comments: [Bool]
  /// The name of what a line of layout belongs to: a directive, a target; nil for other lines.
  private(set) var layout: [String?]
  /// The column in which the text of a comment begins, by its lines.
  private var shifts: [Int: Int] = [:]
  private(set) var targets: [String: String] = [:]
  private(set) var substitutions: [String: String] = [:]

  init(_ source: [UInt8], _ lines: [SourceLines.Line]) {
    bytes = source
    self.lines = lines
    comments = Array(repeating: false, count: lines.count)
    layout = Array(repeating: nil, count: lines.count)
    var place = 0
    while place < lines.count { place = readExplicit(place) ?? place + 1 }
  }

  func content(_ place: Int) -> Range<Int> { bytes.trimmed(lines[place].start..<lines[place].contentEnd) }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  func isBlank(_ place: Int) -> Bool { content(place).isEmpty }

  /// The number of bytes before the content of a line; in a comment, before that of its least indented line.
  func column(_ place: Int) -> Int { max(0, content(place).lowerBound - lines[place].start - (shifts[place] ?? 0)) }

  /// Whether a line is before an included file, or after it (`SourceFiles`).
  func isFileMark(_ place: Int) -> Bool {
    lines[place].start < lines[place].contentEnd && bytes[lines[place].start] == SourceFiles.mark
  }

  // MARK: - Explicit markup

  /// Directives whose bodies are read as the text around them.
  private static let containers: Set<String> = [
    "container", "compound", "note", "tip", "important", "hint", "topic", "sidebar", "admonition", "class", "rst-class", "only",
    "epigraph", "pull-quote", "highlights", "list-table", "table", "line-block", "header", "hlist", "centered", "rubric",
  ]

  /// Reads `.. name:: text`, `.. _name: address`, `.. |name| replace:: text`, `.. text`.
  ///
  /// - Returns: the number of the line after it; nil for any other line.
  private mutating func readExplicit(_ place: Int) -> Int? {
    let content = content(place)
    if bytes.has("__ ", at: content.lowerBound) {
      layout[place] = "target"
      return place + 1
    }
    guard bytes.has("..", at: content.lowerBound), content.count == 2 || bytes[content.lowerBound + 2].isBlank else { return nil }
    let column = column(place)
    var end = place + 1
    var next = end
    while next < lines.count, isBlank(next) || self.column(next) > column, !isFileMark(next) {
      next += 1
      if !isBlank(next - 1) { end = next }
    }
    let line = text(bytes.trimmed(content.lowerBound + 2..<content.upperBound))
    if line.hasPrefix("_") {
      if let colon = line.lastIndex(of: ":"),
        let cut = line.firstRange(of: ": ") ?? (line.hasSuffix(":") ? colon..<line.endIndex : nil)
      {
        let name = line[..<cut.lowerBound].dropFirst().filter { $0 != "`" }
        targets[RSTInline.key(String(name))] = String(line[cut.upperBound...])
      }
      mark("target", place..<end)
      return end
    }
    if line.hasPrefix("|"), let bar = line.dropFirst().firstIndex(of: "|"), let cut = line.firstRange(of: "::") {
      let name = line[line.index(after: line.startIndex)..<bar].lowercased()
      let value = line[cut.upperBound...].drop { $0 == " " }
      let kind = line[line.index(after: bar)..<cut.lowerBound].drop { $0 == " " }
      substitutions[name] = kind == "unicode" ? Self.unicode(String(value)) : kind == "replace" ? String(value) : ""
      mark("substitution", place..<end)
      return end
    }
    if line.hasPrefix("[") {
      mark("footnote", place..<place + 1)
      return place + 1
    }
    let name = line.prefix { $0.isLetter || $0.isNumber || "-+:._".contains($0) }
    if name.hasSuffix("::"), name.count > 2 {
      let kind = name.dropLast(2).lowercased()
      if kind == "include", place > 0, isFileMark(place - 1) { end = place + 1 }
      guard Self.containers.contains(kind) else {
        mark(kind, place..<end)
        return end
      }
      // The options of a directive are directly below its name.
      var head = place + 1
      while head < end, !isBlank(head), bytes[self.content(head).lowerBound] == .colon { head += 1 }
      mark(kind, place..<head)
      return head
    }
    // An empty comment ends the text above, and the lines after a blank one do not belong to it.
    guard !line.isEmpty || place + 1 < end && !isBlank(place + 1) else {
      mark("comment", place..<place + 1)
      return place + 1
    }
    for line in place..<end { comments[line] = true }
    for index in content.lowerBound..<content.lowerBound + 2 { bytes[index] = .space }
    let shift = (place..<end).filter { !isBlank($0) }.map { self.column($0) }.min() ?? 0
    for line in place..<end { shifts[line] = shift }
    return end
  }

  private mutating func mark(_ name: String, _ range: Range<Int>) {
    for line in range { layout[line] = name }
  }

  /// The character that `0xA0` or `U+2014` names.
  private static func unicode(_ value: String) -> String {
    let digits = value.split(separator: " ").first.map(String.init) ?? ""
    let hex = ["0x", "U+", "u+"].first { digits.hasPrefix($0) }.map { digits.dropFirst($0.count) }
    return hex.flatMap { UInt32($0, radix: 16) }.flatMap(Unicode.Scalar.init).map { String(Character($0)) } ?? ""
  }

  // MARK: - What a line begins with

  /// Returns the sign of a line that contains only one punctuation character, and its length.
  func adornment(_ place: Int) -> (sign: UInt8, length: Int)? {
    guard place < lines.count else { return nil }
    let content = content(place)
    guard content.count >= 2, let sign = bytes[content].first, sign.isPunctuation,
      bytes[content].allSatisfy({ $0 == sign })
    else { return nil }
    return (sign, content.count)
  }

  /// Returns the byte after the marker of a list item and the blanks behind it; nil for any other line.
  func marker(_ place: Int) -> Int? {
    let content = content(place)
    guard let first = bytes[content].first else { return nil }
    var index = content.lowerBound
    switch first {
    case .asterisk, .plus, .hyphen: index += 1
    case 0xE2 where bytes.has("\u{2022}", at: index) || bytes.has("\u{2023}", at: index): index += 3
    case .hash where bytes.has("#.", at: index): index += 2
    case UInt8.digits, .openParenthesis:
      let isEnclosed = first == .openParenthesis
      if isEnclosed { index += 1 }
      let start = index
      while index < content.upperBound, bytes[index].isDigit { index += 1 }
      guard index > start, index - start <= 3, index < content.upperBound else { return nil }
      guard bytes[index] == .closeParenthesis || bytes[index] == .dot && !isEnclosed else { return nil }
      index += 1
    default: return nil
    }
    guard index < content.upperBound, bytes[index].isBlank else { return nil }
    while index < content.upperBound, bytes[index].isBlank { index += 1 }
    return index
  }

  /// Returns the name of a field, `:name: value`, and the bytes of its value.
  func field(_ place: Int) -> (name: String, value: Range<Int>)? {
    let content = content(place)
    guard bytes[content].first == .colon, content.count > 2 else { return nil }
    var index = content.lowerBound + 1
    guard !bytes[index].isBlank, bytes[index] != .colon, bytes[index] != .backtick else { return nil }
    while index < min(content.upperBound, content.lowerBound + 80) {
      if bytes[index] == .colon, index + 1 == content.upperBound || bytes[index + 1].isBlank {
        return (text(content.lowerBound + 1..<index), bytes.trimmed(index + 1..<content.upperBound))
      }
      index += 1
    }
    return nil
  }

  /// Whether a line begins a line block: `| text`.
  func isLineBlock(_ place: Int) -> Bool {
    let content = content(place)
    guard bytes[content].first == .bar else { return false }
    return content.count == 1
      || bytes[content.lowerBound + 1] != .bar && !bytes[content.lowerBound + 1..<content.upperBound].contains(.bar)
  }

  /// Whether a line is a border of a table: of a grid, or of columns.
  func isBorder(_ place: Int) -> Bool {
    let content = content(place)
    guard content.count >= 5, let first = bytes[content].first else { return false }
    if first == .plus {
      return bytes[content.upperBound - 1] == .plus && bytes[content].allSatisfy { [.plus, .hyphen, .equals].contains($0) }
    }
    return first == .equals && bytes[content].contains(.space) && bytes[content].allSatisfy { $0 == .equals || $0 == .space }
  }

  // MARK: - Detection

  /// Whether a text without a telling name is reStructuredText: a title between two lines of signs, a directive or
  /// a target.
  static func areSigns(in source: [UInt8]) -> Bool {
    let all = SourceLines(source).lines
    guard let first = all.first(where: { !source.trimmed($0.start..<$0.contentEnd).isEmpty }) else { return false }
    let lines = RSTLines(source, all)
    if lines.layout.contains(where: { $0 != nil && $0 != "comment" && $0 != "footnote" }),
      all.contains(where: { source.has(".. ", at: $0.start) })
    {
      return true
    }
    guard let place = all.firstIndex(of: first), let over = lines.adornment(place), place + 2 < all.count,
      let under = lines.adornment(place + 2)
    else { return false }
    return over == under && lines.content(place + 1).count <= over.length
  }
}
