package import ResumeModel

/// Applies a role's rules to a résumé: decides which parts to leave out and which come first, with the
/// reasons.
///
/// Everything in the result is in the résumé it was given.
package struct Tailor {
  /// The known facts about the role besides the résumé.
  package struct Context {
    /// The role's name, which its tags have.
    package var role: String
    package var rules: TailoringRules
    /// The names that tags can have: all roles.
    package var roles: Set<String>
    /// The job ad; nil without one.
    package var ad: JobAd?
    /// The ad's terms; empty without an ad.
    package var terms: [JobTerm]
    /// Parts that the person changed or brought back on the role: no limit leaves them out.
    package var protected: Set<Int> = []
    /// Those of the protected that rules had left out, and that the person brought back.
    package var returned: Set<Int> = []
    /// Parts that rules left out the last time.
    package var absent: Set<Int> = []
    /// Parts that wait for the person's decision: they are left out.
    package var waiting: Set<Int> = []
    /// Parts whose children the person ordered.
    package var ordered: Set<Int> = []
    /// The position of each part in the base, which breaks ties.
    package var places: [Int: Int] = [:]

    /// Makes a context.
    package init(
      role: String, rules: TailoringRules, roles: Set<String>, ad: JobAd?, terms: [JobTerm]
    ) {
      self.role = role
      self.rules = rules
      self.roles = roles
      self.ad = ad
      self.terms = terms
    }
  }

  /// The decisions and their report.
  package struct Decision {
    /// The parts that are left out, outermost only.
    package var omitted: Set<Int> = []
    /// For some parts all their children in their new order.
    package var orders: [Int: [Int]] = [:]
    package var report = TailoringReport()
    /// True when nothing that a reader sees would be left.
    package var isEmpty = false

    /// The decision with more parts left out.
    package func dropping(_ parts: [Int], of resume: Resume, because reason: String) -> Decision {
      var decision = self
      for part in parts {
        decision.omitted.insert(part)
        decision.report.choices.append(
          TailoringReport.Choice(
            action: .omitted, path: resume.path(of: part), text: resume.parts[part].text, reason: reason))
      }
      return decision
    }
  }

  let resume: Resume
  let context: Context
  let tags: PartTags
  let index: TermIndex
  let relevance: Relevance
  var decision = Decision()

  /// Decides for one document.
  package static func decide(_ resume: Resume, _ context: Context) -> Decision {
    var tailor = Tailor(resume, context)
    tailor.omitWaiting()
    tailor.applyTags()
    tailor.applyOnly()
    tailor.applyOmit()
    tailor.applyEntryLimit()
    tailor.applyBulletLimit()
    tailor.omitEmptied()
    tailor.applyOrder()
    tailor.applyLead()
    let rest = resume.parts.indices.contains { part in
      resume.parts[part].isContent && !resume.parts[part].kind.isContainer && !tailor.isGone(part)
        && !resume.isHidden(part)
    }
    tailor.decision.isEmpty = !rest
    return tailor.decision
  }

  init(_ resume: Resume, _ context: Context) {
    self.resume = resume
    self.context = context
    tags = PartTags(resume, known: context.roles)
    index = TermIndex(resume)
    relevance = Relevance(index, terms: context.terms, ad: context.ad)
  }

  var rules: TailoringRules { context.rules }

  /// Whether a part, or one around it, was left out.
  func isGone(_ part: Int) -> Bool {
    var next: Int? = part
    while let index = next {
      if decision.omitted.contains(index) { return true }
      next = resume.parts[index].parent
    }
    return false
  }

  /// The parts of a kind that are shown and still there, directly inside a part, by their place in the base.
  func members(of part: Int, _ kind: PartKind) -> [Int] {
    resume.contents(of: part).filter {
      resume.parts[$0].kind == kind && !resume.parts[$0].isHidden && !isGone($0)
    }.sorted { place($0) < place($1) }
  }

  func place(_ part: Int) -> (Int, Int) { (context.places[part] ?? part, part) }

  mutating func omit(_ part: Int, _ reason: String) {
    decision.omitted.insert(part)
    record(.omitted, part, reason: reason)
  }

  mutating func record(_ action: TailoringReport.Choice.Action, _ part: Int, reason: String) {
    decision.report.choices.append(
      TailoringReport.Choice(
        action: action, path: resume.path(of: part), text: resume.parts[part].text, reason: reason))
  }

  mutating func record(_ rule: String, _ selector: PartSelector?, effect: String?) {
    decision.report.rules.append(
      TailoringReport.RuleLine(
        rule: rule, line: selector?.line ?? 0, effect: effect,
        hint: effect == nil ? selector?.suggestion(in: resume).map { "did you mean `\($0)`?" } : nil))
  }

  /// Leaves out a section in which nothing is left.
  private mutating func omitEmptied() {
    for section in resume.parts.indices where resume.parts[section].kind == .section && !isGone(section) {
      let inside = resume.contents(of: section).filter { !resume.parts[$0].isHidden }
      if !inside.isEmpty, inside.allSatisfy(isGone) { omit(section, "nothing is left in it") }
    }
  }

  // MARK: - What the person says of single parts

  private mutating func omitWaiting() {
    for part in context.waiting.sorted() where !isGone(part) {
      omit(part, "new on the base; waits for review")
    }
  }

  private mutating func applyTags() {
    for part in resume.parts.indices.dropFirst() where !isGone(part) {
      let own = tags.own(part).intersection(context.roles)
      guard !own.isEmpty, !own.contains(context.role) else { continue }
      omit(part, "tagged for \(own.sorted().joined(separator: ", "))")
    }
  }

  private mutating func applyOnly() {
    guard !rules.only.isEmpty else { return }
    var named: Set<Int> = []
    for selector in rules.only {
      let parts = selector.parts(in: resume, tags: tags).filter { !isGone($0) }
      named.formUnion(parts)
      record(
        "only \(selector.text)", selector, effect: parts.isEmpty ? nil : "kept \(Plural.phrase(parts.count, "part"))")
    }
    // The siblings of a named part are left out; its ancestors stay.
    let parents = Set(named.map { resume.holder(of: $0) })
    for parent in parents.sorted() {
      for part in resume.contents(of: parent) where !isGone(part) && resume.parts[part].kind != .header {
        let inside = resume.subtree(of: part)
        if !named.contains(where: { inside.contains($0) }), resume.parts[part].kind.isContainer || parent != 0 {
          omit(part, "not among the parts of `only`")
        }
      }
    }
  }

  private mutating func applyOmit() {
    for selector in rules.omit {
      let parts = selector.parts(in: resume, tags: tags).filter { !isGone($0) }
      for part in parts { omit(part, "omit \(selector.text)") }
      record(
        "omit \(selector.text)", selector,
        effect: parts.isEmpty ? nil : "left out \(Plural.phrase(parts.count, "part"))")
    }
  }
}
