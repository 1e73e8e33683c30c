import ResumeModel

/// Reads Org's inline markup as a reader sees it.
enum OrgInline {
  /// The words of a text: emphasis without its marks, links by their descriptions, timestamps by their dates.
  static func read(_ text: String) -> InlineText {
    var words = ""
    var links: [String] = []
    var strongLead: String?
    let characters = Array(text)
    var index = 0
    func find(_ mark: Character, from: Int) -> Int? { (from..<characters.count).first { characters[$0] == mark } }
    while index < characters.count {
      let character = characters[index]
      let before = index > 0 ? characters[index - 1] : " "
      if character == "[", index + 1 < characters.count, characters[index + 1] == "[",
        let close = (index + 2..<max(index + 2, characters.count - 1)).first(where: {
          characters[$0] == "]" && characters[$0 + 1] == "]"
        })
      {
        let inside = String(characters[(index + 2)..<close])
        let parts = inside.split(separator: "][", maxSplits: 1).map(String.init)
        let target = parts.first ?? ""
        links.append(target)
        words += parts.count > 1 ? parts[1] : target.replacingPrefix("mailto:")
        index = close + 2
      } else if character == "<" || character == "[", let (date, end) = timestamp(characters, index) {
        words += date
        index = end
        if index + 2 < characters.count, characters[index] == "-", characters[index + 1] == "-" {
          words += " – "
          index += 2
        }
      } else if "*/_=~+".contains(character), !(before.isLetter || before.isNumber), index + 1 < characters.count,
        !characters[index + 1].isWhitespace, let close = find(character, from: index + 2),
        !characters[close - 1].isWhitespace,
        close + 1 == characters.count || !(characters[close + 1].isLetter || characters[close + 1].isNumber)
      {
        let inner = read(String(characters[(index + 1)..<close]))
        if character == "*", words.allSatisfy(\.isWhitespace) { strongLead = inner.text }
        words += inner.text
        links += inner.links
        index = close + 1
      } else if character == "\\", index + 1 < characters.count, characters[index + 1] == "\\" {
        words += " "
        index += 2
      } else {
        words.append(character)
        index += 1
      }
    }
    var inline = InlineText(text: PlainText.collapsed(Array(words.utf8), without: []), links: links)
    if let strongLead, !strongLead.isEmpty {
      inline.strongLead = strongLead
      inline.isStrong = strongLead == inline.text
    }
    return inline
  }

  /// Reads a timestamp such as `<2020-01-01 Wed>` or `[2020-01]`; returns its date and its end.
  private static func timestamp(_ characters: [Character], _ start: Int) -> (String, Int)? {
    let close: Character = characters[start] == "<" ? ">" : "]"
    guard let end = (start + 1..<min(characters.count, start + 40)).first(where: { characters[$0] == close }) else {
      return nil
    }
    let inside = String(characters[(start + 1)..<end])
    let date = inside.prefix { $0.isNumber || $0 == "-" }
    guard date.count >= 7, date.prefix(4).allSatisfy(\.isNumber) else { return nil }
    return (String(date), end + 1)
  }

  /// A headline's title and its tags: `Work :noexport:`; the keyword and priority before the title are left out.
  static func headline(_ text: String) -> (title: String, tags: [String]) {
    var title = text.drop { $0 == " " || $0 == "\t" }
    while let last = title.last, last.isWhitespace { title.removeLast() }
    var tags: [String] = []
    if title.last == ":", let gap = title.lastIndex(where: \.isWhitespace) {
      let found = title[title.index(after: gap)...]
      let isTags = found.first == ":" && found.allSatisfy { $0.isLetter || $0.isNumber || "_@#%:".contains($0) }
      if isTags, found.count > 2 {
        tags = found.split(separator: ":").map { $0.lowercased() }
        title = title[..<gap]
      }
    }
    for keyword in ["TODO ", "DONE "] where title.hasPrefix(keyword) { title = title.dropFirst(keyword.count) }
    while let last = title.last, last.isWhitespace { title.removeLast() }
    return (String(title), tags)
  }

  /// A property of a drawer, such as `:FROM: <2020-01-01>`.
  static func property(_ line: String) -> (key: String, value: String)? {
    guard line.hasPrefix(":"), let end = line.dropFirst().firstIndex(of: ":") else { return nil }
    let key = line[line.index(after: line.startIndex)..<end]
    guard !key.isEmpty else { return nil }
    var value = line[line.index(after: end)...]
    while let first = value.first, first.isWhitespace { value.removeFirst() }
    return (key.lowercased(), String(value))
  }
}

extension String {
  /// The text without a prefix that it may have.
  fileprivate func replacingPrefix(_ prefix: String) -> String {
    hasPrefix(prefix) ? String(dropFirst(prefix.count)) : self
  }
}
