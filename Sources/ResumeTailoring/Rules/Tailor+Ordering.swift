import ResumeModel

extension Tailor {
  /// Puts the sections that the rules name first, in their order; the others keep theirs.
  mutating func applyOrder() {
    guard !rules.order.isEmpty else { return }
    var wanted: [Int] = []
    for selector in rules.order {
      let parts = selector.parts(in: resume, tags: tags).filter {
        resume.parts[$0].kind == .section && !isGone($0) && !wanted.contains($0)
      }
      wanted += parts
      record("order \(selector.text)", selector, effect: parts.isEmpty ? nil : "in place")
    }
    let units = wanted.map(unit)
    let all = resume.parts.indices.filter { resume.parts[$0].kind == .section }.map(unit)
    for parent in Set(units.compactMap { resume.parts[$0].parent }).sorted() {
      let beside = resume.children(of: parent).filter { all.contains($0) }
      let first = units.filter { beside.contains($0) }
      reorder(parent, beside, sorted: first + beside.filter { !first.contains($0) })
    }
  }

  /// Returns the unit that moves with a section: the brackets or the file around it that contain nothing
  /// else.
  private func unit(_ section: Int) -> Int {
    var unit = section
    while let parent = resume.parts[unit].parent, resume.parts[parent].kind == .group,
      resume.contents(of: parent).count == 1
    {
      unit = parent
    }
    return unit
  }

  /// Puts bullets first that cover a `lead_with` term, then bullets that cover what the ad asks for.
  mutating func applyLead() {
    var effects = Array(repeating: 0, count: rules.leadWith.count)
    for holder in resume.parts.indices where !isGone(holder) && !context.ordered.contains(holder) {
      let kind: PartKind = resume.parts[holder].kind == .section ? .field : .bullet
      guard resume.parts[holder].kind == .entry || resume.parts[holder].kind == .section else { continue }
      let all = members(of: holder, kind)
      guard all.count > 1 else { continue }
      for parent in Set(all.compactMap { resume.parts[$0].parent }).sorted() {
        let siblings = resume.children(of: parent).filter { all.contains($0) }.sorted {
          place($0) < place($1)
        }
        lead(siblings, inside: parent, &effects)
      }
    }
    for (number, term) in rules.leadWith.enumerated() {
      record(
        "lead_with \(term)", nil,
        effect: effects[number] == 0 ? nil : "first in \(Plural.phrase(effects[number], "place"))")
    }
  }

  private mutating func lead(_ siblings: [Int], inside parent: Int, _ effects: inout [Int]) {
    let ranked = Dictionary(uniqueKeysWithValues: self.ranked(siblings).map { ($0.part, $0) })
    func key(_ part: Int) -> (Int, Int) {
      let terms = ranked[part]?.covered.filter { $0.demand == .required }.count ?? 0
      return (leadPlace(part) ?? .max, -min(terms, 2))
    }
    let isClaim = siblings.allSatisfy { resume.parts[$0].kind == .bullet }
    let sorted = siblings.enumerated().sorted { left, right in
      let keys = (key(left.element), key(right.element))
      if keys.0.0 != keys.1.0 { return keys.0.0 < keys.1.0 }
      // Lists of skills keep the person's order except for leading terms.
      if isClaim, keys.0.1 != keys.1.1 { return keys.0.1 < keys.1.1 }
      return left.offset < right.offset
    }.map(\.element)
    for part in sorted { if let place = leadPlace(part) { effects[place] += 1 } }
    let current = resume.children(of: parent).filter { siblings.contains($0) }
    if let first = sorted.first, sorted != siblings, let best = ranked[first] {
      let why =
        best.leads
        ? "lead_with \(rules.leadWith[leadPlace(first) ?? 0])" : "most relevant to the ad" + best.reason
      record(.first, first, reason: why)
    }
    if sorted != current { reorder(parent, current, sorted: sorted) }
  }

  /// The place of the first term to lead with that a part covers.
  func leadPlace(_ part: Int) -> Int? {
    guard !rules.leadWith.isEmpty else { return nil }
    let inside = resume.subtree(of: part)
    return rules.leadWith.indices.first { number in
      let term = leadTerms[number]
      return inside.contains { index.covers(term, $0) }
    }
  }

  private var leadTerms: [JobTerm] {
    rules.leadWith.map { word in
      let kind =
        SkillLexicon.standard.skill(named: word).map { JobTerm.Kind.skill($0) }
        ?? .words(TermWord.tokens(in: word).map(\.form))
      return JobTerm(name: word, kind: kind, demand: .required, count: 1)
    }
  }

  /// Puts some children of a part into a new order; the places they take among the others stay.
  private mutating func reorder(_ parent: Int, _ members: [Int], sorted: [Int]) {
    guard members != sorted else { return }
    let slots = Set(members)
    var next = sorted.makeIterator()
    let children = decision.orders[parent] ?? resume.children(of: parent)
    decision.orders[parent] = children.map { slots.contains($0) ? next.next() ?? $0 : $0 }
  }
}
