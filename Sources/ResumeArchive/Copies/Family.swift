package import GitStore
package import Host
import ResumeDiff
import ResumeExport
import ResumeFormats
import ResumeModel
import ResumeProject

/// The variants of one résumé that are kept as copied files.
package struct Family: Sendable {
  /// One copy.
  package struct Member: Sendable {
    /// The path from the root of the repository.
    package var path: String
    /// The role that it becomes; nil for the base of its language.
    package var role: String?
    /// The language of the copy, as given or recognised.
    package var language: String
    /// How much of its words the base of its language shares, from 0 to 1; 1 for the base itself.
    package var share: Double
    /// How many commits changed it.
    package var commits: Int
    /// The edits made by hand both in it and in the base of its language, by the text that was written.
    package var carried: [String] = []
    /// The number of the base's changes that it lacks and that a sync would bring.
    package var forgotten: Int = 0
  }

  /// The bases first, each before its roles.
  package var members: [Member]
  /// Files that read as résumés but are made from others, such as web pages; they are not copies.
  package var generated: [String] = []
  /// Files that read as résumés and share too little with any base to be copies.
  package var strangers: [String] = []

  /// The documents: the base of each language.
  package var bases: [Member] { members.filter { $0.role == nil } }
  /// The roles by name.
  package var roles: [String] { Array(Set(members.compactMap(\.role))).sorted() }

  /// The base of a member's language.
  package func base(of member: Member) -> Member? { bases.first { $0.language == member.language } }
}

extension History {
  /// The least share of common words of two copies.
  private static let alike = 0.3

  /// Finds the copies by content, and their roles by name.
  ///
  /// - Parameter given: files with the roles that the user gives them; an empty role is the base, `-` leaves
  ///   the file out. If any file has a role, only the named files become roles.
  package func family(_ tip: ObjectID, given: [String: String]) throws(UserError) -> Family {
    var (candidates, generated) = try candidates(tip, given: given)
    var person = Set(candidates.flatMap { VariantName.words($0.content.name) })
    // A folder that contains all of them says nothing about one.
    let folders = candidates.map { Set($0.path.split(separator: "/").dropLast()) }
    if let first = folders.first {
      let shared = folders.dropFirst().reduce(first) { $0.intersection($1) }
      person.formUnion(shared.flatMap { VariantName.words(String($0)) })
    }
    for index in candidates.indices {
      let name = VariantName(candidates[index].path, person: person)
      candidates[index].role = given[candidates[index].path].map { $0.isEmpty ? nil : $0 } ?? name.role
      candidates[index].isGiven = given[candidates[index].path] != nil
      candidates[index].language = candidates[index].seenLanguage ?? name.language ?? "en"
    }
    let usual = usualRole(of: candidates)
    let languages = Set(candidates.map(\.language)).sorted()
    // A role in a language that has a file without a role is not the base of another language.
    var roles: Set<String> = []
    for language in languages {
      let own = candidates.filter { $0.language == language }
      if own.contains(where: { $0.role == nil }) { roles.formUnion(own.compactMap(\.role)) }
    }
    var family = Family(members: [], generated: generated)
    for language in languages {
      let own = candidates.filter { $0.language == language }
      guard let base = try base(among: own, usual, rolesElsewhere: roles, tip) else { continue }
      family.members += copies(own, of: base, isNamed: given.values.contains { $0 != "-" })
    }
    family.strangers = candidates.map(\.path).filter { path in !family.members.contains { $0.path == path } }
    return family
  }

  /// Returns the paths of all files of a commit that read as résumés and are not made from others.
  func resumePaths(_ tip: ObjectID) throws(UserError) -> [String] {
    try candidates(tip, given: [:]).candidates.map(\.path)
  }

  private func candidates(
    _ tip: ObjectID, given: [String: String]
  ) throws(UserError) -> (candidates: [Candidate], generated: [String]) {
    var candidates: [Candidate] = []
    var recipes: [String] = []
    let entries = try git { () throws(GitError) in try repository.files(in: tip) }
    for entry in entries where entry.isFile && given[entry.path] != "-" {
      let name = entry.path.split(separator: "/").last?.lowercased() ?? ""
      if name == "makefile" || name == "justfile" || [".mk", ".sh", ".yml", ".py", ".js"].contains(where: name.hasSuffix) {
        let bytes = try git { () throws(GitError) in try repository.readBlob(entry.id) }
        if bytes.count < 100_000 { recipes.append(String(decoding: bytes, as: UTF8.self)) }
      }
      if let candidate = try candidate(entry, isGiven: given[entry.path] != nil) { candidates.append(candidate) }
    }
    let generated = GeneratedFiles(candidates.map { ($0.path, $0.start) }, recipes: recipes).paths
      .filter { given[$0] == nil }
    return (candidates.filter { !generated.contains($0.path) }, generated)
  }

  /// A file that may be a copy.
  private struct Candidate {
    var path: String
    var content: ResumeContent
    var words: WordBag
    var count: Int
    /// The first bytes as text.
    var start: String
    var role: String?
    var isGiven = false
    var language = "en"
    /// The script of most of its letters; nil for Latin letters.
    var seenLanguage: String?
  }

  private func candidate(_ entry: TreeEntry, isGiven: Bool) throws(UserError) -> Candidate? {
    guard let format = SourceFormat.named(by: entry.path), isGiven || History.mayBeResume(entry.path) else { return nil }
    let bytes = try git { () throws(GitError) in try repository.text(of: entry) }
    guard !bytes.isBinary, bytes.count < 1 << 20 else { return nil }
    let resume = format.read(bytes)
    let sections = resume.parts.filter { $0.kind == .section }
    let known = sections.filter { $0.sectionKey != nil }.count
    guard isGiven || (known >= 2 && resume.parts.contains { $0.kind == .bullet || $0.kind == .entry }) else {
      return nil
    }
    let content = ResumeContent(resume)
    let text = content.allTexts.joined(separator: "\n")
    var candidate = Candidate(
      path: entry.path, content: content, words: WordBag(text), count: text.utf8.count,
      start: String(decoding: bytes.prefix(2000), as: UTF8.self))
    if text.unicodeScalars.contains(where: { (0x3040...0x30FF).contains($0.value) }),
      TextForm.isMostlyCJK(text)
    {
      candidate.seenLanguage = "ja"
    } else if TextForm.isMostlyCJK(text) {
      candidate.seenLanguage = "zh"
    }
    return candidate
  }

  /// The copies of one language: the base, and those that share enough with it.
  ///
  /// - Parameter isNamed: only files that the user gave a role become roles.
  private func copies(_ candidates: [Candidate], of base: Candidate, isNamed: Bool) -> [Family.Member] {
    var members = [
      Family.Member(path: base.path, role: nil, language: base.language, share: 1, commits: 0)
    ]
    var taken: Set<String> = []
    let ranked = candidates.filter { $0.path != base.path }
      .map { (candidate: $0, share: $0.words.share(with: base.words)) }.sorted { $0.share > $1.share }
    for (candidate, share) in ranked where candidate.isGiven || !isNamed && share >= History.alike {
      var role = candidate.role ?? VariantName.words(candidate.path).joined(separator: "-")
      if taken.contains(role) {
        let folders = candidate.path.split(separator: "/").dropLast().joined(separator: "-")
        role = folders.isEmpty ? role + "-2" : folders + "-" + role
      }
      guard GitRepository.isValidName(Role.branchPrefix + role), taken.insert(role).inserted else { continue }
      members.append(
        Family.Member(
          path: candidate.path, role: role, language: candidate.language, share: share, commits: 0))
    }
    return members
  }

  /// Returns the role whose files become the base in all languages, if every file has a role in its name: the
  /// role that most languages have, and of several the longest.
  private func usualRole(of candidates: [Candidate]) -> String? {
    var ranks: [String: (languages: Set<String>, count: Int)] = [:]
    for candidate in candidates {
      guard let role = candidate.role else { continue }
      ranks[role, default: ([], 0)].languages.insert(candidate.language)
      ranks[role, default: ([], 0)].count += candidate.count
    }
    return ranks.max { left, right in
      (left.value.languages.count, left.value.count, right.key) < (
        right.value.languages.count, right.value.count, left.key
      )
    }?.key
  }

  /// Returns the file from which the others were copied: the one named so, or without a role in its name, or
  /// the one most similar to the others, and of several the longest.
  ///
  /// - Parameter roles: the roles of languages that have their own base.
  private func base(
    among candidates: [Candidate], _ usual: String?, rolesElsewhere roles: Set<String>, _ tip: ObjectID
  ) throws(UserError) -> Candidate? {
    let chosen = candidates.filter { $0.isGiven && $0.role == nil }
    if let chosen = chosen.first { return chosen }
    let free = candidates.filter { !$0.isGiven }
    let plain = free.filter { $0.role == nil }
    let own = free.filter { $0.role.map { !roles.contains($0) } ?? true }
    if plain.isEmpty, !roles.isEmpty, !own.isEmpty {
      let lives = try changes(of: own.map(\.path), tip)
      return own.max { left, right in
        let (one, other) = (lives[left.path] ?? 0, lives[right.path] ?? 0)
        return (one, left.count, right.path) < (other, right.count, left.path)
      }
    }
    if plain.isEmpty, let same = free.first(where: { $0.role == usual }) { return same }
    let pool = plain.isEmpty ? free : plain
    func centre(_ candidate: Candidate) -> Double {
      candidates.reduce(0) { $0 + ($1.path == candidate.path ? 0 : $1.words.share(with: candidate.words)) }
    }
    return pool.max { left, right in
      let (one, other) = (centre(left), centre(right))
      if abs(one - other) > 0.05 { return one < other }
      if left.count != right.count { return left.count < right.count }
      return left.path > right.path
    }
  }

  /// How many commits along first parents changed each of some files.
  private func changes(of paths: [String], _ tip: ObjectID) throws(UserError) -> [String: Int] {
    try git { () throws(GitError) in
      var counts: [String: Int] = [:]
      var last: [String: ObjectID] = [:]
      var walk = repository.firstParents(from: tip)
      while let commit = try walk.next() {
        for path in paths {
          let entry = try repository.entry(at: path, in: commit.id)
          guard entry?.id != last[path] else { continue }
          if entry != nil { counts[path, default: 0] += 1 }
          last[path] = entry?.id
        }
      }
      return counts
    }
  }
}
