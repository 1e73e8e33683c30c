package import ResumeModel

/// Finds which matched parts moved: the fewest moves that explain the new order, short parts before long
/// ones.
package struct Moves {
  /// The parts, by their index before, that moved.
  package private(set) var moved: Set<Int> = []

  /// Compares the order of matched parts inside every pair of matched containers.
  package init(from before: Resume, to after: Resume, _ matching: Matching) {
    let from = Moves.containers(of: before)
    let to = Moves.containers(of: after)
    var groups = [[Int]](repeating: [], count: 2 * before.parts.count)
    for index in before.parts.indices.dropFirst() {
      guard let match = matching.forward[index] else { continue }
      let container = from[index]
      if matching.pairs(container, to[match]) {
        let isContainer = before.parts[index].kind.isContainer
        groups[container * 2 + (isContainer ? 1 : 0)].append(index)
      } else {
        moved.insert(index)
      }
    }
    for group in groups where group.count > 1 {
      let targets = group.compactMap { matching.forward[$0] }
      if Moves.areAscending(targets) { continue }
      let weights = group.map { Moves.weight(of: $0, in: before) }
      let kept = Moves.heaviestIncreasing(targets, weights)
      for (position, index) in group.enumerated() where !kept.contains(position) {
        moved.insert(index)
      }
    }
  }

  private static func areAscending(_ values: [Int]) -> Bool {
    for index in values.indices.dropFirst() where values[index - 1] > values[index] { return false }
    return true
  }

  private static func containers(of resume: Resume) -> [Int] {
    var containers = [Int](repeating: 0, count: resume.parts.count)
    for index in resume.parts.indices {
      guard let parent = resume.parts[index].parent else { continue }
      containers[index] = resume.parts[parent].kind.isContainer ? parent : containers[parent]
    }
    return containers
  }

  /// One move each first of all; of equally few moves, those of the shorter parts.
  private static func weight(of index: Int, in resume: Resume) -> Int {
    let length =
      resume.parts[index].kind.isContainer ? resume.parts[index].bytes.count : resume.parts[index].text.utf8.count
    return (1 << 32) + min(length, 1 << 16)
  }

  /// The positions of an increasing subsequence of the greatest total weight, in O(n log n).
  package static func heaviestIncreasing(_ values: [Int], _ weights: [Int]) -> Set<Int> {
    if areAscending(values) { return Set(values.indices) }
    let ranks = Dictionary(
      uniqueKeysWithValues: values.sorted().enumerated().map { ($0.element, $0.offset) })
    // A Fenwick tree of prefix maxima over ranks: the best weight, and the position it ends at.
    var tree = [(weight: Int, position: Int)](repeating: (0, -1), count: values.count + 1)
    var previous = [Int](repeating: -1, count: values.count)
    var best = (weight: 0, position: -1)
    for (position, value) in values.enumerated() {
      let rank = ranks[value] ?? 0
      var reach = (weight: 0, position: -1)
      var node = rank
      while node > 0 {
        if tree[node].weight > reach.weight { reach = tree[node] }
        node &= node - 1
      }
      previous[position] = reach.position
      let total = reach.weight + weights[position]
      if total > best.weight { best = (total, position) }
      node = rank + 1
      while node <= values.count {
        if tree[node].weight < total { tree[node] = (total, position) }
        node += node & -node
      }
    }
    var kept: Set<Int> = []
    var position = best.position
    while position >= 0 {
      kept.insert(position)
      position = previous[position]
    }
    return kept
  }
}
