import ResumeLexicon

/// How a date is written.
struct DateStyle: Hashable {
  private enum Form { case long, short, numbers }

  private var form: Form
  /// A date in this style, such as `Mar 2024`.
  var example: String

  /// Returns an example of each style that a date may have, such as `Mar 2024`; none for a year alone, which fits any style.
  ///
  /// Languages share short names: `mar. 2023` is English, and in Spanish the same style as `ago. 2020`.
  static func styles(of text: String) -> [DateStyle] {
    if text.contains("年") { return [DateStyle(form: .numbers, example: "2024 年 1 月")] }
    if text.contains("년") { return [DateStyle(form: .numbers, example: "2024년 1월")] }
    for word in text.lowercased().split(whereSeparator: { !$0.isLetter }) {
      // A month of at most four letters, such as May or Juni, is usually written in full, whatever the style
      // of the others.
      if word.count <= 4, long[String(word)] != nil { return [] }
      for (form, names) in [(Form.long, long[String(word)]), (.short, short[String(word)])] {
        if let names { return names.map { DateStyle(form: form, example: $0 + " 2024") } }
      }
    }
    return numbers(text).map { [DateStyle(form: .numbers, example: $0)] } ?? []
  }

  /// The names of March in the form that a name of a month has, by all the names of that form; one for each language.
  private static let long = examples(\.dates.months)
  private static let short = examples(\.dates.shortMonths).filter { long[$0.key] == nil }

  private static func examples(_ months: (Language) -> StaticString) -> [String: [String]] {
    var examples: [String: [String]] = [:]
    for language in Lexicon.languages {
      let names = months(language).description.split(separator: ";", omittingEmptySubsequences: false).map {
        $0.split(separator: "|")
      }
      guard names.count == 12, let march = names[2].first else { continue }
      let isCapital = ["en", "de"].contains(language.code.description)
      let example = isCapital ? march.prefix(1).uppercased() + march.dropFirst() : String(march)
      for name in names.joined() {
        let plain = String(name.last == "?" ? name.dropLast() : name)
        if examples[plain]?.contains(example) != true { examples[plain, default: []].append(example) }
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
