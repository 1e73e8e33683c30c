package import ResumeModel

/// Names parts in a rule: by address (`experience/acme/3`), tag (`@backend`), or a pattern over their words (`*intern*`).
package struct PartSelector: Sendable, Hashable {
  /// As written in resver.yaml.
  package var text: String
  /// The line in resver.yaml, from 1; 0 for a selector from elsewhere.
  package var line: Int

  /// Makes a selector.
  package init(_ text: String, line: Int = 0) {
    self.text = text
    self.line = line
  }

  /// Returns the parts that the selector names, outermost only; empty if the name does not exist.
  package func parts(in resume: Resume, tags: PartTags) -> [Int] {
    let found: [Int]
    if text.hasPrefix("@") {
      let tag = String(text.dropFirst())
      found = resume.parts.indices.filter { tags.of($0).contains(tag) }
    } else if text.contains("*") {
      let glob = Glob(text)
      found = resume.parts.indices.dropFirst().filter { index in
        let part = resume.parts[index]
        return part.isContent && part.kind != .header && glob.matches(part.text)
      }
    } else {
      switch resume.part(at: text) {
      case .found(let index), .ambiguous(let index, _): found = [index]
      case .missing: found = []
      }
    }
    var end = 0
    return found.filter { index in
      guard index >= end else { return false }
      end = max(end, resume.parts[index].subtreeEnd)
      return true
    }
  }

  /// Returns the address that is nearest to a name that does not exist.
  package func suggestion(in resume: Resume) -> String? {
    guard !text.hasPrefix("@"), !text.contains("*"), case .missing(let near) = resume.part(at: text) else {
      return nil
    }
    return near.first
  }
}
