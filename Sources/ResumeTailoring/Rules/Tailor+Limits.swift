package import ResumeModel

extension Tailor {
  /// Keeps at most N entries per section, the newest.
  mutating func applyEntryLimit() {
    guard rules.entries != TailoringRules.Limit() else { return }
    var effects: [Int: Int] = [:]
    for section in resume.parts.indices where resume.parts[section].kind == .section && !isGone(section) {
      let entries = members(of: section, .entry)
      guard let (limit, rule) = limit(rules.entries, for: section), entries.count > limit else { continue }
      let newest = entries.enumerated().sorted { left, right in
        let ages = (age(left.element), age(right.element))
        return ages.0 == ages.1 ? left.offset < right.offset : ages.0 > ages.1
      }.map(\.element)
      for entry in newest.dropFirst(limit).sorted() {
        if isProtected(entry) {
          record(.kept, entry, reason: "changed on the role; not among the \(limit) newest")
        } else {
          omit(entry, "not among the \(limit) newest of its section")
          effects[rule, default: 0] += 1
        }
      }
    }
    reportLimits("entries", rules.entries, effects: effects, noun: "entry")
  }

  /// Keeps at most N bullets per entry, the most relevant to the job.
  mutating func applyBulletLimit() {
    guard rules.bullets != TailoringRules.Limit() else { return }
    var effects: [Int: Int] = [:]
    for entry in resume.parts.indices where resume.parts[entry].kind == .entry && !isGone(entry) {
      let bullets = members(of: entry, .bullet)
      guard let (limit, rule) = limit(rules.bullets, for: entry), bullets.count > limit else { continue }
      let ranked = ranked(bullets)
      // Leading bullets and those that the person changed are kept before the rest is selected.
      let sure = ranked.filter { isProtected($0.part) || $0.leads }
      let chosen = Set(
        (sure + ranked.filter { !isProtected($0.part) && !$0.leads }).prefix(
          max(limit, sure.count { isProtected($0.part) })
        ).map(\.part))
      for (place, choice) in ranked.enumerated() {
        let why = "place \(place + 1) of \(ranked.count) in its entry" + choice.reason
        if chosen.contains(choice.part) {
          record(.kept, choice.part, reason: isProtected(choice.part) ? "changed on the role" : why)
        } else {
          omit(choice.part, why + "; the limit is \(limit)")
          effects[rule, default: 0] += 1
        }
      }
    }
    reportLimits("bullets", rules.bullets, effects: effects, noun: "bullet")
  }

  /// A bullet with its score.
  struct Ranked {
    var part: Int
    var score: Double
    /// Covers a term that the rules lead with.
    var leads: Bool
    var covered: [JobTerm]

    /// Why, to follow other words.
    var reason: String {
      guard !covered.isEmpty else { return "" }
      // At most four names, so that the reason fits on a line of a terminal.
      let names = covered.prefix(4).map {
        $0.demand == .required ? $0.name : "\($0.name) (\($0.demand.rawValue))"
      }
      return ": " + names.joined(separator: ", ")
        + (covered.count > 4 ? " and \(covered.count - 4) more" : "")
    }
  }

  /// Returns bullets by score, the highest first.
  func ranked(_ bullets: [Int]) -> [Ranked] {
    let ranked = bullets.enumerated().map { place, part in
      let position = bullets.count < 2 ? 0 : Double(place) / Double(bullets.count - 1)
      let (score, covered) = relevance.score(part, position: position)
      return (place, Ranked(part: part, score: score, leads: leadPlace(part) != nil, covered: covered))
    }
    return ranked.sorted { left, right in
      if left.1.leads != right.1.leads { return left.1.leads }
      return left.1.score == right.1.score ? left.0 < right.0 : left.1.score > right.1.score
    }.map(\.1)
  }

  /// Returns the bullets that can be left out to make a decided résumé shorter, the least relevant first. Each entry
  /// keeps one.
  package static func droppable(_ resume: Resume, _ decision: Decision, context: Context) -> [Int] {
    var tailor = Tailor(resume, context)
    tailor.decision = decision
    var candidates: [(score: Double, part: Int, entry: Int)] = []
    var counts: [Int: Int] = [:]
    for entry in resume.parts.indices where resume.parts[entry].kind == .entry && !tailor.isGone(entry) {
      let bullets = tailor.members(of: entry, .bullet)
      counts[entry] = bullets.count
      for ranked in tailor.ranked(bullets) where !tailor.isProtected(ranked.part) && !ranked.leads {
        candidates.append((ranked.score, ranked.part, entry))
      }
    }
    candidates.sort { $0.score == $1.score ? $0.part > $1.part : $0.score < $1.score }
    return candidates.compactMap { candidate in
      guard let count = counts[candidate.entry], count > 1 else { return nil }
      counts[candidate.entry] = count - 1
      return candidate.part
    }
  }

  func isProtected(_ part: Int) -> Bool {
    !context.protected.isDisjoint(with: resume.subtree(of: part))
  }

  /// Returns the end, then the start of an entry in months; an ongoing entry is the newest, one without dates
  /// the oldest.
  private func age(_ entry: Int) -> Int {
    guard let period = resume.parts[entry].entryHeading?.period else { return -1 }
    func months(_ date: Period.Date?) -> Int { date.map { $0.year * 12 + ($0.month ?? 6) } ?? 0 }
    let end: Int
    switch period.end {
    case .present: end = 99_999
    case .date(let date): end = months(date)
    case nil: end = months(period.start)
    }
    return end * 100_000 + months(period.start)
  }

  /// Returns the limit for a part and the number of its special rule, -1 for the usual one.
  private func limit(_ limit: TailoringRules.Limit, for part: Int) -> (count: Int, rule: Int)? {
    var found = limit.usual.map { (count: $0, rule: -1) }
    for (number, special) in limit.special.enumerated() {
      let named = special.selector.parts(in: resume, tags: tags)
      if named.contains(where: { resume.subtree(of: $0).contains(part) }) {
        found = (special.count, number)
      }
    }
    return found
  }

  private mutating func reportLimits(
    _ name: String, _ limit: TailoringRules.Limit, effects: [Int: Int], noun: String
  ) {
    if let usual = limit.usual {
      record(
        "\(name) \(usual)", nil, effect: effects[-1].map { "left out \(Plural.phrase($0, noun))" } ?? "all within the limit")
    }
    for (number, special) in limit.special.enumerated() {
      let isThere = !special.selector.parts(in: resume, tags: tags).isEmpty
      let effect =
        effects[number].map { "left out \(Plural.phrase($0, noun))" } ?? (isThere ? "within the limit" : nil)
      record("\(name) \(special.selector.text): \(special.count)", special.selector, effect: effect)
    }
  }
}
