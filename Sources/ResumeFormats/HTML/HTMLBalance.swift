/// The tags that an HTML text leaves open, and those that close nothing; tags whose end HTML lets people leave out do
/// not count.
struct HTMLBalance: Equatable {
  private var unclosed: [String: Int] = [:]
  private var stray: [String: Int] = [:]
  private var isCommentOpen = false

  /// Counts the tags of a source.
  init(_ source: [UInt8]) {
    let tags = HTMLTags(in: source)
    isCommentOpen = tags.isCommentOpen
    for tag in tags.found where !tag.isAlone && !HTMLTags.lax.contains(tag.name) {
      if !tag.isClosing {
        unclosed[tag.name, default: 0] += 1
      } else if let count = unclosed[tag.name] {
        unclosed[tag.name] = count == 1 ? nil : count - 1
      } else {
        stray[tag.name, default: 0] += 1
      }
    }
  }
}
