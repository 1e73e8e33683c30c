package import ResumeModel

/// Pairs the parts of a résumé in two languages that mean the same.
///
/// Words are never compared across languages: sections are paired by their meaning, entries by their dates,
/// bullets by tokens that all languages write in the same way (numbers, names in Latin letters) and by their
/// order.
package struct Counterparts: Sendable {
  /// The pairs, in reading order of the first.
  package private(set) var pairs: [(Int, Int)] = []
  /// Sections, entries and bullets of the first that the second lacks.
  package private(set) var onlyFirst: [Int] = []
  /// Sections, entries and bullets of the second that the first lacks.
  package private(set) var onlySecond: [Int] = []
  /// Entries in another order, by their indices in the first.
  package private(set) var outOfOrder: [Int] = []
  private let first: Resume
  private let second: Resume

  /// Finds the counterparts.
  package init(_ first: Resume, _ second: Resume) {
    self.first = first
    self.second = second
    match(sections(first), sections(second)) { one, other in
      let (left, right) = (first.parts[one], second.parts[other])
      if left.sectionKey != nil, left.sectionKey == right.sectionKey { return 1 }
      // A section whose name is known in only one language is recognised by its content.
      let shared = SharedTokens.share(Counterparts.words(one, first), Counterparts.words(other, second))
      if shared > FactCosts.sectionShare { return shared * FactCosts.sectionShareWeight }
      return left.sectionKey == nil && right.sectionKey == nil ? FactCosts.unknownSections : 0
    }
    pairs.sort { $0.0 < $1.0 }
    onlyFirst.sort()
    onlySecond.sort()
  }

  private func sections(_ resume: Resume) -> [Int] {
    shown(0, resume).filter { resume.parts[$0].kind == .section }
  }

  private static func words(_ index: Int, _ resume: Resume) -> String {
    resume.parts[resume.subtree(of: index)].filter { $0.isContent && !$0.isHidden }
      .map(\.text).joined(separator: "\n")
  }

  private func shown(_ index: Int, _ resume: Resume) -> [Int] {
    resume.contents(of: index).filter { !resume.parts[$0].isHidden }
  }

  /// Pairs parts, the surest first, then their children.
  private mutating func match(_ left: [Int], _ right: [Int], score: (Int, Int) -> Double) {
    var candidates: [(score: Double, distance: Int, left: Int, right: Int)] = []
    for (i, one) in left.enumerated() {
      for (j, other) in right.enumerated() {
        let value = score(one, other)
        if value > 0 { candidates.append((value, abs(i - j), one, other)) }
      }
    }
    candidates.sort {
      ($1.score, $0.distance, $0.left, $0.right) < ($0.score, $1.distance, $1.left, $1.right)
    }
    var partner: [Int: Int] = [:]
    var taken: Set<Int> = []
    for candidate in candidates where partner[candidate.left] == nil && !taken.contains(candidate.right) {
      partner[candidate.left] = candidate.right
      taken.insert(candidate.right)
    }
    // If equally many parts are left on each side, they are paired by position.
    let restLeft = left.filter { partner[$0] == nil }
    let restRight = right.filter { !taken.contains($0) }
    if restLeft.count == restRight.count {
      for (one, other) in zip(restLeft, restRight) where first.parts[one].kind == second.parts[other].kind {
        partner[one] = other
        taken.insert(other)
      }
    }
    var last = -1
    for one in left {
      guard let other = partner[one] else {
        onlyFirst.append(one)
        continue
      }
      pairs.append((one, other))
      if first.parts[one].kind == .entry, other < last { outOfOrder.append(one) }
      last = max(last, other)
      goInto(one, other)
    }
    onlySecond += right.filter { !taken.contains($0) }
  }

  private mutating func goInto(_ one: Int, _ other: Int) {
    let (first, second) = (first, second)
    var (left, right) = (shown(one, first), shown(other, second))
    // A text written the same in both languages, such as an article's title, is a counterpart whatever its
    // kind is.
    for part in left where SharedTokens.tokens(first.parts[part].text).count >= FactCosts.sameTextTokens {
      guard let same = right.first(where: { second.parts[$0].text == first.parts[part].text }) else { continue }
      pairs.append((part, same))
      left.removeAll { $0 == part }
      right.removeAll { $0 == same }
      goInto(part, same)
    }
    let isEntry: (Resume, Int) -> Bool = { $0.parts[$1].kind == .entry }
    match(left.filter { isEntry(first, $0) }, right.filter { isEntry(second, $0) }) {
      Counterparts.entryScore(first.parts[$0], second.parts[$1])
    }
    // Counts that agree and an order that does are the translator's word for it.
    let leaves = (left.filter { !isEntry(first, $0) }, right.filter { !isEntry(second, $0) })
    let telling = SharedTokens.telling(leaves.0.map { first.parts[$0].text }, leaves.1.map { second.parts[$0].text })
    if leaves.0.count == leaves.1.count {
      match(leaves.0, leaves.1) { one, other in
        let places = (leaves.0.firstIndex(of: one) ?? 0, leaves.1.firstIndex(of: other) ?? 0)
        let shared = SharedTokens.share(first.parts[one].text, second.parts[other].text, telling: telling)
        return places.0 == places.1 ? FactCosts.samePlace + shared / 2 : shared > FactCosts.otherPlaceShare ? shared : 0
      }
    } else {
      match(leaves.0, leaves.1) { one, other in
        let shared = SharedTokens.share(first.parts[one].text, second.parts[other].text, telling: telling)
        return shared > FactCosts.unequalCountShare ? shared : 0
      }
    }
  }

  private static func entryScore(_ one: Part, _ other: Part) -> Double {
    let (left, right) = (one.entryHeading, other.entryHeading)
    var score = SharedTokens.share(one.text, other.text) / 2
    if let from = left?.period?.start, let to = right?.period?.start {
      if from.year == to.year {
        score += from.month == nil || to.month == nil || from.month == to.month ? FactCosts.sameMonth : FactCosts.sameYear
      }
    }
    return score > FactCosts.entryScore ? score : 0
  }
}
