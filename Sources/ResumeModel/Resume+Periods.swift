extension Resume {
  /// Returns the text of a part without its period, to distinguish a retitled entry from a redated one.
  package func textWithoutPeriod(of index: Int, period: Period?) -> String {
    let text = parts[index].text
    guard let period, !period.text.isEmpty, let range = text.firstRange(ofBytes: period.text) else {
      return text
    }
    var rest = text
    rest.removeSubrange(range)
    return rest
  }
}

extension String {
  /// The range of the first occurrence of a text, compared byte by byte.
  package func firstRange(ofBytes wanted: String) -> Range<String.Index>? {
    let wanted = Array(wanted.utf8)
    let have = Array(utf8)
    guard !wanted.isEmpty, have.count >= wanted.count else { return nil }
    for start in 0...(have.count - wanted.count)
    where have[start] == wanted[0] && have[start..<start + wanted.count].elementsEqual(wanted) {
      let from = utf8.index(startIndex, offsetBy: start)
      return from..<utf8.index(from, offsetBy: wanted.count)
    }
    return nil
  }
}
