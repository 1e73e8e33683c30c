/// One document read as a résumé: its bytes, and its parts in reading order.
///
/// `parts[0]` is the document. Parts nest and siblings do not overlap. A byte belongs to the innermost part
/// around it, so every byte belongs to exactly one part.
package struct Resume: Sendable, Equatable {
  /// The name of the format it was read as, such as `markdown`.
  package var format: String
  /// The source, byte for byte.
  package var source: [UInt8]
  /// The encoding of the source, such as `GB18030`; nil for UTF-8. The parts' texts are always decoded.
  package var encoding: String?
  /// The parts, each before its descendants, siblings in reading order.
  package var parts: [Part]

  /// Makes a résumé from parts that already nest; `ResumeBuilder` is the usual way.
  package init(format: String, source: [UInt8], parts: [Part]) {
    self.format = format
    self.source = source
    self.parts = parts
    assert(brokenInvariant == nil, brokenInvariant ?? "")
  }

  /// The indices of the parts directly inside a part, in reading order.
  package func children(of index: Int) -> [Int] {
    var children: [Int] = []
    var child = index + 1
    while child < parts[index].subtreeEnd {
      children.append(child)
      child = parts[child].subtreeEnd
    }
    return children
  }

  /// The indices of a part and everything inside it, in reading order.
  package func subtree(of index: Int) -> Range<Int> { index..<max(index + 1, parts[index].subtreeEnd) }

  /// The indices of everything inside a part, in reading order.
  package func descendants(of index: Int) -> Range<Int> { index + 1..<max(index + 1, parts[index].subtreeEnd) }

  /// Whether a part, or one around it, is commented out in the source.
  package func isHidden(_ index: Int) -> Bool {
    var next: Int? = index
    while let index = next {
      if parts[index].isHidden { return true }
      next = parts[index].parent
    }
    return false
  }

  /// The indices of the part's ancestors, outermost first, without the document and the part itself.
  package func ancestors(of index: Int) -> [Int] {
    var ancestors: [Int] = []
    var next = parts[index].parent
    while let index = next, index != 0 {
      ancestors.append(index)
      next = parts[index].parent
    }
    return ancestors.reversed()
  }

  /// The parts that reports name directly inside a part: its children, and those of the groups in it.
  package func contents(of index: Int) -> [Int] {
    var contents: [Int] = []
    var next = index + 1
    while next < parts[index].subtreeEnd {
      if parts[next].isContent { contents.append(next) }
      next = parts[next].kind == .group && parts[next].attachment != .layout ? next + 1 : parts[next].subtreeEnd
    }
    return contents
  }

  /// The nearest ancestor of a part that is not a group; the document for the outermost.
  package func holder(of index: Int) -> Int {
    var next = parts[index].parent ?? 0
    while parts[next].kind == .group { next = parts[next].parent ?? 0 }
    return next
  }

  /// The source bytes that belong to the part itself: its range without its children's ranges.
  package func ownBytes(of index: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    var cursor = parts[index].bytes.lowerBound
    for child in children(of: index) {
      bytes += source[cursor..<parts[child].bytes.lowerBound]
      cursor = parts[child].bytes.upperBound
    }
    bytes += source[cursor..<parts[index].bytes.upperBound]
    return bytes
  }

  /// Writes the résumé back from its parts: each part's own bytes with its children between them.
  ///
  /// Equal to `source` for every input; the walk is the proof that no byte is missing or doubled.
  package func rendered() -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(source.count)
    var cursors: [(part: Int, cursor: Int)] = []
    func leave() {
      let (part, cursor) = cursors.removeLast()
      bytes += source[cursor..<parts[part].bytes.upperBound]
      if !cursors.isEmpty { cursors[cursors.count - 1].cursor = parts[part].bytes.upperBound }
    }
    for index in parts.indices {
      while let top = cursors.last, parts[top.part].subtreeEnd <= index { leave() }
      if let top = cursors.last {
        bytes += source[top.cursor..<parts[index].bytes.lowerBound]
      }
      cursors.append((index, parts[index].bytes.lowerBound))
    }
    while !cursors.isEmpty { leave() }
    return bytes
  }
}
