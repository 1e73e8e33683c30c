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
    let name = String(decoding: source[start + 1..<index], as: UTF8.self)
    if name.hasPrefix("#x") || name.hasPrefix("#X") {
      guard let value = UInt32(name.dropFirst(2), radix: 16), let scalar = Unicode.Scalar(value)
      else { return nil }
      return (scalar, index + 1)
    }
    if name.hasPrefix("#") {
      guard let value = UInt32(name.dropFirst()), let scalar = Unicode.Scalar(value) else {
        return nil
      }
      return (scalar, index + 1)
    }
    guard let scalar = named[name] else { return nil }
    return (scalar, index + 1)
  }

  private static let named: [String: Unicode.Scalar] = [
    "nbsp": " ", "ensp": " ", "emsp": " ", "thinsp": " ", "amp": "&", "lt": "<", "gt": ">",
    "quot": "\"", "apos": "'", "copy": "©", "reg": "®", "trade": "™", "middot": "·", "bull": "•",
    "ndash": "–", "mdash": "—", "hellip": "…", "lsquo": "‘", "rsquo": "’", "ldquo": "“",
    "rdquo": "”", "laquo": "«", "raquo": "»", "rarr": "→", "larr": "←", "eacute": "é",
    "egrave": "è", "agrave": "à", "aacute": "á", "auml": "ä", "ouml": "ö", "uuml": "ü",
    "Auml": "Ä", "Ouml": "Ö", "Uuml": "Ü", "szlig": "ß", "ccedil": "ç", "ntilde": "ñ",
    "iacute": "í", "oacute": "ó", "uacute": "ú", "aring": "å", "oslash": "ø", "aelig": "æ",
    "times": "×", "deg": "°", "plusmn": "±", "euro": "€", "pound": "£", "yen": "¥", "star": "☆",
    "check": "✓", "vert": "|", "verbar": "|", "lbrack": "[", "rbrack": "]", "ast": "*",
    "lowbar": "_", "sol": "/", "num": "#", "commat": "@", "colon": ":", "comma": ",",
  ]
}
