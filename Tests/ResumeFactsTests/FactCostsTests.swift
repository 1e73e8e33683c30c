import ResumeDiff
import ResumeFormats
import ResumeModel
import Testing

@testable import ResumeFacts

/// Holds the numbers of `FactCosts` at their edge.
@Suite struct `The numbers of comparing facts decide at their edge` {
  private func read(_ text: String) -> Resume { ResumeFormat.markdown.read(Array(text.utf8)) }

  @Test func `two bullets are one claim from a similarity of 0.6`() throws {
    for length in 4...12 {
      for shared in 0..<length {
        func text(_ side: String, _ number: Int) -> String {
          "Cut \(number)% of " + (0..<length).map { $0 < shared ? "harbour\(length)q" + "abcdefghijkl".prefix($0 + 1) : "\(side)zz" + "mnopqrstuvwx".prefix($0 + 1) }.joined(separator: " ")
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
    #expect(TextLanguage.of(read("# Ada\n\nada@quill.example\n\n## Berufserfahrung\n\n- Bau und Betrieb der Anlage mit Kunden\n")) == "de")
    #expect(TextLanguage.of(read("# Ada\n\nada@quill.example\n\n## Berufserfahrung\n\n- Bau und Betrieb der Anlage\n")) == "latin")
  }
}
