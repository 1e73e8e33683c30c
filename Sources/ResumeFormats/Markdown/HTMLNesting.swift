import ResumeModel

/// Finds the HTML tags of a source that contain the following text, by the tags that close them.
///
/// A line alone does not show whether `<description>` or `<li>` is ever closed: people omit closing tags, and
/// a browser then ends an item where the next one begins.
struct HTMLNesting {
  /// The number of open items around each `<li>`, by its position; absent for an item directly in the list.
  private(set) var openItems: [Int: Int] = [:]
  /// The places of the wrappers that are closed.
  private(set) var closedWrappers: Set<Int> = []

  private struct Tag {
    var name: String
    var at: Int
    /// The item in the same list that was open when the tag began, as an index of `items`.
    var item: Int?
  }

  private var open: [Tag] = []
  private var items: [(at: Int, outer: Int?, isClosed: Bool)] = []
  /// Tags nested deeper are read as text, so that the search for an opening tag stays short in any source.
  private static let depthLimit = 64

  init(_ source: [UInt8]) {
    guard source.contains(.lessThan) else { return }
    var index = 0
    var inCode = false
    while index < source.count {
      switch source[index] {
      case .lessThan where !inCode: break
      case .backtick:
        inCode.toggle()
        index += 1
        continue
      case .newline, .carriageReturn:
        inCode = false
        index += 1
        continue
      default:
        index += 1
        continue
      }
      if source.has("<!--", at: index), let end = source.firstIndex(of: "-->", in: index..<source.count) {
        index = end + 3
      } else if let tag = HTMLTag(in: source, at: index, limit: source.count) {
        if tag.name == "li" || tag.isWrapper { if tag.isClosing { close(tag.name) } else { begin(tag) } }
        index = tag.bytes.upperBound
      } else {
        index += 1
      }
    }
    for item in items {
      var depth = 0
      var outer = item.outer
      while let holder = outer, depth < HTMLNesting.depthLimit {
        if items[holder].isClosed { depth += 1 }
        outer = items[holder].outer
      }
      if depth > 0 { openItems[item.at] = depth }
    }
  }

  private mutating func begin(_ tag: HTMLTag) {
    guard open.count < HTMLNesting.depthLimit else { return }
    let isList = tag.name == "ul" || tag.name == "ol"
    var item = isList ? nil : open.last?.item
    if tag.name == "li" {
      items.append((tag.bytes.lowerBound, item, false))
      item = items.count - 1
    }
    open.append(Tag(name: tag.name, at: tag.bytes.lowerBound, item: item))
  }

  private mutating func close(_ name: String) {
    let isList = name == "ul" || name == "ol"
    guard let last = open.lastIndex(where: { isList ? $0.name == "ul" || $0.name == "ol" : $0.name == name })
    else { return }
    // An item ends in its own list.
    if name == "li" {
      if let list = open.lastIndex(where: { $0.name == "ul" || $0.name == "ol" }), list > last { return }
      if let item = open[last].item { items[item].isClosed = true }
    } else {
      closedWrappers.insert(open[last].at)
    }
    open.removeSubrange(last...)
  }
}
