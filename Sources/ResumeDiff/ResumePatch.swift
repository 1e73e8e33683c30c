package import ResumeModel

/// The content of a part without its position in a source. Patches carry it, and two résumés are compared by
/// it.
package struct PartContent: Sendable, Equatable {
  package var kind: PartKind
  package var text: String
  package var links: [String]
  package var isHidden: Bool
  /// How many parts are around it.
  package var depth: Int

  /// The contents of a résumé's parts, in reading order, the document first.
  package static func list(of resume: Resume) -> [PartContent] {
    var depths = [Int](repeating: 0, count: resume.parts.count)
    return resume.parts.enumerated().map { index, part in
      if let parent = part.parent { depths[index] = depths[parent] + 1 }
      return PartContent(
        kind: part.kind, text: part.text, links: part.links, isHidden: part.isHidden,
        depth: depths[index])
    }
  }
}

/// A diff in a form that can be applied and inverted, which proves that it is complete.
package struct ResumePatch: Sendable, Equatable {
  /// How one part of the result comes about.
  enum Step: Sendable, Equatable {
    /// Keeps the part at an index.
    case keep(Int)
    /// Replaces the content of the part at an index.
    case change(Int, from: PartContent, to: PartContent)
    /// A new part.
    case add(PartContent)
  }

  /// One step for each part of the result, in reading order.
  private var steps: [Step]
  /// The parts that have no place in the result, by their index.
  private var removed: [Int: PartContent]

  /// Makes the patch that leads from a diff's older side to its newer one.
  package init(_ diff: ResumeDiff) {
    let before = PartContent.list(of: diff.before)
    let after = PartContent.list(of: diff.after)
    removed = [:]
    for (index, match) in diff.matching.forward.enumerated() where match == nil {
      removed[index] = before[index]
    }
    steps = diff.matching.backward.enumerated().map { index, match in
      guard let match else { return .add(after[index]) }
      return before[match] == after[index]
        ? .keep(match) : .change(match, from: before[match], to: after[index])
    }
  }

  private init(steps: [Step], removed: [Int: PartContent]) {
    self.steps = steps
    self.removed = removed
  }

  /// Why a patch does not fit.
  package struct Misfit: Error, Sendable, Equatable {
    /// The index of the first part that differs from what the patch expects.
    package var index: Int
  }

  /// Applies the patch to the parts it was made for.
  ///
  /// - Throws: if a part is missing, extra, or has another content than the patch expects.
  package func applied(to parts: [PartContent]) throws(Misfit) -> [PartContent] {
    var isUsed = parts.indices.map { removed[$0] != nil }
    for (index, content) in removed where !parts.indices.contains(index) || parts[index] != content {
      throw Misfit(index: index)
    }
    var result: [PartContent] = []
    for step in steps {
      switch step {
      case .add(let content): result.append(content)
      case .keep(let index):
        guard parts.indices.contains(index), !isUsed[index] else { throw Misfit(index: index) }
        isUsed[index] = true
        result.append(parts[index])
      case .change(let index, let from, let to):
        guard parts.indices.contains(index), !isUsed[index], parts[index] == from else {
          throw Misfit(index: index)
        }
        isUsed[index] = true
        result.append(to)
      }
    }
    if let left = isUsed.firstIndex(of: false) { throw Misfit(index: left) }
    return result
  }

  /// The inverse patch.
  package var inverted: ResumePatch {
    var places: [Int: Int] = [:]
    var added: [Int: PartContent] = [:]
    for (place, step) in steps.enumerated() {
      switch step {
      case .keep(let index), .change(let index, _, _): places[index] = place
      case .add(let content): added[place] = content
      }
    }
    let count = places.count + removed.count
    let steps = (0..<count).map { index -> Step in
      if let content = removed[index] { return .add(content) }
      let place = places[index] ?? 0
      if case .change(_, let from, let to) = self.steps[place] {
        return .change(place, from: to, to: from)
      }
      return .keep(place)
    }
    return ResumePatch(steps: steps, removed: added)
  }
}
