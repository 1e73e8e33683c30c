import ResumeModel

/// The number of open brackets of each kind in a Typst text. A correctly assembled text leaves open what its
/// sources did.
struct TypstBalance: Equatable {
  private var brackets: [UInt8: Int] = [:]
  private var quotes = 0

  /// Counts what a source opens and closes, without comments.
  init(_ source: [UInt8]) {
    let bytes = CommentedText.typst(source, SourceLines(source).lines).shown
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case .backslash: index += 1
      case .openBracket, .openParenthesis, .openBrace: brackets[bytes[index], default: 0] += 1
      case .closeBracket: brackets[.openBracket, default: 0] -= 1
      case .closeParenthesis: brackets[.openParenthesis, default: 0] -= 1
      case .closeBrace: brackets[.openBrace, default: 0] -= 1
      case .quote: quotes ^= 1
      default: break
      }
      index += 1
    }
    brackets = brackets.filter { $0.value != 0 }
  }
}
