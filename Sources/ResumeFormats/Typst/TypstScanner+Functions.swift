import ResumeLexicon
import ResumeModel

/// The functions that a document defines: their calls are read by what the definitions say.
extension TypstScanner {
  /// A function of the document.
  struct Function {
    /// The names of its positional parameters, in order.
    var parameters: [String]
    /// The level of the heading that it makes of its arguments; nil if it makes none.
    var headingLevel: Int?
  }

  /// The bytes of a body that are searched for a heading; a function that makes one is short.
  private static let bodyLimit = 4000

  /// Returns the functions that a document defines, as in `#let job(title, company, dates, body) = …`.
  static func functions(in bytes: [UInt8]) -> [String: Function] {
    var functions: [String: Function] = [:]
    var from = 0
    while let found = bytes.firstIndex(of: "let ", in: from..<bytes.count) {
      from = found + 4
      var cursor = TypstCursor(bytes, from..<bytes.count)
      guard let (name, all) = cursor.functionHead() else { continue }
      let parameters = all.filter { $0.name == nil && !$0.isContent }.map {
        String(decoding: bytes[$0.value], as: UTF8.self)
      }.filter { !$0.hasPrefix("..") }
      let start = cursor.index
      // Definitions that never close must not each be followed to the end of the text.
      cursor = TypstCursor(bytes, start..<min(bytes.count, start + bodyLimit))
      if cursor.byte == .openBrace || cursor.byte == .openBracket {
        cursor.skipBalanced()
      } else {
        cursor.index = bytes[start..<cursor.end].firstIndex(of: .newline) ?? cursor.end
      }
      functions[name] = Function(
        parameters: parameters, headingLevel: parameters.count <= 2 ? headingLevel(in: Array(bytes[start..<cursor.index])) : nil)
    }
    return functions
  }

  /// Returns the level of the heading that a body makes: `heading(level: 1)[…]`, or a line `= #title`.
  private static func headingLevel(in body: [UInt8]) -> Int? {
    if let call = body.firstIndex(of: "heading(", in: 0..<body.count), call == 0 || !body[call - 1].isWordByte {
      let mark = body.firstIndex(of: "level:", in: call..<min(body.count, call + 60))
      let digit = mark.flatMap { mark in body[mark...].prefix(10).first(where: \.isDigit) }
      return digit.map { Int($0 - UInt8(ascii: "0")) } ?? 1
    }
    for line in body.split(separator: .newline) {
      let content = line.drop { $0.isBlank || $0 == .openBracket }
      let marks = content.prefix { $0 == .equals }.count
      if marks > 0, content.dropFirst(marks).first?.isBlank == true, content.contains(.hash) { return marks }
    }
    return nil
  }

  /// Reads a call of a function that makes a section's heading of its arguments, or whose only words are a known title.
  mutating func readOwnHeading(_ name: String, _ arguments: [TypstCursor.Argument], range: Range<Int>) -> Bool {
    guard let function = functions[name], arguments.count <= 3 else { return false }
    let shown = arguments.filter { argument in
      argument.name == nil && !(argument.isContent && holdsBlocks(argument.value))
        && !TypstInline.value(bytes, argument, names: names).text.isEmpty
    }
    guard shown.count == 1, let title = shown.first else { return false }
    let text = TypstInline.value(bytes, title, names: names).text
    guard text.utf8.count <= 60, arguments.allSatisfy({ $0 == title || !$0.isContent }) else { return false }
    if let level = function.headingLevel, level <= 2 {
      flush(at: range.lowerBound)
      addHeading(1, range, title: title)
      return true
    }
    guard SectionNames.isExact(text), !sawHeading || function.parameters.count <= 2 else { return false }
    flush(at: range.lowerBound)
    addHeading(1, range, title: title)
    return true
  }
}
