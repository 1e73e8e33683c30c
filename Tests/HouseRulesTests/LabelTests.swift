import Testing

/// Tests that a call says what its arguments are.
@Suite struct `Parameters have labels` {
  /// Returns the parameters without a label of each function and initialiser that a text of code declares.
  static func unlabelled(_ code: String) -> [(function: String, count: Int)] {
    let bytes = Array(code.utf8)
    var found: [(function: String, count: Int)] = []
    for keyword in ["func ", "init", "subscript"] {
      var start = 0
      while let place = bytes[start...].firstRange(of: keyword.utf8) {
        start = place.upperBound
        // `.init(` and `self.init(` are calls.
        if let before = bytes[..<place.lowerBound].last, before == UInt8(ascii: ".") || isName(before) { continue }
        guard let open = bytes[start...].firstIndex(of: UInt8(ascii: "(")), isHead(bytes[start..<open]) else { continue }
        let name = String(decoding: bytes[place.lowerBound..<open], as: UTF8.self)
        found.append((name, count(in: bytes, from: open + 1)))
      }
    }
    return found
  }

  private static func isName(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte == UInt8(ascii: "_") || Character(UnicodeScalar(byte)).isLetter
      || Character(UnicodeScalar(byte)).isNumber
  }

  /// Whether the bytes between a keyword and a parenthesis are a name, an operator, or parameters of types.
  private static func isHead(_ bytes: ArraySlice<UInt8>) -> Bool { !bytes.contains { "{}=\n".utf8.contains($0) } }

  /// How many parameters in parentheses begin with `_`.
  private static func count(in bytes: [UInt8], from start: Int) -> Int {
    var (depth, count, isFirst) = (1, 0, true)
    for index in start..<bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
        depth -= 1
        if depth == 0 { return count }
      case UInt8(ascii: ",") where depth == 1: isFirst = true
      case UInt8(ascii: " "), UInt8(ascii: "\n"): break
      case UInt8(ascii: "_") where isFirst && depth == 1 && index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: " "):
        count += 1
        isFirst = false
      default: isFirst = false
      }
    }
    return count
  }

  @Test func `all but two of a function`() {
    var functions = 0
    for file in SourceCode.all {
      let code = file.lines.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n")
      for (function, count) in Self.unlabelled(code) {
        functions += 1
        #expect(count <= 2, "\(file.path): `\(function)` takes \(count) arguments without a label")
      }
    }
    #expect(functions > 1_500)
  }

  @Test func `they are counted whatever their types are`() {
    let code =
      "func one(_ a: Int, _ b: [Int: (Int, Int)], c: Int, _ d: (_ x: Int) -> Void = { _ in }) {}\n  init(_ a: Int,\n    b: Int) {}"
    #expect(Self.unlabelled(code).map(\.count) == [3, 1])
    #expect(Self.unlabelled("self.init(_ a)\nlet initial = f(_ a)").isEmpty)
  }
}
