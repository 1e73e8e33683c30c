extension Resume {
  /// The first error in the nesting of the parts; nil if there is none. Debug builds check it for every
  /// résumé.
  package var brokenInvariant: String? {
    guard let document = parts.first else { return "there is no document part" }
    if document.bytes != 0..<source.count { return "the document does not span the source" }
    if document.subtreeEnd != parts.count { return "the document does not hold every part" }
    var previousEnd = [Int](repeating: 0, count: parts.count)
    previousEnd[0] = 0
    for (index, part) in parts.enumerated().dropFirst() {
      guard let parent = part.parent, parent < index else { return "part \(index) has no parent before it" }
      if part.subtreeEnd <= index || part.subtreeEnd > parts[parent].subtreeEnd {
        return "part \(index) does not nest in its parent"
      }
      let outer = parts[parent].bytes
      let floor = max(outer.lowerBound, previousEnd[parent])
      if part.bytes.lowerBound < floor || part.bytes.upperBound > outer.upperBound {
        return "the bytes of part \(index) (\(part.kind)) overlap a sibling or leave the parent"
      }
      previousEnd[parent] = part.bytes.upperBound
    }
    return nil
  }
}
