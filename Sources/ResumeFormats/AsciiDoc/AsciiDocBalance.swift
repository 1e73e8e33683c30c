import ResumeModel

/// The delimited blocks and conditionals that an AsciiDoc text leaves open.
struct AsciiDocBalance: Equatable {
  private var open: [String] = []
  private var conditionals = 0

  /// Reads the delimiters of a source.
  init(_ source: [UInt8]) {
    for line in SourceLines(source).lines {
      let content = source[source.trimmed(line.start..<line.contentEnd)]
      let kind = AsciiDocLine(source, line)
      if let last = open.last, AsciiDocLine.isVerbatim(last) {
        if content.elementsEqual(last.utf8) { open.removeLast() }
        continue
      }
      switch kind {
      case .fence:
        let text = String(decoding: content, as: UTF8.self)
        if open.last == text { open.removeLast() } else { open.append(text) }
      case .directive("ifdef"), .directive("ifndef"), .directive("ifeval"):
        // `ifdef::name[text]` encloses only its own text.
        if content.suffix(2).elementsEqual("[]".utf8) || kind == .directive("ifeval") { conditionals += 1 }
      case .directive("endif"): conditionals -= 1
      default: continue
      }
    }
  }
}

extension AsciiDocLine {
  /// Whether the content of a delimited block is kept word for word.
  static func isVerbatim(_ fence: String) -> Bool {
    guard fence.utf8.count > 2, let first = fence.utf8.first else { return false }
    return [.hyphen, .dot, .plus, .backtick, .slash].contains(first)
  }
}
