import ResumeModel

/// The braces and environments that a LaTeX text leaves open. A correctly assembled text leaves open what its
/// sources did.
struct LaTeXBalance: Equatable {
  private var braces = 0
  private var environments: [String: Int] = [:]

  /// Counts what a source opens and closes, without comments.
  init(_ source: [UInt8]) {
    let bytes = CommentedText.latex(source, SourceLines(source).lines).shown
    var cursor = LaTeXCursor(bytes, 0..<bytes.count, closings: LaTeXCursor.closings(of: bytes))
    while let byte = cursor.byte {
      switch byte {
      case .openBrace:
        braces += 1
        cursor.index += 1
      case .closeBrace:
        braces -= 1
        cursor.index += 1
      case .backslash:
        let name = cursor.controlWord()
        guard name == "begin" || name == "end" else { continue }
        var probe = cursor
        guard let group = probe.group() else { continue }
        let environment = String(decoding: bytes[group], as: UTF8.self)
        environments[environment, default: 0] += name == "begin" ? 1 : -1
        if environments[environment] == 0 { environments[environment] = nil }
      default: cursor.index += 1
      }
    }
  }
}
