import ResumeArchive
import ResumeDiff
import ResumeFormats
import ResumeMerge
import ResumeModel
import ResumeTailoring

/// The readings of one document that a tailoring needs: the role, the base, and those of the last tailoring.
struct TailoringSides {
  /// The role, with the base's changes in it.
  var ours: Resume
  /// The base now.
  var base: Resume
  /// The result of the rules alone on the base the last time; the base itself the first time.
  var rulesOnly: Resume
  /// The base at the last tailoring.
  var baseThen: Resume
  /// The base at the first tailoring.
  var firstBase: Resume
  var isFirst = true

  /// Returns the base with what the person did on the role, and without the effects of rules.
  func untailored() -> Resume {
    guard !isFirst else { return ours }
    let merged = ResumeMerge.merge(
      base: rulesOnly, ours: ours, theirs: base, policy: MergePolicy(oursWins: true))
    // If the markup does not fit together, the role stays as it is: rules can then only leave parts out.
    return ours.sourceFormat.read(merged.bytes)
  }

  /// Finds what the person did, so that no limit undoes it, and the position of each part in the base.
  func describe(_ text: Resume, _ rules: TailoringRules, context: inout Tailor.Context) {
    let toBase = ResumeDiff.compare(base, text).matching
    let toOurs = ResumeDiff.compare(ours, text).matching
    let toThen = ResumeDiff.compare(baseThen, base).matching
    let toRules = ResumeDiff.compare(rulesOnly, text).matching
    let toFirst = ResumeDiff.compare(firstBase, base).matching
    context.protected = []
    context.returned = []
    context.waiting = []
    context.absent = []
    context.places = [:]
    for part in text.parts.indices.dropFirst() {
      let isOnRole = toOurs.backward[part] != nil
      guard let origin = toBase.backward[part] else {
        if text.parts[part].isContent { context.protected.insert(part) }
        continue
      }
      context.places[part] = origin
      guard text.parts[part].isContent else { continue }
      let says = (TextForm.visible(base.parts[origin].text), TextForm.visible(text.parts[part].text))
      let isNew = toThen.backward[origin] == nil
      if isOnRole, says.0 != says.1 {
        context.protected.insert(part)
      } else if !isFirst, isOnRole, !isNew, toRules.backward[part] == nil {
        // The rules left it out, and the person brought it back.
        context.protected.insert(part)
        context.returned.insert(part)
      } else if !isFirst, isOnRole, rules.new == .include, toFirst.backward[origin] == nil {
        context.protected.insert(part)
      }
      if !isFirst, !isOnRole {
        if isNew { context.waiting.insert(part) } else { context.absent.insert(part) }
      }
    }
    context.ordered = ordered(toOurs)
  }

  /// Returns the parts among whose children the person moved some.
  private func ordered(_ toOurs: Matching) -> Set<Int> {
    var holders: Set<Int> = []
    for change in ResumeDiff.compare(rulesOnly, ours).changes where change.isA(.moved) {
      guard let to = change.to, let match = toOurs.forward[ours.holder(of: to)] else { continue }
      holders.insert(match)
    }
    return holders
  }

  /// The result of a decision for a document.
  struct Result {
    /// The role.
    var role: Resume
    /// The base with the same rules, without the person's changes.
    var base: [UInt8]
    /// Notes about what could not be done.
    var notes: [String]
  }

  /// Writes the decision: the role, and the base with the same rules.
  func result(_ text: Resume, _ decision: Tailor.Decision, context: Tailor.Context) -> Result {
    let made = Arrangement.attempt(text, omitting: decision.omitted, orders: decision.orders)
    var notes = made.left.sorted().map { part in
      "`\(text.path(of: part).joined(separator: " › "))` stays, because the markup around it would break without it"
    }
    if made.keepsOrder { notes.append("the order stays, because another order would break the markup") }
    let matching = ResumeDiff.compare(base, text).matching
    // A part that the person brought back is the person's, and a part that waits is not the rules' choice.
    let rules = decision.omitted.subtracting(made.left).subtracting(context.waiting).union(context.returned)
    let omitted = Set(rules.compactMap { matching.backward[$0] })
    var orders: [Int: [Int]] = [:]
    for (parent, children) in decision.orders where !made.keepsOrder {
      guard let own = matching.backward[parent] else { continue }
      orders[own] = order(base.children(of: own), after: children.compactMap { matching.backward[$0] })
    }
    return Result(
      role: text.sourceFormat.read(made.bytes),
      base: Arrangement.attempt(base, omitting: omitted, orders: orders).bytes, notes: notes)
  }

  /// Sorts a list in the order of another; elements that the other lacks keep their places.
  private func order(_ list: [Int], after wanted: [Int]) -> [Int] {
    let known = wanted.filter { list.contains($0) }
    let slots = Set(known)
    var next = known.makeIterator()
    return list.map { slots.contains($0) ? next.next() ?? $0 : $0 }
  }
}
