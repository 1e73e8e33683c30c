import ResumeLexicon
import ResumeModel

/// Character references such as `&nbsp;` and `&#8211;`, as résumés use them.
enum HTMLEntities {
  /// Reads the reference that starts at `&`; returns its character and the index after it.
  static func reference(in source: [UInt8], at start: Int, limit: Int) -> (Unicode.Scalar, Int)? {
    var index = start + 1
    let end = min(limit, start + 12)
    while index < end, source[index] != .semicolon {
      guard source[index].isWordByte || (index == start + 1 && source[index] == .hash) else {
        return nil
      }
      index += 1
    }
    guard index < end, index > start + 1 else { return nil }
    guard source[start + 1] == .hash else {
      guard let code = named.whole(source, in: start + 1..<index)?.value, let scalar = Unicode.Scalar(UInt32(code)) else {
        return nil
      }
      return (scalar, index + 1)
    }
    let number = String(decoding: source[start + 2..<index], as: UTF8.self)
    let isHexadecimal = number.hasPrefix("x") || number.hasPrefix("X")
    guard let value = isHexadecimal ? UInt32(number.dropFirst(), radix: 16) : UInt32(number), let scalar = Unicode.Scalar(value)
    else { return nil }
    return (scalar, index + 1)
  }

  /// The names with the code points of their characters.
  private static let named = WordTable([
    ("nbsp", 0x0020), ("ensp", 0x0020), ("emsp", 0x0020), ("thinsp", 0x0020), ("amp", 0x0026), ("lt", 0x003C),
    ("gt", 0x003E), ("quot", 0x0022), ("apos", 0x0027), ("copy", 0x00A9), ("reg", 0x00AE), ("trade", 0x2122),
    ("middot", 0x00B7), ("bull", 0x2022), ("ndash", 0x2013), ("mdash", 0x2014), ("hellip", 0x2026), ("lsquo", 0x2018),
    ("rsquo", 0x2019), ("ldquo", 0x201C), ("rdquo", 0x201D), ("laquo", 0x00AB), ("raquo", 0x00BB), ("rarr", 0x2192),
    ("larr", 0x2190), ("eacute", 0x00E9), ("egrave", 0x00E8), ("agrave", 0x00E0), ("aacute", 0x00E1), ("auml", 0x00E4),
    ("ouml", 0x00F6), ("uuml", 0x00FC), ("Auml", 0x00C4), ("Ouml", 0x00D6), ("Uuml", 0x00DC), ("szlig", 0x00DF),
    ("ccedil", 0x00E7), ("ntilde", 0x00F1), ("iacute", 0x00ED), ("oacute", 0x00F3), ("uacute", 0x00FA),
    ("aring", 0x00E5), ("oslash", 0x00F8), ("aelig", 0x00E6), ("times", 0x00D7), ("deg", 0x00B0), ("plusmn", 0x00B1),
    ("euro", 0x20AC), ("pound", 0x00A3), ("yen", 0x00A5), ("star", 0x2606), ("check", 0x2713), ("vert", 0x007C),
    ("verbar", 0x007C), ("lbrack", 0x005B), ("rbrack", 0x005D), ("ast", 0x002A), ("lowbar", 0x005F), ("sol", 0x002F),
    ("num", 0x0023), ("commat", 0x0040), ("colon", 0x003A), ("comma", 0x002C),
  ])
}
