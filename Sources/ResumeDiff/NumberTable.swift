/// Numbers by a number each, such as counts by a text's hash.
///
/// In the place of a dictionary, which the matcher would ask thousands of times in a comparison: its hash costs ten times as
/// much, and each type of key and value costs look-ups while the program runs.
struct NumberTable {
  /// The keys, in the order in which they were entered.
  private(set) var keys: [Int] = []
  private var values: [Int] = []
  /// The place of a key's entry, where its hash leads or at the next free place; -1 for a free one.
  private var slots: [Int32] = []

  /// The value of a key; nil for one that was not entered.
  subscript(key: Int) -> Int? {
    get {
      guard let entry = entry(of: key) else { return nil }
      return values[entry]
    }
    set {
      guard let newValue else { return }
      self[key, default: 0] = newValue
    }
  }

  /// The value of a key, entered with a default where it is new.
  subscript(key: Int, default value: Int) -> Int {
    get { self[key] ?? value }
    set {
      if let entry = entry(of: key) {
        values[entry] = newValue
      } else {
        enter(key, newValue)
      }
    }
  }

  private func entry(of key: Int) -> Int? {
    guard !slots.isEmpty else { return nil }
    let entry = slots[slot(of: key)]
    return entry < 0 ? nil : Int(entry)
  }

  /// The slot in which a key stands, or would.
  private func slot(of key: Int) -> Int {
    var slot = Int(truncatingIfNeeded: UInt(bitPattern: key &* 0x1E37_79B9_7F4A_7C15) >> 32) & (slots.count - 1)
    while slots[slot] >= 0, keys[Int(slots[slot])] != key { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  private mutating func enter(_ key: Int, _ value: Int) {
    // At most half full, so that the next free place is near.
    if keys.count * 2 >= slots.count {
      slots = [Int32](repeating: -1, count: max(32, slots.count * 4))
      for (entry, key) in keys.enumerated() { slots[slot(of: key)] = Int32(entry) }
    }
    slots[slot(of: key)] = Int32(keys.count)
    keys.append(key)
    values.append(value)
  }
}

/// Parts that wait for their match under a number each, such as that of their text.
struct WaitingParts {
  /// The last node of each number that was ever used; -1 once all its parts are taken.
  private var lasts = NumberTable()
  private var parts: [Int] = []
  /// The node before each in its list; -1 for the first.
  private var previous: [Int] = []

  /// True if no part was ever added.
  var isEmpty: Bool { parts.isEmpty }
  /// The numbers under which parts were added, in that order.
  var numbers: [Int] { lasts.keys }

  /// Adds a part behind those with its number.
  mutating func add(_ part: Int, under number: Int) {
    previous.append(lasts[number] ?? -1)
    lasts[number] = parts.count
    parts.append(part)
  }

  /// The part that was added last and waits still; nil if none does.
  func last(under number: Int) -> Int? {
    guard let node = lasts[number], node >= 0 else { return nil }
    return parts[node]
  }

  /// Takes the part that was added last.
  mutating func takeLast(under number: Int) -> Int? {
    guard let node = lasts[number], node >= 0 else { return nil }
    lasts[number] = previous[node]
    return parts[node]
  }

  /// Whether more than one part waits under a number.
  func hasSeveral(under number: Int) -> Bool {
    guard let node = lasts[number], node >= 0 else { return false }
    return previous[node] >= 0
  }

  /// How many parts wait under a number.
  func count(under number: Int) -> Int {
    var count = 0
    var node = lasts[number] ?? -1
    while node >= 0 {
      count += 1
      node = previous[node]
    }
    return count
  }
}
