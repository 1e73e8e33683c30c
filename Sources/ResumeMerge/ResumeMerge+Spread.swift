import ResumeFormats
import ResumeModel

/// The blanks inside the brackets of a list of data, as a side that has items there set them.
struct ListSpread {
  /// The source between the bracket and the first item.
  let before: [UInt8]
  /// The source between the last item and the bracket.
  let after: [UInt8]

  /// A list's opening with these blanks at its end.
  func opened(_ head: [UInt8]) -> [UInt8] {
    guard let last = head.lastIndex(where: { $0 > .space }), [.openBracket, .openBrace, .openParenthesis].contains(head[last])
    else { return head }
    return Array(head[...last]) + before
  }

  /// A list's closing with these blanks in front of it.
  func closed(_ tail: [UInt8]) -> [UInt8] {
    guard let first = tail.firstIndex(where: { $0 > .space }),
      [.closeBracket, .closeBrace, .closeParenthesis].contains(tail[first])
    else { return tail }
    return after + tail[first...]
  }
}

extension ResumeMerge {
  /// Returns the blanks in the brackets of a list that one side emptied and the other filled; nil for any
  /// other part.
  ///
  /// The brackets of an emptied list no longer show the layout of its items: without this, items of the other
  /// side would be written on the bracket's line, outside the file's columns.
  func spread(of number: Int) -> ListSpread? {
    let member = plan.members[number]
    guard let ours = member.ours, let theirs = member.theirs else { return nil }
    switch format.layout.spread {
    case .everything: break
    case .lists: guard plan.ours.parts[ours].kind == .group else { return nil }
    case .none: return nil
    }
    let isEmptied = (layouts.ours.children(of: ours).isEmpty, layouts.theirs.children(of: theirs).isEmpty)
    guard isEmptied.0 != isEmptied.1 else { return nil }
    let (index, layout) = isEmptied.0 ? (theirs, layouts.theirs) : (ours, layouts.ours)
    return ListSpread(
      before: layout.head(of: index).reversed().prefix { $0 <= .space }.reversed(),
      after: Array(layout.tail(of: index).drop { $0 == .comma }.prefix { $0 <= .space }))
  }
}
