package import ResumeModel

/// Caches the features of a résumé's texts, computed on first use.
///
/// A class, so that caching does not require a mutating matcher; never shared between tasks.
package final class FeatureCache {
  private let resume: Resume
  private var known: [TextFeatures?]
  private let memory: TextMemory?

  /// Prepares the cache for the texts of a résumé; computes nothing yet.
  ///
  /// - Parameter memory: the features of other versions' texts; new features are added to it.
  package init(_ resume: Resume, memory: TextMemory? = nil) {
    self.resume = resume
    self.memory = memory
    known = Array(repeating: nil, count: resume.parts.count)
  }

  /// The features of a part's text.
  package func of(_ part: Int) -> TextFeatures {
    if let features = known[part] { return features }
    let text = resume.parts[part].text
    let features = memory?.features(of: text) ?? TextFeatures(text)
    known[part] = features
    return features
  }
}

/// The features of texts that recur in many versions, each computed once.
///
/// For work that compares many versions in a row; never shared between tasks.
package final class TextMemory {
  private var known: [String: TextFeatures] = [:]

  /// Makes an empty cache.
  package init() {}

  func features(of text: String) -> TextFeatures {
    if let features = known[text] { return features }
    if known.count >= MatchCosts.cachedTexts { known = [:] }
    let features = TextFeatures(text)
    known[text] = features
    return features
  }
}
