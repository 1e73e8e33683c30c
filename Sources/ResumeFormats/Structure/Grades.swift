import ResumeLexicon
import ResumeModel

/// Grades and honours after a degree, which must not be read as a place.
enum Grades {
  /// Whether a piece of a heading names one.
  static func isGrade(_ piece: String) -> Bool {
    let lower = piece.lowercased()
    if words.contains(lower) || starts.contains(where: { lower.hasPrefix($0) }) { return true }
    return characters.contains { piece.firstRange(ofBytes: $0) != nil } && piece.count <= 12
  }

  private static let words = Set(Lexicon.words(\.grades))
  private static let starts = Lexicon.languages.filter(\.separatesWords).flatMap { Lexicon.split($0.gradeStarts) }
  private static let characters = Lexicon.languages.filter { !$0.separatesWords }.flatMap { Lexicon.split($0.gradeStarts) }
}
