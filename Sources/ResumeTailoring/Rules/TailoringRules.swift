/// The rules of a role under `roles:` in resver.yaml: parts to leave out, parts that come first, and the job.
package struct TailoringRules: Sendable, Equatable {
  /// The policy for new bullets of the base.
  package enum Arrivals: String, Sendable, CaseIterable {
    /// They are included, whatever the limits say.
    case include
    /// They wait for review.
    case ask
    /// They come by sync, and the limits choose among them.
    case byRelevance = "by-relevance"
  }

  /// How many of something, and for some parts another number.
  package struct Limit: Sendable, Equatable {
    /// The limit for all parts that no selector names; nil for no limit.
    package var usual: Int?
    /// For the parts that a selector names; of several, the last.
    package var special: [(selector: PartSelector, count: Int)]

    /// Makes a limit.
    package init(usual: Int? = nil, special: [(selector: PartSelector, count: Int)] = []) {
      self.usual = usual
      self.special = special
    }

    /// Whether two limits are equal.
    package static func == (left: Limit, right: Limit) -> Bool {
      left.usual == right.usual && left.special.count == right.special.count
        && zip(left.special, right.special).allSatisfy { $0.selector == $1.selector && $0.count == $1.count }
    }
  }

  /// The title of the job; its words count as required terms.
  package var title: String?
  /// The job ad's path from the root of the repository.
  package var job: String?
  /// Parts that are left out.
  package var omit: [PartSelector] = []
  /// Parts that are kept while their siblings are left out.
  package var only: [PartSelector] = []
  /// Sections that come first, in this order.
  package var order: [PartSelector] = []
  /// Terms whose bullets come first in their entry.
  package var leadWith: [String] = []
  /// The maximum number of bullets per entry.
  package var bullets = Limit()
  /// The maximum number of entries per section; the newest stay.
  package var entries = Limit()
  /// Terms that count as asked for beside those of the ad.
  package var keywords: [String] = []
  /// The maximum number of pages of the rendered result.
  package var pages: Int?
  /// The language of the documents that the rules are for; nil for all.
  package var language: String?
  /// The policy for new bullets of the base.
  package var new = Arrivals.byRelevance

  /// Makes rules that do nothing.
  package init() {}

  /// Whether the rules do nothing.
  package var isEmpty: Bool { self == TailoringRules() }
}
