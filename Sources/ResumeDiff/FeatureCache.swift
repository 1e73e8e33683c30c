package import ResumeModel

/// The features of a résumé's texts, each found once, when first asked for.
///
/// A class, so that finding one is no change of the matcher that asks; never shared between tasks.
package final class FeatureCache {
  private let resume: Resume
  private var known: [TextFeatures?]
  private let memory: TextMemory?

  /// Prepares for the texts of a résumé; finds nothing yet.
  ///
  /// - Parameter memory: what is known of other versions' texts; gains what is found here.
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

/// The features of texts that come again in version after version, each found once.
///
/// For work that compares many versions in a row; never shared between tasks.
package final class TextMemory {
  private var known: [String: TextFeatures] = [:]
  /// So many texts are kept; a history of all different ones is no reason to keep it whole.
  private static let limit = 20_000

  /// Knows nothing yet.
  package init() {}

  func features(of text: String) -> TextFeatures {
    if let features = known[text] { return features }
    if known.count >= TextMemory.limit { known = [:] }
    let features = TextFeatures(text)
    known[text] = features
    return features
  }
}
