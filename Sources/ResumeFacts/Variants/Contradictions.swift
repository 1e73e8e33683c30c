package import ResumeDiff
package import ResumeModel

/// One fact that variants of a résumé state differently.
package struct Contradiction: Sendable, Equatable {
  /// A value that some of the variants state.
  package struct Claim: Sendable, Equatable {
    /// The value that they state.
    package var value: String
    /// The sources: the variant's number with the part's index in it, ascending.
    package var places: [Place]
  }

  /// A part of a variant.
  package struct Place: Sendable, Hashable {
    /// The variant, counted from 0 in the order given.
    package var variant: Int
    /// The part's index in it.
    package var part: Int

    /// Makes a place.
    package init(variant: Int, part: Int) {
      self.variant = variant
      self.part = part
    }
  }

  /// The kind of the fact.
  package var slot: FactSlot
  /// The claims; that of the first variant that has the part comes first.
  package var claims: [Claim]
}

/// Finds facts that variants of one résumé state differently: a job that ends in two months, two grades.
package struct Contradictions {
  private let variants: [Resume]
  /// Which part of the first variant is which of each other.
  private let firstMatchings: [Matching]
  private let memory = TextMemory()
  /// The language of each variant, if known.
  private let languages: [String?]
  /// Each part's group: the parts of other variants that are the same part.
  private var groups: [[Contradiction.Place]] = []
  private var groupOf: [Contradiction.Place: Int] = [:]

  /// Compares variants with the first one, which is the base if there is one.
  ///
  /// - Parameter matchings: which part of the first is which of each other, in the order of the others.
  package static func find(in variants: [Resume], matchings: [Matching]) -> [Contradiction] {
    var finder = Contradictions(variants: variants, matchings: matchings)
    finder.group()
    return finder.groups.flatMap(finder.contradictions)
  }

  private init(variants: [Resume], matchings: [Matching]) {
    self.variants = variants
    firstMatchings = matchings
    languages = variants.map(TextLanguage.detect)
  }

  /// Whether two variants have different languages: then only their periods can be compared, not their words.
  private func areTranslations(_ one: Int, _ other: Int) -> Bool {
    TextLanguage.areTwo(languages[one], languages[other])
  }

  /// The parts of two variants that are the same part.
  private func matches(_ one: Int, _ other: Int) -> [(part: Int, match: Int)] {
    let (left, right) = (variants[one], variants[other])
    guard areTranslations(one, other) else {
      let matching = one == 0 ? firstMatchings[other - 1] : ResumeDiff.matching(left, right, memory: memory)
      return matching.forward.enumerated().compactMap { part, match in match.map { (part, $0) } }
    }
    return Counterparts(left, right).pairs.filter { pair in
      guard let from = left.parts[pair.0].entryHeading?.period, let to = right.parts[pair.1].entryHeading?.period else {
        return false
      }
      // A common name, or one of the two dates, shows that it is the same job.
      let shared = SharedTokens.tokens(left.parts[pair.0].text).intersection(SharedTokens.tokens(right.parts[pair.1].text))
      let isNamed = shared.contains { $0.utf8.count >= FactCosts.nameBytes && !$0.utf8.contains { UInt8.digits.contains($0) } }
      return isNamed || FactComparison.between(from, to).count < 2 && from.start?.year == to.start?.year
    }.map { (part: $0.0, match: $0.1) }
  }

  /// Joins the parts that match; those that the first variant has first, since they are the surest.
  private mutating func group() {
    for other in variants.indices.dropFirst() { join(0, other) }
    // With more than a dozen variants, parts that the first lacks are compared with the second only.
    let last = variants.count <= FactCosts.joinedVariants ? variants.count : min(variants.count, 2)
    for one in 1..<max(1, last) {
      for other in variants.indices where other > one && hasParts(withoutGroup: other) { join(one, other) }
    }
  }

  /// Whether a variant has parts that no earlier one has: comparing it further can only find those.
  private func hasParts(withoutGroup variant: Int) -> Bool {
    variants[variant].parts.indices.contains { part in
      groupOf[Contradiction.Place(variant: variant, part: part)] == nil && isGrouped(variants[variant].parts[part])
    }
  }

  /// Whether a part can belong to a group.
  private func isGrouped(_ part: Part) -> Bool { part.isContent || part.attachment == .headingPiece }

  private mutating func join(_ one: Int, _ other: Int) {
    for (part, match) in matches(one, other) {
      guard isGrouped(variants[one].parts[part]) else { continue }
      let places = (
        Contradiction.Place(variant: one, part: part), Contradiction.Place(variant: other, part: match)
      )
      guard groupOf[places.1] == nil else { continue }
      let group: Int
      if let known = groupOf[places.0] {
        group = known
      } else {
        groups.append([places.0])
        group = groups.count - 1
        groupOf[places.0] = group
      }
      guard !groups[group].contains(where: { $0.variant == other }) else { continue }
      groups[group].append(places.1)
      groupOf[places.1] = group
    }
  }

  private func value(of slot: FactSlot, at place: Contradiction.Place) -> String? {
    let period = part(place).entryHeading?.period
    return slot == .start ? period?.start?.text : period?.endText
  }

  private func part(_ place: Contradiction.Place) -> Part { variants[place.variant].parts[place.part] }

  private func differences(_ one: Contradiction.Place, _ other: Contradiction.Place) -> [FactDifference] {
    guard areTranslations(one.variant, other.variant) else { return FactComparison.between(part(one), part(other)) }
    guard let left = part(one).entryHeading?.period, let right = part(other).entryHeading?.period else { return [] }
    return FactComparison.between(left, right)
  }

  private func contradictions(in group: [Contradiction.Place]) -> [Contradiction] {
    guard let first = group.min(by: { $0.variant < $1.variant }), group.count > 1 else { return [] }
    var found: [Contradiction] = []
    var differing: [(slot: FactSlot, before: String, places: [(String, Contradiction.Place)])] = []
    for place in group where place != first {
      for difference in differences(first, place) {
        if let known = differing.firstIndex(where: {
          $0.slot == difference.slot && $0.before == difference.before
        }) {
          differing[known].places.append((difference.after, place))
        } else {
          differing.append((difference.slot, difference.before, [(difference.after, place)]))
        }
      }
    }
    for (slot, before, places) in differing {
      // A variant that has the same part without a difference, or the same words, states what the first
      // states.
      let others = group.filter { place in
        place != first && !places.contains { $0.1 == place } && part(place).text.contains(before)
      }
      var claims = [Contradiction.Claim(value: before, places: [first] + others)]
      for (value, place) in places {
        if let known = claims.firstIndex(where: { $0.value == value }) {
          claims[known].places.append(place)
        } else {
          claims.append(Contradiction.Claim(value: value, places: [place]))
        }
      }
      if slot == .start || slot == .end {
        // Periods need no comparison of words: each part states its own, in any language.
        for place in group.sorted(by: { $0.variant < $1.variant }) where !claims.contains(where: { $0.places.contains(place) }) {
          guard let value = value(of: slot, at: place) else { continue }
          if let known = claims.firstIndex(where: { $0.value == value }) {
            claims[known].places.append(place)
          } else if !value.hasPrefix(before), !before.hasPrefix(value) {
            claims.append(Contradiction.Claim(value: value, places: [place]))
          }
        }
      }
      found.append(Contradiction(slot: slot, claims: claims))
    }
    return found
  }
}
