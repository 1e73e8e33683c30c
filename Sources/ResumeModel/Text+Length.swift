extension String {
  /// How many characters the text has, by Unicode's code points.
  package var scalarCount: Int {
    var text = self
    return text.withUTF8 { bytes in
      var count = bytes.count
      // A byte that goes on with a character is 10xxxxxx.
      for index in bytes.indices where unsafe bytes[index] & 0xC0 == 0x80 { count -= 1 }
      return count
    }
  }

  /// Whether the text has at most so many characters.
  package func hasAtMost(_ characters: Int) -> Bool {
    // A character has one byte to four.
    utf8.count <= characters || utf8.count <= 4 * characters && scalarCount <= characters
  }
}
