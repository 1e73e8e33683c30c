import ResumeModel

/// Finds which part of one résumé is which part of another, by content and place.
///
/// Leaves come first, as in LaDiff (Chawathe and others, "Change detection in hierarchically structured
/// information", SIGMOD 1996): equal texts, then sections and entries by name and content, then reworded
/// bullets over the whole document, so that a bullet that moved to another entry and was reworded is found.
/// docs/architecture.md lists the stages.
package struct Matcher {
  let before: Side
  let after: Side
  var matching: Matching
  /// Matches known from the versions between the two sides.
  let anchors: [(before: Int, after: Int)]
  /// The number of sections and entries that the last search for them matched, by meaning, name or content.
  var newContainers = 0

  /// One résumé with the derived data that matching needs repeatedly.
  struct Side {
    let resume: Resume
    /// Each part's text folded for comparison.
    let folded: [String]
    /// One number for each folded text: two texts with the same number are practically impossible.
    let texts: [Int]
    /// The nearest section, entry, header or document around each part.
    let container: [Int]
    /// The bullets, paragraphs and fields with words, in reading order.
    let leaves: [Int]
    /// Each part's place among the leaves, for neighbours and distances.
    let order: [Int]
    /// The features of the texts, computed on first use.
    let features: FeatureCache

    /// The parts of a list in each container, by its index.
    func byContainer(_ parts: [Int]) -> [[Int]] {
      var byContainer = [[Int]](repeating: [], count: resume.parts.count)
      for part in parts { byContainer[container[part]].append(part) }
      return byContainer
    }

    /// - Parameters:
    ///   - isAlone: whether the other side has another format, so that keys cannot be compared.
    ///   - memory: the features of other versions' texts.
    init(_ resume: Resume, isAlone: Bool, memory: TextMemory?) {
      self.resume = resume
      var folded: [String] = []
      folded.reserveCapacity(resume.parts.count)
      var texts: [Int] = []
      texts.reserveCapacity(resume.parts.count)
      var container = [Int](repeating: 0, count: resume.parts.count)
      var leaves: [Int] = []
      var order = [Int](repeating: 0, count: resume.parts.count)
      // By index, here and in all stages: a part is too large to be copied for a look at it.
      for index in resume.parts.indices {
        let text = TextForm.folded(resume.parts[index].text)
        folded.append(text.isEmpty ? resume.parts[index].text : text)
        texts.append(folded[index].hashValue)
        if let parent = resume.parts[index].parent {
          container[index] = resume.parts[parent].kind.isContainer ? parent : container[parent]
        }
        order[index] = leaves.count
        let attachment = resume.parts[index].attachment
        let stands = attachment == .independent || (isAlone && attachment == .value)
        if stands && !resume.parts[index].kind.isContainer && !resume.parts[index].text.isEmpty { leaves.append(index) }
      }
      self.folded = folded
      self.texts = texts
      self.container = container
      self.leaves = leaves
      self.order = order
      features = FeatureCache(resume, memory: memory)
    }
  }

  /// Prepares for two résumés; links nothing but the two documents.
  init(_ before: Resume, _ after: Resume, anchors: [(before: Int, after: Int)], memory: TextMemory?) {
    let isAlone = before.format != after.format
    self.before = Side(before, isAlone: isAlone, memory: memory)
    self.after = Side(after, isAlone: isAlone, memory: memory)
    matching = Matching(from: before, to: after)
    self.anchors = anchors
  }
}
