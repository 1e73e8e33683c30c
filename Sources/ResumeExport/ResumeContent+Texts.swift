package import ResumeModel

extension ResumeContent.Entry {
  /// Its paragraphs, in reading order.
  package var paragraphs: [ResumeContent.Claim] {
    body.compactMap { if case .paragraph(let claim) = $0 { claim } else { nil } }
  }

  /// Its bullets, in reading order.
  package var bullets: [ResumeContent.Claim] {
    body.compactMap { if case .bullet(let claim) = $0 { claim } else { nil } }
  }

  /// Its labelled values, in reading order.
  package var fields: [ResumeContent.Field] {
    body.compactMap { if case .field(let field) = $0 { field } else { nil } }
  }

  /// The paragraphs and the bullets for formats with one summary and one list. A line that only labels the
  /// bullets below it precedes the first of them.
  package var summaryAndHighlights: (summary: [String], highlights: [String]) {
    var summary: [String] = []
    var highlights: [String] = []
    var label: String?
    for (place, piece) in body.enumerated() {
      switch piece {
      case .paragraph(let claim) where isLabel(claim.text, at: place): label = claim.text
      case .paragraph(let claim): summary.append(claim.text)
      case .bullet(let claim):
        var texts = claim.allTexts
        if let label {
          let colon = label.hasSuffix(":") || label.hasSuffix("：") ? "" : ":"
          texts[0] = label + colon + " " + texts[0]
        }
        label = nil
        highlights += texts
      case .field: continue
      }
    }
    return (summary, highlights)
  }

  /// Whether a paragraph is a label of the bullets below it.
  private func isLabel(_ text: String, at place: Int) -> Bool {
    func isFollowed(_ place: Int) -> Bool {
      guard place + 1 < body.count, case .bullet = body[place + 1] else { return false }
      return true
    }
    guard isFollowed(place) else { return false }
    if text.hasSuffix(":") || text.hasSuffix("：") { return true }
    func isShort(_ text: String) -> Bool {
      text.split(separator: " ").count <= 4 && text.count <= 40 && !text.hasSuffix(".") && !text.hasSuffix("。")
    }
    // One short line is a description; several, each above a list, are labels.
    let others = body.indices.filter { other in
      if case .paragraph(let claim) = body[other] { isFollowed(other) && isShort(claim.text) } else { false }
    }
    return isShort(text) && others.count > 1
  }
}

extension ResumeContent {
  /// Every run of words, in reading order.
  package var allTexts: [String] {
    func texts(_ entry: Entry) -> [String] {
      (entry.isNamed ? [entry.heading] : []) + entry.paragraphs.map(\.text) + entry.fields.map(\.value)
        + entry.bullets.flatMap(\.allTexts) + entry.entries.flatMap(texts)
    }
    return [name] + contact.map(\.text) + contactFields.map(\.value)
      + sections.flatMap { [$0.title] + $0.entries.flatMap(texts) }
  }
}

extension ResumeContent.Section {
  /// The title as a heading: a key of data, such as `selected_honors`, in words.
  package var shownTitle: String {
    guard !title.isEmpty, title.utf8.allSatisfy({ UInt8.smallLetters.contains($0) || $0 == .underscore }) else {
      return title
    }
    if key == .work, title == "work" { return "Experience" }
    return title.split(separator: "_").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(
      separator: " ")
  }
}

extension Period {
  /// The period as a reader expects it: data without an end means that it continues.
  package var shownText: String {
    var words = Substring(text)
    while let last = words.last, last == " " { words.removeLast() }
    guard start != nil, words.hasSuffix("–") || words.hasSuffix("-") else { return text }
    if case .date = end { return text }
    return words + " present"
  }
}
