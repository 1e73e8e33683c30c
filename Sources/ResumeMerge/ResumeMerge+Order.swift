import ResumeModel

extension ResumeMerge {
  /// Returns the members inside a member, in the merged order.
  ///
  /// Our order comes first. A member that theirs added, or moved while ours did not, follows its nearest
  /// predecessor in theirs that is present, after our own additions at that place.
  mutating func order(inside parent: Int) -> [Int] {
    let left = children(of: parent, plan.members[parent].ours, layouts.ours, numbers: plan.ofOurs)
    let right = children(of: parent, plan.members[parent].theirs, layouts.theirs, numbers: plan.ofTheirs)
    var members = inside[parent] ?? []
    var order = left.filter { member in
      members.contains(member) && !isPlacedByTheirs(member)
    }
    order += strays(members, known: Set(left).union(right))
    for (place, member) in right.enumerated() where members.contains(member) && !order.contains(member) {
      var index = 0
      if let before = right[..<place].last(where: { order.contains($0) }),
        let found = order.firstIndex(of: before)
      {
        index = found + 1
      }
      // Our own additions at this place come first.
      while index < order.count, isOnlyOurs(order[index]), !startsContainers(order[index], member) {
        index += 1
      }
      order.insert(member, at: index)
    }
    members.subtract(order)
    noteContestedOrder(left, right, in: order)
    return order + members.sorted()
  }

  private func children(of parent: Int, _ index: Int?, _ layout: SourceLayout, numbers: [Int]) -> [Int] {
    guard let index else { return [] }
    return layout.children(of: index).map { numbers[$0] }
  }

  /// Returns members whose parent neither list chose, such as those whose own place is gone.
  private func strays(_ members: Set<Int>, known: Set<Int>) -> [Int] {
    members.subtracting(known).sorted()
  }

  private func isPlacedByTheirs(_ member: Int) -> Bool {
    guard let base = plan.members[member].ancestor, plan.members[member].theirs != nil, !held.contains(member)
    else { return false }
    return plan.movedByTheirs.contains(base) && !plan.movedByOurs.contains(base)
  }

  private func isOnlyOurs(_ member: Int) -> Bool {
    plan.members[member].ancestor == nil && plan.members[member].theirs == nil
  }

  /// Whether a bullet of theirs must precede an entry that our side added after the last bullet.
  private func startsContainers(_ ours: Int, _ theirs: Int) -> Bool {
    guard let left = plan.members[ours].ours, let right = plan.members[theirs].theirs else { return false }
    return plan.ours.parts[left].kind.isContainer && !plan.theirs.parts[right].kind.isContainer
  }

  /// One part that both sides moved inside one parent, each beside other neighbours, has two places.
  private mutating func noteContestedOrder(_ left: [Int], _ right: [Int], in order: [Int]) {
    let both = order.filter { member in
      guard let base = plan.members[member].ancestor else { return false }
      return plan.movedByOurs.contains(base) && plan.movedByTheirs.contains(base)
        && !contested.contains(member)
    }
    // If both sides moved more than two, it is a reordering; ours is taken.
    for member in both where both.count <= MergeCosts.contestedMoves {
      let ours = neighbours(of: member, in: left)
      let theirs = neighbours(of: member, in: right)
      if ours.before != theirs.before && ours.after != theirs.after {
        if isMarked(heads[member] ?? []) { continue }
        let line = self.line(member, "moved to different places")
        if policy.oursWins { report.withheld.append(line) } else { report.conflicts.append(line) }
        guard !policy.oursWins, let head = heads[member] else { continue }
        heads[member] = ConflictBlock.bytes(
          ThreeSides(
            ancestor: [], ours: head[...],
            theirs: []),
          because: "moved to different places" + placeText(member), policy)
      }
    }
  }

  private func neighbours(of member: Int, in list: [Int]) -> (before: Int?, after: Int?) {
    guard let place = list.firstIndex(of: member) else { return (nil, nil) }
    return (place > 0 ? list[place - 1] : nil, place + 1 < list.count ? list[place + 1] : nil)
  }
}
