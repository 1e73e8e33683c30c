/// A job ad as sentences, each with its demand.
package struct JobAd: Sendable, Equatable {
  /// How strongly an ad asks for something, from most to least.
  package enum Demand: String, Sendable, Comparable, CaseIterable {
    /// Asked for.
    case required
    /// A part of the work that the ad describes.
    case mentioned
    /// Welcome, not asked for.
    case preferred

    /// Orders demands, the strongest first.
    package static func < (left: Demand, right: Demand) -> Bool { left.weight > right.weight }

    /// The weight of a covered term of this demand; docs/tailoring.md documents it.
    package var weight: Double {
      switch self {
      case .required: 3
      case .mentioned: 1.5
      case .preferred: 1
      }
    }
  }

  /// One sentence; without a demand it is boilerplate: the company, benefits, equal opportunity.
  package struct Sentence: Sendable, Equatable {
    /// The sentence's words.
    package var text: String
    /// The demand; nil for boilerplate.
    package var demand: Demand?

    /// Makes a sentence.
    package init(text: String, demand: Demand?) {
      self.text = text
      self.demand = demand
    }
  }

  /// In the order of the ad, headings left out.
  package var sentences: [Sentence]

  /// Makes an ad.
  package init(sentences: [Sentence]) { self.sentences = sentences }
}

/// Why a text cannot be read as a job ad.
package enum JobAdError: Error, Sendable, Equatable {
  case empty
  case binary
  /// More bytes than any ad has.
  case tooLarge(bytes: Int)
}
