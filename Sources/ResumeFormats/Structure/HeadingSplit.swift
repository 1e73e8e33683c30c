import ResumeLexicon
package import ResumeModel

/// Divides an entry's line: title, organisation, place, period.
package enum HeadingSplit {
  /// Returns the recognised pieces of a line such as `Engineer @ Acme, Oslo (2020 – now)`.
  package static func read(_ text: String, in key: SectionKey?) -> EntryHeading {
    var heading = EntryHeading()
    var rest = text
    if let finding = timeInLastColumn(of: text) ?? DateScanner.find(in: text),
      finding.isSure || isAtEdge(finding.bytes, text)
    {
      heading.period = finding.period
      var bytes = Array(text.utf8)
      bytes.replaceSubrange(finding.bytes, with: Array("\u{1F}".utf8))
      rest = String(decoding: bytes, as: UTF8.self)
    }
    var (pieces, atPlace) = split(rest)
    if let at = atPlace, at < pieces.count, at > 0 {
      heading.title = pieces[at - 1]
      heading.organization = pieces[at]
      heading.place = pieces[(at + 1)...].first { !Grades.isGrade($0) }
      return heading
    }
    guard !pieces.isEmpty else { return heading }
    if let index = pieces.firstIndex(where: { isOrganization($0, in: key) }) {
      heading.organization = pieces.remove(at: index)
      if let title = pieces.firstIndex(where: isRole) ?? pieces.indices.first {
        heading.title = pieces.remove(at: title)
      }
    } else if let index = pieces.firstIndex(where: isRole) {
      heading.title = pieces.remove(at: index)
      if !pieces.isEmpty { heading.organization = pieces.removeFirst() }
    } else if key == .projects {
      heading.title = pieces.removeFirst()
    } else {
      heading.organization = pieces.count > 1 ? pieces.removeFirst() : nil
      heading.title = pieces.removeFirst()
    }
    heading.place = pieces.first { !Grades.isGrade($0) }
    return heading
  }

  /// Returns the time that is all of the last column: the title in another one may name a month, too.
  static func timeInLastColumn(of text: String) -> DateScanner.Finding? {
    let bytes = Array(text.utf8)
    guard let bar = bytes.lastIndex(of: .bar), bar + 2 < bytes.count, bytes[bar + 1] == .space else { return nil }
    let column = String(decoding: bytes[(bar + 2)...], as: UTF8.self)
    guard var finding = DateScanner.find(in: column), finding.bytes.count == column.utf8.count else { return nil }
    finding.bytes = bar + 2..<bytes.count
    return finding
  }

  /// Returns the recognised pieces of a block's text; a time that the source marks as one is used as it is.
  static func read(_ inline: InlineText, in key: SectionKey?) -> EntryHeading {
    var heading = read(inline.untimed ?? inline.text, in: key)
    if let period = inline.period { heading.period = period }
    return heading
  }

  /// Whether the title names an organisation and the organisation a title, as in templates whose arguments
  /// people fill in the other order.
  static func looksSwapped(title: String, organization: String, in key: SectionKey?) -> Bool {
    (isRole(organization) && !isRole(title))
      || (isOrganization(title, in: key) && !isOrganization(organization, in: key))
        && !isRole(title)
  }

  private static func isAtEdge(_ bytes: Range<Int>, _ text: String) -> Bool {
    let utf8 = Array(text.utf8)
    let isMark: (UInt8) -> Bool = { $0.isWhite || $0.isPunctuation }
    return utf8[..<bytes.lowerBound].allSatisfy(isMark) || utf8[bytes.upperBound...].allSatisfy(isMark)
  }

  /// The pieces of a line between its separators, and the index of the piece that follows `@` or `at`.
  private static func split(_ text: String) -> (pieces: [String], afterAt: Int?) {
    var pieces: [String] = []
    var afterAt: Int?
    let bytes = Array(text.utf8)
    var piece: [UInt8] = []
    func close() {
      while piece.last == .space { piece.removeLast() }
      guard !piece.isEmpty else { return }
      let trimmed = trim(String(decoding: piece, as: UTF8.self))
      if !trimmed.isEmpty { pieces.append(trimmed) }
      piece.removeAll(keepingCapacity: true)
    }
    var index = 0
    while index < bytes.count {
      guard bytes[index] != .space else {
        index += 1
        continue
      }
      let end = bytes[index...].firstIndex(of: .space) ?? bytes.count
      if isSign(bytes, index..<end) {
        close()
        if bytes[index] == .at || bytes[index] == UInt8(ascii: "a") { afterAt = pieces.count }
        index = end
        continue
      }
      while index < end {
        if bytes[index] == .bar || bytes[index] == .comma || bytes[index] == 0x1F {
          close()
          index += 1
        } else if bytes[index] == 0xEF, bytes.has("｜", at: index) || bytes.has("，", at: index) {
          close()
          index += 3
        } else {
          piece.append(bytes[index])
          index += 1
        }
      }
      piece.append(.space)
    }
    close()
    if pieces.count == 1, afterAt == nil, isCJK(pieces[0]) {
      pieces = pieces[0].split(separator: " ").map { trim(String($0)) }.filter { !$0.isEmpty }
    }
    return (pieces, afterAt)
  }

  /// Whether a word stands between two pieces and belongs to neither.
  private static func isSign(_ bytes: [UInt8], _ word: Range<Int>) -> Bool {
    switch word.count {
    case 1:
      return bytes[word.lowerBound] == .at || bytes[word.lowerBound] == .bar || bytes[word.lowerBound] == .hyphen
        || bytes[word.lowerBound] == .slash
    case 2: return ["at", "--", "//", "·"].contains { bytes.has($0, at: word.lowerBound) }
    case 3 where bytes[word.lowerBound] >= 0x80:
      return ["–", "—", "•", "｜", "➤", "→"].contains { bytes.has($0, at: word.lowerBound) }
    case 3: return bytes.has("---", at: word.lowerBound)
    default: return word.allSatisfy { bytes[$0] == .hyphen || bytes[$0] == .dot }
    }
  }

  /// Removes blanks and loose marks at both ends; brackets only if they are not closed inside.
  private static func trim(_ text: String) -> String {
    if let first = text.utf8.first, let last = text.utf8.last, first.isWordByte, last.isWordByte { return text }
    var scalars = Substring(text).unicodeScalars
    let loose = " \t:：-–—|·•~()[]（）<>*_.".unicodeScalars
    while let first = scalars.first, loose.contains(first) { scalars.removeFirst() }
    while let last = scalars.last, loose.contains(last) {
      if last == ")" && scalars.contains("(") { break }
      if last == "）" && scalars.contains("（") { break }
      if last == "." && scalars.dropLast().contains(".") { break }
      scalars.removeLast()
    }
    return String(scalars)
  }

  private static func isCJK(_ text: String) -> Bool {
    text.utf8.contains { $0 >= 0xE3 } && text.unicodeScalars.contains { $0.value >= 0x3040 && $0.value < 0xE000 }
  }

  private static func isRole(_ piece: String) -> Bool { holds(piece, positions, joined: joinedPositions) }

  private static func isOrganization(_ piece: String, in key: SectionKey?) -> Bool {
    holds(piece, organizations, joined: joinedOrganizations) && !(key != .education && isRole(piece))
  }

  /// Whether a piece has one of some words as a word of its own, or, in a script without blanks, anywhere.
  private static func holds(_ piece: String, _ words: WordTable, joined: WordTable) -> Bool {
    let bytes = Array(piece.lowercased().utf8)
    let isJoined = isCJK(piece)
    var isInWord = false
    for index in bytes.indices {
      let isLetter = WordTable.isLetter(bytes[index]) || isInWord && bytes[index] & 0xC0 == 0x80
      if isLetter, !isInWord, words.match(in: bytes, at: index) != nil { return true }
      if isJoined, bytes[index] >= 0xE3, joined.match(in: bytes, at: index) != nil { return true }
      isInWord = isLetter
    }
    return false
  }

  private static let positions = table(separated: true, \.positions)
  private static let joinedPositions = table(separated: false, \.positions)
  private static let organizations = table(separated: true, \.organizations)
  private static let joinedOrganizations = table(separated: false, \.organizations)

  private static func table(separated: Bool, _ kind: (Language) -> StaticString) -> WordTable {
    WordTable(Lexicon.languages.filter { $0.separatesWords == separated }.map { (kind($0), 0) })
  }
}
