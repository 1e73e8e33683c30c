import ResumeLexicon

/// How a date is written.
enum DateStyle {
  /// Returns an example of a date's style, such as `Mar 2024`; nil for a year alone, which fits any style.
  static func style(of text: String) -> String? {
    if text.contains("年") { return "2024 年 1 月" }
    if text.contains("년") { return "2024년 1월" }
    for word in text.lowercased().split(whereSeparator: { !$0.isLetter }) {
      // A month of at most four letters, such as May or Juni, is usually written in full, whatever the style
      // of the others.
      if word.count <= 4, long[String(word)] != nil { return nil }
      if let march = long[String(word)] ?? short[String(word)] { return march + " 2024" }
    }
    return numbers(text)
  }

  /// The name of March in the form that a name of a month has, by all the names of that form.
  private static let long = examples(\.dates.months)
  private static let short = examples(\.dates.shortMonths).filter { long[$0.key] == nil }

  private static func examples(_ months: (Language) -> StaticString) -> [String: String] {
    var examples: [String: String] = [:]
    for language in Lexicon.languages {
      let names = months(language).description.split(separator: ";", omittingEmptySubsequences: false).map {
        $0.split(separator: "|")
      }
      guard names.count == 12, let march = names[2].first else { continue }
      let isCapital = ["en", "de"].contains(language.code.description)
      let example = isCapital ? march.prefix(1).uppercased() + march.dropFirst() : String(march)
      for name in names.joined() {
        let plain = String(name.last == "?" ? name.dropLast() : name)
        if examples[plain] == nil { examples[plain] = example }
      }
    }
    return examples
  }

  /// Returns the style of a date in digits: `2024/03` for `2019/04`, `03.2024` for `04.2019`; nil for two years,
  /// as in `2019-2021`, since no group is short enough for a month.
  private static func numbers(_ text: String) -> String? {
    var joined: Character?
    var groups: [Int] = []
    var length = 0
    for character in text + " " {
      if character.isNumber {
        length += 1
        continue
      }
      if length > 0 {
        groups.append(length)
        if joined == nil, "/.-".contains(character) { joined = character }
      }
      length = 0
    }
    guard let joined, groups.count >= 2, groups.contains(where: { $0 <= 2 }) else { return nil }
    return groups[0] == 4 ? "2024\(joined)03" : "03\(joined)2024"
  }
}
