import ResumeModel

/// Finds the files that a function of a Typst text includes by the names it is given: `#importModules(("education", "work"))`,
/// defined as `for module in modules { include { "modules_" + lang + "/" + module + ".typ" } }`.
enum TypstModules {
  /// Returns the files in order; comments are blanked.
  static func find(in bytes: [UInt8]) -> [IncludedFile] {
    var found: [IncludedFile] = []
    for (name, body) in functions(in: bytes) {
      guard let path = Path(in: body.range, of: bytes, body.parameters) else { continue }
      var from = body.range.upperBound
      while let place = bytes[from...].firstRange(of: Array("#\(name)(".utf8))?.lowerBound {
        var cursor = TypstCursor(bytes, place + name.utf8.count + 1..<bytes.count)
        let arguments = cursor.arguments()
        from = cursor.index
        for argument in arguments where argument.name == nil {
          let isList = bytes[argument.value].first == .openParenthesis
          let names = isList ? TypstCursor.split(bytes, argument.value.dropFirst().dropLast()) : [argument]
          for name in names where bytes[name.value].first == .quote {
            let text = SourceIncludes.text(bytes, name.value.dropFirst().dropLast())
            let whole = isList ? withComma(name.bytes, in: bytes) : place..<from
            found.append(
              IncludedFile(
                path: path.with(text), isRelative: true, isContent: true, bytes: whole, setting: path.setting))
          }
        }
      }
    }
    return found
  }

  private static func withComma(_ range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
    range.upperBound < bytes.count && bytes[range.upperBound] == .comma ? range.lowerBound..<range.upperBound + 1 : range
  }

  /// The functions of a text that include files, with their parameters and bodies.
  private static func functions(
    in bytes: [UInt8]
  ) -> [(name: String, body: (parameters: [TypstCursor.Argument], range: Range<Int>))] {
    guard bytes.firstIndex(of: "include", in: 0..<bytes.count) != nil else { return [] }
    var functions: [(String, ([TypstCursor.Argument], Range<Int>))] = []
    var from = 0
    while let place = bytes.firstIndex(of: "#let ", in: from..<bytes.count) {
      from = place + 5
      var cursor = TypstCursor(bytes, from..<bytes.count)
      guard let (name, parameters) = cursor.functionHead(), cursor.byte == .openBrace else { continue }
      let start = cursor.index
      cursor.skipBalanced()
      functions.append((name, (parameters, start..<cursor.index)))
    }
    return functions
  }

  /// The path that a function makes of a name.
  private struct Path {
    /// The pieces of the path; nil is the name.
    private var pieces: [String?] = []
    /// The setting that stands for `*` in a piece.
    private(set) var setting: IncludedFile.Setting?

    /// Reads `include { "modules_" + lang + "/" + module + ".typ" }` in a body; nil for a body without one.
    init?(in body: Range<Int>, of bytes: [UInt8], _ parameters: [TypstCursor.Argument]) {
      guard let place = bytes.firstIndex(of: "include", in: body) else { return nil }
      var cursor = TypstCursor(bytes, place + 7..<body.upperBound)
      cursor.skipBlanks()
      if cursor.byte == .openBrace || cursor.byte == .openParenthesis { cursor.index += 1 }
      while true {
        cursor.skipBlanks()
        if cursor.byte == .quote {
          let start = cursor.index + 1
          cursor.skipBalanced()
          pieces.append(SourceIncludes.text(bytes, start..<max(start, cursor.index - 1)))
        } else {
          let name = cursor.name()
          guard !name.isEmpty else { break }
          let value = parameters.first { $0.name == name }.map { SourceIncludes.text(bytes, $0.value) }
          if let value, value.hasPrefix("\"") {
            pieces.append(value.filter { $0 != "\"" })
          } else if let value, let setting = Path.setting(value, in: bytes) {
            self.setting = setting
            pieces.append("*")
          } else {
            pieces.append(nil)
          }
        }
        cursor.skipBlanks()
        guard cursor.byte == .plus else { break }
        cursor.index += 1
      }
      guard pieces.count > 1, pieces.count(where: { $0 == nil }) == 1 else { return nil }
    }

    /// The path of a name.
    func with(_ name: String) -> String { pieces.map { $0 ?? name }.joined() }

    /// Reads `metadata.language`, where the text has `#let metadata = toml("./metadata.toml")`.
    private static func setting(_ value: String, in bytes: [UInt8]) -> IncludedFile.Setting? {
      let steps = value.split(separator: ".").map(String.init)
      guard steps.count == 2, let place = bytes.firstRange(of: Array("#let \(steps[0]) = toml(".utf8))?.lowerBound
      else { return nil }
      var cursor = TypstCursor(bytes, place..<bytes.count)
      while let byte = cursor.byte, byte != .openParenthesis { cursor.index += 1 }
      guard let file = cursor.arguments().first, bytes[file.value].first == .quote else { return nil }
      return IncludedFile.Setting(file: SourceIncludes.text(bytes, file.value.dropFirst().dropLast()), key: steps[1])
    }
  }
}
