import GitStore
package import Host
import ResumeDiff
package import ResumeFacts
import ResumeFormats
import ResumeLedger
import ResumeModel
package import ResumeProject

/// A fact that a variant states and the base does not, or that variants state differently.
package struct StaleFact: Sendable {
  /// The kind of the problem.
  package enum Kind: String, Sendable {
    /// The base stated it once, and has changed it since.
    case stale
    /// The base has removed the part, and a variant still has it.
    case removed
    /// Variants disagree, and the base never stated the other value.
    case contradiction
  }

  /// One value with its sources.
  package struct Claim: Sendable {
    package var value: String
    package var sources: [Source]
  }

  /// The position of a value.
  package struct Source: Sendable, Equatable {
    /// The base's or the role's name; a file as typed.
    package var variant: String
    package var path: String
    /// From 1.
    package var line: Int
    /// The part's index in the variant's reading of the document.
    package var part: Int
  }

  package var kind: Kind
  package var document: String
  package var slot: FactSlot?
  /// The names that lead to the part, and its text where the fact is right.
  package var part: [String]
  package var text: String
  /// The base's claim first, if the base has one.
  package var claims: [Claim]
  /// The version in which the base changed it; nil for a contradiction.
  package var since: String?
}

extension History {
  /// The maximum number of versions of the base to search.
  private static let searchedVersions = 500

  /// Finds facts that roles and given files state and the base does not state, or no longer states.
  ///
  /// - Parameters:
  ///   - files: copies of the résumé as typed, compared with the first document.
  ///   - includesSent: whether sent copies count as variants.
  package func staleFacts(
    among documents: [Document], files: [String], includesSent: Bool = true
  ) throws(UserError) -> [StaleFact] {
    let branch = try baseBranch()
    var facts: [StaleFact] = []
    // A rejected application no longer matters.
    let sent = includesSent ? try sentRecords().filter { $0.stage != .rejected } : []
    for (number, document) in documents.enumerated() {
      var variants = StaleSearch.Variants(document: document.name)
      let base = try git { () throws(GitError) in try repository.commit(ofReference: branch) }
      if let base, let resume = try resume(of: document, in: base) {
        variants.add(Role.shortName(branch), document.path, resume: resume)
      }
      let hasBase = !variants.resumes.isEmpty
      for role in try roles() {
        if let path = role.path(of: document), let resume = try resume(of: document, in: role.tip) {
          variants.add(role.name, path, resume: resume)
        }
      }
      for record in sent {
        if let commit = ObjectID(record.commit), let resume = try resume(of: document, in: commit) {
          variants.add(record.tag, document.path, resume: resume)
        }
      }
      if number == 0 {
        for file in files {
          let reading = try PlainFiles.read(file, environment)
          variants.add(file, file, resume: reading.resume)
        }
      }
      var search = StaleSearch(variants, hasBase: hasBase)
      if hasBase, search.needsHistory {
        var seen = 0
        var current = variants.resumes[0]
        try walkVersions(of: document, from: branch) { version, previous throws(UserError) in
          guard let previous else { return false }
          let before = try read(previous, document).resume
          search.look(at: before, from: current, changedIn: version.shown)
          current = before
          seen += 1
          return search.needsHistory && seen < History.searchedVersions
        }
      }
      facts += search.facts
    }
    return facts
  }
}

/// Compares plain files without a repository.
package enum StaleFiles {
  /// Finds facts that copies of a résumé state differently; the others are compared with the first.
  package static func contradictions(
    _ files: [String], _ environment: Environment
  ) throws(UserError) -> [StaleFact] {
    var variants = StaleSearch.Variants(document: files.first ?? "")
    for file in files { variants.add(file, file, resume: try PlainFiles.read(file, environment).resume) }
    return StaleSearch(variants, hasBase: false).facts
  }
}

/// Finds stale facts in the variants of one document, back through the base's versions.
struct StaleSearch {
  /// The readings of one document.
  struct Variants {
    var document: String
    var names: [String] = []
    var paths: [String] = []
    var resumes: [Resume] = []

    init(document: String) { self.document = document }

    mutating func add(_ name: String, _ path: String, resume: Resume) {
      names.append(name)
      paths.append(path)
      resumes.append(resume)
    }
  }

  private let variants: Variants
  private let places: [SourcePlaces]
  private var contradictions: [(found: Contradiction, current: Int?, since: String?, old: Set<Int>)] = []
  private var orphans: [(place: Contradiction.Place, folded: String, since: String?)] = []

  init(_ variants: Variants, hasBase: Bool) {
    self.variants = variants
    places = variants.resumes.map { SourcePlaces($0.source) }
    guard variants.resumes.count > 1 else { return }
    let matchings = StaleSearch.matchings(of: variants.resumes)
    contradictions = Contradictions.find(in: variants.resumes, matchings: matchings).map { found in
      let base = hasBase ? found.claims[0].places.first { $0.variant == 0 }?.part : nil
      return (found, base, nil, [])
    }
    guard hasBase else { return }
    let said = variants.resumes[0].parts.map { TextForm.folded($0.text) }
    for (variant, resume) in variants.resumes.enumerated().dropFirst() {
      let matching = matchings[variant - 1]
      for part in resume.parts.indices where matching.backward[part] == nil {
        let own = resume.parts[part]
        let folded = TextForm.folded(own.text)
        guard own.isContent, !own.kind.isContainer, !own.isHidden, folded.utf8.count >= 16,
          // A bullet that was joined with another is still there.
          !said.contains(where: { $0.firstRange(ofBytes: folded) != nil })
        else { continue }
        orphans.append((Contradiction.Place(variant: variant, part: part), folded, nil))
      }
    }
  }

  /// From how many variants on they are compared with the first on all cores.
  private static let togetherFrom = 6

  /// Returns which part of the first résumé is which of each other.
  private static func matchings(of resumes: [Resume]) -> [Matching] {
    @Sendable func matched(_ others: ArraySlice<Resume>) -> [Matching] {
      let memory = TextMemory()
      return others.map { ResumeDiff.matching(resumes[0], $0, memory: memory) }
    }
    let others = resumes.dropFirst()
    return others.count < togetherFrom ? matched(others) : ParallelWork.map(Array(others), .computes, work: matched)
  }

  /// Whether older versions of the base may still explain something.
  var needsHistory: Bool {
    contradictions.contains { $0.current != nil && $0.old.count + 1 < $0.found.claims.count }
      || orphans.contains { $0.since == nil }
  }

  /// Searches the base's text before a version.
  mutating func look(at before: Resume, from current: Resume, changedIn version: String) {
    let matching = ResumeDiff.compare(before, current).matching
    for place in contradictions.indices {
      guard let part = contradictions[place].current else { continue }
      guard let match = matching.backward[part] else {
        contradictions[place].current = nil
        continue
      }
      contradictions[place].current = match
      for (number, claim) in contradictions[place].found.claims.enumerated().dropFirst()
      where !contradictions[place].old.contains(number)
        && states(before.parts[match], contradictions[place].found.slot, value: claim.value)
      {
        contradictions[place].old.insert(number)
        contradictions[place].since = contradictions[place].since ?? version
      }
    }
    guard orphans.contains(where: { $0.since == nil }) else { return }
    let texts = Set(
      before.parts.lazy.filter { $0.isContent && !$0.isHidden }.map { TextForm.folded($0.text) })
    for place in orphans.indices where orphans[place].since == nil && texts.contains(orphans[place].folded) {
      orphans[place].since = version
    }
  }

  private func states(_ part: Part, _ slot: FactSlot, value: String) -> Bool {
    switch slot {
    case .start: part.entryHeading?.period?.start?.text == value
    case .end: part.entryHeading?.period?.endText == value
    default: part.text.contains(value) || part.links.contains(value)
    }
  }

  // MARK: - What was found

  var facts: [StaleFact] {
    var facts: [StaleFact] = []
    for (found, _, since, old) in contradictions {
      guard let first = found.claims.first?.places.first else { continue }
      let claims = found.claims.enumerated().map { number, claim in
        (number, StaleFact.Claim(value: claim.value, sources: claim.places.map(source)))
      }
      // A value that the base once stated is stale; one that it never stated is a contradiction.
      for kind in [StaleFact.Kind.stale, .contradiction] {
        let own = claims.filter { $0.0 == 0 || old.contains($0.0) == (kind == .stale) }
        guard own.count > 1 else { continue }
        facts.append(
          StaleFact(
            kind: kind, document: variants.document, slot: found.slot, part: path(first),
            text: part(first).text, claims: own.map(\.1), since: kind == .stale ? since : nil))
      }
    }
    var removed: [String: Int] = [:]
    for orphan in orphans {
      guard let since = orphan.since else { continue }
      if let known = removed[orphan.folded] {
        facts[known].claims[0].sources.append(source(orphan.place))
        continue
      }
      removed[orphan.folded] = facts.count
      let text = part(orphan.place).text
      facts.append(
        StaleFact(
          kind: .removed, document: variants.document, slot: nil, part: path(orphan.place), text: text,
          claims: [StaleFact.Claim(value: text, sources: [source(orphan.place)])], since: since))
    }
    return facts
  }

  private func part(_ place: Contradiction.Place) -> Part {
    variants.resumes[place.variant].parts[place.part]
  }

  private func path(_ place: Contradiction.Place) -> [String] {
    variants.resumes[place.variant].path(of: place.part)
  }

  private func source(_ place: Contradiction.Place) -> StaleFact.Source {
    let part = part(place)
    let found = places[place.variant].place(of: part.bytes, lines: part.lines)
    return StaleFact.Source(
      variant: variants.names[place.variant], path: found.file ?? variants.paths[place.variant],
      line: found.lines.lowerBound, part: place.part)
  }
}
