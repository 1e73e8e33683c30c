package import ResumeModel

/// The facts that a part and its counterpart in another language state differently: periods, numbers, links.
package enum TranslationFacts {
  /// Returns the differences; a number that only one of the two contains is not a difference.
  package static func between(_ one: Part, _ other: Part) -> [FactDifference] {
    var differences: [FactDifference] = []
    if let left = one.entryHeading?.period, let right = other.entryHeading?.period {
      differences += FactComparison.between(left, right)
    }
    let links = (Set(one.links), Set(other.links))
    let apart = (links.0.subtracting(links.1).sorted(), links.1.subtracting(links.0).sorted())
    if apart.0.count == 1, apart.1.count == 1 {
      differences.append(FactDifference(slot: .link, before: apart.0[0], after: apart.1[0]))
    }
    guard one.kind == .bullet || one.kind == .paragraph || one.kind == .field else { return differences }
    let numbers = (self.numbers(one.text), self.numbers(other.text))
    let left = numbers.0.filter { !numbers.1.contains($0) }
    let right = numbers.1.filter { !numbers.0.contains($0) }
    if left.count == 1, right.count == 1 {
      differences.append(
        FactDifference(slot: left[0].hasSuffix("%") ? .percentage : .number, before: left[0], after: right[0])
      )
    }
    return differences
  }

  /// The numbers of a text, each with its percent sign. Numbers that a word multiplies (`30 万`, `2 million`) are left
  /// out, because each language has its own multipliers.
  private static func numbers(_ text: String) -> [String] {
    var numbers: [String] = []
    var digits = ""
    let characters = Array(text + " ")
    for (place, character) in characters.enumerated() {
      if character.isASCII, character.isNumber {
        digits.append(character)
        continue
      }
      if !digits.isEmpty, ".,".contains(character), place + 1 < characters.count,
        characters[place + 1].isNumber
      {
        if character == "." { digits.append(character) }
        continue
      }
      guard !digits.isEmpty else { continue }
      let rest = String(characters[place...].prefix(12)).lowercased()
      let next = rest.drop { $0 == " " }
      let isMultiplied = ["万", "亿", "千", "百", "million", "billion", "thousand", "k", "m+", "m ", "億", "萬"]
        .contains { next.hasPrefix($0) }
      if !isMultiplied { numbers.append(character == "%" || character == "％" ? digits + "%" : digits) }
      digits = ""
    }
    return numbers
  }
}
