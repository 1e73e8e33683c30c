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
    _ parts: ThreeSides<Part>, heads: ThreeSides<ArraySlice<UInt8>>
  ) -> Result {
    if let agreed = heads.agreed { return .merged(Array(agreed)) }
    // The blank lines after a head contain no words; ours stay.
    let (_, trailing) = split(heads.ours)
    let texts = SourceTexts(heads.map { split($0).content })
    if let merged = text(of: parts, sources: texts.sides),
      let bytes = texts.bytes(of: merged)
    {
      return .merged(bytes + trailing)
    }
    // Two layouts of the same words are not a conflict.
    if !plan.differsInText(parts.ancestor, parts.theirs) { return .merged(Array(heads.ours)) }
    if !plan.differsInText(parts.ancestor, parts.ours) { return .merged(Array(heads.theirs)) }
    if !plan.differsInText(parts.ours, parts.theirs) { return .merged(Array(heads.ours)) }
    return .conflict
  }

  private func text(of parts: ThreeSides<Part>, sources: ThreeSides<String>) -> String? {
    let (ancestor, ours, theirs) = (parts.ancestor, parts.ours, parts.theirs)
    // Items are what a reader sees. If one side changed only the markup, merging items would lose that
    // change.
    if plan.differsInText(ancestor, ours), plan.differsInText(ancestor, theirs),
      let items = items(of: parts, source: sources.ours)
    {
      return items
    }
    if isPeriodContested(parts) { return nil }
    if let merged = byPeriod(parts, sources) { return merged }
    if case .merged(let merged) = TextMerge.merge(sources) { return merged }
    // A changed fact moves into a reworded text that still states the old one.
    let facts = changedFacts(ancestor, theirs)
    if TextMerge.isOnly(facts, from: ancestor.text, to: theirs.text),
      let carried = TextMerge.carry(facts: facts, into: sources.ours, escaped: format.escaped)
    {
      return carried
    }
    if oursWins { return nil }
    let ourFacts = changedFacts(ancestor, ours)
    if TextMerge.isOnly(ourFacts, from: ancestor.text, to: ours.text) {
      return TextMerge.carry(facts: ourFacts, into: sources.theirs, escaped: format.escaped)
    }
    return nil
  }

  private func changedFacts(_ from: Part, _ to: Part) -> [FactChange] {
    FactChange.find(in: WordDiff.between(from.text, to.text), links: (from.links, to.links))
  }

  /// Merges the part as a list of short items, if it is one on all three sides.
  private func items(of parts: ThreeSides<Part>, source: String) -> String? {
    // A list that runs on into a labelled line is two lists, read as one.
    let lines = source.utf8.split(separator: .newline).dropFirst()
    if lines.contains(where: { LabelledLine.isLabelled(Array($0)[...]) }) { return nil }
    if case .field(let label, let before) = parts.ancestor.detail,
      case .field(let ourLabel, let left) = parts.ours.detail,
      case .field(let theirLabel, let right) = parts.theirs.detail
    {
      guard label == ourLabel, label == theirLabel, before.count > 1 || left.count > 1 else { return nil }
      return ItemMerge.merge(ThreeSides(ancestor: before, ours: left, theirs: right), source: source)
    }
    let lists = parts.map { plainItems($0.text) }
    guard lists.all.allSatisfy({ $0.count > 1 }), lists.all.contains(where: { $0.count > MergeCosts.listItems }) else {
      return nil
    }
    return ItemMerge.merge(lists, source: source)
  }

  /// Returns the items of a line that is only a list, such as "Go, Java, Kafka"; empty for a sentence.
  private func plainItems(_ text: String) -> [String] {
    if text.hasSuffix(".") || text.hasSuffix("。") { return [] }
    let scalars = text.unicodeScalars
    var items: [String] = []
    for piece in scalars.split(whereSeparator: { $0 == "," || $0 == "、" || $0 == ";" || $0 == "；" }) {
      var piece = piece
      while piece.first == " " { piece.removeFirst() }
      while piece.last == " " { piece.removeLast() }
      let words = piece.split(separator: " ").count
      guard words > 0, words <= MergeCosts.itemWords else { return [] }
      let item = String(piece)
      // Bytes bound characters from above.
      guard item.utf8.count <= MergeCosts.itemLength || item.count <= MergeCosts.itemLength else { return [] }
      items.append(item)
    }
    return items
  }

  /// Whether both sides changed the start, or both the end, of an entry's period, each to another date.
  private func isPeriodContested(_ parts: ThreeSides<Part>) -> Bool {
    guard let before = parts.ancestor.entryHeading?.period, let left = parts.ours.entryHeading?.period,
      let right = parts.theirs.entryHeading?.period
    else { return false }
    return (left.start != before.start && right.start != before.start && left.start != right.start)
      || (left.end != before.end && right.end != before.end && left.end != right.end)
  }

  /// Merges title and period separately, so that one side may retitle what the other redates.
  private func byPeriod(_ parts: ThreeSides<Part>, _ sources: ThreeSides<String>) -> String? {
    func pieces(_ part: Part, _ source: String) -> (before: String, period: String, after: String)? {
      guard let period = part.entryHeading?.period?.text, let range = source.firstRange(ofBytes: period)
      else {
        return nil
      }
      return (String(source[..<range.lowerBound]), period, String(source[range.upperBound...]))
    }
    guard let before = pieces(parts.ancestor, sources.ancestor), let left = pieces(parts.ours, sources.ours),
      let right = pieces(parts.theirs, sources.theirs)
    else {
      return nil
    }
    let found = ThreeSides(ancestor: before, ours: left, theirs: right)
    var merged = ""
    for sides in [found.map(\.before), found.map(\.period), found.map(\.after)] {
      guard case .merged(let piece) = TextMerge.merge(sides) else { return nil }
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
