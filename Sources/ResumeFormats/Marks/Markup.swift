/// One marked stretch of source, such as `**bold**` or `[words](address)`.
///
/// Knows the common forms only; `MarkFinder` checks every result against the text that was read.
struct Markup {
  /// The source inside the marks.
  var inner: [Character]
  var kind: TextMark.Kind
  /// The index after the closing mark.
  var end: Int

  private init(_ inner: ArraySlice<Character>, _ kind: TextMark.Kind, end: Int) {
    self.inner = Array(inner)
    self.kind = kind
    self.end = end
  }

  /// The longest stretch that is searched for a closing mark.
  private static let reach = 2000

  /// Returns the markup that begins at an index; nil without one.
  static func at(_ index: Int, in source: [Character], _ style: MarkStyle) -> Markup? {
    switch (source[index], style) {
    case ("\\", .commands): command(at: index, in: source)
    case ("#", .calls): typstLink(at: index, in: source)
    case ("*", .calls): pair("*", .strong, at: index, in: source)
    case ("_", .calls): pair("_", .emphasis, at: index, in: source)
    case ("[", .slashes): orgLink(at: index, in: source)
    case ("*", .slashes): pair("*", .strong, at: index, in: source)
    case ("/", .slashes): pair("/", .emphasis, at: index, in: source)
    case ("*", .brackets): pair("*", .strong, at: index, in: source)
    case ("_", .brackets): pair("_", .emphasis, at: index, in: source)
    case ("h", .brackets), ("l", .brackets), ("m", .brackets): bracketLink(at: index, in: source)
    case ("`", .ticks): tickLink(at: index, in: source) ?? pair("``", .code, at: index, in: source)
    case ("*", .ticks): pair("**", .strong, at: index, in: source) ?? pair("*", .emphasis, at: index, in: source)
    case ("`", .brackets): pair("`", .code, at: index, in: source)
    case (_, .commands), (_, .calls), (_, .slashes), (_, .brackets), (_, .ticks): nil
    case ("[", _): index > 0 && source[index - 1] == "!" ? nil : link(at: index, in: source)
    case ("<", _): element(at: index, in: source)
    case ("*", _), ("_", _):
      pair(String(repeating: source[index], count: 2), .strong, at: index, in: source)
        ?? pair(String(source[index]), .emphasis, at: index, in: source)
    case ("`", _): pair("`", .code, at: index, in: source)
    default: nil
    }
  }

  private static func has(_ text: String, at index: Int, in source: [Character]) -> Bool {
    index + text.count <= source.count && source[index..<index + text.count].elementsEqual(text)
  }

  private static func find(_ text: String, from start: Int, in source: [Character]) -> Int? {
    var index = start
    while index < min(source.count, start + reach) {
      if has(text, at: index, in: source) { return index }
      index += 1
    }
    return nil
  }

  private static func pair(_ mark: String, _ kind: TextMark.Kind, at index: Int, in source: [Character]) -> Markup? {
    let start = index + mark.count
    guard has(mark, at: index, in: source), start < source.count, !source[start].isWhitespace, String(source[start]) != mark,
      let close = find(mark, from: start + 1, in: source), !source[close - 1].isWhitespace
    else { return nil }
    // `my_file_name` is no emphasis.
    if mark == "_" || mark == "/" {
      if index > 0, source[index - 1].isLetter || source[index - 1].isNumber || source[index - 1] == mark.first { return nil }
      if close + 1 < source.count, source[close + 1].isLetter || source[close + 1].isNumber { return nil }
    }
    return Markup(source[start..<close], kind, end: close + mark.count)
  }

  /// Returns the index of the bracket that closes the one at an index.
  private static func closing(_ open: Character, _ close: Character, at index: Int, in source: [Character]) -> Int? {
    guard index < source.count, source[index] == open else { return nil }
    var depth = 0
    for place in index..<min(source.count, index + reach) {
      if source[place] == open { depth += 1 }
      if source[place] == close { depth -= 1 }
      if depth == 0 { return place }
    }
    return nil
  }

  private static func link(at index: Int, in source: [Character]) -> Markup? {
    guard let close = closing("[", "]", at: index, in: source),
      let end = closing("(", ")", at: close + 1, in: source)
    else { return nil }
    let target = String(source[close + 2..<end]).split { $0.isWhitespace }.first.map(String.init) ?? ""
    return Markup(source[index + 1..<close], .link(target), end: end + 1)
  }

  private static func element(at index: Int, in source: [Character]) -> Markup? {
    guard let open = find(">", from: index, in: source) else { return nil }
    let tag = String(source[index + 1..<open])
    let name = tag.prefix { $0.isLetter || $0.isNumber || $0 == "_" }.lowercased()
    let kind: TextMark.Kind
    switch name {
    case "b", "strong": kind = .strong
    case "i", "em": kind = .emphasis
    case "code": kind = .code
    case "a":
      guard let target = attribute("href", of: tag) else { return nil }
      kind = .link(target)
    default: return nil
    }
    guard let close = find("</" + name, from: open + 1, in: source), let end = find(">", from: close, in: source) else {
      return nil
    }
    return Markup(source[open + 1..<close], kind, end: end + 1)
  }

  private static func attribute(_ name: String, of tag: String) -> String? {
    guard let start = tag.firstRange(of: name + "=")?.upperBound, start < tag.endIndex else { return nil }
    let rest = tag[start...]
    guard let quote = rest.first, quote == "\"" || quote == "'" else { return String(rest.prefix { !$0.isWhitespace }) }
    return String(rest.dropFirst().prefix { $0 != quote })
  }

  private static func command(at index: Int, in source: [Character]) -> Markup? {
    let name = String(source[(index + 1)...].prefix { $0.isLetter })
    let open = index + 1 + name.count
    guard !name.isEmpty, let close = closing("{", "}", at: open, in: source) else { return nil }
    let first = source[open + 1..<close]
    switch name {
    case "textbf", "textbfit": return Markup(first, .strong, end: close + 1)
    case "textit", "emph", "textsl": return Markup(first, .emphasis, end: close + 1)
    case "texttt": return Markup(first, .code, end: close + 1)
    case "url": return Markup(first, .link(String(first)), end: close + 1)
    case "href", "hrefWithoutArrow":
      guard let end = closing("{", "}", at: close + 1, in: source) else { return nil }
      return Markup(source[close + 2..<end], .link(String(first.filter { $0 != "\\" })), end: end + 1)
    default: return nil
    }
  }

  private static func typstLink(at index: Int, in source: [Character]) -> Markup? {
    guard has("#link(\"", at: index, in: source), let quote = find("\"", from: index + 7, in: source),
      let open = find("[", from: quote, in: source), open - quote <= 3, let close = closing("[", "]", at: open, in: source)
    else { return nil }
    return Markup(source[open + 1..<close], .link(String(source[index + 7..<quote])), end: close + 1)
  }

  private static func bracketLink(at index: Int, in source: [Character]) -> Markup? {
    guard index == 0 || !(source[index - 1].isLetter || source[index - 1].isNumber),
      let start = ["https://", "http://", "link:", "mailto:"].first(where: { has($0, at: index, in: source) }),
      let open = source[index...].firstIndex(where: { $0 == "[" || $0.isWhitespace }), source[open] == "[",
      let close = closing("[", "]", at: open, in: source)
    else { return nil }
    let target = String(source[(start == "link:" ? index + start.count : index)..<open])
    return Markup(source[open + 1..<close], .link(target), end: close + 1)
  }

  private static func tickLink(at index: Int, in source: [Character]) -> Markup? {
    guard let close = find("`_", from: index + 1, in: source), let open = source[index..<close].lastIndex(of: "<"),
      source[close - 1] == ">"
    else { return nil }
    return Markup(source[index + 1..<open], .link(String(source[open + 1..<close - 1])), end: close + 2)
  }

  private static func orgLink(at index: Int, in source: [Character]) -> Markup? {
    guard has("[[", at: index, in: source), let middle = find("][", from: index, in: source),
      let close = find("]]", from: middle, in: source)
    else { return nil }
    return Markup(source[middle + 2..<close], .link(String(source[index + 2..<middle])), end: close + 2)
  }

  /// Returns the words of a stretch without the markup inside it.
  static func plain(_ source: [Character], _ style: MarkStyle) -> String {
    var words = ""
    var index = 0
    while index < source.count {
      if let inner = at(index, in: source, style) {
        words += plain(inner.inner, style)
        index = inner.end
        continue
      }
      switch source[index] {
      case "\\" where style == .commands:
        let name = source[(index + 1)...].prefix { $0.isLetter }.count
        index += 1 + name
        if name == 0, index < source.count {
          words.append(source[index])
          index += 1
        }
      case "\\":
        index += 1
        if index < source.count { words.append(source[index]) }
        index += 1
      case "{" where style == .commands, "}" where style == .commands: index += 1
      case "~" where style == .commands:
        words.append(" ")
        index += 1
      case "<" where style == .starsAndTags:
        if let end = find(">", from: index, in: source) {
          index = end + 1
        } else {
          words.append("<")
          index += 1
        }
      case "&" where has("&amp;", at: index, in: source):
        words.append("&")
        index += 5
      case "&" where has("&nbsp;", at: index, in: source):
        words.append(" ")
        index += 6
      default:
        words.append(source[index].isWhitespace ? " " : source[index])
        index += 1
      }
    }
    return words.split(separator: " ").joined(separator: " ")
  }
}
