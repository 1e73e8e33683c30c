import GitStore
import Host
import ResumeArchive
import ResumeDiff
import ResumeFormats
import ResumeMerge
import ResumeModel

/// The history of one copied file beside the file it was copied from.
struct CopyHistory {
  /// The effect of a commit on the copy.
  enum Step: Equatable {
    /// It changed; the base had changes that it lacked.
    case changed
    /// It changed and then held all that the base had changed: a person carried it over by hand.
    case merged
  }

  package let path: String
  let basePath: String
  /// The first commit, by its number, that contains both files; nil without one.
  private(set) var start: Int?
  /// The commits that the role needs one for, by their numbers.
  private(set) var steps: [Int: Step] = [:]
  /// The commits, by their numbers, at which nothing of the base was waiting.
  private(set) var complete: Set<Int> = []
  /// The last commit, by its number, at which a person had carried all of the base's changes, or copied the base.
  var lastComplete: Int? { steps.filter { $0.value == .merged || $0.key == start }.map(\.key).max() }
  /// The first commit, by its number, that contains the copy.
  var first: Int? { contents.first { $0.entry != nil }?.number }
  /// How many commits changed the copy.
  private(set) var changes = 0
  /// The edits made in both files, by the text that was written.
  private(set) var carried: [String] = []
  /// How many of the base's changes the copy lacks at the end.
  private(set) var forgotten = 0
  private var contents: [(number: Int, entry: TreeEntry?)] = []

  /// Follows a copy through commits, oldest first.
  ///
  /// - Parameters:
  ///   - countsEdits: whether `carried` and `forgotten` are wanted; each costs a merge or a diff.
  ///   - cache: which copies held everything, as far as it is known, so that the merge that finds it out is made once.
  init(
    _ path: String, beside basePath: String, _ commits: [Commit], history: History, countsEdits: Bool = true,
    cache: CarryCache = CarryCache()
  ) throws(UserError) {
    self.path = path
    self.basePath = basePath
    let repository = history.repository
    let format = SourceFormat.named(by: path) ?? .unnamed
    var old: (copy: TreeEntry?, base: TreeEntry?) = (nil, nil)
    // The base at the time when the copy last contained all of it; read when it is needed.
    var known: TreeEntry?
    var ancestor: Resume?
    func read(_ entry: TreeEntry?) throws(UserError) -> Resume? {
      guard let entry else { return nil }
      return format.read(try history.git { () throws(GitError) in try repository.text(of: entry) })
    }
    for (number, commit) in commits.enumerated() {
      let new = try history.git { () throws(GitError) in
        (
          copy: try repository.entry(at: path, in: commit.id),
          base: try repository.entry(at: basePath, in: commit.id)
        )
      }
      defer {
        old = new
        if new.base?.id == known?.id { complete.insert(number) }
      }
      if new.copy?.id != old.copy?.id {
        contents.append((number, new.copy))
        changes += 1
      }
      guard path != basePath, let copy = new.copy, let base = new.base else { continue }
      if start == nil {
        start = number
        steps[number] = .changed
        known = base
        continue
      }
      guard copy.id != old.copy?.id else { continue }
      steps[number] = .changed
      if countsEdits, base.id != old.base?.id, let oursBefore = try read(old.copy), let theirsBefore = try read(old.base),
        let ours = try read(copy), let theirs = try read(base)
      {
        carried += CopyHistory.shared(ResumeDiff.compare(oursBefore, ours), ResumeDiff.compare(theirsBefore, theirs))
      }
      guard let last = known, last.id != base.id else { continue }
      let isMerged = try cache.answer(for: copy.id, of: base.id, since: last.id, in: format.name) { () throws(UserError) in
        if ancestor == nil { ancestor = try read(last) }
        guard let ours = try read(copy), let theirs = try read(base), let ancestor else { return false }
        return CopyHistory.lacking(ours, of: theirs, since: ancestor) == 0
      }
      if isMerged {
        steps[number] = .merged
        known = base
        ancestor = nil
      }
    }
    guard countsEdits, path != basePath else { return }
    if let ours = try read(old.copy), let theirs = try read(old.base), let ancestor = try read(known) {
      forgotten = CopyHistory.lacking(ours, of: theirs, since: ancestor)
    }
  }

  /// Returns the copy at a commit.
  package func content(at number: Int) -> TreeEntry? { contents.last { $0.number <= number }?.entry }

  /// How many of the base's changes a sync would still apply, or could not decide.
  private static func lacking(_ ours: Resume, of theirs: Resume, since ancestor: Resume) -> Int {
    let merged = ResumeMerge.merge(
      base: ancestor, ours: ours, theirs: theirs, policy: MergePolicy(oursWins: true))
    return merged.bytes == ours.source ? merged.report.withheld.count : merged.report.applied.count
  }

  /// Returns the edits that two changes have in common, by the text that was written.
  private static func shared(_ one: ResumeDiff, _ other: ResumeDiff) -> [String] {
    func edits(_ diff: ResumeDiff) -> [String: String] {
      var edits: [String: String] = [:]
      for change in diff.changes where !change.isFormatOnly {
        let text =
          change.to.map { diff.after.parts[$0].text } ?? change.from.map { diff.before.parts[$0].text } ?? ""
        // The words that changed are the edit; the sentence around them may be tailored.
        let words = change.words.filter { $0.mark != .kept }.map { $0.mark.rawValue + $0.text }.joined()
        let key = words.isEmpty ? change.kinds.map(\.rawValue).joined() + TextForm.folded(text) : words
        edits[key] = text
      }
      return edits
    }
    let theirs = edits(other)
    return edits(one).filter { theirs[$0.key] != nil }.map(\.value).sorted()
  }
}
