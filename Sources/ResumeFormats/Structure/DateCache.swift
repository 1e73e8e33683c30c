/// The dates of blocks, each looked for once, when first asked for.
final class DateCache {
  private let blocks: [Block]
  private var known: [DateScanner.Finding??]

  init(_ blocks: [Block]) {
    self.blocks = blocks
    known = Array(repeating: nil, count: blocks.count)
  }

  /// The first certain period of a block's text, or else its last bare year.
  subscript(index: Int) -> DateScanner.Finding? {
    if let found = known[index] { return found }
    let found = DateScanner.find(in: blocks[index].inline.text)
    known[index] = .some(found)
    return found
  }
}
