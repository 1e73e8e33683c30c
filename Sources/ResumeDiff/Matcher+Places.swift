import ResumeLexicon
import ResumeModel

/// Matches parts by their names and by their positions, for texts with too few words to compare.
extension Matcher {
  // MARK: - Names

  /// Matches items by their leading name, if the name is unique in its section or entry on both sides:
  /// "Kestrel: a compiler" is the same item as "Kestrel: a language server".
  mutating func matchByName() {
    let from = names(in: before) { matching.forward[$0] == nil ? matching.forward[before.container[$0]] : nil }
    guard !from.isEmpty else { return }
    let to = names(in: after) { matching.backward[$0] == nil ? after.container[$0] : nil }
    for (name, index) in from {
      guard let index, let match = to[name], let match, matching.isFree(index, match) else { continue }
      matching.link(index, match)
    }
  }

  /// Returns the free leaves by their name and by the container of `after` that they belong to; nil for a
  /// repeated name.
  private func names(in side: Side, home: (Int) -> Int?) -> [Int: Int?] {
    var names: [Int: Int?] = [:]
    for index in side.leaves {
      guard side.resume.parts[index].kind != .paragraph || side.resume.parts[index].text.utf8.count < MatchCosts.namedParagraph,
        let home = home(index), let name = Matcher.leadingName(of: side.resume.parts[index].text)
      else { continue }
      let key = key(name, home)
      names[key] = names.keys.contains(key) ? .some(nil) : .some(index)
    }
    return names
  }

  /// Returns the text before the first colon, bar or dash, if it reads as a name.
  static func leadingName(of text: String) -> String? {
    let scalars = text.unicodeScalars
    var index = scalars.startIndex
    var isAfterBlank = false
    var left = MatchCosts.nameScalars
    while index < scalars.endIndex, left > 0 {
      let scalar = scalars[index]
      let next = scalars.index(after: index)
      left -= 1
      let isDivider =
        switch scalar {
        case ":", "：", "|", "｜": true
        case "-", "–", "—": isAfterBlank && left > 0 && next < scalars.endIndex && scalars[next] == " "
        default: false
        }
      if isDivider {
        let folded = TextForm.folded(String(scalars[..<index]))
        let letters = folded.unicodeScalars.count { $0.isAlphabetic }
        let isShort = folded.split(separator: " ").count <= MatchCosts.nameWords
        return letters >= MatchCosts.nameLetters && isShort ? folded : nil
      }
      isAfterBlank = scalar == " "
      index = next
    }
    return nil
  }

  // MARK: - Places

  /// Matches leftovers by position: between the same neighbours in matched parts, equally many on each side,
  /// each sharing uncommon words with its counterpart.
  ///
  /// A header line, the only text of a section and an item of a word or two need no common words, because
  /// nothing else can be at their place. A bullet with other words is another claim.
  mutating func matchInPlace() {
    let lefts = before.byContainer(before.leaves)
    let rights = after.byContainer(after.leaves)
    for home in lefts.indices where !lefts[home].isEmpty {
      guard let away = matching.forward[home], !rights[away].isEmpty else { continue }
      matchInPlace(lefts[home], rights[away], in: before.resume.parts[home].kind)
    }
  }

  /// Matches the only text of an entry with the only text of its match, if they share uncommon words.
  mutating func matchOnlyTexts() {
    let lefts = before.byContainer(before.leaves)
    let rights = after.byContainer(after.leaves)
    for home in lefts.indices where lefts[home].count == 1 && before.resume.parts[home].kind == .entry {
      guard let away = matching.forward[home], rights[away].count == 1 else { continue }
      let (left, right) = (lefts[home][0], rights[away][0])
      guard matching.isFree(left, right), before.resume.parts[left].kind == after.resume.parts[right].kind,
        sharesWords(left, right, atLeast: MatchCosts.stretchWords)
      else { continue }
      matching.link(left, right)
    }
  }

  private mutating func matchInPlace(_ left: [Int], _ right: [Int], in kind: PartKind) {
    var positions = NumberTable()
    for (place, index) in right.enumerated() { positions[index] = place }
    var i = 0
    var j = 0
    while i <= left.count {
      var endLeft = i
      while endLeft < left.count, matching.forward[left[endLeft]] == nil { endLeft += 1 }
      // The position, in `after`, of the neighbour after the stretch.
      var endRight = right.count
      if endLeft < left.count {
        guard let match = matching.forward[left[endLeft]], let place = positions[match] else {
          // A neighbour that moved elsewhere does not mark the position.
          i = endLeft + 1
          while j < right.count, matching.backward[right[j]] == nil { j += 1 }
          j = right.count
          guard i < left.count,
            let next = left[i...].firstIndex(where: { index in
              matching.forward[index].flatMap { positions[$0] } != nil
            })
          else { return }
          i = next + 1
          j = (matching.forward[left[next]].flatMap { positions[$0] } ?? right.count) + 1
          continue
        }
        endRight = place
      }
      if j <= endRight {
        linkStretch(Array(left[i..<endLeft]), Array(right[j..<endRight]), in: kind)
        j = endRight + 1
      } else {
        j = right.count + 1
      }
      i = endLeft + 1
      if j > right.count { break }
    }
  }

  private mutating func linkStretch(_ left: [Int], _ right: [Int], in kind: PartKind) {
    guard left.count == right.count, !left.isEmpty, left.count <= MatchCosts.stretchLength,
      right.allSatisfy({ matching.backward[$0] == nil }),
      zip(left, right).allSatisfy({ before.resume.parts[$0].kind == after.resume.parts[$1].kind })
    else { return }
    let needsNoWords = left.count == 1 && placeTells(left[0], right[0], in: kind)
    guard needsNoWords || zip(left, right).allSatisfy({ sharesWords($0, $1, atLeast: MatchCosts.stretchWords) }) else { return }
    for (from, to) in zip(left, right) { matching.link(from, to) }
  }

  private func placeTells(_ from: Int, _ to: Int, in kind: PartKind) -> Bool {
    let left = before.resume.parts[from]
    let right = after.resume.parts[to]
    switch kind {
    // A telephone does not become a link.
    case .header: return Matcher.contact(in: left) == Matcher.contact(in: right)
    case .section:
      return left.kind == .paragraph || [left, right].allSatisfy { $0.text.unicodeScalars.count <= MatchCosts.itemScalars }
    default: return false
    }
  }

  /// Which contact details a header line contains: mail address, phone number, link.
  static func contact(in part: Part) -> [Bool] {
    // The number of an account in an address is no telephone.
    let words = part.text.split(separator: " ").filter { !$0.contains("://") }
    return [
      part.text.contains("@"),
      words.reduce(0) { $0 + $1.utf8.count(where: { UInt8.digits.contains($0) }) } >= MatchCosts.phoneDigits,
      part.links.contains { !$0.hasPrefix("mailto:") && !$0.hasPrefix("tel:") } || part.text.contains("://"),
    ]
  }

  /// Whether two texts share at least `count` words that are not common to all texts.
  func sharesWords(_ from: Int, _ to: Int, atLeast count: Int) -> Bool {
    Similarity.shared(before.features.of(from).words, after.features.of(to).words) >= count
  }

  // MARK: - Generic lines

  /// Whether a text is too short to be recognised elsewhere: a time, or a few words after a label.
  func isGeneric(_ text: String) -> Bool {
    var letters = 0
    var words = 0
    // The first words of most texts are enough.
    Words.forEach(in: Matcher.withoutLabel(text)) { word in
      guard word.kind == .word, !GenericWords.isOfDates(word.text.lowercased()) else { return true }
      letters += word.text.scalarCount
      words += 1
      return letters < MatchCosts.genericLetters
    }
    return letters < MatchCosts.genericLetters || words == 0
  }

  /// Returns how many distinctive words two texts share, without labels, dates and function words.
  func ownWordsShared(_ left: String, _ right: String) -> Int {
    func words(_ text: String) -> Set<String> {
      var found: Set<String> = []
      var ideograph: String?
      for word in Words.tokens(in: Matcher.withoutLabel(text)) {
        guard word.kind == .word || word.kind == .fact else {
          ideograph = nil
          continue
        }
        let lower = word.text.lowercased()
        if lower.unicodeScalars.first.map(Letters.isIdeograph) == true {
          if let before = ideograph { found.insert(before + lower) }
          ideograph = lower
        } else if word.kind == .word, lower.utf8.count > 2, !GenericWords.isOfDates(lower),
          !GenericWords.ofRoles.contains(lower)
        {
          found.insert(lower)
        }
      }
      return found
    }
    return words(left).intersection(words(right)).count
  }

  private static func withoutLabel(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard let colon = scalars.prefix(MatchCosts.labelLength).firstIndex(where: { $0 == ":" || $0 == "：" }) else { return text }
    return String(scalars[scalars.index(after: colon)...])
  }
}

/// Words that many lines of a résumé share although they are about different things.
enum GenericWords {
  /// Whether a word, in lower case, is one of dates.
  static func isOfDates(_ word: String) -> Bool {
    let bytes = Array(word.utf8)
    return Lexicon.months.whole(bytes) != nil || Lexicon.now.whole(bytes) != nil || Lexicon.seasons.whole(bytes) != nil
      || Lexicon.openers.whole(bytes) != nil || Lexicon.until.whole(bytes) != nil
      || bytes.first.map { $0 >= 0xE0 } == true && signs.contains(word)
  }

  private static let signs: Set<String> = ["年", "月", "日", "至", "今", "现", "在", "現"]

  /// The words of positions and places of work.
  static let ofRoles: Set<String> = [
    "senior", "junior", "lead", "engineer", "developer", "development", "manager", "intern", "software", "team", "remote",
    "the", "and", "for", "with", "role", "full", "time", "part", "stack",
  ]
}
