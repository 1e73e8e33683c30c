import ResumeFormats
package import ResumeModel

/// The tags that a source gives its parts: `{.@backend}`, `<!-- role: backend -->`, `% role: backend`, `tags:
/// [backend]`.
///
/// A comment on its own line tags the next part. A part also has the tags of its ancestors.
package struct PartTags: Sendable {
  private var own: [Int: Set<String>] = [:]
  private let parents: [Int?]

  /// Finds the tags of a résumé's parts.
  ///
  /// - Parameter known: the names that can be tags; a list `tags:` in JSON may be about something else.
  package init(_ resume: Resume, known: Set<String>) {
    parents = resume.parts.map(\.parent)
    let comments = resume.sourceFormat.comments
    for index in resume.parts.indices.dropFirst() {
      let part = resume.parts[index]
      if let label = part.key, ["tags", "roles", "role", "tag"].contains(label.lowercased()),
        let parent = part.parent
      {
        var holder = resume.holder(of: index) == 0 ? parent : resume.holder(of: index)
        // Of a line and its tags in one map, the line has them.
        if resume.parts[parent].kind == .group, part.attachment == .headingPiece,
          let line = resume.children(of: parent).first(where: {
            resume.parts[$0].attachment == .independent && resume.parts[$0].isContent
          })
        {
          holder = line
        }
        add(PartTags.names(in: part.text).intersection(known), to: holder)
        continue
      }
      if part.isHidden, let tags = PartTags.comment(part.text) {
        if let next = PartTags.behind(index, in: resume) { add(tags, to: next) }
        continue
      }
      let end =
        resume.children(of: index).first.map { resume.parts[$0].bytes.lowerBound } ?? part.bytes.upperBound
      let head = resume.source[part.bytes.lowerBound..<end]
      if head.contains(.at) || head.contains(.percent) || head.contains(.slash) || head.contains(.exclamation) {
        add(PartTags.marks(in: String(decoding: head, as: UTF8.self), comments), to: index)
      }
    }
  }

  /// The tags of a part and of those around it.
  package func of(_ part: Int) -> Set<String> {
    var tags: Set<String> = []
    var next: Int? = part
    while let index = next {
      tags.formUnion(own[index] ?? [])
      next = parents[index]
    }
    return tags
  }

  /// The tags that the part itself has.
  package func own(_ part: Int) -> Set<String> { own[part] ?? [] }

  private mutating func add(_ tags: Set<String>, to part: Int) {
    if !tags.isEmpty { own[part, default: []].formUnion(tags) }
  }

  /// The next sibling that is shown.
  private static func behind(_ part: Int, in resume: Resume) -> Int? {
    guard let parent = resume.parts[part].parent else { return nil }
    if let next = resume.children(of: parent).first(where: {
      $0 > part && !resume.parts[$0].isHidden && resume.parts[$0].isContent
    }) {
      return next
    }
    // A comment before a heading may be at the end of the part that the heading closes.
    let next = resume.parts[part].subtreeEnd
    return next < resume.parts.count && resume.parts[next].isContent ? next : nil
  }

  /// `role: backend, ml`, alone in a comment.
  private static func comment(_ text: String) -> Set<String>? {
    let lower = text.lowercased().trimmedOfBlanks
    for word in ["role:", "roles:"] where lower.hasPrefix(word) {
      return names(in: String(text.trimmedOfBlanks.dropFirst(word.count)))
    }
    return nil
  }

  /// Marks within a part's own source.
  private static func marks(in head: String, _ comments: [SourceFormat.CommentSign]) -> Set<String> {
    var tags: Set<String> = []
    for (opening, closing) in comments.flatMap({ comment in
      // Without the blank, `//role:` would be found in addresses.
      (comment.endsWithLine ? [" role:"] : [" role:", "role:", " roles:"]).map { (comment.opening + $0, comment.closing) }
    }) {
      var rest = head[...]
      while let start = rest.range(ofText: opening) {
        let inside = rest[start.upperBound...]
        let end = inside.range(ofText: closing)?.lowerBound ?? inside.endIndex
        tags.formUnion(names(in: String(inside[..<end])))
        rest = inside[end...]
      }
    }
    var rest = head[...]
    while let start = rest.range(ofText: "{.@") {
      let inside = rest[start.upperBound...]
      guard let end = inside.firstIndex(of: "}") else { break }
      tags.formUnion(
        names(
          in: inside[..<end].split(separator: " ").map { $0.hasPrefix(".@") ? $0.dropFirst(2) : $0 }.joined(
            separator: ",")))
      rest = inside[end...]
    }
    return tags
  }

  private static func names(in list: String) -> Set<String> {
    Set(
      list.split(whereSeparator: { ",;，、 \n\t\r".contains($0) })
        .map { $0.hasPrefix("@") ? String($0.dropFirst()) : String($0) })
  }
}

extension Substring {
  /// The first place of a text.
  func range(ofText wanted: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(wanted) { return start..<index(start, offsetBy: wanted.count) }
      start = index(after: start)
    }
    return nil
  }
}
