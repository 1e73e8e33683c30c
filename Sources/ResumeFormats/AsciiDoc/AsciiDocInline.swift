import ResumeModel

/// Reads AsciiDoc's inline markup as a reader sees it.
struct AsciiDocInline {
  /// The values of the attributes that the document sets, by name.
  private let settings: [String: String]

  init(settings: [String: String]) { self.settings = settings }

  /// The words of a text: formatting without its marks, links by their texts, attributes by their values.
  func read(_ text: String) -> InlineText {
    var reading = Reading(Array(substituted(text)))
    reading.run()
    var inline = InlineText(
      text: PlainText.collapsed(Array(reading.words.utf8), without: []), links: reading.links)
    if let lead = reading.strongLead.map({ PlainText.collapsed(Array($0.utf8), without: []) }), !lead.isEmpty {
      inline.strongLead = lead
      inline.isStrong = lead == inline.text
    }
    return inline
  }

  /// The attributes that Asciidoctor itself sets.
  private static let known = [
    "nbsp": " ", "sp": " ", "empty": "", "blank": "", "zwsp": "", "plus": "+", "amp": "&", "lt": "<", "gt": ">",
    "vbar": "|", "apos": "'", "quot": "\"", "cpp": "C++", "pp": "++", "asterisk": "*", "backtick": "`", "tilde": "~",
    "caret": "^", "startsb": "[", "endsb": "]", "two-colons": "::", "two-semicolons": ";;", "deg": "°",
  ]

  /// The maximum length of a text with its attributes replaced: an attribute may name another one twice.
  private static let limit = 4000

  private func substituted(_ text: String) -> String {
    var text = text
    for _ in 0..<4 where text.contains("{") && text.utf8.count < Self.limit {
      var result = ""
      var rest = text[...]
      var isChanged = false
      while let open = rest.firstIndex(of: "{") {
        result += rest[..<open]
        let inside = rest[rest.index(after: open)...]
        let name = inside.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
        guard !name.isEmpty, name.endIndex < inside.endIndex, inside[name.endIndex] == "}", result.last != "\\",
          let value = settings[name.lowercased()] ?? Self.known[name.lowercased()]
        else {
          result.append("{")
          rest = inside
          continue
        }
        result += value
        isChanged = true
        rest = inside[inside.index(after: name.endIndex)...]
      }
      text = result + rest
      if !isChanged { break }
    }
    return text
  }
}

/// One run through a text.
private struct Reading {
  private let characters: [Character]
  private var index = 0
  private(set) var words = ""
  private(set) var links: [String] = []
  private(set) var strongLead: String?
  private let depth: Int

  init(_ characters: [Character], depth: Int = 0) {
    self.characters = characters
    self.depth = depth
  }

  mutating func run() {
    while index < characters.count {
      if readEscape() || readMacro() || readFormatting() || readSigns() { continue }
      words.append(characters[index])
      index += 1
    }
  }

  private func at(_ place: Int) -> Character? { characters.indices.contains(place) ? characters[place] : nil }

  private func has(_ text: String, at place: Int) -> Bool {
    characters.count - place >= text.count && characters[place...].starts(with: text)
  }

  private static func isWord(_ character: Character?) -> Bool {
    character.map { $0.isLetter || $0.isNumber || $0 == "_" } ?? false
  }

  /// The maximum length of formatted text, in characters: every mark is looked for that far.
  private static let reach = 2000

  private func find(_ wanted: Character, from: Int) -> Int? {
    from < characters.count ? characters[from..<min(characters.count, from + Self.reach)].firstIndex(of: wanted) : nil
  }

  /// Adds the words of a stretch that has markup of its own.
  private mutating func add(inside range: Range<Int>) -> String {
    guard depth < 8, !range.isEmpty else {
      words += String(characters[range])
      return String(characters[range])
    }
    var inner = Reading(Array(characters[range]), depth: depth + 1)
    inner.run()
    words += inner.words
    links += inner.links
    return inner.words
  }

  // MARK: - Escapes and signs

  private mutating func readEscape() -> Bool {
    guard characters[index] == "\\", let next = at(index + 1) else { return false }
    if "*_`#^~{[<+\\".contains(next) || next.isLetter && (has("http", at: index + 1) || has("link:", at: index + 1)) {
      words.append(next)
      index += 2
      return true
    }
    // A backslash before an address keeps it from becoming a link.
    let word = characters[(index + 1)...].prefix { !$0.isWhitespace }
    guard word.contains("@") else { return false }
    words += String(word)
    index += 1 + word.count
    return true
  }

  private mutating func readSigns() -> Bool {
    let before = words.last { !$0.isWhitespace }
    if has("--", at: index), at(index + 2) != "-", at(index - 1) != "-" {
      words += before?.isNumber == true ? "–" : "—"
      index += 2
      return true
    }
    if has("->", at: index) {
      words += before?.isNumber == true ? "–" : "→"
      index += 2
      return true
    }
    if characters[index] == "&", let end = find(";", from: index), end - index < 12 {
      let bytes = Array(String(characters[index...end]).utf8)
      if let (scalar, _) = HTMLEntities.reference(in: bytes, at: 0, limit: bytes.count) {
        words.unicodeScalars.append(scalar)
        index = end + 1
        return true
      }
    }
    if has("\"`", at: index), let end = find("`", from: index + 2), at(end + 1) == "\"" {
      words.append("“")
      _ = add(inside: index + 2..<end)
      words.append("”")
      index = end + 2
      return true
    }
    return false
  }

  // MARK: - Links and macros

  private static let schemes = ["https://", "http://", "ftp://", "irc://", "mailto:", "link:", "xref:"]
  /// Macros whose brackets contain words.
  private static let texts = ["footnote:", "kbd:", "btn:", "pass:", "stem:", "menu:"]
  /// Macros that show a picture.
  private static let pictures = ["image:", "icon:"]

  private mutating func readMacro() -> Bool {
    let first = characters[index]
    if has("<<", at: index), let end = find(">", from: index + 2), at(end + 1) == ">" {
      let comma = characters[index..<end].firstIndex(of: ",")
      _ = add(inside: (comma.map { $0 + 1 } ?? index + 2)..<end)
      index = end + 2
      return true
    }
    if has("[[", at: index), let end = find("]", from: index + 2), at(end + 1) == "]" {
      index = end + 2
      return true
    }
    if first == "<", Self.schemes.prefix(5).contains(where: { has($0, at: index + 1) }), let end = find(">", from: index) {
      links.append(String(characters[index + 1..<end]))
      words += String(characters[index + 1..<end])
      index = end + 1
      return true
    }
    guard first.isLetter, !Self.isWord(at(index - 1)) else { return false }
    if Self.pictures.contains(where: { has($0, at: index) }), let open = target(from: index), let end = close(open) {
      index = end + 1
      return true
    }
    if let name = Self.texts.first(where: { has($0, at: index) }), let open = target(from: index), let end = close(open) {
      let isNote = name == "footnote:"
      if isNote { words += " (" }
      _ = add(inside: open + 1..<end)
      if isNote { words += ")" }
      index = end + 1
      return true
    }
    guard let scheme = Self.schemes.first(where: { has($0, at: index) }) else { return false }
    return readLink(scheme)
  }

  private mutating func readLink(_ scheme: String) -> Bool {
    let isMacro = scheme == "link:" || scheme == "xref:"
    if let open = target(from: index), let end = close(open) {
      let address = String(characters[(isMacro ? index + scheme.count : index)..<open])
      if scheme != "xref:" { links.append(address) }
      var text = String(characters[(open + 1)..<end])
      if text.hasPrefix("\"") {
        text = String(text.dropFirst().prefix { $0 != "\"" })
      } else if let comma = text.firstIndex(where: { $0 == "," }), text[comma...].contains("=") {
        text = String(text[..<comma])
      }
      if text.hasSuffix("^") { text.removeLast() }
      if text.isEmpty || text.hasPrefix("window=") || text.hasPrefix("role=") {
        text = address.hasPrefix("mailto:") ? String(address.dropFirst(7)) : address
        words += text
      } else {
        var inner = Reading(Array(text), depth: depth + 1)
        if depth < 8 { inner.run() }
        words += depth < 8 ? inner.words : text
        links += inner.links
      }
      index = end + 1
      return true
    }
    guard !isMacro else { return false }
    var end = index
    while let next = at(end), !next.isWhitespace, !"[]<>|\"".contains(next) { end += 1 }
    while end > index + scheme.count, ".,;:!?)".contains(characters[end - 1]) { end -= 1 }
    guard end > index + scheme.count else { return false }
    let address = String(characters[index..<end])
    links.append(address)
    words += address.hasPrefix("mailto:") ? String(address.dropFirst(7)) : address
    index = end
    return true
  }

  /// Returns the place of the bracket after a macro's target, which has no blank.
  private func target(from start: Int) -> Int? {
    var place = start
    while let next = at(place), !next.isWhitespace {
      if next == "[" { return place }
      place += 1
    }
    return nil
  }

  /// Returns the bracket that closes one.
  private func close(_ open: Int) -> Int? {
    var level = 0
    for place in open..<min(characters.count, open + 1000) {
      if characters[place] == "[" { level += 1 }
      if characters[place] == "]" {
        level -= 1
        if level == 0 { return place }
      }
    }
    return nil
  }

  // MARK: - Formatting

  private mutating func readFormatting() -> Bool {
    // `[.role]#text#`
    if characters[index] == "[", let end = find("]", from: index), let next = at(end + 1), "#*_`".contains(next),
      characters[index + 1..<end].first.map({ ".%#".contains($0) || $0.isLetter }) ?? false, formatted(at: end + 1) != nil
    {
      index = end + 1
      return true
    }
    guard let (inside, end) = formatted(at: index) else { return false }
    let mark = characters[index]
    let isLead = mark == "*" && words.allSatisfy(\.isWhitespace)
    if mark == "`" || mark == "+" {
      words += String(characters[inside])
    } else {
      let text = add(inside: inside)
      if isLead { strongLead = text }
    }
    index = end
    return true
  }

  /// Returns the inside and the end of the formatted text that starts at a place.
  private func formatted(at place: Int) -> (inside: Range<Int>, end: Int)? {
    guard let mark = at(place), "*_`#+^~".contains(mark), let next = at(place + 1) else { return nil }
    let isShort = mark == "^" || mark == "~"
    if next == mark, !isShort {
      // `**text**`, anywhere.
      var end = place + 2
      let limit = min(characters.count - 1, place + Self.reach)
      while end < limit, !(characters[end] == mark && characters[end + 1] == mark) { end += 1 }
      guard end < limit, end > place + 2 else { return nil }
      return (place + 2..<end, end + 2)
    }
    guard !next.isWhitespace, next != mark else { return nil }
    if isShort {
      guard let end = find(mark, from: place + 1), end - place < 40, !characters[place..<end].contains(where: \.isWhitespace)
      else { return nil }
      return (place + 1..<end, end + 1)
    }
    guard !Self.isWord(at(place - 1)) else { return nil }
    var end = place + 1
    while let found = find(mark, from: end + 1) {
      if !characters[found - 1].isWhitespace, !Self.isWord(at(found + 1)) { return (place + 1..<found, found + 1) }
      end = found
    }
    return nil
  }
}
