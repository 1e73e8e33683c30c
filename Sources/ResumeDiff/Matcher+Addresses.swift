import ResumeModel

/// Matches lines of contact by what they are: a mail address, a telephone number, a link.
extension Matcher {
  /// Matches lines with the same mail address or telephone number, if it occurs once on each side: the line may have
  /// another label now, or be in a section of its own.
  mutating func matchSameAddresses() {
    let from = addresses(in: before) { matching.forward[$0] == nil }
    guard !from.isEmpty else { return }
    let to = addresses(in: after) { matching.backward[$0] == nil }
    for (address, index) in from.sorted(by: { $0.key < $1.key }) {
      guard let index, let match = to[address], let match, matching.isFree(index, match) else { continue }
      matching.link(index, match)
    }
  }

  /// Returns the free lines by their addresses; nil for an address in several lines.
  private func addresses(in side: Side, isFree: (Int) -> Bool) -> [String: Int?] {
    var found: [String: Int?] = [:]
    for index in side.leaves where side.resume.parts[index].text.utf8.count <= MatchCosts.contactLine {
      let text = side.resume.parts[index].text
      guard text.contains("@") || text.utf8.count(where: { UInt8.digits.contains($0) }) >= MatchCosts.phoneDigits, isFree(index)
      else { continue }
      // Outside the header so many digits may be a time.
      let addresses = Matcher.addresses(in: text, isHeader: isHeader(side.container[index], side))
      for (place, address) in addresses.enumerated() where !addresses[..<place].contains(address) {
        found[address] = found.keys.contains(address) ? .some(nil) : .some(index)
      }
    }
    return found
  }

  /// The mail addresses and telephone numbers of a line, numbers as their digits.
  private static func addresses(in text: String, isHeader: Bool) -> [String] {
    // To cut a text by characters costs more than all else here.
    let mails = text.contains("@") ? mails(in: text) : []
    guard mails.isEmpty, isHeader, let number = number(in: text) else { return mails }
    return [number]
  }

  private static func mails(in text: String) -> [String] {
    let words = text.split { " |•·,;，；：:\t".contains($0) }
    return words.filter { $0.contains("@") && $0.contains(".") }.map { $0.lowercased() }
  }

  private func isHeader(_ home: Int, _ side: Side) -> Bool {
    side.resume.parts[home].kind == .header || side.resume.parts[home].sectionKey == .basics
  }

  /// The digits of a line that is a telephone number and at most a label; nil for any other line.
  private static func number(in text: String) -> String? {
    let digits = text.utf8.filter { UInt8.digits.contains($0) }
    let letters = text.unicodeScalars.count(where: \.isAlphabetic)
    guard digits.count >= MatchCosts.phoneDigits, letters <= digits.count else { return nil }
    return String(decoding: digits, as: UTF8.self)
  }

  /// Matches a line of contact under another key, if it is alone between the same neighbours and both are a link, a
  /// mail address or a number: `"image": "https://…"` and `"picture": "https://…"`.
  mutating func matchRenamedContacts() {
    let lefts = before.byContainer(lines(of: before))
    let rights = after.byContainer(lines(of: after))
    for (home, left) in lefts.enumerated() where !left.isEmpty {
      guard let away = matching.forward[home], !rights[away].isEmpty else { continue }
      let right = rights[away]
      var places = NumberTable()
      for (place, index) in right.enumerated() { places[index] = place }
      for (place, index) in left.enumerated() where matching.forward[index] == nil {
        let above = place == 0 ? -1 : matching.forward[left[place - 1]].flatMap { places[$0] }
        let below = place + 1 == left.count ? right.count : matching.forward[left[place + 1]].flatMap { places[$0] }
        guard let above, let below, below == above + 2, matching.backward[right[above + 1]] == nil else { continue }
        let (from, to) = (before.resume.parts[index], after.resume.parts[right[above + 1]])
        let contact = Matcher.contact(in: from)
        if from.kind == to.kind, contact.contains(true), contact == Matcher.contact(in: to) {
          matching.link(index, right[above + 1])
        }
      }
    }
  }

  /// The keyed lines in a header.
  private func lines(of side: Side) -> [Int] {
    side.resume.parts.indices.filter { index in
      let kind = side.resume.parts[index].kind
      return isTied(index, in: side) && side.resume.parts[index].attachment != .layout && kind != .group && kind != .header
        && side.resume.parts[side.container[index]].kind == .header
    }
  }
}
