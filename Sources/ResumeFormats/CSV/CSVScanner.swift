import ResumeModel

/// Reads a table with the names of its columns in the first row: each row is a map of its cells, and rows that name the same
/// section are a list under its name.
struct CSVScanner {
  /// One cell with its place, quotes included, and its words.
  private struct Cell {
    var bytes: Range<Int>
    var text: String
    /// Whether the cell says nothing: it is empty, or says that a value is missing.
    var isEmpty: Bool { text.isEmpty || text == "NA" || text == "N/A" }
  }

  private let source: [UInt8]
  private let separator: UInt8
  private var index: Int

  /// Returns the rows of a source; nil if it has no rows below its names, or rows of other lengths.
  static func read(_ source: [UInt8]) -> DataNode? {
    var scanner = CSVScanner(source)
    guard let rows = scanner.rows(), rows.count > 1 || rows.first?.count ?? 0 > 1 else { return nil }
    let names = rows[0].map(\.text)
    let bytes = rows[0][0].bytes.lowerBound..<source.count
    let place = names.firstIndex { EntryKeys.form(of: $0) == "section" }
    var members: [DataMember] = []
    var titles: [String] = []
    for row in rows.dropFirst() {
      guard let member = member(of: row, names) else { continue }
      members.append(member)
      titles.append(place.map { row[$0].text } ?? "")
    }
    guard place != nil else { return DataNode(value: .list(joined(members)), bytes: bytes) }
    var sections: [DataMember] = []
    var start = 0
    while start < members.count {
      let end = titles[start...].firstIndex { $0 != titles[start] } ?? members.count
      let range = members[start].bytes.lowerBound..<members[end - 1].bytes.upperBound
      let list = DataNode(value: .list(joined(Array(members[start..<end]))), bytes: range)
      sections.append(DataMember(key: titles[start], bytes: range, node: list))
      start = end
    }
    return DataNode(value: .map(sections), bytes: bytes)
  }

  /// Returns the offset of the first row with another number of cells than the names; nil without one.
  static func failure(in source: [UInt8]) -> Int? {
    var scanner = CSVScanner(source)
    return scanner.rows() == nil ? scanner.index : nil
  }

  private init(_ source: [UInt8]) {
    self.source = source
    index = source.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let names = source.prefix { $0 != .newline }
    let separators: [UInt8] = [.comma, .semicolon, .tab]
    let counts = separators.map { mark in names.count { $0 == mark } }
    separator = counts[0] >= max(counts[1], counts[2]) ? .comma : counts[1] >= counts[2] ? .semicolon : .tab
  }

  // MARK: - Rows

  private static func isBlank(_ row: [Cell]) -> Bool { row.count == 1 && row[0].bytes.isEmpty }

  /// Returns the rows; nil, with the index at the row, if one has another length than the first. Blank lines are allowed.
  private mutating func rows() -> [[Cell]]? {
    var rows: [[Cell]] = []
    while index < source.count {
      let start = index
      let row = row()
      if let first = rows.first, row.count != first.count, !Self.isBlank(row) {
        index = start
        return nil
      }
      if !rows.isEmpty || !Self.isBlank(row) { rows.append(row) }
    }
    return rows
  }

  /// Reads one row and the end of its line.
  private mutating func row() -> [Cell] {
    var cells: [Cell] = []
    while true {
      cells.append(cell())
      guard index < source.count, source[index] == separator else { break }
      index += 1
    }
    if index < source.count, source[index] == .carriageReturn { index += 1 }
    if index < source.count, source[index] == .newline { index += 1 }
    return cells
  }

  private mutating func cell() -> Cell {
    let start = index
    guard index < source.count, source[index] == .quote else {
      while index < source.count, source[index] != separator, source[index] != .newline { index += 1 }
      let end = index > start && index < source.count && source[index] == .newline && source[index - 1] == .carriageReturn
      if end { index -= 1 }
      return Cell(bytes: start..<index, text: SourceIncludes.text(source, start..<index))
    }
    var words: [UInt8] = []
    index += 1
    while index < source.count {
      let byte = source[index]
      index += 1
      if byte == .quote {
        // Two quotes are one in the text.
        guard index < source.count, source[index] == .quote else { break }
        index += 1
      }
      words.append(byte)
    }
    // Anything behind the closing quote belongs to the cell.
    while index < source.count, source[index] != separator, source[index] != .newline, source[index] != .carriageReturn {
      index += 1
    }
    return Cell(bytes: start..<index, text: String(decoding: words, as: UTF8.self))
  }

  // MARK: - Members

  /// Returns a row as a map of its cells; nil for a row without words.
  private static func member(of row: [Cell], _ names: [String]) -> DataMember? {
    guard !isBlank(row), let first = row.first, let last = row.last else { return nil }
    var pairs: [DataMember] = []
    var isHidden = false
    for (name, cell) in zip(names, row) where !cell.isEmpty {
      let form = EntryKeys.form(of: name)
      if switches.contains(form) {
        isHidden = isHidden || ["false", "f", "no", "0"].contains(cell.text.lowercased())
        continue
      }
      if form == "section" { continue }
      guard isNumbered(form) else {
        pairs.append(
          DataMember(key: key(name, form), bytes: cell.bytes, node: DataNode(value: .scalar(cell.text), bytes: cell.bytes)))
        continue
      }
      let point = DataMember(bytes: cell.bytes, node: DataNode(value: .scalar(cell.text), bytes: cell.bytes))
      if let list = pairs.last, list.key == points, var listed = list.node.list {
        listed.append(point)
        let range = list.bytes.lowerBound..<cell.bytes.upperBound
        pairs[pairs.count - 1] = DataMember(key: points, bytes: range, node: DataNode(value: .list(listed), bytes: range))
      } else {
        pairs.append(DataMember(key: points, bytes: cell.bytes, node: DataNode(value: .list([point]), bytes: cell.bytes)))
      }
    }
    guard !pairs.isEmpty else { return nil }
    let range = first.bytes.lowerBound..<last.bytes.upperBound
    return DataMember(key: nil, bytes: range, node: DataNode(value: .map(pairs), bytes: range), isHidden: isHidden)
  }

  /// Returns rows with those joined that are one entry: all their cells but the last text are the same, as vitae prints them.
  private static func joined(_ rows: [DataMember]) -> [DataMember] {
    var joined: [DataMember] = []
    for row in rows {
      guard let last = joined.last, let others = last.node.map, let own = row.node.map, !row.isHidden, !last.isHidden,
        let text = own.last, isPoint(text), text.node.text != nil, let before = others.last, isPoint(before),
        own.count == others.count, own.count > 1,
        zip(own.dropLast(), others).allSatisfy({ $0.key == $1.key && $0.node.text != nil && $0.node.text == $1.node.text })
      else {
        joined.append(row)
        continue
      }
      // A row that is taken out goes whole, the cell of the first one alone.
      var listed = before.node.list ?? [DataMember(key: nil, bytes: before.bytes, node: before.node)]
      listed.append(DataMember(key: nil, bytes: row.bytes, node: text.node))
      let range = before.bytes.lowerBound..<row.bytes.upperBound
      let list = DataMember(key: points, bytes: range, node: DataNode(value: .list(listed), bytes: range))
      let whole = last.bytes.lowerBound..<row.bytes.upperBound
      joined[joined.count - 1] = DataMember(
        key: nil, bytes: whole, node: DataNode(value: .map(others.dropLast() + [list]), bytes: whole))
    }
    return joined
  }

  private static func isPoint(_ pair: DataMember) -> Bool {
    [.bullets, .prose].contains(EntryKeys.meaning(of: pair.key ?? ""))
  }

  /// Columns that decide whether a row is printed.
  private static let switches: Set<String> = ["inresume", "incv", "include", "included", "show", "visible", "use"]

  /// The key of the columns with one point each.
  private static let points = "highlights"

  /// Whether a column is one of several with a point each: `description_1`, `bullet2`.
  private static func isNumbered(_ form: String) -> Bool {
    guard form.last?.isNumber == true else { return false }
    let stem = String(form.prefix { !$0.isNumber })
    return [.bullets, .prose].contains(EntryKeys.meaning(of: stem)) || ["bullet", "point", "task", "detail"].contains(stem)
  }

  /// The key of a column by the abbreviations that are usual in tables.
  private static func key(_ name: String, _ form: String) -> String {
    switch form {
    case "loc", "where": "location"
    case "what": "title"
    case "with": "organization"
    case "why": "details"
    default: name
    }
  }
}
