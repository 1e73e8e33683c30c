import Testing

/// Tests that every name that the sources declare is used by them.
@Suite struct `Nothing is declared and never used` {
  /// Names that are used from elsewhere, and by whom.
  private static let usedElsewhere: [String: String] = [
    "Main": "the entry point, called by the system",
    "inverted": "the law of diff, which no command needs",
  ]

  @Test func `every declared name occurs again`() {
    let keywords: Set<Substring> = ["func", "var", "let", "struct", "enum", "class", "protocol", "typealias"]
    var counts: [Substring: Int] = [:]
    var declared: [(name: Substring, path: String)] = []
    for file in SourceCode.all {
      for line in file.lines {
        let words = SourceCode.words(line)
        for (place, word) in words.enumerated() {
          counts[word, default: 0] += 1
          if keywords.contains(word), place + 1 < words.count { declared.append((words[place + 1], file.path)) }
        }
      }
    }
    #expect(declared.count > 3_000)
    for (name, path) in declared where counts[name] == 1 && Self.usedElsewhere[String(name)] == nil {
      Issue.record("\(path) declares `\(name)`, which no other line of the sources names")
    }
  }
}
