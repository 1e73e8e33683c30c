import ResumeFormats

/// Finds the addresses that a text writes out.
enum AddressMarks {
  /// Returns the marks with a link for each address that has none yet.
  static func added(to marks: [TextMark], of text: String) -> [TextMark] {
    let text = Array(text)
    var marks = marks
    var index = 0
    while index < text.count {
      var end = index
      while end < text.count, isOfAddress(text[end]) { end += 1 }
      var last = end
      while last > index, ".,;:)".contains(text[last - 1]) { last -= 1 }
      if let target = target(of: String(text[index..<last])),
        !marks.contains(where: { $0.isLink && $0.range.overlaps(index..<last) })
      {
        marks.append(TextMark(index..<last, .link(target)))
      }
      index = max(end, index + 1)
    }
    return marks
  }

  private static func isOfAddress(_ character: Character) -> Bool {
    character.isASCII ? !character.isWhitespace && !"<>()|\"'".contains(character) : false
  }

  private static func target(of word: String) -> String? {
    if ["https://", "http://"].contains(where: { word.hasPrefix($0) && word.count > $0.count }) { return word }
    if word.hasPrefix("www."), word.count > 6 { return "https://" + word }
    return ContactLine.kind(word) == .email ? "mailto:" + word : nil
  }
}
