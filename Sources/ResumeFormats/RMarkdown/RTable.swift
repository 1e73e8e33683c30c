import ResumeModel

/// A table that a chunk of R states row by row, as in `tribble(~degree, ~year, "PhD", "2018")`.
struct RTable {
  /// A value with its place and its words; empty for a missing value.
  struct Cell {
    var bytes: Range<Int>
    var text: String
  }

  /// The rows that are one entry: they differ in their last words alone, as vitae joins them.
  struct Entry {
    var rows: [[Cell]]
    /// From the first cell to the end of the last one.
    var bytes: Range<Int> { (rows.first?.first?.bytes.lowerBound ?? 0)..<(rows.last?.last?.bytes.upperBound ?? 0) }
  }

  /// The keys of the columns, by which their cells are read.
  private(set) var keys: [String] = []
  private(set) var entries: [Entry] = []
  /// The call, from the name to the closing parenthesis.
  let bytes: Range<Int>

  /// Reads the call of `tribble` at a place; nil if it has no rows.
  ///
  /// - Parameter code: the chunk, in which another call may name the columns' meanings.
  init?(_ call: (bytes: Range<Int>, arguments: [RCode.Argument]), in code: Range<Int>, of source: [UInt8]) {
    bytes = call.bytes
    let names = call.arguments.prefix { source[$0.value].first == .tilde }.map { argument in
      String(decoding: source[argument.value].dropFirst().filter { $0 != .backtick && !$0.isWhite }, as: UTF8.self)
    }
    let cells = call.arguments.dropFirst(names.count).map { Cell(bytes: $0.value, text: Self.text($0.value, of: source)) }
    guard !names.isEmpty, !cells.isEmpty, cells.count % names.count == 0 else { return nil }
    keys = Self.keys(of: names, tableAt: call.bytes, in: code, of: source)
    for start in stride(from: 0, to: cells.count, by: names.count) {
      let row = Array(cells[start..<start + names.count])
      if let last = entries.last?.rows.last, isSameEntry(last, row) {
        entries[entries.count - 1].rows.append(row)
      } else {
        entries.append(Entry(rows: [row]))
      }
    }
  }

  /// Whether the cells of a column are points of an entry.
  func holdsPoints(_ column: Int) -> Bool { [.bullets, .prose].contains(EntryKeys.meaning(of: keys[column])) }

  private func isSameEntry(_ row: [Cell], _ other: [Cell]) -> Bool {
    guard keys.indices.contains(where: holdsPoints) else { return false }
    return keys.indices.allSatisfy { holdsPoints($0) || row[$0].text == other[$0].text }
  }

  /// The words of a value: a string, a number, or the strings of a call.
  private static func text(_ value: Range<Int>, of source: [UInt8]) -> String {
    if let text = RCode.string(value, of: source) { return text }
    let word = String(decoding: source[value], as: UTF8.self)
    if ["NA", "NULL", "NA_character_"].contains(word) { return "" }
    guard source[value].contains(where: { $0 == .quote || $0 == .apostrophe }) else { return word }
    return strings(in: value, of: source).map(\.text).joined(separator: " ")
  }

  /// Returns the strings in code, with their places.
  static func strings(in range: Range<Int>, of source: [UInt8]) -> [Cell] {
    var code = RCode(source, range)
    var found: [Cell] = []
    while let byte = code.byte {
      let start = code.index
      code.skip()
      guard byte == .quote || byte == .apostrophe, let text = RCode.string(start..<code.index, of: source) else { continue }
      found.append(Cell(bytes: start..<code.index, text: text))
    }
    return found
  }

  // MARK: - Columns

  /// The arguments of vitae's functions, in their order, with the keys of their meanings.
  private static let arguments: [(name: String, key: String)] = [
    ("what", "title"), ("when", "date"), ("with", "organization"), ("where", "location"), ("why", "details"),
  ]

  /// Returns the keys of columns: by the arguments of vitae's functions in which they occur, or else by their names.
  private static func keys(of names: [String], tableAt table: Range<Int>, in code: Range<Int>, of source: [UInt8]) -> [String] {
    var keys = names.map { name in arguments.first { $0.name == name }?.key ?? name }
    let calls = ["detailed_entries", "brief_entries"].flatMap { RCode.calls(of: $0, in: code, of: source) }
    // The table is the call's first argument, or is piped into it.
    let behind = calls.filter { $0.bytes.lowerBound >= table.upperBound }.min { $0.bytes.lowerBound < $1.bytes.lowerBound }
    guard let call = calls.first(where: { $0.bytes.contains(table.lowerBound) }) ?? behind else { return keys }
    var positional = arguments[...]
    for argument in call.arguments where !argument.value.contains(table.lowerBound) {
      let key: String
      if let name = argument.name {
        guard let known = arguments.first(where: { $0.name == name }) else { continue }
        key = known.key
        positional.removeAll { $0.name == name }
      } else {
        guard let next = positional.popFirst() else { break }
        key = next.key
      }
      for (place, name) in names.enumerated() where uses(name, in: argument.value, of: source) { keys[place] = key }
    }
    return keys
  }

  /// Whether an expression names a column, also in a text that is filled in: `glue("{role}: {topic}")`.
  private static func uses(_ name: String, in range: Range<Int>, of source: [UInt8]) -> Bool {
    let words = source[range].split { !$0.isWordByte && $0 != .underscore && $0 != .dot && !$0.isWide }
    return words.contains { $0.elementsEqual(name.utf8) }
  }
}
