import ResumeModel

/// Grades and honours, as they stand behind a degree: never a place.
enum Grades {
  /// Whether a piece of a heading names one.
  static func isOne(_ piece: String) -> Bool {
    let lower = piece.lowercased()
    if words.contains(lower) || starts.contains(where: { lower.hasPrefix($0) }) { return true }
    return characters.contains { piece.firstRange(ofBytes: $0) != nil } && piece.count <= 12
  }

  private static let words: Set<String> = [
    "distinction", "merit", "pass", "honours", "honors", "cum laude", "magna cum laude", "summa cum laude", "2:1", "2:2",
    "upper second", "lower second", "sehr gut", "gut", "mention bien", "mention très bien", "sobresaliente", "notable",
    "with distinction", "with honors", "with honours", "valedictorian",
  ]
  private static let starts = [
    "gpa", "cgpa", "grade", "first class", "first-class", "second class", "second-class", "upper second", "lower second",
    "abschlussnote", "note ", "note:", "mention ",
  ]
  private static let characters = ["优异", "优秀", "良好", "一等", "二等", "荣誉", "绩点", "均分", "優等", "首席", "우수"]
}
