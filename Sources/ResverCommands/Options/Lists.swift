import ArgumentParser
import ResumeModel

/// Numbers from 1 as an option's value: `2`, `1,3` or `2-4`.
struct NumberList: ExpressibleByArgument {
  /// The numbers in the order in which they were typed.
  let numbers: [Int]

  /// The most numbers in one list; more is a slip of the finger.
  private static let most = 1000

  init?(argument: String) {
    var numbers: [Int] = []
    for piece in argument.split(separator: ",", omittingEmptySubsequences: false) {
      let ends = piece.split(separator: "-", omittingEmptySubsequences: false).map { Int(String($0).trimmedOfBlanks) }
      guard ends.count < 3, let first = ends[0], let last = ends[ends.count - 1], first > 0, first <= last,
        last - first < Self.most
      else { return nil }
      numbers += first...last
    }
    self.numbers = numbers
  }
}

extension [String] {
  /// The values of an option that can be repeated, or list several with commas.
  var separatedByCommas: [String] {
    flatMap { $0.split(separator: ",").map { String($0).trimmedOfBlanks }.filter { !$0.isEmpty } }
  }
}
