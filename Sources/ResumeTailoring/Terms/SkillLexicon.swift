import ResumeModel

/// The skills that are known by name, each with its other names: `k8s` is Kubernetes, 机器学习 is machine learning.
///
/// A curated list (`SkillTable`), so that results can be explained and do not change from one day to the next.
package struct SkillLexicon: Sendable {
  /// The list that comes with resver.
  package static let standard = SkillLexicon(SkillTable.lines, wider: SkillTable.wider)

  /// The name of each skill, as reports write it.
  package let names: [String]
  /// The names that begin with a word, longest first.
  private let entries: [String: [Entry]]
  /// The wider skills that each shows directly.
  private var wider: [Int: [Int]] = [:]

  /// One way to write a skill.
  private struct Entry: Sendable {
    var forms: [String]
    var skill: Int
    /// The required spelling, if the word is also an everyday word, as `Go` is.
    var exact: String?
  }

  /// A skill found in a text.
  package struct Found: Sendable, Equatable {
    /// Its place in `names`.
    package var skill: Int
    /// The words that name it.
    package var words: Range<Int>
  }

  /// Reads lines of names. Reports use the first name of a line; a name after `=` matches only its exact letters.
  ///
  /// - Parameter wider: lines of a wider skill and those that show it.
  init(_ lines: [Substring], wider: String = "") {
    var names: [String] = []
    var entries: [String: [Entry]] = [:]
    for line in lines {
      let forms = line.split(separator: "|").map { String($0).trimmedOfBlanks }
      guard let first = forms.first, !first.isEmpty else { continue }
      let name = first.hasPrefix("=") ? String(first.dropFirst()) : first
      for form in forms {
        let isExact = form.hasPrefix("=")
        let written = isExact ? String(form.dropFirst()) : form
        let words = TermWord.tokens(in: written).map(\.form)
        guard let head = words.first else { continue }
        entries[head, default: []].append(
          Entry(forms: words, skill: names.count, exact: isExact ? written : nil))
      }
      names.append(name)
    }
    for key in entries.keys { entries[key]?.sort { $0.forms.count > $1.forms.count } }
    self.names = names
    self.entries = entries
    let places = Dictionary(names.enumerated().map { ($1, $0) }) { first, _ in first }
    for line in wider.split(separator: "\n") {
      let skills = line.split(separator: "|").compactMap { places[String($0).trimmedOfBlanks] }
      guard let first = skills.first else { continue }
      for skill in skills.dropFirst() { self.wider[skill, default: []].append(first) }
    }
  }

  /// Returns the skills that a skill implies: itself, and the wider skills.
  func shown(by skill: Int) -> Set<Int> {
    var all: Set<Int> = [skill]
    var waiting = [skill]
    while let next = waiting.popLast() {
      for wide in wider[next] ?? [] where all.insert(wide).inserted { waiting.append(wide) }
    }
    return all
  }

  /// Finds the skills that words name, the longest name at each place.
  package func find(in words: [TermWord]) -> [Found] {
    var found: [Found] = []
    var index = 0
    while index < words.count {
      guard let entry = entries[words[index].form]?.first(where: { fits($0, words, at: index) }) else {
        index += 1
        continue
      }
      found.append(Found(skill: entry.skill, words: index..<index + entry.forms.count))
      index += entry.forms.count
    }
    return found
  }

  /// Returns the skill whose name is the whole text; nil if there is none.
  package func skill(named text: String) -> Int? {
    let words = TermWord.tokens(in: text)
    return find(in: words).first { $0.words.count == words.count }?.skill
  }

  private func fits(_ entry: Entry, _ words: [TermWord], at index: Int) -> Bool {
    guard index + entry.forms.count <= words.count else { return false }
    for (offset, form) in entry.forms.enumerated() where words[index + offset].form != form { return false }
    guard let exact = entry.exact else { return true }
    let last = words[index + entry.forms.count - 1]
    guard entry.forms.count > 1 || words[index].raw == exact else { return false }
    // `R&D` is not the language R, and `C-level` is not the language C.
    if exact.utf8.count == 1, last.mark == "&" || last.mark == "-" || last.mark == "." || last.mark == "'" {
      return false
    }
    if exact.utf8.count == 1, index > 0, words[index - 1].mark == "&" || words[index - 1].mark == "." {
      return false
    }
    // At the start of a sentence every word has its capital: `Go above and beyond`.
    return
      !(words[index].startsSentence && entry.forms.count == 1 && index + 1 < words.count
      && last.mark == nil && !words[index + 1].isHan && words[index + 1].raw.first?.isLowercase == true
      && !["developer", "engineer", "programmer", "and", "or", "experience"].contains(words[index + 1].form))
  }
}
