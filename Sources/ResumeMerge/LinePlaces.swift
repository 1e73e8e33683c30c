import ResumeDiff
import ResumeModel

/// Checks the order of lines after a merge: a line that neither side moved keeps its order, and a line that
/// one side placed is at that place.
///
/// The account of words cannot see a heading that slid below its bullets. Only lines that occur once in a
/// text are compared, as in patience diff; the check does not depend on parts.
struct LinePlaces {
  private typealias Key = SourceLine

  /// The lines of a text that contain words, in order, and the position of each unique one.
  private struct Lines {
    var order: [Key] = []
    var places: [Key: Int] = [:]
    /// The lines of the base that each change replaced, and the change that each added line is in: a change may have any number
    /// of both.
    var gone: [[Key]] = []
    var changes: [Key: Int] = [:]

    init(_ source: [UInt8], after base: [UInt8]? = nil) {
      var repeated: Set<Key> = []
      for line in source.split(separator: .newline) {
        let key = LinePlaces.key(line)
        guard key.bytes.count > MergeCosts.placedLine, !LinePlaces.isTags(key.bytes) else { continue }
        if places.updateValue(order.count, forKey: key) != nil { repeated.insert(key) }
        order.append(key)
      }
      for key in repeated { places[key] = nil }
      guard let before = base.map({ LineMerge.lines($0) }) else { return }
      for hunk in LineMerge.hunks(from: before, to: LineMerge.lines(source)) {
        for line in hunk.lines { changes[LinePlaces.key(line)] = gone.count }
        gone.append(before[hunk.range].map(LinePlaces.key))
      }
    }
  }

  private let base: Lines
  private let ours: Lines
  private let theirs: Lines
  /// The lines of the base that each side has and did not move.
  private let unmoved: (ours: Set<Key>, theirs: Set<Key>)

  /// Compares three sides of a merge.
  init(_ sources: ThreeSides<[UInt8]>) {
    base = Lines(sources.ancestor)
    ours = Lines(sources.ours, after: sources.ancestor)
    theirs = Lines(sources.theirs, after: sources.ancestor)
    unmoved = (LinePlaces.unmoved(from: base, to: ours), LinePlaces.unmoved(from: base, to: theirs))
  }

  /// Whether every line of a merged text is at its place.
  ///
  /// - Parameter isWhole: whether the text should contain all edits of theirs; a withheld edit has no place.
  func keep(_ result: [UInt8], isWhole: Bool) -> Bool {
    let merged = Lines(result)
    let kept = base.order.filter {
      unmoved.ours.contains($0) && unmoved.theirs.contains($0) && merged.places[$0] != nil
    }
    let order = kept.compactMap { merged.places[$0] }
    guard zip(order, order.dropFirst()).allSatisfy({ $0 < $1 }) else { return false }
    let fixed = Set(kept)
    guard isPlaced(ours, in: merged, fixed, isSet: isSet(by: (ours, unmoved.ours), beside: (theirs, unmoved.theirs))) else {
      return false
    }
    return !isWhole
      || isPlaced(theirs, in: merged, fixed, isSet: isSet(by: (theirs, unmoved.theirs), beside: (ours, unmoved.ours)))
  }

  /// Whether the lines that only one side added or moved are between the same lines in the result, or beside
  /// the same neighbour.
  private func isPlaced(
    _ side: Lines, in merged: Lines, _ kept: Set<Key>, isSet: (Key) -> Bool
  ) -> Bool {
    var before: Key?
    var pending: [Key] = []
    var strays: Set<Key> = []
    func look(for lines: [Key], before after: Key?) {
      let low = before.flatMap { merged.places[$0] } ?? -1
      let high = after.flatMap { merged.places[$0] } ?? merged.order.count
      strays.formUnion(
        lines.filter { line in merged.places[line].map { $0 <= low || high <= $0 } ?? false })
    }
    for key in side.order {
      if kept.contains(key) {
        look(for: pending, before: key)
        before = key
        pending = []
      } else if side.places[key] != nil, isSet(key) {
        pending.append(key)
      }
    }
    look(for: pending, before: nil)
    // A line may have followed its neighbour; but two lost lines beside each other prove nothing.
    var found = strays
    while !found.isEmpty {
      found = strays.filter { standsBesideOther($0, strays, side: side, merged: merged) }
      strays.subtract(found)
    }
    return strays.isEmpty
  }

  /// Tells whether only one side decides the position of a line: the line is new there, or moved there. A
  /// replacement of a line that the other side moved belongs where that line went.
  private func isSet(
    by side: (lines: Lines, unmoved: Set<Key>), beside other: (lines: Lines, unmoved: Set<Key>)
  ) -> (Key) -> Bool {
    let stays = side.lines.gone.map { gone in
      gone.allSatisfy { other.unmoved.contains($0) || base.places[$0] == nil }
    }
    return { key in
      if side.unmoved.contains(key) || (other.lines.places[key] != nil && !other.unmoved.contains(key)) { return false }
      return side.lines.changes[key].map { stays[$0] } ?? true
    }
  }

  /// Whether the line above or the line below is the same as in a side, ignoring added lines, and is not lost
  /// itself.
  private func standsBesideOther(
    _ line: Key, _ strays: Set<Key>, side: Lines, merged: Lines
  ) -> Bool {
    guard let own = side.places[line], let place = merged.places[line] else { return false }
    func isOld(_ key: Key) -> Bool { base.places[key] != nil }
    let (before, after) = (side.order[..<own].last, side.order[(own + 1)...].first)
    let above = merged.order[..<place].last { $0 == before || isOld($0) }
    let below = merged.order[(place + 1)...].first { $0 == after || isOld($0) }
    return above == before && !(above.map(strays.contains) ?? false)
      || below == after && !(below.map(strays.contains) ?? false)
  }

  private static func unmoved(from base: Lines, to side: Lines) -> Set<Key> {
    let common = base.order.filter { base.places[$0] != nil && side.places[$0] != nil }
    let kept = Moves.heaviestIncreasing(common.compactMap { side.places[$0] }, common.map(\.bytes.count))
    return Set(kept.map { common[$0] })
  }

  /// Whether a line contains only tags: they enclose words and have no position of their own.
  private static func isTags(_ line: ArraySlice<UInt8>) -> Bool {
    line.first == .lessThan && line.last == .greaterThan && !WordAccount.hasWords(line)
  }

  /// Returns a line without what a merge may change: blanks around it, a list marker, the comma after a
  /// value.
  private static func key(_ line: ArraySlice<UInt8>) -> Key {
    let isBlank = { (byte: UInt8) in byte <= .space }
    var line = line.drop(while: isBlank)
    if let first = line.first, [.asterisk, .plus, .hyphen].contains(first),
      line.dropFirst().first.map(isBlank) ?? false
    {
      line = line.dropFirst().drop(while: isBlank)
    }
    while let last = line.last, isBlank(last) || last == .comma { line.removeLast() }
    return SourceLine(bytes: line)
  }
}
