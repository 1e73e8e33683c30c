import ResumeModel

extension Matcher {
  /// Matches groups and tied parts (keyed values, pieces of headings, layout) inside matched parents only,
  /// from the outside in.
  ///
  /// Equal texts first, so that a line added to a preamble between two equal lines moves neither; then equal
  /// keys in order.
  mutating func matchTied() {
    guard hasTied(before), hasTied(after) else { return }
    matchTied { $0.text.isEmpty ? $0.key : $0.text }
    matchTied(by: \.key)
    matchSoleStatements()
    matchRenamedContacts()
  }

  private func hasTied(_ side: Side) -> Bool {
    side.resume.parts.indices.contains { isTied($0, in: side) }
  }

  func isTied(_ index: Int, in side: Side) -> Bool {
    side.resume.parts[index].kind == .group || side.resume.parts[index].attachment != .independent
  }

  /// The free tied parts of a side by their parent and name, in reverse, so that the first is taken first.
  private func tied(_ side: Side, name: (Part) -> String?) -> WaitingParts {
    var waiting = WaitingParts()
    for index in side.resume.parts.indices.reversed() where isTied(index, in: side) && matching.backward[index] == nil {
      let part = side.resume.parts[index]
      guard let name = name(part), let parent = part.parent else { continue }
      waiting.add(index, under: place(name, part, parent: parent))
    }
    return waiting
  }

  private func place(_ name: String, _ part: Part, parent: Int) -> Int {
    var hasher = Hasher()
    hasher.combine(name)
    hasher.combine(part.kind == .group)
    hasher.combine(parent)
    return hasher.finalize()
  }

  /// Matches a layout command that occurs once on each side, such as `\documentclass{…}`, whatever its
  /// argument is now.
  private mutating func matchSoleStatements() {
    func command(_ part: Part) -> String? {
      guard part.attachment == .layout, let key = part.key, let end = key.firstIndex(of: "{") else { return nil }
      return String(key[..<end])
    }
    var statements = WaitingParts()
    for (index, part) in before.resume.parts.enumerated() where matching.forward[index] == nil {
      guard let name = command(part), let parent = part.parent, let home = matching.forward[parent] else {
        continue
      }
      statements.add(index, under: place(name, part, parent: home))
    }
    guard !statements.isEmpty else { return }
    let waiting = tied(after, name: command)
    for place in waiting.numbers where !waiting.hasSeveral(under: place) && !statements.hasSeveral(under: place) {
      if let known = statements.last(under: place), let match = waiting.last(under: place) { matching.link(known, match) }
    }
  }

  private mutating func matchTied(by name: (Part) -> String?) {
    var waiting = tied(after, name: name)
    for index in before.resume.parts.indices where isTied(index, in: before) && matching.forward[index] == nil {
      let part = before.resume.parts[index]
      guard let name = name(part), let parent = part.parent, let home = matching.forward[parent] else {
        continue
      }
      let place = place(name, part, parent: home)
      while let candidate = waiting.takeLast(under: place) {
        guard matching.backward[candidate] == nil else { continue }
        matching.link(index, candidate)
        break
      }
    }
  }
}
