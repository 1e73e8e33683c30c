import ResumeModel

/// Reads a bibliography of BibTeX or BibLaTeX as values with their places: a list of publications.
///
/// Text between the entries is a comment, as in BibTeX (Oren Patashnik, BibTeXing, 1988). The scanner reads
/// the fields that a list of references prints; keys, files, abstracts and notes to programs are unread bytes
/// between.
struct BibTeXScanner {
  private let bytes: [UInt8]
  private let closings: [Int32]
  private var index = 0
  /// The texts that `@string` defines, by name.
  private var strings: [String: String] = [:]

  /// The position that keeps a text from being BibTeX.
  private struct Failure: Error {
    /// The offset of the byte that does not fit: from 0.
    var index: Int
  }

  /// Reads a whole text; nil if an entry does not end.
  static func read(_ source: [UInt8]) -> DataNode? { try? parse(source) }

  /// Returns the offset of the first error; nil without one.
  static func failure(in source: [UInt8]) -> Int? {
    do throws(Failure) {
      _ = try parse(source)
      return nil
    } catch {
      return error.index
    }
  }

  private static func parse(_ source: [UInt8]) throws(Failure) -> DataNode {
    var scanner = BibTeXScanner(bytes: source, closings: LaTeXCursor.closings(of: source))
    var entries: [DataMember] = []
    while let start = source[scanner.index...].firstIndex(of: .at) {
      scanner.index = start + 1
      if let entry = try scanner.readEntry(from: start) { entries.append(entry) }
    }
    guard let first = entries.first, let last = entries.last else {
      return DataNode(value: .map([]), bytes: 0..<source.count)
    }
    let range = first.bytes.lowerBound..<last.bytes.upperBound
    let list = DataMember(key: "Publications", bytes: range, node: DataNode(value: .list(entries), bytes: range))
    return DataNode(value: .map([list]), bytes: 0..<source.count)
  }

  private init(bytes: [UInt8], closings: [Int32]) {
    self.bytes = bytes
    self.closings = closings
  }

  private var byte: UInt8? { index < bytes.count ? bytes[index] : nil }

  // MARK: - Entries

  /// Reads the entry after an `@`; nil for anything else, such as an address in a comment.
  private mutating func readEntry(from start: Int) throws(Failure) -> DataMember? {
    let kind = readName().lowercased()
    skipBlanks()
    guard !kind.isEmpty, let opening = byte, opening == .openBrace || opening == .openParenthesis else { return nil }
    let closing: UInt8 = opening == .openBrace ? .closeBrace : .closeParenthesis
    index += 1
    if kind == "comment" || kind == "preamble" {
      try skip(to: closing, from: start)
      return nil
    }
    if kind != "string" {
      while let byte, byte != .comma, byte != closing { index += 1 }
      if byte == .comma { index += 1 }
    }
    var fields: [DataMember] = []
    while true {
      skipBlanks()
      guard let byte else { throw Failure(index: start) }
      if byte == closing { break }
      if byte == .comma {
        index += 1
        continue
      }
      let from = index
      let key = readName().lowercased()
      skipBlanks()
      guard !key.isEmpty, self.byte == .equals else { throw Failure(index: from) }
      index += 1
      let node = try readValue(of: start, isAddress: key == "url" || key == "doi" || key == "eprint")
      if kind == "string" { strings[key] = node.text }
      if Self.printed.contains(key) { fields.append(DataMember(key: key, bytes: from..<node.bytes.upperBound, node: node)) }
    }
    index += 1
    guard kind != "string" else { return nil }
    return DataMember(key: nil, bytes: start..<index, node: DataNode(value: .map(fields), bytes: start..<index))
  }

  /// The fields that the common styles print.
  private static let printed: Set<String> = [
    "title", "subtitle", "author", "editor", "journal", "journaltitle", "booktitle", "publisher", "school", "institution",
    "organization", "year", "date", "month", "volume", "number", "pages", "note", "howpublished", "address", "location",
    "edition", "series", "chapter", "type", "doi", "url", "eprint",
  ]

  private mutating func skip(to closing: UInt8, from start: Int) throws(Failure) {
    var depth = 0
    while let byte {
      index += 1
      if depth == 0, byte == closing { return }
      if byte == .openBrace { depth += 1 }
      if byte == .closeBrace { depth -= 1 }
    }
    throw Failure(index: start)
  }

  // MARK: - Values

  private mutating func readValue(of entry: Int, isAddress: Bool) throws(Failure) -> DataNode {
    skipBlanks()
    let start = index
    var text = ""
    var end = index
    while true {
      text += try readPiece(of: entry, isAddress: isAddress)
      end = index
      skipBlanks()
      guard byte == .hash else { break }
      index += 1
      skipBlanks()
    }
    index = end
    return DataNode(value: .scalar(text), bytes: start..<end)
  }

  /// Reads a value in braces or quotes, a number, or a name defined by `@string`.
  private mutating func readPiece(of entry: Int, isAddress: Bool) throws(Failure) -> String {
    let start = index
    guard let opening = byte else { throw Failure(index: entry) }
    guard opening == .openBrace || opening == .quote else {
      let name = readName()
      guard !name.isEmpty else { throw Failure(index: start) }
      return strings[name.lowercased()] ?? name
    }
    index += 1
    var depth = 0
    while let byte {
      if depth == 0, byte == (opening == .openBrace ? .closeBrace : .quote) { break }
      if byte == .backslash { index += 1 }
      if byte == .openBrace { depth += 1 }
      if byte == .closeBrace { depth -= 1 }
      index += 1
    }
    guard index < bytes.count, depth >= 0 else { throw Failure(index: entry) }
    let content = start + 1..<index
    index += 1
    // A tilde is one in an address, and no space.
    if isAddress { return String(decoding: bytes[content].filter { $0 != .backslash }, as: UTF8.self) }
    return LaTeXInline.read(LaTeXCursor(bytes, content, closings: closings)).text
  }

  private mutating func readName() -> String {
    let start = index
    while let byte, byte > .space,
      ![.quote, .hash, .percent, .apostrophe, .openParenthesis, .closeParenthesis, .comma, .equals, .openBrace, .closeBrace]
        .contains(byte)
    { index += 1 }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private mutating func skipBlanks() {
    while let byte, byte <= .space { index += 1 }
  }
}
