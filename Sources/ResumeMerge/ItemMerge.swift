/// Merges lists of short items, such as the languages of a skills line, one by one.
enum ItemMerge {
  /// Returns our source with their additions and removals; nil if the list cannot be identified with
  /// certainty.
  ///
  /// - Parameter source: our side's source, in which the items occur literally.
  static func merge(_ lists: ThreeSides<[String]>, source: String) -> String? {
    let (base, ours, theirs) = (lists.ancestor, lists.ours, lists.theirs)
    guard Set(base).count == base.count, Set(ours).count == ours.count, Set(theirs).count == theirs.count,
      ours.count > 1
    else { return nil }
    var text = source
    var items = ours
    // If both sides changed an item into different ones, a person must decide.
    let lost = (Set(base).subtracting(ours), Set(base).subtracting(theirs))
    guard lost.0.isDisjoint(with: lost.1) else { return nil }
    guard let separator = separator(between: ours, in: source) else { return nil }
    // A replacement is written between the marks of the old item.
    for (old, new) in replaced(base, theirs) where !items.contains(new) {
      guard let index = items.firstIndex(of: old), let range = range(of: old, in: text) else { continue }
      text.replaceSubrange(range, with: new)
      items[index] = new
    }
    // Our replacement of an item marks the item's place.
    let ourReplacements = Dictionary(replaced(base, ours).map { ($0.old, $0.new) }) { first, _ in first }
    func here(_ item: String) -> String? {
      items.contains(item) ? item : ourReplacements[item].flatMap { items.contains($0) ? $0 : nil }
    }
    for (place, item) in theirs.enumerated() where !base.contains(item) && !items.contains(item) {
      // After the item that it follows there; a new first one stays first, a new last one last.
      let before = theirs[..<place].reversed().lazy.compactMap(here).first
      if before == nil, let next = theirs[place...].lazy.compactMap(here).first,
        let range = range(of: next, in: text)
      {
        text.insert(contentsOf: item + separator, at: range.lowerBound)
        items.insert(item, at: items.firstIndex(of: next) ?? 0)
        continue
      }
      let anchor = before.flatMap { place == theirs.count - 1 ? nil : $0 } ?? items[items.count - 1]
      guard let range = range(of: anchor, in: text) else { return nil }
      text.insert(contentsOf: separator + item, at: range.upperBound)
      items.insert(item, at: (items.firstIndex(of: anchor) ?? items.count - 1) + 1)
    }
    for item in base where !theirs.contains(item) {
      guard let index = items.firstIndex(of: item), let range = range(of: item, in: text) else { continue }
      guard items.count > 1 else { return nil }
      if index > 0, let previous = self.range(of: items[index - 1], in: text) {
        text.removeSubrange(previous.upperBound..<range.upperBound)
      } else if let next = self.range(of: items[index + 1], in: text) {
        text.removeSubrange(range.lowerBound..<next.lowerBound)
      } else {
        return nil
      }
      items.remove(at: index)
    }
    return text
  }

  /// Returns the items that replaced a removed one, between the same neighbours.
  private static func replaced(_ base: [String], _ theirs: [String]) -> [(old: String, new: String)] {
    func neighbours(_ items: [String], _ place: Int) -> [String?] {
      [place > 0 ? items[place - 1] : nil, place + 1 < items.count ? items[place + 1] : nil]
    }
    return theirs.indices.compactMap { place in
      guard !base.contains(theirs[place]) else { return nil }
      return base.indices.first { old in
        !theirs.contains(base[old]) && neighbours(base, old) == neighbours(theirs, place)
      }.map { (base[$0], theirs[place]) }
    }
  }

  /// Returns the source between the last two items.
  private static func separator(between items: [String], in source: String) -> String? {
    guard let first = range(of: items[items.count - 2], in: source),
      let second = range(of: items[items.count - 1], in: source), first.upperBound <= second.lowerBound
    else { return nil }
    let between = String(source[first.upperBound..<second.lowerBound])
    return between.contains { $0.isLetter || $0.isNumber || $0.isNewline } ? nil : between
  }

  /// Returns the only place where an item occurs as a separate word.
  private static func range(of item: String, in text: String) -> Range<String.Index>? {
    var found: Range<String.Index>?
    var start = text.startIndex
    while start < text.endIndex {
      if text[start...].hasPrefix(item) {
        let end = text.index(start, offsetBy: item.count)
        let isApart =
          (start == text.startIndex || !joins(text[text.index(before: start)], item.first))
          && (end == text.endIndex || !joins(text[end], item.last))
        if isApart {
          if found != nil { return nil }
          found = start..<end
        }
      }
      start = text.index(after: start)
    }
    return found
  }

  private static func joins(_ neighbour: Character, _ edge: Character?) -> Bool {
    guard let edge, neighbour.isASCII || edge.isASCII else { return false }
    return (neighbour.isLetter || neighbour.isNumber || neighbour == "+" || neighbour == "#")
      && (edge.isLetter || edge.isNumber)
  }
}
