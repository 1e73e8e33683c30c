import ResumeModel

/// Divides a labelled value, such as `Languages: Go, Rust`.
struct FieldSplit {
  /// The words before the colon.
  var label: String
  /// The whole value after the label.
  var value: String
  /// The pieces of the value between commas and similar marks; the value itself if there are none.
  var items: [String]

  /// Splits at the first colon, if the text before it can be a label: at most five words, or eight Chinese
  /// characters, and not a sentence.
  init?(_ text: String) {
    guard let (colon, next) = FieldSplit.colon(in: text) else { return nil }
    let label = FieldSplit.trimmed(String(text[..<colon]))
    let value = FieldSplit.trimmed(String(text[next...]))
    guard !label.isEmpty, !value.isEmpty, !value.hasPrefix("//") else { return nil }
    let isCJK = label.utf8.contains { $0 >= 0xE3 } && label.unicodeScalars.contains { $0.value >= 0x3000 }
    let words = label.split(separator: " ").count
    guard isCJK ? label.unicodeScalars.count <= 10 : words <= 5 && label.utf8.count <= 40 else {
      return nil
    }
    // "10:30" does not begin with a label.
    guard label.unicodeScalars.contains(where: { $0.isAlphabetic }) else { return nil }
    self.label = label
    self.value = value
    items = FieldSplit.items(of: value)
  }

  /// No label is so many bytes long, with the blanks around it: most texts are sentences, and need not be searched to their end.
  private static let reach = 80

  /// The places of the first colon and of what follows it; nil where none is near the beginning.
  private static func colon(in text: String) -> (String.Index, String.Index)? {
    var searched = text
    let found: (place: Int, width: Int)? = searched.withUTF8 { bytes in
      for place in 0..<min(reach, bytes.count) {
        if unsafe bytes[place] == .colon { return (place, 1) }
        // The full-width colon.
        if unsafe place + 2 < bytes.count && bytes[place] == 0xEF && bytes[place + 1] == 0xBC && bytes[place + 2] == 0x9A {
          return (place, 3)
        }
      }
      return nil
    }
    guard let found else { return nil }
    let colon = text.utf8.index(text.startIndex, offsetBy: found.place)
    return (colon, text.utf8.index(colon, offsetBy: found.width))
  }

  /// Makes a field from a label and values that the format already separates.
  init(label: String, value: String) {
    self.label = label
    self.value = value
    items = FieldSplit.items(of: value)
  }

  /// Whether the value is a list of short items and not a sentence.
  var isList: Bool {
    guard items.count > 1 else { return false }
    let longest = items.map { $0.split(separator: " ").count }.max() ?? 0
    let widest = items.map { $0.unicodeScalars.count }.max() ?? 0
    // A Chinese clause is about as long as a Latin word list; a full stop ends a sentence in any script.
    let clause = items.map { item in item.unicodeScalars.count { $0.value >= 0x3040 } }.max() ?? 0
    return longest <= 5 && widest <= 40 && clause <= 10 && value.unicodeScalars.last != "。"
  }

  /// The pieces between commas, semicolons, bars and their full-width forms; commas inside brackets do not count.
  static func items(of value: String) -> [String] {
    let bytes = Array(value.utf8)
    var items: [String] = []
    var start = 0
    func close(at end: Int) {
      guard start < end else { return }
      let item = trimmed(String(decoding: bytes[start..<end], as: UTF8.self))
      if !item.isEmpty { items.append(item) }
    }
    var depth = 0
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      var width = 1
      var divides = false
      switch byte {
      case .openParenthesis, .openBracket: depth += 1
      case .closeParenthesis, .closeBracket: depth = max(0, depth - 1)
      case .comma, .semicolon, .bar: divides = true
      case 0xEF:
        width = 3
        if bytes.has("（", at: index) { depth += 1 } else if bytes.has("）", at: index) { depth = max(0, depth - 1) }
        divides = ["，", "；", "｜"].contains { bytes.has($0, at: index) }
      case 0xE3:
        width = 3
        divides = bytes.has("、", at: index)
      default: break
      }
      if depth == 0, divides {
        close(at: index)
        start = index + width
      }
      index += width
    }
    close(at: bytes.count)
    return items
  }

  static func trimmed(_ text: String) -> String {
    guard let first = text.utf8.first, let last = text.utf8.last else { return text }
    // Neither end is a blank of any script.
    let signs = UInt8.exclamation...UInt8.tilde
    if signs.contains(first), signs.contains(last) { return text }
    var scalars = Substring(text).unicodeScalars
    while let first = scalars.first, first.isWhitespace { scalars.removeFirst() }
    while let last = scalars.last, last.isWhitespace { scalars.removeLast() }
    return String(scalars)
  }
}
