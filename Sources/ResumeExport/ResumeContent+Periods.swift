import ResumeModel

extension ResumeContent.Entry {
  /// What may be between a period and the words beside it on a line.
  private static let separators = Set(" \u{A0},，、;；|｜·•–—-:：()（）/")

  /// Takes the period out of a line below the heading that repeats it, as in `*March 2021 – Present, Bergen*`: every written form has
  /// the period with the heading. The rest of the line stays.
  ///
  /// A period inside a sentence stays in it.
  mutating func dropRepeatedPeriod() {
    guard let period = period?.text, !period.isEmpty else { return }
    for place in body.indices {
      guard case .paragraph(var claim) = body[place], let rest = Self.rest(of: claim.text, besides: period) else { continue }
      claim.text = rest
      claim.isBesidePeriod = true
      if rest.isEmpty { body.remove(at: place) } else { body[place] = .paragraph(claim) }
      return
    }
  }

  /// Returns the words of a line besides a period at one of its ends; nil if the period is at neither, or part of a longer word.
  private static func rest(of line: String, besides period: String) -> String? {
    let rest: Substring
    if line.hasPrefix(period) {
      rest = line.dropFirst(period.count)
      guard rest.first.map(separators.contains) != false else { return nil }
    } else if line.hasSuffix(period) {
      rest = line.dropLast(period.count)
      guard rest.last.map(separators.contains) != false else { return nil }
    } else {
      return nil
    }
    var words = rest.drop { separators.contains($0) }
    while let last = words.last, separators.contains(last) { words.removeLast() }
    // Words that go on after a blank alone are a sentence: "2019 – 2021 at the office in Bergen".
    let isApart = rest.contains { separators.contains($0) && !$0.isWhitespace }
    return words.isEmpty || isApart ? String(words) : nil
  }

  /// The longest place in words, as in "New South Wales, Australia".
  private static let placeLength = 4

  /// Moves the words beside the period to the head of a page, where a place is expected, if they may be one: a few words without a
  /// number. Data formats keep them as a line, because only a reader knows that "full time" is no place.
  mutating func takePlaceBesidePeriod() {
    guard place == nil, title != nil, organization != nil else { return }
    let line = body.firstIndex { if case .paragraph(let claim) = $0 { claim.isBesidePeriod } else { false } }
    guard let line, case .paragraph(let claim) = body[line], claim.links.isEmpty else { return }
    let words = claim.text.split(separator: " ")
    guard words.count <= Self.placeLength, !claim.text.contains(where: \.isNumber), claim.text.last != "." else { return }
    place = claim.text
    body.remove(at: line)
  }
}
