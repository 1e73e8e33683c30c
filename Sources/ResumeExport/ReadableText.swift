import ResumeModel

/// A file's text for a search for private data: references decoded, markup inside words removed.
///
/// `&#65;nn`, `A**nn**` and `Ann%20` all mean Ann.
package enum ReadableText {
  /// Returns every reading of a text: as written, decoded, and without markup.
  package static func readings(of text: String) -> [String] {
    let decoded = percentDecoded(entitiesDecoded(text))
    let bare = withoutTags(decoded)
    let plain = bare.filter { !"*_`{}\\~\u{AD}\u{200B}\u{2060}".contains($0) }
    return Array(Set([text, decoded, bare, String(plain)]))
  }

  private static func withoutTags(_ text: String) -> String {
    var result = ""
    var isTag = false
    var tag = ""
    for character in text {
      if isTag {
        tag.append(character)
        if character == ">" {
          isTag = false
        } else if tag.count > 400 || character == "\n" && tag.count > 200 {
          result += tag
          isTag = false
        }
      } else if character == "<" {
        isTag = true
        tag = "<"
      } else {
        result.append(character)
      }
    }
    return result + (isTag ? tag : "")
  }

  private static func entitiesDecoded(_ text: String) -> String {
    guard text.contains("&") else { return text }
    return text.replacing(/&#(x[0-9A-Fa-f]{1,6}|[0-9]{1,7});/) { match in
      let digits = match.1
      let value = digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      return value.flatMap { Unicode.Scalar($0) }.map { String(Character($0)) } ?? String(match.0)
    }
    .replacing("&amp;", with: "&").replacing("&nbsp;", with: " ").replacing("&commat;", with: "@")
  }

  private static func percentDecoded(_ text: String) -> String {
    guard text.contains("%") else { return text }
    var bytes: [UInt8] = []
    let source = Array(text.utf8)
    var index = 0
    while index < source.count {
      if source[index] == .percent, index + 2 < source.count,
        let value = UInt8(String(decoding: source[index + 1...index + 2], as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        index += 3
      } else {
        bytes.append(source[index])
        index += 1
      }
    }
    return String(validating: bytes, as: UTF8.self) ?? text
  }
}
