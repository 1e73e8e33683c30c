package import ResumeDiff
package import ResumeModel

/// Changes in a few words.
package enum SummaryText {
  /// Returns "2 reworded, 1 added, 1 moved", or "no changes"; says so if the sources differ without a visible
  /// change.
  package static func describe(_ changes: [Change], in diff: ResumeDiff) -> String {
    let words = describe(changes)
    guard changes.isEmpty, diff.isEmptyButForFormat, diff.before.format == diff.after.format,
      diff.before.source != diff.after.source
    else { return words }
    return words + " that a reader sees; the source differs"
  }

  /// Returns "2 reworded, 1 added, 1 moved", or "no changes".
  package static func describe(_ changes: [Change]) -> String {
    let kinds = ChangeKind.allCases
    var counts = [Int](repeating: 0, count: kinds.count)
    for change in changes {
      // A piece of a split or a merge is reported with its whole.
      let isPiece = change.isA(.split) && change.from == nil || change.isA(.merged) && change.to == nil
      if isPiece { continue }
      for kind in change.kinds { counts[kinds.firstIndex(of: kind) ?? 0] += 1 }
    }
    let words = kinds.indices.filter { counts[$0] > 0 }.map { "\(counts[$0]) \(kinds[$0].rawValue)" }
    return words.isEmpty ? "no changes" : words.joined(separator: ", ")
  }

  /// Returns what changed in a version since the one before; of the first version, what it holds.
  package static func version(_ resume: Resume, since diff: ResumeDiff?) -> String {
    diff.map { describe($0.changes.filter { !$0.isFormatOnly }, in: $0) } ?? "first version: \(OutlineReport.counts(resume))"
  }

  /// Returns one line for a commit message or a log, as in
  /// "Experience › Acme: reword 1 bullet, add 1; Skills: add Rust".
  package static func sentence(_ diff: ResumeDiff, limit: Int = 72) -> String {
    let changes = diff.changes.filter { !$0.isFormatOnly && ($0.from ?? 0) + ($0.to ?? 0) > 0 }
    guard !changes.isEmpty else {
      return diff.changes.isEmpty ? "No changes" : "Reformat"
    }
    var groups: [(place: String, words: [String])] = []
    for (place, members) in grouped(changes, diff) {
      let words = words(for: members, diff)
      if !words.isEmpty { groups.append((place, words)) }
    }
    var sentence = ""
    for (index, group) in groups.enumerated() {
      let text = (group.place.isEmpty ? "" : group.place + ": ") + group.words.joined(separator: ", ")
      let next = sentence.isEmpty ? text : sentence + "; " + text
      if index > 0 && next.unicodeScalars.count > limit {
        return sentence + "; \(Plural.phrase(groups.count - index, "more place"))"
      }
      sentence = next
    }
    return sentence
  }

  private static func grouped(_ changes: [Change], _ diff: ResumeDiff) -> [(String, [Change])] {
    var order: [String] = []
    var groups: [String: [Change]] = [:]
    for change in changes {
      let place = place(of: change, diff)
      if groups[place] == nil { order.append(place) }
      groups[place, default: []].append(change)
    }
    return order.map { ($0, groups[$0] ?? []) }
  }

  private static func place(of change: Change, _ diff: ResumeDiff) -> String {
    let resume = change.to == nil ? diff.before : diff.after
    guard let part = change.to ?? change.from else { return "" }
    var names = resume.ancestors(of: part).filter { resume.parts[$0].kind.isContainer }
      .map { short(resume, $0) }
    if resume.parts[part].kind == .header { names = ["Header"] }
    return names.suffix(2).joined(separator: " › ")
  }

  /// Returns the name of a part: an entry's organisation or title, or the part's own name.
  private static func short(_ resume: Resume, _ part: Int) -> String {
    let heading = resume.parts[part].entryHeading
    return heading?.organization ?? heading?.title ?? resume.name(of: part)
  }

  private static func words(for changes: [Change], _ diff: ResumeDiff) -> [String] {
    var counts: [(verb: String, kind: PartKind, count: Int, name: String?)] = []
    for change in changes {
      let resume = change.to == nil ? diff.before : diff.after
      guard let part = change.to ?? change.from, let verb = verb(for: change) else { continue }
      // Parts inside a new or removed entry are reported with the entry.
      if change.from == nil || change.to == nil, let parent = resume.parts[part].parent,
        resume.parts[parent].kind.isContainer,
        diff.changes.contains(where: {
          $0.kinds == change.kinds
            && (change.to == nil ? $0.from == parent && $0.to == nil : $0.to == parent && $0.from == nil)
        })
      {
        continue
      }
      let kind = resume.parts[part].kind
      let name = kind.isContainer && kind != .document && kind != .header ? short(resume, part) : nil
      if let known = counts.firstIndex(where: { $0.verb == verb && $0.kind == kind && name == nil }) {
        counts[known].count += 1
      } else {
        counts.append((verb, kind, 1, name))
      }
    }
    return counts.map { item in
      item.name.map { "\(item.verb) \($0)" } ?? "\(item.verb) \(Plural.phrase(item.count, item.kind.rawValue))"
    }
  }

  private static func verb(for change: Change) -> String? {
    let verbs: [ChangeKind: String] = [
      .added: "add", .removed: "remove", .reworded: "reword", .moved: "move", .retitled: "retitle",
      .redated: "redate", .hidden: "hide", .shown: "show", .split: "split", .merged: "merge",
    ]
    return change.kinds.lazy.compactMap { verbs[$0] }.first
  }
}
