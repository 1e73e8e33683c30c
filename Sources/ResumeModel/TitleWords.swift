/// Titles in the form in which they are looked up: a section's name, or the whole text.
package enum TitleWords {
  /// Returns a title in lower case with letters only, words separated by single blanks.
  package static func normalized(_ title: String) -> String {
    var name = ""
    var gap = false
    for scalar in title.unicodeScalars {
      if scalar.isASCII {
        let lower = UInt8(scalar.value) | 0x20
        if lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "z") {
          if gap && !name.isEmpty { name.append(" ") }
          gap = false
          name.unicodeScalars.append(Unicode.Scalar(lower))
        } else {
          gap = true
        }
        continue
      }
      let isLetter = scalar.properties.isAlphabetic
      guard isLetter else {
        gap = true
        continue
      }
      if gap && !name.isEmpty { name.append(" ") }
      gap = false
      name += scalar.properties.lowercaseMapping
    }
    return name
  }
}
