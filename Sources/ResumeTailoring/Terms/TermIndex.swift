package import ResumeModel

/// The terms of a résumé's parts, found once.
package struct TermIndex: Sendable {
  /// The résumé.
  package let resume: Resume
  /// The parts that can cover a term, innermost first; hidden parts cover nothing.
  package private(set) var parts: [Int] = []
  private var words: [Int: [TermWord]] = [:]
  private var skills: [Int: Set<Int>] = [:]
  private var frequencies: [String: Int] = [:]

  /// Indexes a résumé.
  package init(_ resume: Resume, lexicon: SkillLexicon = .standard) {
    self.resume = resume
    for index in resume.parts.indices.dropFirst() {
      let part = resume.parts[index]
      guard part.isContent, !part.text.isEmpty, !resume.isHidden(index) else { continue }
      let cut = TermWord.tokens(in: part.text)
      parts.append(index)
      words[index] = cut
      let found = lexicon.find(in: cut).reduce(into: Set<Int>()) { $0.formUnion(lexicon.shown(by: $1.skill)) }
      if !found.isEmpty { skills[index] = found }
      for form in Set(cut.map(\.form)) { frequencies[form, default: 0] += 1 }
    }
  }

  /// The parts that cover a term.
  package func parts(covering term: JobTerm) -> [Int] { parts.filter { covers(term, $0) } }

  /// Whether a part covers a term.
  package func covers(_ term: JobTerm, _ part: Int) -> Bool {
    switch term.kind {
    case .skill(let skill): skills[part]?.contains(skill) ?? false
    case .words(let forms): holds(forms, in: words[part] ?? [])
    }
  }

  /// The words of a part.
  func words(of part: Int) -> [TermWord] { words[part] ?? [] }

  /// Returns how many parts contain a word.
  func frequency(of form: String) -> Int { frequencies[form] ?? 0 }

  /// Returns how many parts contain a sequence of words.
  func frequency(of forms: [String]) -> Int {
    guard let rarest = forms.map(frequency).min(), rarest > 0 else { return 0 }
    return parts.count { holds(forms, in: words[$0] ?? []) }
  }

  private func holds(_ forms: [String], in words: [TermWord]) -> Bool {
    guard let first = forms.first, words.count >= forms.count else { return false }
    return words.indices.dropLast(forms.count - 1).contains { start in
      words[start].form == first
        && forms.indices.dropFirst().allSatisfy { words[start + $0].form == forms[$0] }
    }
  }
}
