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
