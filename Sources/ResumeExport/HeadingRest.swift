import ResumeLexicon
import ResumeModel

/// The words of an entry's heading besides its title, organisation, place and period.
///
/// The pieces of a heading are guesses. A word that belongs to no piece must not be lost: it is added to the
/// title if it is beside the title, and is a separate line otherwise.
struct HeadingRest {
  /// The title with the words beside it.
  private(set) var title: String?
  /// The other runs of words, in order.
  private(set) var lines: [String] = []

  /// Finds the rest of a heading.
  init(of heading: String, title: String?, organization: String?, place: String?, period: String?) {
    self.title = title
    let text = Array(heading)
    var isTaken = Array(repeating: false, count: text.count)
    var titleRange: Range<Int>?
    // Long values first, so that a short one is not found inside them.
    let values = [title, organization, place, period].compactMap { $0 }.filter { !$0.isEmpty }
      .sorted { $0.count > $1.count }
    for value in values {
      guard let range = Self.range(of: Array(value), in: text, but: isTaken) else {
        Self.take(wordsOf: value, in: text, &isTaken)
        continue
      }
      for index in range { isTaken[index] = true }
      if value == title { titleRange = range }
    }
    for run in Self.runs(text, isTaken) {
      let words = String(text[run])
      if let range = titleRange, Self.isBeside(run, range, text: text) {
        let whole = min(run.lowerBound, range.lowerBound)..<max(run.upperBound, range.upperBound)
        titleRange = whole
        self.title = String(text[whole])
      } else {
        lines.append(words)
      }
    }
  }

  private static func range(of value: [Character], in text: [Character], but isTaken: [Bool]) -> Range<Int>? {
    guard !value.isEmpty, value.count <= text.count else { return nil }
    for start in 0...text.count - value.count where text[start] == value[0] && !isTaken[start] {
      if text[start..<start + value.count].elementsEqual(value) { return start..<start + value.count }
    }
    return nil
  }

  /// Takes the words of a value one by one, because the value was assembled from several places.
  private static func take(wordsOf value: String, in text: [Character], _ isTaken: inout [Bool]) {
    for word in value.split(whereSeparator: { !($0.isLetter || $0.isNumber) }) {
      guard let range = range(of: Array(word), in: text, but: isTaken) else { continue }
      for index in range { isTaken[index] = true }
    }
  }

  /// Returns the runs that belong to no piece, without surrounding punctuation, if they contain more than a
  /// joining word.
  private static func runs(_ text: [Character], _ isTaken: [Bool]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var index = 0
    while index < text.count {
      guard !isTaken[index], text[index].isLetter || text[index].isNumber else {
        index += 1
        continue
      }
      let start = index
      var end = index
      while index < text.count, !isTaken[index] {
        if text[index].isLetter || text[index].isNumber || ")）+#%".contains(text[index]) { end = index + 1 }
        index += 1
      }
      if !joining.contains(String(text[start..<end]).lowercased()) { runs.append(start..<end) }
    }
    return runs
  }

  private static let joining = Set(Lexicon.words(\.joiningWords))

  /// Whether only a comma, a dash or similar punctuation is between two runs.
  private static func isBeside(_ one: Range<Int>, _ other: Range<Int>, text: [Character]) -> Bool {
    let between =
      one.upperBound <= other.lowerBound
      ? text[one.upperBound..<other.lowerBound] : text[other.upperBound..<one.lowerBound]
    return between.count <= 4 && between.allSatisfy { " ,，、:：-–(（".contains($0) }
  }
}
