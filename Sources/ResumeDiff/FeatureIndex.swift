/// The features of many texts, each leading to the texts that have it: to compare one text with all of them at once.
struct FeatureIndex {
  private struct Entry {
    var feature: UInt32
    var text: Int32
    /// The next entry whose feature has the same place; -1 behind the last.
    var next: Int32
  }

  private var heads: [Int32]
  private var entries: [Entry] = []
  private let texts: Int

  /// Enters the features of texts, by their index.
  init(_ lists: [[UInt32]]) {
    texts = lists.count
    let count = lists.reduce(0) { $0 + $1.count }
    entries.reserveCapacity(count)
    heads = [Int32](repeating: -1, count: 1 << (Int.bitWidth - max(count, 1).leadingZeroBitCount))
    for (text, list) in lists.enumerated() {
      for feature in list {
        let place = place(of: feature)
        entries.append(Entry(feature: feature, text: Int32(text), next: heads[place]))
        heads[place] = Int32(entries.count - 1)
      }
    }
  }

  private func place(of feature: UInt32) -> Int { Int(feature ^ (feature >> 16)) & (heads.count - 1) }

  /// Returns, for each text, the squared weights of the features that it shares with a list, summed in the list's order.
  func shared(with list: [UInt32], _ similarity: Similarity) -> [Float] {
    var sums = [Float](repeating: 0, count: texts)
    for feature in list {
      var next = Int(heads[place(of: feature)])
      guard next >= 0 else { continue }
      let weight = similarity.squaredWeight(feature)
      while next >= 0 {
        if entries[next].feature == feature { sums[Int(entries[next].text)] += weight }
        next = Int(entries[next].next)
      }
    }
    return sums
  }
}
