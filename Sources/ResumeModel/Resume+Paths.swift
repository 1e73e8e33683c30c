extension Resume {
  /// The names that lead to a part, outermost first, as in `["Experience", "Acme — Engineer", "2"]`.
  ///
  /// Sections and entries are named by their text, fields by their label, bullets by their number among
  /// the bullets of the same parent (from 1), paragraphs by `p` and their number. The document's path is empty.
  package func path(of index: Int) -> [String] {
    guard index != 0 else { return [] }
    return (ancestors(of: index).filter { parts[$0].kind != .group } + [index]).map(name(of:))
  }

  /// The last name in a part's path.
  package func name(of index: Int) -> String { name(of: index, ordinal: nil) }

  /// The last name in a part's path, when the part's ordinal is known already.
  package func name(of index: Int, ordinal known: Int?) -> String {
    let part = parts[index]
    func number() -> String { "\(known ?? ordinal(of: index))" }
    switch part.kind {
    case .document: return ""
    case .header: return "Header"
    case .section: return part.text.isEmpty ? "Section " + number() : part.text
    case .entry:
      let title = entryName(of: index)
      return title.isEmpty ? "Entry " + number() : title
    case .field: return part.fieldLabel ?? number()
    case .bullet: return part.key ?? number()
    case .paragraph: return part.key ?? "p" + number()
    case .group: return part.key ?? ""
    }
  }

  /// An entry's text without its period, which changes more often than the entry.
  private func entryName(of index: Int) -> String {
    let text = textWithoutPeriod(of: index, period: parts[index].entryHeading?.period)
    var scalars = Substring(text).unicodeScalars
    let loose = " \t:：-–—|｜·•~～,，()（）[]/".unicodeScalars
    while let first = scalars.first, loose.contains(first) { scalars.removeFirst() }
    while let last = scalars.last, loose.contains(last) {
      if last == ")" && scalars.contains("(") && !text.hasSuffix("()") { break }
      if last == "）" && scalars.contains("（") && !text.hasSuffix("（）") { break }
      if last == "]" && scalars.contains("[") && !text.hasSuffix("[]") { break }
      scalars.removeLast()
    }
    return scalars.isEmpty ? parts[index].text : String(scalars)
  }

  /// The part's number among the parts of its kind with the same parent, not counting groups, from 1.
  package func ordinal(of index: Int) -> Int {
    guard parts[index].parent != nil else { return 1 }
    let holder = holder(of: index)
    var ordinal = 0
    var child = holder + 1
    while child <= index {
      if parts[child].kind == parts[index].kind && (parts[child].isContent || child == index) { ordinal += 1 }
      child = parts[child].kind == .group ? child + 1 : parts[child].subtreeEnd
    }
    return ordinal
  }
}
