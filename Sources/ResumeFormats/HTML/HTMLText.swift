import ResumeModel

/// The text of an HTML source in lines as a browser runs them on, without what it never shows; every byte in its place.
struct HTMLText {
  /// The source without heads, styles, scripts and hidden stretches of a line.
  private(set) var bytes: [UInt8]
  /// The lines, each as far as its text runs on.
  private(set) var lines: [SourceLines.Line] = []
  /// The elements that a reader does not see, such as `<li hidden>`, outermost first where they nest.
  private(set) var hidden: [Range<Int>] = []
  /// The stretches that are not text: heads, styles, scripts.
  private(set) var quiet: [Range<Int>] = []

  /// The names of elements without text that no tag closes from here on.
  private var endless: Set<String> = []

  /// An open element.
  private struct Element {
    var name: String
    var start: Int
    var isHidden: Bool
    var isBlock: Bool
  }

  /// Elements nested deeper are not looked at, so that the search for an opening tag stays short in any source.
  private static let depthLimit = 256
  /// Elements whose content is no text.
  private static let raw: Set<String> = ["script", "style", "template", "noscript", "svg", "iframe", "object", "math", "head"]
  /// Elements whose text may begin on the line below their tag.
  private static let leaves: Set<String> = ["li", "dt", "dd", "summary", "tr", "p", "h1", "h2", "h3", "h4", "h5", "h6"]

  init(_ source: [UInt8], _ lines: [SourceLines.Line]) {
    bytes = source
    walk(source)
    join(lines)
  }

  // MARK: - What is not shown

  private mutating func walk(_ source: [UInt8]) {
    var open: [Element] = []
    var index = 0
    while index < source.count {
      guard source[index] == .lessThan else {
        index += 1
        continue
      }
      if source.has("<!--", at: index) {
        index = source.firstIndex(of: "-->", in: index..<source.count).map { $0 + 3 } ?? source.count
      } else if source.has("<!", at: index) || source.has("<?", at: index) {
        let end = source[index...].firstIndex(of: .greaterThan).map { $0 + 1 } ?? source.count
        quiet.append(index..<end)
        index = end
      } else if let tag = HTMLTag(in: source, at: index, limit: source.count) {
        index = tag.bytes.upperBound
        let isAlone = source[index - 2] == .slash || Self.void.contains(tag.name)
        if tag.isClosing {
          close(tag, &open)
        } else if Self.raw.contains(tag.name), !isAlone {
          index = end(of: tag, source)
          quiet.append(tag.bytes.lowerBound..<index)
        } else if !isAlone, open.count < Self.depthLimit {
          // An item ends where the next one begins.
          if tag.name == "li", open.last?.name == "li" { finish(open.removeLast(), at: tag.bytes.lowerBound) }
          open.append(
            Element(name: tag.name, start: tag.bytes.lowerBound, isHidden: Self.isHidden(tag, source), isBlock: tag.isBlock))
        }
      } else {
        index += 1
      }
    }
    while let last = open.popLast() { finish(last, at: source.count) }
    hidden.sort { ($0.lowerBound, $1.upperBound) < ($1.lowerBound, $0.upperBound) }
    for range in quiet { blank(range) }
  }

  private static let void: Set<String> = [
    "br", "hr", "img", "input", "meta", "link", "col", "wbr", "source", "area", "base", "embed",
  ]

  private mutating func close(_ tag: HTMLTag, _ open: inout [Element]) {
    guard let place = open.lastIndex(where: { $0.name == tag.name }) else { return }
    while open.count > place + 1 { finish(open.removeLast(), at: tag.bytes.lowerBound) }
    finish(open.removeLast(), at: tag.bytes.upperBound)
  }

  private mutating func finish(_ element: Element, at end: Int) {
    guard element.isHidden else { return }
    if element.isBlock { hidden.append(element.start..<end) } else { quiet.append(element.start..<end) }
  }

  /// Returns the end of an element whose content is no text.
  private mutating func end(of tag: HTMLTag, _ source: [UInt8]) -> Int {
    guard !endless.contains(tag.name) else { return tag.bytes.upperBound }
    var index = tag.bytes.upperBound
    while index < source.count {
      guard let place = source[index...].firstIndex(of: .lessThan) else { break }
      if let found = HTMLTag(in: source, at: place, limit: source.count) {
        if found.isClosing, found.name == tag.name { return found.bytes.upperBound }
        // A head without an end tag ends at the body.
        if tag.name == "head", found.name == "body" { return place }
      }
      index = place + 1
    }
    endless.insert(tag.name)
    return tag.bytes.upperBound
  }

  /// Whether the attributes of a tag hide its element.
  private static func isHidden(_ tag: HTMLTag, _ source: [UInt8]) -> Bool {
    var quote: UInt8?
    var names: [UInt8] = []
    for byte in source[tag.bytes] {
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == .quote || byte == .apostrophe {
        quote = byte
      } else {
        names.append(byte)
      }
    }
    let words = String(decoding: names, as: UTF8.self).lowercased().split { $0.isWhitespace || "<>/=".contains($0) }
    if words.dropFirst().contains("hidden") { return true }
    guard let style = tag.attribute("style", in: source)?.lowercased().filter({ !$0.isWhitespace }) else { return false }
    return style.contains("display:none") || style.contains("visibility:hidden")
  }

  private mutating func blank(_ range: Range<Int>) {
    for index in range where !bytes[index].isLineEnd { bytes[index] = .space }
  }

  // MARK: - Lines

  /// Joins lines that a browser runs on: a line ends at the tag of a block, at `<br>` and at a blank line.
  private mutating func join(_ all: [SourceLines.Line]) {
    var isInComment = false
    var isInTag = false
    for line in all {
      let content = bytes.trimmed(line.start..<line.contentEnd)
      let shape = shape(content, isInComment: isInComment, isInTag: isInTag)
      if let last = lines.last, last.end == line.start, joins, isInTag || shape.continues, !content.isEmpty {
        for index in last.contentEnd..<last.end { bytes[index] = .space }
        lines[lines.count - 1] = SourceLines.Line(start: last.start, contentEnd: line.contentEnd, end: line.end)
      } else {
        lines.append(line)
      }
      joins = !content.isEmpty && shape.runsOn
      isInComment = shape.opensComment
      isInTag = shape.opensTag
    }
  }

  /// Whether the line that was read last runs on.
  private var joins = false

  /// How a line begins and ends.
  private struct Shape {
    /// Whether it may continue the text of the line above.
    var continues = true
    /// Whether its text may run on in the line below.
    var runsOn = true
    var opensComment = false
    var opensTag = false
  }

  private func shape(_ content: Range<Int>, isInComment: Bool, isInTag: Bool) -> Shape {
    var shape = Shape()
    var index = content.lowerBound
    var isFirst = true
    if isInComment {
      shape.continues = false
      guard let end = bytes.firstIndex(of: "-->", in: content) else {
        return Shape(continues: false, runsOn: false, opensComment: true, opensTag: false)
      }
      index = end + 3
      shape.runsOn = false
    } else if isInTag {
      index = bytes[content].firstIndex(of: .greaterThan).map { $0 + 1 } ?? content.upperBound
      if index == content.upperBound { shape.opensTag = bytes[content].last != .greaterThan }
    }
    while index < content.upperBound {
      let byte = bytes[index]
      if byte == .lessThan, bytes.has("<!--", at: index) {
        if isFirst { shape.continues = false }
        shape.runsOn = false
        guard let end = bytes.firstIndex(of: "-->", in: index..<content.upperBound) else {
          shape.opensComment = true
          return shape
        }
        index = end + 3
      } else if byte == .lessThan, index + 1 < content.upperBound, bytes[index + 1].isLetter || bytes[index + 1] == .slash {
        guard let tag = HTMLTag(in: bytes, at: index, limit: content.upperBound) else {
          // The tag ends on another line.
          shape.opensTag = HTMLTag(in: bytes, at: index, limit: bytes.count) != nil
          shape.runsOn = shape.opensTag
          return shape
        }
        let isLeaf = Self.leaves.contains(tag.name)
        if tag.isBlock {
          if isFirst { shape.continues = isLeaf && tag.isClosing }
          shape.runsOn = isLeaf && !tag.isClosing
        } else if tag.name == "br" {
          shape.runsOn = false
        }
        index = tag.bytes.upperBound
      } else {
        if !byte.isWhite { shape.runsOn = true }
        index += 1
      }
      if !byte.isWhite { isFirst = false }
    }
    return shape
  }
}
