/// The measurements that decide whether a text was split into two pieces, or two pieces were merged into it.
///
/// All counts are of distinct words that are not common to every text.
struct DivisionEvidence {
  /// The words of the whole.
  var whole: Int
  /// The words of the first piece, and those of them that the whole contains.
  var first: Int
  var inFirst: Int
  /// The words of the second piece, and those of them that the whole contains.
  var second: Int
  var inSecond: Int
  /// The words of the whole that only the second piece has.
  var added: Int

  /// The share of the whole's words that the two pieces contain, from 0 to 1.
  var covered: Double { Double(inFirst + added) / Double(max(1, whole)) }

  /// Whether the texts are long enough to be compared.
  static func isComparable(whole: Int, second: Int) -> Bool {
    whole >= MatchCosts.dividedWords && second >= MatchCosts.pieceWords
  }

  /// Whether the two pieces together contain most words of the whole, each its own share.
  var isEnough: Bool {
    Double(inFirst + added) >= MatchCosts.coveredShare * Double(whole)
      && Double(added) >= MatchCosts.addedShare * Double(whole)
      && Double(inSecond) >= MatchCosts.pieceShare * Double(second)
      && Double(inFirst) >= MatchCosts.pieceShare * Double(first)
  }
}
