/// Titles in the form in which they are looked up: a section's name, or the whole text.
package enum TitleWords {
  /// Returns a title in lower case with letters only, words separated by single blanks.
  package static func normalized(_ title: String) -> String { String(decoding: bytes(of: title), as: UTF8.self) }

  /// Returns the bytes of a title in this form.
  package static func bytes(of title: String) -> [UInt8] {
    var name: [UInt8] = []
    name.reserveCapacity(title.utf8.count)
    var gap = false
    func open() {
      if gap && !name.isEmpty { name.append(.space) }
      gap = false
    }
    for scalar in title.unicodeScalars {
      if scalar.isASCII {
        let lower = UInt8(scalar.value) | 0x20
        if UInt8.smallLetters.contains(lower) {
          open()
          name.append(lower)
        } else {
          gap = true
        }
      } else if scalar.isAlphabetic {
        open()
        name += scalar.properties.lowercaseMapping.utf8
      } else {
        gap = true
      }
    }
    return name
  }
}
