package import ResumeModel

/// The features of a résumé's texts, each found once, when first asked for.
///
/// A class, so that finding one is no change of the matcher that asks; never shared between tasks.
package final class FeatureCache {
  private let resume: Resume
  private var known: [TextFeatures?]

  /// Prepares for the texts of a résumé; finds nothing yet.
  package init(_ resume: Resume) {
    self.resume = resume
    known = Array(repeating: nil, count: resume.parts.count)
  }

  /// The features of a part's text.
  package func of(_ part: Int) -> TextFeatures {
    if let features = known[part] { return features }
    let features = TextFeatures(resume.parts[part].text)
    known[part] = features
    return features
  }
}
