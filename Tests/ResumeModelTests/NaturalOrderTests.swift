import ResumeModel
import Testing

/// Roles and versions are listed in this order.
@Suite struct `Names are ordered as people count` {
  @Test func `numbers by their value, everything else by its bytes`() {
    let ordered = [
      "2024", "backend", "role", "role-1", "role-2", "role-2-b", "role-2a", "role-10", "role-010x", "v1", "v01x", "v9", "v10",
      "数据2", "数据10",
    ]
    #expect(ordered.shuffled().sorted { $0.isNaturallyBefore($1) } == ordered)
  }

  @Test func `two names are never equal unless they are the same`() {
    for (left, right) in [("v1", "v01"), ("a", "b"), ("1", "1a"), ("", "a"), ("00", "0")] {
      #expect(left.isNaturallyBefore(right) != right.isNaturallyBefore(left), "\(left) \(right)")
    }
    #expect(!"v1".isNaturallyBefore("v1"))
  }
}
