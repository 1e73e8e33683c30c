import ResumeModel

/// One tag of a page, cut as a browser cuts it: quotes hide `>`, and other characters can replace a space.
struct PageTag {
  /// An attribute; its value as written, without the quotes.
  struct Attribute: Equatable {
    var name: String
    var value: String
  }

  /// The element's name in small letters; empty for a comment or a declaration.
  private(set) var name = ""
  private(set) var attributes: [Attribute] = []
  private(set) var isClosing = false
  /// The first letters, small, of a comment, a doctype and their like; nil for the tag of an element.
  private(set) var declaration: String?
  private var closesItself = false
  /// The end of the tag in the page.
  private(set) var end = 0

  /// The value of an attribute; nil if the tag has no attribute of that name.
  subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }

  /// Reads the tag at a `<`; nil if that is only a character.
  init?(in html: [UInt8], at start: Int) {
    var index = start + 1
    guard index < html.count else { return nil }
    if html[index] == .exclamation || html[index] == .questionMark {
      declaration = String(decoding: html[index...].prefix(10), as: UTF8.self).lowercased()
      let isComment = html[index...].starts(with: Array("!--".utf8))
      let close = Array((isComment ? "-->" : ">").utf8)
      var place = index + (isComment ? 1 : 0)
      while place < html.count, !html[place...].starts(with: close) { place += 1 }
      end = min(html.count, place + close.count)
      return
    }
    if html[index] == .slash {
      isClosing = true
      index += 1
    }
    guard index < html.count, html[index] | 0x20 >= UInt8(ascii: "a"), html[index] | 0x20 <= UInt8(ascii: "z") else { return nil }
    name = Self.word(in: html, &index) { !Self.isBlank($0) && $0 != .slash && $0 != .greaterThan }
    while index < html.count, html[index] != .greaterThan {
      if Self.isBlank(html[index]) || html[index] == .slash {
        closesItself = html[index] == .slash
        index += 1
        continue
      }
      closesItself = false
      let first = index
      index += 1
      var rest = Self.word(in: html, &index) { !Self.isBlank($0) && $0 != .slash && $0 != .greaterThan && $0 != .equals }
      rest = String(decoding: html[first...first], as: UTF8.self).lowercased() + rest
      while index < html.count, Self.isBlank(html[index]) { index += 1 }
      var value = ""
      if index < html.count, html[index] == .equals {
        index += 1
        while index < html.count, Self.isBlank(html[index]) { index += 1 }
        value = Self.value(in: html, &index)
      }
      // Only the first of a name counts.
      if !attributes.contains(where: { $0.name == rest }) { attributes.append(Attribute(name: rest, value: value)) }
    }
    end = min(html.count, index + 1)
  }

  /// Returns the end of an element without markup inside: its closing tag, or the end of the page.
  static func closing(_ name: String, in html: [UInt8], from start: Int) -> Int {
    let wanted = Array("</\(name)".utf8)
    var index = start
    while index + wanted.count <= html.count {
      if html[index] == .lessThan,
        zip(html[index...], wanted).allSatisfy({ $0 == $1 || ($1 >= UInt8(ascii: "a") && $0 | 0x20 == $1) }),
        index + wanted.count == html.count || Self.isBlank(html[index + wanted.count])
          || [.slash, .greaterThan].contains(html[index + wanted.count])
      {
        return index
      }
      index += 1
    }
    return html.count
  }

  /// The tag with other attributes.
  func written(with attributes: [Attribute]) -> [UInt8] {
    var text = "<" + name
    for attribute in attributes {
      // A value keeps its character references; a quote in it becomes one.
      text += " \(attribute.name)=\"\(attribute.value.replacing("\"", with: "&quot;"))\""
    }
    return Array((text + (closesItself ? " />" : ">")).utf8)
  }

  /// Returns a value with the character references decoded that addresses and styles use: numbers and the
  /// five named ones.
  ///
  /// Others stay as they are: an address with another reference is unknown and therefore removed.
  static func decoded(_ value: String) -> String {
    guard value.contains("&") else { return value }
    return value.replacing(/&(#[xX][0-9a-fA-F]+|#[0-9]+|amp|lt|gt|quot|apos);?/) { match in
      let word = match.1
      switch word {
      case "amp": return "&"
      case "lt": return "<"
      case "gt": return ">"
      case "quot": return "\""
      case "apos": return "'"
      default:
        let digits = word.dropFirst()
        let code =
          digits.first?.lowercased() == "x" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        return code.flatMap(Unicode.Scalar.init).map { String($0) } ?? "\u{FFFD}"
      }
    }
  }

  /// Returns a text for use in a quoted value.
  static func encoded(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("\"", with: "&quot;").replacing("<", with: "&lt;")
  }

  private static func isBlank(_ byte: UInt8) -> Bool { [.space, .tab, .newline, 0x0C, .carriageReturn].contains(byte) }

  private static func word(in html: [UInt8], _ index: inout Int, while isPart: (UInt8) -> Bool) -> String {
    let start = index
    while index < html.count, isPart(html[index]) { index += 1 }
    return String(decoding: html[start..<index], as: UTF8.self).lowercased()
  }

  private static func value(in html: [UInt8], _ index: inout Int) -> String {
    guard index < html.count else { return "" }
    let quote = html[index]
    let isQuoted = quote == .quote || quote == .apostrophe
    if isQuoted { index += 1 }
    let start = index
    while index < html.count, isQuoted ? html[index] != quote : !isBlank(html[index]) && html[index] != .greaterThan {
      index += 1
    }
    let value = String(decoding: html[start..<index], as: UTF8.self)
    if isQuoted { index += 1 }
    return value
  }
}
