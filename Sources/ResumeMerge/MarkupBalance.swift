import ResumeFormats

/// Checks that the markup around parts fits together after a merge, before a clean result is trusted.
///
/// A merge compares the text that a reader sees; tags that enclose several parts, comments and fences are
/// between the parts. If a result leaves more of them open than the edits of both sides explain, or closes
/// more than was opened, it was assembled wrongly.
struct MarkupBalance {
  /// How often a tag stays open, and how often it closes nothing.
  private struct Count: Equatable {
    var unclosed = 0
    var stray = 0
  }

  private var counts: [String: Count] = [:]
  private let tags: HTMLTags

  /// Counts the tags that a source leaves open.
  init(_ source: [UInt8]) {
    tags = HTMLTags(in: source)
    for tag in tags.found where !tag.isAlone {
      if !tag.isClosing {
        counts[tag.name, default: Count()].unclosed += 1
      } else if counts[tag.name, default: Count()].unclosed > 0 {
        counts[tag.name]?.unclosed -= 1
      } else {
        counts[tag.name, default: Count()].stray += 1
      }
    }
  }

  /// Whether bytes leave open exactly what a stretch of a source does: brackets of the format and tags.
  static func fits(_ bytes: [UInt8], like stretch: [UInt8], in format: SourceFormat) -> Bool {
    format.isSound(bytes, like: stretch) && isSame(bytes, stretch)
  }

  /// Whether two stretches leave open and close the same enclosing tags; tags inside a part are removed with
  /// it.
  static func isSame(_ one: [UInt8], _ other: [UInt8]) -> Bool {
    let (one, other) = (MarkupBalance(one), MarkupBalance(other))
    func told(_ counts: [String: Count]) -> [String: Count] {
      counts.filter { $0.value != Count() && wrappers.contains($0.key) }
    }
    return told(one.counts) == told(other.counts) && one.tags.isFenceOpen == other.tags.isFenceOpen
      && one.tags.isCommentOpen == other.tags.isCommentOpen
      && one.tags.strayCommentEnds == other.tags.strayCommentEnds
  }

  private static let wrappers: Set<String> = [
    "ul", "ol", "dl", "div", "table", "tr", "description", "details", "center", "section", "article", "small",
    "blockquote",
  ]

  /// Whether a result opens and closes nothing that neither side left so.
  static func holds(_ result: [UInt8], mergedFrom sources: ThreeSides<[UInt8]>) -> Bool {
    let result = MarkupBalance(result)
    let sides = sources.map { MarkupBalance($0) }
    guard
      result.tags.isFenceOpen == sides.ours.tags.isFenceOpen
        || result.tags.isFenceOpen == sides.theirs.tags.isFenceOpen,
      !result.tags.isCommentOpen || sides.ours.tags.isCommentOpen || sides.theirs.tags.isCommentOpen,
      result.tags.strayCommentEnds
        <= max(sides.ours.tags.strayCommentEnds, sides.theirs.tags.strayCommentEnds)
    else { return false }
    return result.counts.allSatisfy { name, count in
      let ours = sides.ours.counts[name] ?? Count()
      let theirs = sides.theirs.counts[name] ?? Count()
      let base = sides.ancestor.counts[name] ?? Count()
      // Both sides may have added another tag that the document never closes.
      func most(_ value: (Count) -> Int) -> Int {
        max(value(ours), value(theirs), value(ours) + value(theirs) - value(base))
      }
      guard count.stray <= most(\.stray) else { return false }
      // An item need not be closed in a document that leaves one open.
      if HTMLTags.lax.contains(name), most(\.unclosed) > 0 { return true }
      return count.unclosed <= most(\.unclosed)
    }
  }
}
