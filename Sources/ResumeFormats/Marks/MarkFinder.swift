/// Finds which words of a part are bold, italic or a link, by the markup of its source.
///
/// The text that was read stays as it is: a mark counts only if its words are found in that text, in the order of the
/// source. Markup that is not understood therefore loses no word and adds none.
struct MarkFinder {
  private let text: [Character]
  private var marks: [TextMark] = []

  /// Returns the marks of a text.
  ///
  /// - Parameter source: the source of the text, with its markup.
  static func marks(of text: String, source: String, _ style: MarkStyle) -> [TextMark] {
    var finder = MarkFinder(text: Array(text))
    if source.utf8.contains(where: { "[<*_`\\#/".utf8.contains($0) }) {
      _ = finder.read(Array(source), style, from: 0, before: finder.text.count)
    }
    return finder.marks
  }

  private init(text: [Character]) { self.text = text }

  /// Reads a stretch of source whose words lie between two places of the text; returns the place after its last mark.
  private mutating func read(_ source: [Character], _ style: MarkStyle, from start: Int, before end: Int) -> Int {
    var place = start
    var index = 0
    while index < source.count {
      guard let found = Markup.at(index, in: source, style) else {
        index += source[index] == "\\" && style != .commands ? 2 : 1
        continue
      }
      index = found.end
      let words = Array(Markup.plain(found.inner, style))
      guard !words.isEmpty, let range = firstRange(of: words, from: place, before: end) else { continue }
      marks.append(TextMark(range, found.kind))
      if found.kind != .code { _ = read(found.inner, style, from: range.lowerBound, before: range.upperBound) }
      place = range.upperBound
    }
    return place
  }

  private func firstRange(of words: [Character], from start: Int, before end: Int) -> Range<Int>? {
    guard start + words.count <= end else { return nil }
    for place in start...end - words.count
    where text[place] == words[0] && text[place..<place + words.count].elementsEqual(words) {
      return place..<place + words.count
    }
    return nil
  }
}

extension TextMark {
  /// Whether it is a link.
  package var isLink: Bool { if case .link = kind { true } else { false } }
}
