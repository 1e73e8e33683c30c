import ResumeLexicon
import ResumeModel

/// A number, date, amount, degree, link or address that became another.
package struct FactChange: Sendable, Equatable {
  /// The words before.
  package var before: String
  /// The words after.
  package var after: String

  /// Makes a change of one fact.
  package init(before: String, after: String) {
    self.before = before
    self.after = after
  }

  /// Finds the facts that changed between two texts, and between their links.
  package static func find(in words: WordDiff, links: (before: [String], after: [String])) -> [FactChange] {
    var changes: [FactChange] = []
    var index = 0
    let runs = words.runs
    while index < runs.count {
      guard runs[index].mark == .removed, index + 1 < runs.count, runs[index + 1].mark == .added
      else {
        index += 1
        continue
      }
      let lead = index > 0 && runs[index - 1].mark == .kept ? runs[index - 1].text : ""
      let removed = facts(in: runs[index].text, after: lead)
      let added = facts(in: runs[index + 1].text, after: lead)
      changes += pair(removed, added)
      index += 2
    }
    if links.before.count == links.after.count {
      for (before, after) in zip(links.before, links.after) where before != after {
        let change = FactChange(before: before, after: after)
        if !changes.contains(change) { changes.append(change) }
      }
    }
    return changes
  }

  /// A fact with its kind, so that a year is not compared with a percentage.
  private struct Fact: Hashable {
    var text: String
    var kind: Int
  }

  /// Pairs facts of one kind in order; facts on both sides are unchanged.
  private static func pair(_ removed: [Fact], _ added: [Fact]) -> [FactChange] {
    let left = without(added, removed)
    var changes: [FactChange] = []
    // The place in `left` up to which the facts of each kind are paired.
    var places: [Int] = []
    for fact in without(removed, added) {
      while places.count <= fact.kind { places.append(0) }
      var place = places[fact.kind]
      while place < left.count, left[place].kind != fact.kind { place += 1 }
      if place < left.count {
        changes.append(FactChange(before: left[place].text, after: fact.text))
        place += 1
      }
      places[fact.kind] = place
    }
    return changes
  }

  /// Returns the facts that are not among others.
  private static func without(_ others: [Fact], _ facts: [Fact]) -> [Fact] {
    // A set is worth its making for many only.
    guard others.count > WordCosts.fewFacts else { return facts.filter { !others.contains($0) } }
    let others = Set(others)
    return facts.filter { !others.contains($0) }
  }

  private static func facts(in text: String, after lead: String) -> [Fact] {
    var facts: [Fact] = []
    // The words before a number decide whether it is part of a name ("Python 3"); three words are enough.
    let leading = Words.tokens(in: String(lead.suffix(WordCosts.leadingScalars)))
    let words = leading + Words.tokens(in: text)
    var index = leading.count
    while index < words.count {
      let word = words[index]
      guard word.kind == .word || word.kind == .fact else {
        index += 1
        continue
      }
      let lower = word.kind == .word && word.text.utf8.count <= longestWord ? Array(word.text.lowercased().utf8) : []
      let month = Lexicon.months.whole(lower)
      if let month, let (text, next) = dated(words, at: index), !month.isAmbiguous || kind(of: text) == 1 {
        facts.append(Fact(text: word.text + text, kind: 1))
        index = next
        continue
      }
      if word.kind == .fact {
        if !isOfName(words, at: index) { facts.append(Fact(text: withUnit(words, at: index), kind: kind(of: word.text))) }
      } else if let end = now(words, at: index) {
        facts.append(Fact(text: words[index..<end].map(\.text).joined(), kind: 1))
        index = end
        continue
      } else if let month, !month.isAmbiguous {
        facts.append(Fact(text: word.text, kind: 1))
      } else if degrees.contains(String(decoding: lower.filter { $0 != .dot }, as: UTF8.self)) {
        facts.append(Fact(text: word.text, kind: 4))
      }
      index += 1
    }
    return facts
  }

  /// Returns the blank and the number after a month's name, and the index after them; nil without one.
  private static func dated(_ words: [Word], at index: Int) -> (text: String, next: Int)? {
    guard index + 2 < words.count, words[index + 1].kind == .blank, words[index + 2].kind == .fact else { return nil }
    return (words[index + 1].text + words[index + 2].text, index + 3)
  }

  /// Returns the index after the words for "now" at an index; nil for other words.
  private static func now(_ words: [Word], at index: Int) -> Int? {
    guard let first = words[index].text.unicodeScalars.first, Letters.isLetter(first) || Letters.isIdeograph(first),
      Lexicon.now.mayMatch(atStartOf: words[index].text)
    else { return nil }
    var text: [UInt8] = []
    var ends: [Int] = []
    for word in words[index...].prefix(4) {
      text += word.text.lowercased().utf8
      ends.append(text.count)
    }
    guard let found = Lexicon.now.match(in: text, at: 0), !found.isAmbiguous, let last = ends.firstIndex(of: found.end)
    else { return nil }
    return index + last + 1
  }

  /// Whether a number is part of a name, as in `Opal-4` or `Opal 3.5 Air`: no quantity that changed.
  private static func isOfName(_ words: [Word], at index: Int) -> Bool {
    guard kind(of: words[index].text) == 0, !words[index].text.contains("$"), index > 0 else { return false }
    // The hyphen may have been cut with the number: "-4".
    let isHyphened =
      words[index].text.hasPrefix("-") && words[index - 1].kind == .word
      || words[index - 1].text == "-" && index > 1 && words[index - 2].kind == .word
    if isHyphened { return words[index].text.unicodeScalars.allSatisfy { Letters.isDigit($0) || $0 == "." || $0 == "-" } }
    guard words[index - 1].kind == .blank, index > 2, words[index - 2].kind == .word,
      let first = words[index - 2].text.unicodeScalars.first, first.properties.isUppercase,
      Lexicon.months.whole(Array(words[index - 2].text.lowercased().utf8)) == nil, words[index - 3].kind == .blank
    else { return false }
    // "Opal 3.5", "Opal 4 Air", "Opal 4," are names; "Oslo 40 jobs" counts.
    let next = index + 2 < words.count && words[index + 1].kind == .blank ? words[index + 2] : nil
    let isCounted = next.map { $0.kind == .word && $0.text.unicodeScalars.first?.properties.isLowercase == true } ?? false
    return words[index].text.contains(".") || !isCounted
  }

  /// A number directly followed by a Chinese measure keeps it: `300万`, `3倍`.
  private static func withUnit(_ words: [Word], at index: Int) -> String {
    guard index + 1 < words.count, ["万", "亿", "倍", "人", "年", "億"].contains(words[index + 1].text) else {
      return words[index].text
    }
    return words[index].text + words[index + 1].text
  }

  private static func kind(of text: String) -> Int {
    if text.utf8.contains(.at) || text.firstRange(ofBytes: "://") != nil { return 3 }
    if text.hasSuffix("%") || text.hasSuffix("％") { return 2 }
    let digits = text.unicodeScalars.filter(Letters.isDigit).count
    let isYear = digits >= 4 && (text.hasPrefix("19") || text.hasPrefix("20")) && digits <= 8
    return isYear ? 1 : 0
  }

  /// No month's name is longer, in bytes, nor a degree with its dots.
  private static let longestWord = 28
  private static let degrees: Set<String> = [
    "bsc", "msc", "phd", "ba", "ma", "bs", "ms", "mba", "beng", "meng", "bachelor", "master", "doctor",
  ]
}
