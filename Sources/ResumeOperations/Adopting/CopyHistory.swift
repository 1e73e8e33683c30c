import GitStore
import Host
import ResumeArchive
import ResumeDiff
import ResumeFormats
import ResumeMerge
import ResumeModel

/// The history of one copied file beside the file it was copied from.
struct CopyHistory: Sendable {
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
  /// The last commit, by its number, at which a person had carried all of the base's changes, or copied the base.
  var lastComplete: Int? { steps.filter { $0.value == .merged || $0.key == start }.map(\.key).max() }
  /// The first commit, by its number, that contains the copy.
  var first: Int? { copies.first }
  /// How many commits changed the copy.
  var changes: Int { copies.changes.count }
  /// The edits made in both files, by the text that was written.
  private(set) var carried: [String] = []
  /// How many of the base's changes the copy lacks at the end.
  private(set) var forgotten = 0
  private let copies: FileTimeline
  private let bases: FileTimeline
  /// The bases of which the copy contained all, with the commits, by their numbers, from which on it did.
  private var known: [(number: Int, base: TreeEntry)] = []

  /// Follows a copy through commits.
  ///
  /// - Parameters:
  ///   - timelines: the states of both files in the commits.
  ///   - countsEdits: whether `carried` and `forgotten` are wanted; each costs a merge or a diff.
  ///   - cache: which copies held everything, as far as it is known, so that the merge that finds it out is made once.
  init(
    _ path: String, beside basePath: String, _ timelines: [String: FileTimeline], history: History, countsEdits: Bool = true,
    cache: CarryCache = CarryCache()
  ) throws(UserError) {
    self.path = path
    self.basePath = basePath
    copies = timelines[path] ?? FileTimeline()
    bases = timelines[basePath] ?? FileTimeline()
    guard path != basePath else { return }
    let sources = Sources(SourceFormat.named(by: path) ?? .unnamed, history)
    let numbers = Set(copies.changes.map(\.number)).union(bases.changes.map(\.number)).sorted()
    var old: (copy: TreeEntry?, base: TreeEntry?) = (nil, nil)
    for number in numbers {
      let new = (copy: copies.entry(at: number), base: bases.entry(at: number))
      defer { old = new }
      guard let copy = new.copy, let base = new.base else { continue }
      guard start != nil else {
        start = number
        steps[number] = .changed
        known.append((number, base))
        sources.begin(at: base, copy)
        continue
      }
      guard copy.id != old.copy?.id else { continue }
      steps[number] = .changed
      if countsEdits, base.id != old.base?.id, let oldCopy = old.copy, let oldBase = old.base {
        carried += CopyHistory.shared(
          ResumeDiff.compare(try sources.read(oldCopy), try sources.read(copy)),
          ResumeDiff.compare(try sources.read(oldBase), try sources.read(base)))
      }
      guard let last = known.last?.base, last.id != base.id else { continue }
      let isMerged = try cache.answer(for: copy.id, of: base.id, since: last.id, in: sources.format.name) {
        () throws(UserError) in
        try sources.isAllCarried(by: copy, from: base)
      }
      if isMerged {
        steps[number] = .merged
        known.append((number, base))
        sources.begin(at: base, copy)
      }
    }
    if countsEdits, let copy = old.copy, let base = old.base, let last = known.last?.base {
      forgotten = CopyHistory.lacking(try sources.read(copy), of: try sources.read(base), since: try sources.read(last))
    }
  }

  /// Returns the copy at a commit.
  package func content(at number: Int) -> TreeEntry? { copies.entry(at: number) }

  /// Whether nothing of the base was waiting at a commit.
  func isComplete(at number: Int) -> Bool {
    bases.entry(at: number)?.id == known.last { $0.number <= number }?.base.id
  }

  /// The texts of a copy and its base, read when they are needed.
  private final class Sources {
    let format: SourceFormat
    private let history: History
    /// The texts read last: each commit is compared with the one before.
    private var texts: [ObjectID: [UInt8]] = [:]
    private var resumes: [ObjectID: Resume] = [:]
    /// The base and the copy at the time when the copy last contained all of it.
    private var agreed: (base: TreeEntry, copy: TreeEntry)?
    private var lines: CarriedLines?

    /// How many texts are remembered.
    private static let limit = 64

    init(_ format: SourceFormat, _ history: History) {
      self.format = format
      self.history = history
    }

    func begin(at base: TreeEntry, _ copy: TreeEntry) {
      agreed = (base, copy)
      lines = nil
    }

    func text(_ entry: TreeEntry) throws(UserError) -> [UInt8] {
      if let known = texts[entry.id] { return known }
      let text = try history.git { () throws(GitError) in try history.repository.text(of: entry) }
      if texts.count >= Sources.limit { texts = [:] }
      texts[entry.id] = text
      return text
    }

    func read(_ entry: TreeEntry) throws(UserError) -> Resume {
      if let known = resumes[entry.id] { return known }
      let resume = format.read(try text(entry))
      if resumes.count >= Sources.limit { resumes = [:] }
      resumes[entry.id] = resume
      return resume
    }

    /// Whether a copy contains all that its base changed since the copy last did: by lines and words where they show it, else by a
    /// merge.
    func isAllCarried(by copy: TreeEntry, from base: TreeEntry) throws(UserError) -> Bool {
      guard let agreed else { return false }
      let lines: CarriedLines
      if let known = self.lines {
        lines = known
      } else {
        lines = CarriedLines(ancestor: try text(agreed.base), copy: try text(agreed.copy))
        self.lines = lines
      }
      let ours = try text(copy)
      if lines.areCarried(by: ours, from: try text(base)) { return true }
      let (theirs, ancestor) = (try read(base), try read(agreed.base))
      if CarriedLines.areLacking(in: ours, from: theirs, since: ancestor) { return false }
      return CopyHistory.lacking(try read(copy), of: theirs, since: ancestor) == 0
    }
  }

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
