import ResumeModel

/// The tokens that two texts share in any language: numbers, and words in Latin letters.
enum SharedTokens {
  /// Returns the share of comparable tokens that two texts have in common, from 0 to 1.
  ///
  /// A number weighs most and a short word least: many lines that are not counterparts contain `API`.
  ///
  /// - Parameter telling: tokens that occur in only one text of each language, and weigh as much as a long
  ///   word.
  static func share(_ one: String, _ other: String, telling: Set<String> = []) -> Double {
    func weight(_ tokens: Set<String>) -> Double { self.weight(tokens, telling) }
    let (left, right) = (tokens(one), tokens(other))
    guard !left.isEmpty, !right.isEmpty else { return 0 }
    let common = weight(left.intersection(right))
    let share: Double
    // Beside letters of other scripts, only the few Latin words and numbers can be compared.
    if isOtherScript(one) != isOtherScript(other) {
      share = common / min(weight(left), weight(right))
    } else {
      share = 2 * common / (weight(left) + weight(right))
    }
    return common < FactCosts.weakWeight ? share * FactCosts.weakShare : share
  }

  /// Returns the tokens that occur in exactly one of the texts of each language.
  static func telling(_ left: [String], _ right: [String]) -> Set<String> {
    func lone(_ texts: [String]) -> Set<String> {
      var counts: [String: Int] = [:]
      for text in texts { for token in tokens(text) { counts[token, default: 0] += 1 } }
      return Set(counts.filter { $0.value == 1 }.keys)
    }
    return lone(left).intersection(lone(right))
  }

  /// Returns how much common tokens prove. A number such as `41.2` is rarely shared by chance; one digit is.
  /// A word of more than four letters, or one that occurs once in each language, is probably a name; a short
  /// one such as `for` or `in` may be a common word of both languages.
  private static func weight(_ tokens: Set<String>, _ telling: Set<String>) -> Double {
    tokens.reduce(0) { sum, token in
      if token.utf8.contains(where: { UInt8.digits.contains($0) }) {
        return sum + (token.utf8.count > 1 ? FactCosts.numberWeight : FactCosts.digitWeight)
      }
      return sum
        + (token.utf8.count > FactCosts.shortWord || telling.contains(token) ? FactCosts.wordWeight : FactCosts.shortWordWeight)
    }
  }

  private static func isOtherScript(_ text: String) -> Bool {
    let letters = text.unicodeScalars.filter { $0.properties.isAlphabetic }
    return letters.count { $0.value > 0x24F } * 2 > letters.count
  }

  /// The words in Latin letters and the numbers of a text, in lower case; `41.2` is one number.
  static func tokens(_ text: String) -> Set<String> {
    var tokens: Set<String> = []
    var word = ""
    let scalars = Array(text.lowercased().unicodeScalars)
    func isDigit(_ index: Int) -> Bool { scalars.indices.contains(index) && ("0"..."9").contains(scalars[index]) }
    for (index, scalar) in scalars.enumerated() {
      let isPoint = scalar == "." && isDigit(index - 1) && isDigit(index + 1)
      if ("a"..."z").contains(scalar) || isDigit(index) || isPoint {
        word.unicodeScalars.append(scalar)
      } else {
        if !word.isEmpty { tokens.insert(word) }
        word = ""
      }
    }
    if !word.isEmpty { tokens.insert(word) }
    return tokens
  }
}
