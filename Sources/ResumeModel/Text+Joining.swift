extension [String] {
  /// The texts as one, with another between them.
  ///
  /// In the place of the standard library's, which looks up types while it runs: the first call of a process costs as much as
  /// reading thirty bullets.
  package func joined(separator: String = "") -> String {
    var length = separator.utf8.count * count
    for text in self { length += text.utf8.count }
    var joined = ""
    joined.reserveCapacity(length)
    for index in indices {
      if index > 0 { joined += separator }
      joined += self[index]
    }
    return joined
  }
}
