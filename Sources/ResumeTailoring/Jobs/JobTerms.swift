import ResumeModel

/// Finds the terms of a job ad: skills of the curated list, words that look like names of tools, and words
/// that are rare in the résumé and therefore distinctive.
package struct JobTerms {
  private let lexicon: SkillLexicon
  private let indexes: [TermIndex]
  private var found: [JobTerm.Kind: JobTerm] = [:]
  private var order: [JobTerm.Kind] = []
  private var choices = 0

  /// Finds the terms, the most demanded first, then in the order of the ad.
  ///
  /// - Parameters:
  ///   - keywords: terms that the person adds as required, whatever the ad says.
  ///   - indexes: the résumé's documents, which show how rare a word is.
  package static func find(
    in ad: JobAd, keywords: [String] = [], against indexes: [TermIndex], lexicon: SkillLexicon = .standard
  ) -> [JobTerm] {
    var terms = JobTerms(lexicon: lexicon, indexes: indexes)
    for keyword in keywords { terms.add(keyword: keyword) }
    for sentence in ad.sentences { if let demand = sentence.demand { terms.read(sentence.text, demand) } }
    let pairs = Set(
      terms.order.flatMap { kind -> [String] in
        if case .words(let forms) = kind, forms.count > 1 { forms } else { [] }
      })
    let all = terms.order.compactMap { terms.found[$0] }.filter { term in
      // A word of a longer term adds nothing to it.
      if case .words(let forms) = term.kind, forms.count == 1 { !pairs.contains(forms[0]) } else { true }
    }
    return JobAd.Demand.allCases.flatMap { demand in all.filter { $0.demand == demand } }
  }

  private init(lexicon: SkillLexicon, indexes: [TermIndex]) {
    self.lexicon = lexicon
    self.indexes = indexes
  }

  private mutating func add(keyword: String) {
    let words = TermWord.tokens(in: keyword)
    guard !words.isEmpty else { return }
    if let skill = lexicon.skill(named: keyword) {
      add(.skill(skill), lexicon.names[skill], demand: .required)
    } else {
      add(.words(words.map(\.form)), keyword, demand: .required)
    }
  }

  private mutating func add(_ kind: JobTerm.Kind, _ name: String, demand: JobAd.Demand) {
    if var known = found[kind] {
      known.count += 1
      known.demand = min(known.demand, demand)
      found[kind] = known
    } else {
      order.append(kind)
      found[kind] = JobTerm(name: name, kind: kind, demand: demand, count: 1)
    }
  }

  private mutating func read(_ text: String, _ demand: JobAd.Demand) {
    let words = TermWord.tokens(in: text)
    let skills = lexicon.find(in: words)
    var seen: Set<Int> = []
    for skill in skills where seen.insert(skill.skill).inserted {
      // A Chinese ad is answered in Chinese.
      let own = words[skill.words]
      let name = own.allSatisfy(\.isHan) ? own.map(\.raw).joined() : lexicon.names[skill.skill]
      add(.skill(skill.skill), name, demand: demand)
    }
    noteChoices(skills, words)
    let taken = Set(skills.flatMap { Array($0.words) })
    var index = 0
    while index < words.count {
      guard !taken.contains(index) else {
        index += 1
        continue
      }
      index +=
        words[index].isHan
        ? addHan(words, at: index, taken, demand: demand) : addWords(words, at: index, taken, demand: demand)
    }
  }

  /// Records choices: skills with only "or" between them are accepted for each other, as in "Go or Java" and
  /// "Kafka, NATS or similar".
  private mutating func noteChoices(_ skills: [SkillLexicon.Found], _ words: [TermWord]) {
    var run: [Int] = []
    var hasOr = false
    func between(_ range: Range<Int>) -> (links: Bool, or: Bool) {
      let forms = words[range].map(\.form)
      return (
        forms.allSatisfy { Self.links.contains($0) },
        forms.contains { $0 == "or" || $0 == "或" || $0 == "oder" }
      )
    }
    func close(_ end: Int) -> Bool {
      let after = between(end..<min(words.count, end + 2))
      return hasOr || (after.or && after.links)
    }
    var last = 0
    for skill in skills {
      let gap = run.isEmpty ? (links: false, or: false) : between(last..<skill.words.lowerBound)
      if !run.isEmpty, !gap.links {
        if close(last) { join(run) }
        run = []
        hasOr = false
      }
      hasOr = hasOr || gap.or
      run.append(skill.skill)
      last = skill.words.upperBound
    }
    if run.count > 1, close(last) { join(run) }
  }

  private static let links: Set<String> = [
    "or", "another", "any", "other", "similar", "a", "the", "like", "such", "as", "equivalent", "或", "者",
    "oder", "e.g", "etc",
  ]

  private mutating func join(_ skills: [Int]) {
    guard skills.count > 1 else { return }
    choices += 1
    for skill in skills where found[.skill(skill)]?.choice == nil { found[.skill(skill)]?.choice = choices }
  }

  // MARK: - Words outside the list of skills

  /// Adds the longest run of two to six Chinese characters that the résumé uses, and seldom.
  ///
  /// - Returns: how many words were read.
  private mutating func addHan(
    _ words: [TermWord], at index: Int, _ taken: Set<Int>, demand: JobAd.Demand
  ) -> Int {
    var run = index
    while run < words.count, words[run].isHan, !taken.contains(run), run == index || words[run].isGlued {
      if let length = EverydayWords.hanLength(words, at: run) {
        // An everyday word ends a run and does not belong to it.
        if run == index { return length }
        break
      }
      run += 1
    }
    for length in stride(from: min(6, run - index), through: 2, by: -1) {
      let forms = words[index..<index + length].map(\.form)
      if isRare(forms) {
        add(.words(forms), forms.joined(), demand: demand)
        return length
      }
    }
    return max(1, run - index)
  }

  private mutating func addWords(
    _ words: [TermWord], at index: Int, _ taken: Set<Int>, demand: JobAd.Demand
  ) -> Int {
    let word = words[index]
    // `fine-tuning` is one term; neither `fine` nor `tuning` is asked for.
    var end = index + 1
    while end < words.count, words[end - 1].mark == "-", !words[end].isHan, !taken.contains(end) { end += 1 }
    if end - index > 1 {
      let forms = words[index..<end].map(\.form)
      if words[index..<end].contains(where: isTelling), isRare(forms) || words[index..<end].contains(where: looksLikeTool) {
        add(.words(forms), words[index..<end].map(\.raw).joined(separator: "-"), demand: demand)
      }
      return end - index
    }
    guard isTelling(word) else { return 1 }
    if index + 1 < words.count, !taken.contains(index + 1), isTelling(words[index + 1]), word.mark == nil,
      isRare([word.form, words[index + 1].form])
    {
      add(
        .words([word.form, words[index + 1].form]),
        word.raw.lowercased() + " " + words[index + 1].raw.lowercased(), demand: demand)
      return 2
    }
    if isRare([word.form]) {
      add(.words([word.form]), word.raw, demand: demand)
    } else if looksLikeTool(word) {
      add(.words([word.form]), word.raw, demand: demand)
    }
    return 1
  }

  /// Whether a word says something about the job: `Kafka`, `billing` or `SOC2`, but not `with`, `a`, `2024`.
  private func isTelling(_ word: TermWord) -> Bool {
    !word.isHan && word.form.utf8.count >= 4 && !EverydayWords.latin.contains(word.form)
      && word.form.utf8.contains { !UInt8.digits.contains($0) } || looksLikeTool(word)
  }

  /// Whether the résumé uses a word in at most an eighth of its parts, or in two: a word of every bullet, such as
  /// `team`, is not a term.
  private func isRare(_ forms: [String]) -> Bool {
    let count = indexes.reduce(0) { $0 + $1.frequency(of: forms) }
    let parts = indexes.reduce(0) { $0 + $1.parts.count }
    return count > 0 && count <= max(2, parts / 8)
  }

  /// Whether a word looks like an acronym, or has capitals within: `SOC2`, `LangGraph`. One capital is the start of
  /// a sentence; `US` and `HR` are too short to be sure.
  private func looksLikeTool(_ word: TermWord) -> Bool {
    guard !word.isHan, word.raw.utf8.count >= 3, word.raw.utf8.count <= 16,
      !EverydayWords.capitals.contains(word.raw)
    else { return false }
    let scalars = word.raw.unicodeScalars
    let capitals = scalars.count { $0.properties.isUppercase }
    let letters = scalars.count { $0.properties.isAlphabetic }
    guard letters >= 2, capitals >= 2, !EverydayWords.latin.contains(word.form) else { return false }
    // A longer word in capitals is from a heading in capitals: `REQUIREMENTS`.
    return letters <= 6 || capitals < letters
  }
}
