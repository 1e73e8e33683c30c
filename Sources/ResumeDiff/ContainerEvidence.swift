/// The measurements that decide whether a section or entry of one side is that of the other.
package struct ContainerEvidence: Sendable, Equatable {
  /// The similarity of the two names, without their periods, from 0 to 1.
  package var name: Float
  /// The share of the text inside both that is matched with each other, from 0 to 1 (Dice's coefficient).
  package var content: Float
  /// Whether the parents are matched with each other.
  package var sharesParent = false
  package var sameOrganization = false
  package var sameTitle = false
  package var samePeriod = false

  /// Makes the evidence of two containers.
  ///
  /// - Parameters:
  ///   - name: the similarity of the names.
  ///   - shared: the bytes of the texts inside that are matched with each other.
  ///   - total: the bytes of all texts inside both; two empty containers are compared by their names only.
  init(name: Float, shared: Int, total: Int) {
    self.name = name
    if total == 0, name >= MatchCosts.nameOfEmpty {
      content = MatchCosts.contentAlone
    } else {
      content = total == 0 ? 0 : min(1, Float(2 * shared) / Float(total))
    }
  }

  /// The first combination of signs that suffices, as a phrase for people; nil if none does.
  var combination: String? {
    if content >= MatchCosts.contentAlone { return "common content" }
    if name >= MatchCosts.nameAlone { return "similar name" }
    if content >= MatchCosts.contentWithName, name >= MatchCosts.nameWithContent { return "name and content" }
    if sameOrganization, samePeriod { return "organisation and period" }
    if sameOrganization, sameTitle { return "organisation and title" }
    if sameOrganization, name >= MatchCosts.nameWithFact { return "organisation and name" }
    if samePeriod, sharesParent, name >= MatchCosts.nameWithPeriod { return "period and name" }
    if samePeriod, sharesParent, content > MatchCosts.contentWithPeriod { return "period and content" }
    if sharesParent, sameTitle, name >= MatchCosts.nameWithFact { return "title and name" }
    return nil
  }

  /// The rank among the candidates; the best is linked first.
  var score: Float {
    name * MatchCosts.nameWeight + content * MatchCosts.contentWeight
      + (sharesParent ? MatchCosts.sameParentBonus : 0)
      + (sameOrganization ? MatchCosts.sameOrganizationBonus : 0)
      + (sameTitle ? MatchCosts.sameTitleBonus : 0) + (samePeriod ? MatchCosts.samePeriodBonus : 0)
  }

  /// The facts that agree, as phrases for people.
  var signs: [String] {
    var signs = combination.map { ["enough: " + $0] } ?? []
    if sharesParent { signs.append("same parent") }
    if sameOrganization { signs.append("same organisation") }
    if sameTitle { signs.append("same title") }
    if samePeriod { signs.append("same period") }
    return signs
  }
}
