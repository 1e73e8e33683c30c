import ResumeDiff
import ResumeFormats
import ResumeModel
import TestSupport
import Testing

@testable import ResumeFacts

/// Holds the numbers of `FactCosts` at their edge.
@Suite struct `The numbers of comparing facts decide at their edge` {
  private func read(_ text: String) -> Resume { SourceFormat.markdown.read(Array(text.utf8)) }

  @Test func `two bullets are one claim from a similarity of 0.6`() throws {
    for length in 4...12 {
      for shared in 0..<length {
        func text(_ side: String, _ number: Int) -> String {
          "Cut \(number)% of "
            + (0..<length).map {
              $0 < shared ? "harbour\(length)q" + "abcdefghijkl".prefix($0 + 1) : "\(side)zz" + "mnopqrstuvwx".prefix($0 + 1)
            }.joined(separator: " ")
        }
        let (one, other) = (text("amber", 40), text("velvet", 45))
        let parts = [one, other].map { read("## Work\n\n- \($0)\n").parts[2] }
        let isOne = Similarity.between(one, other) >= 0.6
        #expect(FactComparison.between(parts[0], parts[1]).isEmpty == !isOne, "\(one) | \(other)")
      }
    }
  }

  @Test(arguments: [
    ("+47 55501", FactSlot.contact), ("+47 5550", .number), ("2019", .date), ("201", .number), ("20190312", .date),
    ("201903121", .number), ("MSc", .degree), ("Bachelors", .degree), ("BachelorsX", .date),
  ])
  func `a phone number has seven digits after a plus, a date four to eight`(fact: String, slot: FactSlot) {
    #expect(FactComparison.slot(of: fact) == slot)
  }

  @Test func `a number says most, a short word least, and one alone hardly anything`() {
    #expect(SharedTokens.share("API", "API") == 0.3)
    #expect(SharedTokens.share("harbour", "harbour") == 1)
    #expect(SharedTokens.share("tide", "tide") == 0.3 && SharedTokens.share("tides", "tides") == 1)
    #expect(SharedTokens.share("harbour 40", "lights 40") == 2 * 2.0 / (3 + 3))
    #expect(SharedTokens.share("harbour 4", "lights 4") == 2 * 0.5 / (1.5 + 1.5) * 0.3)
    #expect(SharedTokens.share("harbour sea", "lights sea") == 2 * 0.4 / (1.4 + 1.4) * 0.3)
  }

  @Test func `entries in two languages are one from the same year on`() {
    func pairs(_ english: String, _ chinese: String) -> Int {
      // Two on one side: nothing is paired by its place.
      let one = read("## Experience\n\n### \(english)\n\n- Built it\n")
      let other = read("## 工作经历\n\n### \(chinese)\n\n- 开发\n\n### 厨师\n\n- 煮饭\n")
      return Counterparts(one, other).pairs.count { one.parts[$0.0].kind == .entry }
    }
    #expect(pairs("Engineer (Mar 2020 – Dec 2021)", "工程师 (2020.03 - 2021.12)") == 1)
    #expect(pairs("Engineer (Mar 2020 – Dec 2021)", "工程师 (2020.05 - 2021.12)") == 1)
    #expect(pairs("Engineer (Mar 2020 – Dec 2021)", "工程师 (2019.05 - 2021.12)") == 0)
  }

  @Test func `a text's language needs three of its everyday words`() {
    #expect(
      TextLanguage.detect(read("# Ada\n\nada@quill.example\n\n## Berufserfahrung\n\n- Bau und Betrieb der Anlage mit Kunden\n"))
        == "de")
    #expect(
      TextLanguage.detect(read("# Ada\n\nada@quill.example\n\n## Berufserfahrung\n\n- Bau und Betrieb der Anlage\n")) == "latin")
  }

  /// A text of 30 long words, of which some come from the word lists named by their first letters.
  private func words(_ counts: (stem: String, count: Int)...) -> String {
    counts.flatMap { stem, count in (0..<count).map { "\(stem)harbour" + String(repeating: "x", count: $0 + 1) } }
      .joined(separator: " ")
  }

  private func counterpart(of text: String, _ one: String, _ other: String) throws -> String? {
    let sides = (read(one), read(other))
    let index = try #require(sides.0.parts.firstIndex { $0.text == text })
    return Counterparts(sides.0, sides.1).pairs.first { $0.0 == index }.map { sides.1.parts[$0.1].text }
  }

  @Test func `bullets of lists that differ in length are counterparts above three tenths of their tokens`() throws {
    let text = words(("a", 30))
    for (shared, isFound) in [(9, false), (10, true)] {
      let other = words(("a", shared), ("b", 30 - shared))
      let found = try counterpart(
        of: text, "## Work\n\n- \(text)\n", "## Work\n\n- \(words(("c", 30)))\n- \(other)\n")
      #expect((found == other) == isFound, "\(shared)")
    }
  }

  @Test func `bullets of lists of one length keep their places, up to six tenths of the tokens of another`() throws {
    let text = words(("a", 30))
    for (shared, isOther) in [(18, false), (19, true)] {
      let other = words(("a", shared), ("b", 30 - shared))
      let found = try counterpart(
        of: text, "## Work\n\n- \(text)\n- \(words(("d", 30)))\n",
        "## Work\n\n- \(words(("c", 30)))\n- \(other)\n")
      #expect((found == other) == isOther, "\(shared)")
    }
    // What the same place is worth: 0.4, and half of the tokens.
    for (atPlace, isOther) in [(15, true), (17, false)] {
      let (same, other) = (words(("a", atPlace), ("c", 30 - atPlace)), words(("a", 20), ("b", 10)))
      let found = try counterpart(
        of: text, "## Work\n\n- \(text)\n- \(words(("d", 30)))\n", "## Work\n\n- \(same)\n- \(other)\n")
      #expect((found == other) == isOther, "\(atPlace)")
    }
  }

  @Test func `sections of unknown titles are counterparts above half of their tokens`() throws {
    for (shared, isOther) in [(15, false), (16, true)] {
      let (one, other) = (words(("a", 29)), words(("a", shared), ("b", 29 - shared)))
      let found = try counterpart(
        of: "Alder", "## Work\n\n- x\n\n## Alder\n\n- \(one)\n\n## Birch\n\n- \(words(("d", 29)))\n",
        "## Work\n\n- x\n\n## Cedar\n\n- \(words(("c", 29)))\n\n## Dogwood\n\n- \(other)\n")
      #expect((found == "Dogwood") == isOther, "\(shared)")
    }
  }

  @Test func `an entry of another title is the same one from a similarity of 0.75, at one employer from a half`() {
    func isSame(_ one: String, _ other: String, _ organization: (String, String)) -> Bool? {
      let found = [(one, organization.0), (other, organization.1)].enumerated().map { number, names in
        let text = "## Work\n\n### \(names.1)\(names.0) (\(2010 + number) – 2019)\n\n- x\n"
        return read(text).parts.first { $0.kind == .entry }
      }
      guard let first = found[0], let second = found[1] else { return nil }
      return !FactComparison.between(first, second).isEmpty
    }
    let names = ["amber", "birch", "cedar", "dahlia", "elder", "fennel", "ginger", "hazel", "iris", "juniper", "kelp", "larch"]
    var found: Set<[Bool]> = []
    for length in 4...12 {
      for shared in 0..<length {
        func title(_ rest: String) -> String { names.prefix(shared).joined(separator: " ") + " \(rest)" }
        let (one, other) = (title(names.suffix(length - shared).joined(separator: " ")), title("quay"))
        for (employers, edge) in [(("", ""), 0.75), (("Opal — ", "Opal — "), 0.5)] {
          let isOne = Similarity.between("\(employers.0)\(one) ()", "\(employers.1)\(other) ()") >= edge
          guard let isFound = isSame(one, other, employers) else { continue }
          found.insert([employers.0.isEmpty, isOne])
          #expect(isFound == isOne, "\(one) | \(other) at \(employers)")
        }
      }
    }
    #expect(found.count == 4, "no pair on each side of both edges")
  }

  @Test func `a text written alike in both languages needs two tokens`() throws {
    for (text, isFound) in [("tide", false), ("tide sea", true)] {
      // Nothing else pairs a bullet with an entry.
      let found = try counterpart(
        of: text, "## Work\n\n- \(words(("a", 5)))\n- \(text)\n- \(words(("b", 5)))\n",
        "## 工作经历\n\n### \(text)\n\n- \(words(("c", 5)))\n")
      #expect((found == text) == isFound, "\(text)")
    }
  }

  @Test func `three kana make thirty Chinese characters Japanese, and a Chinese character is worth two letters`() {
    let han = String(repeating: "港", count: 30)
    #expect(TextLanguage.detect(read("## 経歴\n\n- \(han)ああ\n")) == "zh")
    #expect(TextLanguage.detect(read("## 経歴\n\n- \(han)あああ\n")) == "ja")
    #expect(TextLanguage.detect(read("# Ada\n\n## 港\n\n- 港港港港 abcdefghi\n")) == "zh")
    #expect(TextLanguage.detect(read("# Ada\n\n## 港\n\n- 港港港港 abcdefghijk\n")) == "latin")
    #expect(TextLanguage.detect(read("# Ada\n\n## あ\n\n- ああああ abcdefghijklmn\n")) == "ja")
    #expect(TextLanguage.detect(read("# Ada\n\n## あ\n\n- ああああ abcdefghijklmnop\n")) == "latin")
  }
}
