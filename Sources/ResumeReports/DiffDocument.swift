package import ResumeDiff
import ResumeModel

/// The output of `resver diff --json` for one document: the schema `resver.diff/1` (docs/diff-json.md).
package struct DiffDocument: Encodable {
  var schema = "resver.diff/1"
  var document: String?
  var from: SideValue
  var to: SideValue
  var summary: [String: Int]
  var changes: [ChangeValue]
  var matches: [MatchValue]
  /// The changed lines that no part contains; absent if there are none.
  var layout: LayoutValue?

  /// Lines of source without words of the résumé, in runs.
  struct LayoutValue: Encodable {
    var from: [RunValue]
    var to: [RunValue]
  }

  /// Consecutive lines of a file.
  struct RunValue: Encodable {
    /// The included file that contains them; absent for the document itself.
    var file: String?
    var lines: [Int]

    init(_ run: LayoutLines.Run) {
      file = run.file
      lines = [run.lines.lowerBound, run.lines.upperBound]
    }
  }

  struct SideValue: Encodable {
    var rev: String?
    var commit: String?
    var path: String

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(rev, forKey: .rev)
      try container.encode(commit, forKey: .commit)
      try container.encode(path, forKey: .path)
    }

    enum CodingKeys: CodingKey { case rev, commit, path }
  }

  /// A part on one side.
  struct PartValue: Encodable {
    /// The included file that contains the part; absent for the document itself.
    var file: String?
    var path: [String]
    var lines: [Int]
    var bytes: [Int]
    var text: String
    var hidden: Bool

    init(_ index: Int, of resume: Resume, _ table: PathTable) {
      let part = resume.parts[index]
      let place = table.places.place(of: part.bytes, lines: part.lines)
      file = place.file
      path = table.paths[index]
      lines = [place.lines.lowerBound, place.lines.upperBound]
      bytes = [place.bytes.lowerBound, place.bytes.upperBound]
      text = part.text
      hidden = part.isHidden
    }
  }

  struct ChangeValue: Encodable {
    var kinds: [String]
    var node: String
    var similarity: Double
    var from: PartValue?
    var to: PartValue?
    var words: [[String]]
    var facts: [[String]]
    var others: [PartValue]

    enum CodingKeys: CodingKey { case kinds, node, similarity, from, to, words, facts, others }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(kinds, forKey: .kinds)
      try container.encode(node, forKey: .node)
      try container.encode(similarity, forKey: .similarity)
      // A side that does not exist is null, not absent.
      try container.encode(from, forKey: .from)
      try container.encode(to, forKey: .to)
      try container.encode(words, forKey: .words)
      try container.encode(facts, forKey: .facts)
      if !others.isEmpty { try container.encode(others, forKey: .others) }
    }
  }

  struct MatchValue: Encodable {
    var node: String
    var from: PartValue
    var to: PartValue
    /// Why the two were matched; present if asked for.
    var why: ReasonValue?
  }

  /// The stage that matched two parts and what it measured.
  struct ReasonValue: Encodable {
    var stage: String
    var because: String
    var scores: [String: Double]
    var signs: [String]

    init(_ reason: MatchReason) {
      stage = reason.stage.rawValue
      because = reason.stage.reason
      scores = [:]
      for score in reason.scores { scores[score.name] = (Double(score.value) * 100).rounded() / 100 }
      signs = reason.signs
    }
  }

  /// Makes the document.
  ///
  /// - Parameters:
  ///   - includesMatches: list every matched pair of parts, unchanged ones too.
  ///   - includesReasons: give each of these pairs the reason why it was matched.
  package init(
    _ diff: ResumeDiff, _ subject: DiffSubject, scope: ReportScope, includesMatches: Bool,
    includesReasons: Bool = false
  ) {
    let shown = ChangeSelection.shown(diff.changes, scope)
    document = subject.document
    from = SideValue(
      rev: subject.from.revision, commit: subject.from.commit, path: subject.from.path)
    to = SideValue(rev: subject.to.revision, commit: subject.to.commit, path: subject.to.path)
    var counts: [String: Int] = [:]
    for kind in ChangeKind.allCases { counts[kind.rawValue] = 0 }
    for (kind, count) in diff.summary { counts[kind.rawValue] = count }
    summary = counts
    let lines = LayoutLines(diff)
    if !lines.added.isEmpty || !lines.removed.isEmpty {
      layout = LayoutValue(from: lines.removed.map(RunValue.init), to: lines.added.map(RunValue.init))
    }
    let paths = (PathTable(diff.before), PathTable(diff.after))
    changes = shown.map { change in
      let before = change.from.map { PartValue($0, of: diff.before, paths.0) }
      let after = change.to.map { PartValue($0, of: diff.after, paths.1) }
      let node =
        change.to.map { diff.after.parts[$0].kind }
        ?? change.from.map { diff.before.parts[$0].kind } ?? .document
      let others = change.others.map {
        change.isA(.split) ? PartValue($0, of: diff.after, paths.1) : PartValue($0, of: diff.before, paths.0)
      }
      return ChangeValue(
        kinds: change.kinds.map(\.rawValue), node: node.rawValue, similarity: change.similarity,
        from: before, to: after, words: change.words.map { [$0.mark.rawValue, $0.text] },
        facts: change.facts.map { [$0.before, $0.after] }, others: others)
    }
    matches = []
    guard includesMatches else { return }
    for (index, match) in diff.matching.backward.enumerated() {
      // A preamble's statements are matched as well; only pieces of headings are reported with their parent.
      let part = diff.after.parts[index]
      guard let match, part.isContent || (part.attachment == .layout && part.kind != .group) else { continue }
      matches.append(
        MatchValue(
          node: diff.after.parts[index].kind.rawValue, from: PartValue(match, of: diff.before, paths.0),
          to: PartValue(index, of: diff.after, paths.1),
          why: includesReasons ? diff.matching.reasons[match].map(ReasonValue.init) : nil))
    }
  }

  enum CodingKeys: CodingKey { case schema, document, from, to, summary, changes, matches }
}

/// The paths of all parts of a résumé, found in one pass, and their files.
struct PathTable {
  let paths: [[String]]
  let places: SourcePlaces

  init(_ resume: Resume) {
    var paths: [[String]] = Array(repeating: [], count: resume.parts.count)
    // How many children of each kind a part has had so far, so that ordinals cost nothing.
    var counts: [[PartKind: Int]] = Array(repeating: [:], count: resume.parts.count)
    for (index, part) in resume.parts.enumerated() {
      guard let parent = part.parent else { continue }
      if part.kind == .group {
        paths[index] = paths[parent]
        continue
      }
      let holder = resume.holder(of: index)
      if part.isContent { counts[holder][part.kind, default: 0] += 1 }
      let ordinal = counts[holder][part.kind] ?? 1
      paths[index] = paths[parent] + [resume.name(of: index, ordinal: ordinal)]
    }
    self.paths = paths
    places = SourcePlaces(resume.source)
  }
}
