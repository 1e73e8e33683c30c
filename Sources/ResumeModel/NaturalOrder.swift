extension String {
  /// Whether a name comes before another as people count: `role-2` before `role-10`.
  ///
  /// Runs of digits are compared by their value, everything else by its bytes.
  package func isNaturallyBefore(_ other: String) -> Bool {
    let left = Array(utf8)
    let right = Array(other.utf8)
    var (here, there) = (0, 0)
    while here < left.count, there < right.count {
      let digits = left[here...].prefix { UInt8.digits.contains($0) }
      let others = right[there...].prefix { UInt8.digits.contains($0) }
      if digits.isEmpty || others.isEmpty {
        guard left[here] == right[there] else { return left[here] < right[there] }
        (here, there) = (here + 1, there + 1)
        continue
      }
      let value = digits.drop { $0 == UInt8(ascii: "0") }
      let otherValue = others.drop { $0 == UInt8(ascii: "0") }
      if value.count != otherValue.count { return value.count < otherValue.count }
      if !value.elementsEqual(otherValue) { return value.lexicographicallyPrecedes(otherValue) }
      (here, there) = (digits.endIndex, others.endIndex)
    }
    // `v01` and `v1` are two names, and need an order of their own.
    if here == left.count, there == right.count { return left.lexicographicallyPrecedes(right) }
    return left.count - here < right.count - there
  }
}
