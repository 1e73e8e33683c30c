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
      case 0x5C: index += 1
      case 0x5B, 0x28, 0x7B: brackets[bytes[index], default: 0] += 1
      case 0x5D: brackets[0x5B, default: 0] -= 1
      case 0x29: brackets[0x28, default: 0] -= 1
      case 0x7D: brackets[0x7B, default: 0] -= 1
      case 0x22: quotes ^= 1
      default: break
      }
      index += 1
    }
    brackets = brackets.filter { $0.value != 0 }
  }
}
