import ResumeDiff
package import ResumeModel

/// A fact that two matched parts state differently.
package struct FactDifference: Sendable, Equatable {
  /// The kind of the fact.
  package var slot: FactSlot
  /// The value in the first part.
  package var before: String
  /// The value in the second part.
  package var after: String
}

/// Compares the facts of two parts that are the same part of two variants.
package enum FactComparison {
  /// Returns the facts that the parts state differently; a fact that only one states is not a difference.
  package static func between(_ one: Part, _ other: Part) -> [FactDifference] {
    guard !one.isHidden, !other.isHidden else { return [] }
    var differences: [FactDifference] = []
    var texts = (one.text, other.text)
    if let left = one.entryHeading, let right = other.entryHeading {
      if let first = left.period, let second = right.period, isSameEntry(left, right, one: one, other: other) {
        differences += between(first, second)
      }
      // The period was compared already.
      texts = (without(left.period, texts.0), without(right.period, texts.1))
    }
    guard texts.0 != texts.1 || one.links != other.links, isAbout(texts.0, texts.1) else {
      return differences
    }
    let found = FactChange.find(in: WordDiff.between(texts.0, texts.1), links: (one.links, other.links))
    for change in found where reduced(change.before) != reduced(change.after) {
      differences.append(
        FactDifference(slot: slot(of: change.after), before: change.before, after: change.after))
    }
    return differences
  }

  /// Compares two periods as precisely as the less precise of them was written.
  static func between(_ one: Period, _ other: Period) -> [FactDifference] {
    var differences: [FactDifference] = []
    if let left = one.start, let right = other.start, !agree(left, right) {
      differences.append(FactDifference(slot: .start, before: left.text, after: right.text))
    }
    guard let left = one.end, let right = other.end else { return differences }
    let isSame: Bool
    switch (left, right) {
    case (.present, .present): isSame = true
    case (.date(let first), .date(let second)): isSame = agree(first, second)
    default: isSame = false
    }
    if !isSame {
      differences.append(
        FactDifference(slot: .end, before: one.endText ?? "", after: other.endText ?? ""))
    }
    return differences
  }

  private static func agree(_ one: Period.Date, _ other: Period.Date) -> Bool {
    guard one.year == other.year else { return false }
    guard let left = one.month, let right = other.month else { return true }
    guard left == right else { return false }
    guard let first = one.day, let second = other.day else { return true }
    return first == second
  }

  /// Two stations at one employer are two entries: their dates may differ.
  private static func isSameEntry(
    _ left: EntryHeading, _ right: EntryHeading, one: Part, other: Part
  ) -> Bool {
    func same(_ a: String?, _ b: String?) -> Bool? {
      guard let a, let b, !a.isEmpty, !b.isEmpty else { return nil }
      return TextForm.folded(a) == TextForm.folded(b)
    }
    let title = same(left.title, right.title)
    let organization = same(left.organization, right.organization)
    if title == true, organization != false { return true }
    let words = Similarity.between(without(left.period, one.text), without(right.period, other.text))
    return organization == true ? title == nil || words >= FactCosts.sameEntryAtOneEmployer : words >= FactCosts.sameEntry
  }

  private static func without(_ period: Period?, _ text: String) -> String {
    guard let period, !period.text.isEmpty, let range = text.firstRange(ofBytes: period.text) else {
      return text
    }
    return String(text[..<range.lowerBound]) + String(text[range.upperBound...])
  }

  /// Whether two texts are about the same thing: the same words around other numbers, or similar texts.
  private static func isAbout(_ one: String, _ other: String) -> Bool {
    let shapes = (shape(one), shape(other))
    return (!shapes.0.isEmpty && shapes.0 == shapes.1) || Similarity.between(one, other) >= FactCosts.sameClaim
  }

  /// The text without its digits.
  private static func shape(_ text: String) -> String {
    String(TextForm.folded(text).filter { !$0.isNumber && $0 != "." })
  }

  /// Returns a fact without its punctuation: `+47 555` and `+47-555` are equal.
  private static func reduced(_ fact: String) -> String {
    String(fact.lowercased().filter { $0.isLetter || $0.isNumber || $0 == "%" || $0 == "@" || $0 == "." })
  }

  static func slot(of fact: String) -> FactSlot {
    if fact.contains("@") { return .contact }
    if fact.contains("://") || fact.contains("www.") { return .link }
    if fact.contains("%") || fact.contains("％") { return .percentage }
    let digits = fact.filter(\.isNumber)
    if fact.hasPrefix("+") && digits.count >= FactCosts.phoneDigits { return .contact }
    if digits.isEmpty { return fact.count <= FactCosts.degreeLength && fact.first?.isUppercase == true ? .degree : .date }
    if (FactCosts.dateDigits...FactCosts.longestDate).contains(digits.count), digits.hasPrefix("19") || digits.hasPrefix("20") {
      return .date
    }
    return .number
  }
}
