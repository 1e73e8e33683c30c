/// The measurements that decide whether a text of one side is a rewording of a text of the other.
package struct RewordingEvidence: Sendable, Equatable {
  /// The mean of the two cosines of the texts, from 0 to 1.
  package var similarity: Float
  /// Whether one of the texts is mostly Chinese or Japanese; such texts share fewer features.
  package var isCJK: Bool
  /// Whether the two are in sections or entries that are matched with each other.
  package var sharesContainer = false
  /// Whether the leaves before and after the two are matched with each other as well.
  package var hasSameNeighbours = false

  /// Makes the evidence of two texts whose places are still to be compared.
  init(similarity: Float, isCJK: Bool) {
    self.similarity = similarity
    self.isCJK = isCJK
  }

  /// Whether the similarity suffices if the places agree; below it, the places need not be compared.
  var isPossible: Bool { similarity >= (isCJK ? MatchCosts.inPlaceCJK : MatchCosts.inPlace) }

  /// The threshold that the similarity is compared with: the lower one if the places agree as well.
  var least: Float {
    sharesContainer && hasSameNeighbours
      ? isCJK ? MatchCosts.inPlaceCJK : MatchCosts.inPlace : isCJK ? MatchCosts.anywhereCJK : MatchCosts.anywhere
  }

  /// Whether the similarity suffices, by itself or together with the place.
  var isEnough: Bool { similarity >= least }

  /// Whether the similarity suffices for a move from one section to another.
  var isEnoughBetweenSections: Bool {
    similarity >= (isCJK ? MatchCosts.betweenSectionsCJK : MatchCosts.betweenSections)
  }

  /// The rank among the candidates; the best is linked first.
  var score: Float {
    similarity + (sharesContainer ? MatchCosts.sameParentBonus : 0)
      + (hasSameNeighbours ? MatchCosts.sameNeighboursBonus : 0)
  }

  /// Whether a text may go to another entry: it is nearly equal, or shares words of its own with the text there.
  static func mayLeaveEntry(score: Float, ownWords: @autoclosure () -> Int) -> Bool {
    score >= MatchCosts.sureElsewhere || ownWords() >= MatchCosts.ownWordsElsewhere
  }

  /// The places that agree, as phrases for people.
  var signs: [String] {
    var signs: [String] = []
    if sharesContainer { signs.append("same parent") }
    if hasSameNeighbours { signs.append("same neighbours") }
    return signs
  }
}
