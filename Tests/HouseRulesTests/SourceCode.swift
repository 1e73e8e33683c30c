import TestSupport

/// The code of one source file: its words without comments and texts.
struct SourceCode {
  /// The path from the root of the package.
  let path: String
  /// The folder below `Sources`, which is the target's name.
  let target: String
  /// The name of the file up to `+` or `.swift`: a type with its extensions, in as many files as it takes.
  let room: String
  /// The code of each line, with the expressions in texts; comments and the texts are left out.
  let lines: [[UInt8]]

  /// Every file below `Sources`, read once for all rules.
  static let all: [SourceCode] = {
    let paths = (try? Fixtures.paths(below: "Sources", ending: ".swift")) ?? []
    return paths.compactMap { path in (try? Fixtures.bytes(path)).map { SourceCode(path, $0) } }
  }()

  init(_ path: String, _ source: [UInt8]) {
    self.path = path
    let steps = path.split(separator: "/")
    target = String(steps[1])
    room = String(steps[steps.count - 1].prefix { $0 != "+" && $0 != "." })
    lines = Self.code(of: source)
  }

  /// What surrounds a place: code in so many parentheses, or a text.
  private enum Context {
    case code(depth: Int)
    case text(quotes: Int)
  }

  private static func code(of source: [UInt8]) -> [[UInt8]] {
    func has(_ text: StaticString, at index: Int) -> Bool {
      text.withUTF8Buffer { source[index...].starts(with: $0) }
    }
    var lines: [[UInt8]] = [[]]
    var contexts: [Context] = [.code(depth: 0)]
    var index = 0
    while index < source.count {
      let byte = source[index]
      var width = 1
      switch contexts[contexts.count - 1] {
      case _ where byte == UInt8(ascii: "\n"):
        lines.append([])
      case .text(let quotes) where byte == UInt8(ascii: "\""):
        if quotes == 1 || has("\"\"\"", at: index) {
          contexts.removeLast()
          width = quotes
        }
      case .text where has("\\(", at: index):
        // An expression in a text is code.
        contexts.append(.code(depth: 1))
        width = 2
      case .text:
        width = byte == UInt8(ascii: "\\") ? 2 : 1
      case .code where has("//", at: index):
        while index + width < source.count, source[index + width] != UInt8(ascii: "\n") { width += 1 }
      case .code where byte == UInt8(ascii: "\""):
        let quotes = has("\"\"\"", at: index) ? 3 : 1
        contexts.append(.text(quotes: quotes))
        lines[lines.count - 1] += Array("\"\"".utf8)
        width = quotes
      case .code(let depth):
        lines[lines.count - 1].append(byte)
        let change = byte == UInt8(ascii: "(") ? 1 : byte == UInt8(ascii: ")") ? -1 : 0
        contexts[contexts.count - 1] = .code(depth: depth + change)
        if change < 0, depth == 1, contexts.count > 1 { contexts.removeLast() }
      }
      index += width
    }
    return lines
  }

  /// The words of a line of code: names and keywords.
  static func words(_ line: [UInt8]) -> [Substring] {
    String(decoding: line, as: UTF8.self).split { !($0.isLetter || $0.isNumber || $0 == "_") }
  }
}
