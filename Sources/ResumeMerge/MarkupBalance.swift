/// Whether the markup around parts still fits together after a merge: a last look before a clean result is trusted.
///
/// Parts are merged as what a reader sees; tags that wrap several parts, comments and fences stand between them. A result
/// in which more of them stay open than in either side was put together wrongly.
enum MarkupBalance {
  /// Compares the result with both sides.
  static func holds(_ merged: [UInt8], like ours: [UInt8], and theirs: [UInt8]) -> Bool {
    let (result, left, right) = (open(merged), open(ours), open(theirs))
    for name in result.keys
    where result[name] != left[name, default: 0] && result[name] != right[name, default: 0] {
      return false
    }
    for name in Array(left.keys) + Array(right.keys) where result[name] == nil {
      if left[name, default: 0] != 0 && right[name, default: 0] != 0 { return false }
    }
    return true
  }

  /// How many of each wrapper stay open; comments and fences as `!--` and the fence's first byte.
  private static func open(_ bytes: [UInt8]) -> [String: Int] {
    var open: [String: Int] = [:]
    var index = 0
    var lineStart = true
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x3C {
        if bytes[index...].starts(with: "<!--".utf8) {
          open["!--", default: 0] += 1
        } else {
          count(bytes, at: index, &open)
        }
      } else if byte == 0x2D, bytes[index...].starts(with: "-->".utf8) {
        open["!--", default: 0] -= 1
      } else if lineStart, byte == 0x60, bytes[index...].starts(with: "```".utf8) {
        open["```"] = 1 - open["```", default: 0]
      }
      if byte == 0x0A { lineStart = true } else if byte != 0x20 && byte != 0x09 { lineStart = false }
      index += 1
    }
    return open
  }

  /// Tags that wrap parts; `li` and `p` are closed by what follows them.
  private static let wrappers: Set<String> = [
    "ul", "ol", "dl", "div", "table", "tr", "description", "details", "center", "section", "article", "small",
    "blockquote",
  ]

  private static func count(_ bytes: [UInt8], at start: Int, _ open: inout [String: Int]) {
    var index = start + 1
    let isClosing = index < bytes.count && bytes[index] == 0x2F
    if isClosing { index += 1 }
    var name: [UInt8] = []
    while index < bytes.count, (bytes[index] | 0x20) >= 0x61, (bytes[index] | 0x20) <= 0x7A, name.count < 12 {
      name.append(bytes[index] | 0x20)
      index += 1
    }
    let text = String(decoding: name, as: UTF8.self)
    if wrappers.contains(text) { open[text, default: 0] += isClosing ? -1 : 1 }
  }
}
