import ResumeModel

extension ResumeMerge {
  /// Decides the parent of each member: the side that moved a part decides; if both did, ours.
  mutating func decideParents() {
    for number in plan.members.indices where number != 0 && isPresent[number] {
      let member = plan.members[number]
      let inOurs = plan.parent(member.ours, in: plan.ours, plan.ofOurs)
      let inTheirs = plan.parent(member.theirs, in: plan.theirs, plan.ofTheirs)
      let inBase = plan.parent(member.ancestor, in: plan.ancestor, nil)
      var parent = inOurs ?? inTheirs ?? 0
      if let left = inOurs, let right = inTheirs, left != right, !held.contains(number) {
        if left == inBase {
          parent = right
        } else if right != inBase {
          // A part that did not move has two parents and one place: a heading above it was removed or
          // inserted.
          let moved = member.ancestor.map { (plan.movedByOurs.contains($0), plan.movedByTheirs.contains($0)) } ?? (true, true)
          let isUnderNewHeading = plan.members[right].ancestor == nil && plan.members[left].ancestor != nil
          parent = !moved.0 && (moved.1 || isUnderNewHeading) ? right : left
          if moved.0 && moved.1 { contested.insert(number) }
        }
      }
      if !isPresent[parent] || blocks[parent] != nil {
        // The chosen parent is gone: use the parent on the other side, else the document.
        let other = [inOurs, inTheirs, inBase].compactMap { $0 }.first { isPresent[$0] && blocks[$0] == nil }
        parent = other ?? 0
      }
      parents[number] = parent
    }
    // A part cannot be inside itself: if two moves would make a circle, the part goes to the top.
    for number in parents.keys.sorted() {
      var seen: Set<Int> = [number]
      var next = parents[number]
      while let parent = next, parent != 0 {
        if !seen.insert(parent).inserted {
          parents[number] = 0
          break
        }
        next = parents[parent]
      }
    }
    for (number, parent) in parents { inside[parent, default: []].insert(number) }
  }
}
