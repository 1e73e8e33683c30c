import ResumeModel

/// Reads TOML (https://toml.io/en/v1.0.0) as values with their places.
///
/// Dates, numbers and booleans are texts as written, because a résumé shows them so.
struct TOMLScanner {
  private let bytes: [UInt8]
  private var index = 0
  private var tables: [Table] = []

  /// A header such as `[person]` or `[[experience]]` with the pairs below it.
  private struct Table {
    var path: [String]
    var isArray: Bool
    var bytes: Range<Int>
    var pairs: [DataMember] = []
  }

  /// The position that keeps a text from being TOML.
  struct Failure: Error {
    /// The offset of the byte that does not fit: from 0.
    var index: Int
  }

  /// Reads a whole text; nil if it is not TOML, or has neither a table nor a pair.
  static func read(_ source: [UInt8]) -> DataNode? { try? parse(source) }

  /// Returns the offset of the first error; nil without one.
  static func failure(in source: [UInt8]) -> Int? {
    do {
      _ = try parse(source)
      return nil
    } catch {
      return error.index
    }
  }

  private static func parse(_ source: [UInt8]) throws(Failure) -> DataNode {
    var scanner = TOMLScanner(bytes: source)
    var top: [DataMember] = []
    while true {
      scanner.skipLines()
      guard let byte = scanner.byte else { break }
      if byte == .openBracket {
        try scanner.readHeader()
      } else {
        let pair = try scanner.readPair()
        if scanner.tables.isEmpty {
          top.append(pair)
        } else {
          let last = scanner.tables.count - 1
          scanner.tables[last].pairs.append(pair)
          scanner.tables[last].bytes = scanner.tables[last].bytes.lowerBound..<pair.bytes.upperBound
        }
      }
      try scanner.endLine()
    }
    guard !top.isEmpty || !scanner.tables.isEmpty else { throw Failure(index: 0) }
    let members = top + members(scanner.tables[...], depth: 0)
    return DataNode(value: .map(members), bytes: 0..<source.count)
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private var byte: UInt8? { index < bytes.count ? bytes[index] : nil }

  // MARK: - Tables

  private mutating func readHeader() throws(Failure) {
    let start = index
    index += 1
    let isArray = byte == .openBracket
    if isArray { index += 1 }
    var path: [String] = []
    while true {
      skipBlanks()
      path.append(try readKey())
      skipBlanks()
      guard byte == .dot else { break }
      index += 1
    }
    for _ in 0..<(isArray ? 2 : 1) {
      guard byte == .closeBracket else { throw Failure(index: index) }
      index += 1
    }
    tables.append(Table(path: path, isArray: isArray, bytes: start..<index))
  }

  /// Groups consecutive tables under their common names.
  private static func members(_ tables: ArraySlice<Table>, depth: Int) -> [DataMember] {
    guard depth < DataNode.depthLimit else { return [] }
    var members: [DataMember] = []
    var first = tables.startIndex
    while first < tables.endIndex {
      let name = tables[first].path[depth]
      let isOwn = { (table: Table) in table.path.count == depth + 1 }
      var end = first + 1
      while end < tables.endIndex, tables[end].path.count > depth, tables[end].path[depth] == name {
        // A second table of one name is another one.
        if isOwn(tables[end]), !tables[end].isArray { break }
        end += 1
      }
      let range = tables[first].bytes.lowerBound..<tables[end - 1].bytes.upperBound
      let value: DataNode.Value
      if isOwn(tables[first]), tables[first].isArray {
        var elements: [DataMember] = []
        var start = first
        while start < end {
          let next = (start + 1..<end).first { isOwn(tables[$0]) } ?? end
          elements.append(element(tables[start..<next], depth: depth))
          start = next
        }
        value = .list(elements)
      } else if isOwn(tables[first]) {
        value = .map(tables[first].pairs + Self.members(tables[(first + 1)..<end], depth: depth + 1))
      } else {
        value = .map(Self.members(tables[first..<end], depth: depth + 1))
      }
      members.append(DataMember(key: name, bytes: range, node: DataNode(value: value, bytes: range)))
      first = end
    }
    return members
  }

  private static func element(_ tables: ArraySlice<Table>, depth: Int) -> DataMember {
    let range = tables[tables.startIndex].bytes.lowerBound..<tables[tables.endIndex - 1].bytes.upperBound
    let pairs = tables[tables.startIndex].pairs + members(tables.dropFirst(), depth: depth + 1)
    return DataMember(key: nil, bytes: range, node: DataNode(value: .map(pairs), bytes: range))
  }

  // MARK: - Pairs and values

  private mutating func readPair() throws(Failure) -> DataMember {
    let start = index
    var key = try readKey()
    skipBlanks()
    while byte == .dot {
      index += 1
      skipBlanks()
      key += "." + (try readKey())
      skipBlanks()
    }
    guard byte == .equals else { throw Failure(index: index) }
    index += 1
    skipBlanks()
    let node = try readValue(depth: 0)
    return DataMember(key: key, bytes: start..<node.bytes.upperBound, node: node)
  }

  private mutating func readKey() throws(Failure) -> String {
    guard let byte else { throw Failure(index: index) }
    if byte == .quote || byte == .apostrophe { return try readString() }
    let start = index
    while let byte = self.byte, byte.isWordByte || byte == .hyphen || byte == .underscore || byte.isWide { index += 1 }
    guard index > start else { throw Failure(index: index) }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private mutating func readValue(depth: Int) throws(Failure) -> DataNode {
    guard let byte, depth < DataNode.depthLimit else { throw Failure(index: index) }
    let start = index
    switch byte {
    case .quote, .apostrophe:
      let text = try readString()
      return DataNode(value: .scalar(text), bytes: start..<index)
    case .openBracket:
      index += 1
      var members: [DataMember] = []
      while true {
        skipLines()
        guard let byte = self.byte else { throw Failure(index: index) }
        if byte == .closeBracket { break }
        let node = try readValue(depth: depth + 1)
        members.append(DataMember(key: nil, bytes: node.bytes, node: node))
        skipLines()
        if self.byte == .comma { index += 1 } else if self.byte != .closeBracket { throw Failure(index: index) }
      }
      index += 1
      return DataNode(value: .list(members), bytes: start..<index)
    case .openBrace:
      index += 1
      var members: [DataMember] = []
      while true {
        skipLines()
        if self.byte == .closeBrace { break }
        members.append(try readPair())
        skipLines()
        if self.byte == .comma { index += 1 } else if self.byte != .closeBrace { throw Failure(index: index) }
      }
      index += 1
      return DataNode(value: .map(members), bytes: start..<index)
    default:
      while let byte = self.byte, ![.newline, .carriageReturn, .comma, .closeBracket, .closeBrace, .hash].contains(byte) {
        index += 1
      }
      while index > start, bytes[index - 1].isBlank { index -= 1 }
      guard index > start, bytes[start].isDigit || bytes[start].isLetter || [.plus, .hyphen].contains(bytes[start]) else {
        throw Failure(index: start)
      }
      return DataNode(value: .scalar(String(decoding: bytes[start..<index], as: UTF8.self)), bytes: start..<index)
    }
  }

  // MARK: - Between values

  private mutating func skipBlanks() {
    while let byte, byte.isBlank { index += 1 }
  }

  /// Moves over blanks, line ends and comments.
  private mutating func skipLines() {
    while let byte {
      if byte == .hash {
        while let byte = self.byte, byte != .newline { index += 1 }
      } else if byte.isWhite {
        index += 1
      } else {
        return
      }
    }
  }

  private mutating func endLine() throws(Failure) {
    skipBlanks()
    guard let byte else { return }
    guard byte == .newline || byte == .carriageReturn || byte == .hash else { throw Failure(index: index) }
  }

  // MARK: - Strings

  /// Reads a string of any of the four kinds.
  private mutating func readString() throws(Failure) -> String {
    let quote = bytes[index]
    let isLong = index + 2 < bytes.count && bytes[index + 1] == quote && bytes[index + 2] == quote
    index += isLong ? 3 : 1
    var text: [UInt8] = []
    if isLong, byte == .newline { index += 1 }
    while let byte {
      if byte == quote, !isLong || isClosed(quote) {
        index += isLong ? 3 : 1
        return String(decoding: text, as: UTF8.self)
      }
      if byte == .newline, !isLong { throw Failure(index: index) }
      index += 1
      guard byte == .backslash, quote == .quote else {
        text.append(byte)
        continue
      }
      text += try readEscape()
    }
    throw Failure(index: index)
  }

  private func isClosed(_ quote: UInt8) -> Bool {
    index + 2 < bytes.count && bytes[index + 1] == quote && bytes[index + 2] == quote
      // Up to two quotes may precede the end directly.
      && !(index + 3 < bytes.count && bytes[index + 3] == quote)
  }

  private mutating func readEscape() throws(Failure) -> [UInt8] {
    guard let byte else { throw Failure(index: index) }
    index += 1
    switch byte {
    case UInt8(ascii: "n"), UInt8(ascii: "t"), UInt8(ascii: "r"), UInt8(ascii: "b"), UInt8(ascii: "f"): return [.space]
    case .quote, .backslash: return [byte]
    case UInt8(ascii: "u"), UInt8(ascii: "U"):
      let count = byte == UInt8(ascii: "u") ? 4 : 8
      guard index + count <= bytes.count,
        let number = UInt32(String(decoding: bytes[index..<index + count], as: UTF8.self), radix: 16),
        let scalar = UnicodeScalar(number)
      else { throw Failure(index: index) }
      index += count
      return Array(String(Character(scalar)).utf8)
    case .newline, .space, .tab, .carriageReturn:
      // A backslash at the end of a line joins it with the next.
      while let byte = self.byte, byte.isWhite { index += 1 }
      return []
    default: throw Failure(index: index - 1)
    }
  }
}
