import ResumeDiff
import ResumeFormats
import ResumeModel

/// Merges a part's own source three ways: words, period, list items and facts separately.
struct HeadMerge {
  /// The result of merging a head.
  enum Result {
    case merged([UInt8])
    case conflict
  }

  let plan: MergePlan
  let format: SourceFormat
  /// Whether our wording stays if both sides rewrote the same words.
  let oursWins: Bool

  /// Merges the heads of a part that all three readings have.
  func merge(
    _ base: Part, _ ours: Part, _ theirs: Part,
    heads: (base: ArraySlice<UInt8>, ours: ArraySlice<UInt8>, theirs: ArraySlice<UInt8>)
  ) -> Result {
    if heads.ours.elementsEqual(heads.theirs) || heads.theirs.elementsEqual(heads.base) {
      return .merged(Array(heads.ours))
    }
    if heads.ours.elementsEqual(heads.base) { return .merged(Array(heads.theirs)) }
    // The blank lines after a head contain no words; ours stay.
    let (_, trailing) = split(heads.ours)
    let texts = SourceTexts([heads.base, heads.ours, heads.theirs].map { split($0).content })
    if let merged = text(base, ours, theirs, texts.all[0], texts.all[1], texts.all[2]),
      let bytes = texts.bytes(of: merged)
    {
      return .merged(bytes + trailing)
    }
    // Two layouts of the same words are not a conflict.
    if !plan.saysOther(base, theirs) { return .merged(Array(heads.ours)) }
    if !plan.saysOther(base, ours) { return .merged(Array(heads.theirs)) }
    if !plan.saysOther(ours, theirs) { return .merged(Array(heads.ours)) }
    return .conflict
  }

  private func text(
    _ base: Part, _ ours: Part, _ theirs: Part, _ b: String, _ o: String, _ t: String
  ) -> String? {
    // Items are what a reader sees. If one side changed only the markup, merging items would lose that
    // change.
    if plan.saysOther(base, ours), plan.saysOther(base, theirs), let items = items(base, ours, theirs, o) {
      return items
    }
    if isPeriodContested(base, ours, theirs) { return nil }
    if let merged = byPeriod(base, ours, theirs, b, o, t) { return merged }
    if case .merged(let merged) = TextMerge.merge(base: b, ours: o, theirs: t) { return merged }
    // A changed fact moves into a reworded text that still states the old one.
    let facts = changedFacts(base, theirs)
    if TextMerge.isOnly(facts, from: base.text, to: theirs.text),
      let carried = TextMerge.carry(facts: facts, into: o, escaped: format.escaped)
    {
      return carried
    }
    if oursWins { return nil }
    let ourFacts = changedFacts(base, ours)
    if TextMerge.isOnly(ourFacts, from: base.text, to: ours.text) {
      return TextMerge.carry(facts: ourFacts, into: t, escaped: format.escaped)
    }
    return nil
  }

  private func changedFacts(_ from: Part, _ to: Part) -> [FactChange] {
    FactChange.find(in: WordDiff.between(from.text, to.text), links: (from.links, to.links))
  }

  /// Merges the part as a list of short items, if it is one on all three sides.
  private func items(_ base: Part, _ ours: Part, _ theirs: Part, _ source: String) -> String? {
    // A list that runs on into a labelled line is two lists, read as one.
    let lines = source.utf8.split(separator: .newline).dropFirst()
    if lines.contains(where: { LabelledLine.isOne(Array($0)[...]) }) { return nil }
    if case .field(let label, let before) = base.detail, case .field(let ourLabel, let left) = ours.detail,
      case .field(let theirLabel, let right) = theirs.detail
    {
      guard label == ourLabel, label == theirLabel, before.count > 1 || left.count > 1 else { return nil }
      return ItemMerge.merge(base: before, ours: left, theirs: right, source: source)
    }
    let lists = [base.text, ours.text, theirs.text].map(plainItems)
    guard lists.allSatisfy({ $0.count > 1 }), lists.contains(where: { $0.count > MergeCosts.listItems }) else { return nil }
    return ItemMerge.merge(base: lists[0], ours: lists[1], theirs: lists[2], source: source)
  }

  /// Returns the items of a line that is only a list, such as "Go, Java, Kafka"; empty for a sentence.
  private func plainItems(_ text: String) -> [String] {
    let items = text.split(whereSeparator: { ",、;；".contains($0) }).map { item in
      String(item.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
    let isList = items.allSatisfy { item in
      !item.isEmpty && item.count <= MergeCosts.itemLength
        && item.split(separator: " ").count <= MergeCosts.itemWords
    }
    return isList && !text.hasSuffix(".") && !text.hasSuffix("。") ? items : []
  }

  /// Whether both sides changed the start, or both the end, of an entry's period, each to another date.
  private func isPeriodContested(_ base: Part, _ ours: Part, _ theirs: Part) -> Bool {
    guard let before = base.entryHeading?.period, let left = ours.entryHeading?.period,
      let right = theirs.entryHeading?.period
    else { return false }
    return (left.start != before.start && right.start != before.start && left.start != right.start)
      || (left.end != before.end && right.end != before.end && left.end != right.end)
  }

  /// Merges title and period separately, so that one side may retitle what the other redates.
  private func byPeriod(
    _ base: Part, _ ours: Part, _ theirs: Part, _ b: String, _ o: String, _ t: String
  ) -> String? {
    func pieces(_ part: Part, _ source: String) -> (before: String, period: String, after: String)? {
      guard let period = part.entryHeading?.period?.text, let range = source.firstRange(ofBytes: period)
      else {
        return nil
      }
      return (String(source[..<range.lowerBound]), period, String(source[range.upperBound...]))
    }
    guard let base = pieces(base, b), let ours = pieces(ours, o), let theirs = pieces(theirs, t) else {
      return nil
    }
    var merged = ""
    for (one, left, right) in [
      (base.before, ours.before, theirs.before), (base.period, ours.period, theirs.period),
      (base.after, ours.after, theirs.after),
    ] {
      guard case .merged(let piece) = TextMerge.merge(base: one, ours: left, theirs: right) else {
        return nil
      }
      merged += piece
    }
    return merged
  }

  /// A head without the line endings and blank lines at its end, and those.
  private func split(_ head: ArraySlice<UInt8>) -> (content: ArraySlice<UInt8>, trailing: ArraySlice<UInt8>) {
    var end = head.endIndex
    while end > head.startIndex, [.newline, .carriageReturn, .space, .tab].contains(head[end - 1]) { end -= 1 }
    return (head[..<end], head[end...])
  }
}
