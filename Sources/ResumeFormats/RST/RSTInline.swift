import ResumeModel

/// Reads the inline markup of reStructuredText as a reader sees it.
struct RSTInline {
  /// The addresses of the names that the document defines, in lower case.
  private let targets: [String: String]
  /// The texts of the substitutions that the document defines.
  private let substitutions: [String: String]

  /// The maximum length of marked text, in characters: every mark is looked for that far.
  private static let reach = 2000

  init(targets: [String: String] = [:], substitutions: [String: String] = [:]) {
    self.targets = targets
    self.substitutions = substitutions
  }

  /// The words of a text: emphasis without its marks, references by their texts.
  func read(_ text: String) -> InlineText {
    var words = ""
    var links: [String] = []
    var strongLead: String?
    let characters = Array(text)
    var index = 0
    func at(_ place: Int) -> Character? { characters.indices.contains(place) ? characters[place] : nil }
    func isWord(_ character: Character?) -> Bool { character.map { $0.isLetter || $0.isNumber } ?? false }
    /// The place of a mark that ends a stretch.
    func end(of mark: String, from start: Int) -> Int? {
      let signs = Array(mark)
      var place = start + 1
      while place + signs.count <= min(characters.count, start + Self.reach) {
        if characters[place...].starts(with: signs), !characters[place - 1].isWhitespace { return place }
        place += 1
      }
      return nil
    }
    func emphasis(at place: Int) -> (mark: String, close: Int)? {
      let mark = at(place + 1) == "*" ? "**" : "*"
      return end(of: mark, from: place + mark.count).map { (mark, $0) }
    }
    func add(name: String) {
      if let target = targets[Self.key(name)] { links.append(target) }
      words += name
    }
    while index < characters.count {
      let character = characters[index]
      let opens = !isWord(at(index - 1)) && at(index + 1).map { !$0.isWhitespace } ?? false
      if character == "\\" {
        if let next = at(index + 1), !next.isWhitespace { words.append(next) }
        index += 2
      } else if character == "*", opens, let (mark, close) = emphasis(at: index) {
        let inner = String(characters[(index + mark.count)..<close])
        if mark == "**", words.allSatisfy(\.isWhitespace) { strongLead = inner }
        words += inner
        index = close + mark.count
      } else if character == "`", at(index + 1) == "`", let close = end(of: "``", from: index + 2) {
        words += String(characters[(index + 2)..<close])
        index = close + 2
      } else if character == "`", opens || at(index - 1) == ":", let close = end(of: "`", from: index + 1) {
        let inside = String(characters[(index + 1)..<close])
        index = close + 1
        while at(index) == "_" { index += 1 }
        if inside.hasSuffix(">"), let open = inside.lastIndex(of: "<") {
          let target = String(inside[inside.index(after: open)...].dropLast())
          let label = inside[..<open].reversed().drop(while: \.isWhitespace).reversed()
          links.append(target.hasSuffix("_") ? targets[Self.key(String(target.dropLast()))] ?? target : target)
          words += label.isEmpty ? target : String(label)
        } else {
          add(name: inside)
        }
      } else if character == "|", opens, let close = end(of: "|", from: index + 1), close - index < 60 {
        let name = String(characters[(index + 1)..<close])
        if let value = substitutions[name.lowercased()] {
          words += value
          index = close + 1
          while at(index) == "_" { index += 1 }
        } else {
          words.append(character)
          index += 1
        }
      } else if character == "_", isWord(at(index - 1)), !isWord(at(index + 1)), at(index + 1) != "`",
        let name = Self.name(before: index, in: characters)
      {
        // `Flask_`
        if let target = targets[Self.key(name)] { links.append(target) }
        index += at(index + 1) == "_" ? 2 : 1
      } else if character == ":", !isWord(at(index - 1)), let close = Self.role(at: index, in: characters) {
        index = close
      } else if character == "-", at(index + 1) == "-" {
        let isLong = at(index + 2) == "-"
        words += isLong ? "—" : "–"
        index += isLong ? 3 : 2
      } else if character == "<", let close = characters[index...].firstIndex(of: ">"), at(index + 1) == "h" {
        let target = String(characters[(index + 1)..<close])
        links.append(target)
        words += target
        index = close + 1
      } else if let link = Self.address(at: index, in: characters), !isWord(at(index - 1)) {
        links.append(link)
        words += link
        index += link.count
      } else {
        words.append(character)
        index += 1
      }
    }
    var inline = InlineText(text: PlainText.collapsed(Array(words.utf8), without: []), links: links)
    if let lead = strongLead.map({ PlainText.collapsed(Array($0.utf8), without: []) }), !lead.isEmpty {
      inline.strongLead = lead
      inline.isStrong = lead == inline.text
    }
    return inline
  }

  /// A name as references compare it: in lower case, with single blanks.
  static func key(_ name: String) -> String {
    PlainText.collapsed(Array(name.lowercased().utf8), without: [])
  }

  /// Returns the word before a sign that makes it a reference.
  private static func name(before place: Int, in characters: [Character]) -> String? {
    var start = place
    while start > 0,
      characters[start - 1].isLetter || characters[start - 1].isNumber || "-+.:".contains(characters[start - 1])
        || characters[start - 1] == "_" && start - 1 > 0
    {
      start -= 1
    }
    return start < place ? String(characters[start..<place]) : nil
  }

  /// Returns the place after the role before a text: `:sup:` of `` :sup:`2` ``.
  private static func role(at place: Int, in characters: [Character]) -> Int? {
    var end = place + 1
    while end < characters.count, characters[end].isLetter || characters[end] == "-" { end += 1 }
    guard end > place + 1, end + 1 < characters.count, characters[end] == ":", characters[end + 1] == "`" else { return nil }
    return end + 1
  }

  /// Returns the address that stands by itself at a place.
  private static func address(at place: Int, in characters: [Character]) -> String? {
    guard characters[place] == "h", characters[place...].starts(with: "http://") || characters[place...].starts(with: "https://")
    else { return nil }
    var end = place
    while end < characters.count, !characters[end].isWhitespace, !"<>\"`|".contains(characters[end]) { end += 1 }
    while end > place + 8, ".,;:!?)".contains(characters[end - 1]) { end -= 1 }
    return String(characters[place..<end])
  }
}
