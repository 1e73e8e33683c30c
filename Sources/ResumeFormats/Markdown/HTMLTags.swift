import ResumeModel

/// The HTML tags of a source that are markup, in order, without those in code spans, fenced blocks and
/// comments.
///
/// The one scanner for every question about open and closed tags: checks, merges and the reader of job ads
/// use it.
package struct HTMLTags {
  /// One tag.
  package struct Found: Sendable {
    /// The lower-case name, such as `li` or `head_title`.
    package var name: String
    /// True for `</name>`.
    package var isClosing: Bool
    /// True for `<name/>`, and for names that never have an end tag, such as `br`.
    package var isAlone: Bool
    /// The bytes from `<` to after `>`.
    package var bytes: Range<Int>
  }

  /// The tags, in order.
  package private(set) var found: [Found] = []
  /// Whether a comment continues to the end.
  package private(set) var isCommentOpen = false
  /// Whether a fenced block continues to the end.
  package private(set) var isFenceOpen = false
  /// How many `-->` end no comment.
  package private(set) var strayCommentEnds = 0

  /// Elements without an end tag.
  private static let void: Set<String> = [
    "br", "hr", "img", "input", "meta", "link", "col", "wbr", "source", "area", "base", "embed",
  ]
  /// Elements whose end tag may be omitted.
  package static let lax: Set<String> = [
    "li", "p", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option", "html", "body", "head",
  ]

  /// Scans a source.
  package init(in bytes: [UInt8]) {
    var index = 0
    // The byte and the length of the mark that opened a fence.
    var fence: (mark: UInt8, length: Int)?
    var startsLine = true
    while index < bytes.count {
      let byte = bytes[index]
      if startsLine, byte == .backtick || byte == .tilde {
        let run = bytes[index...].prefix { $0 == byte }.count
        if let open = fence {
          if open.mark == byte, run >= open.length { fence = nil }
        } else if run >= 3 {
          fence = (byte, run)
        }
        if run >= 3 {
          index = HTMLTags.lineEnd(bytes, index)
          continue
        }
      }
      if fence != nil {
        index = HTMLTags.lineEnd(bytes, index) + 1
        startsLine = true
        continue
      }
      switch byte {
      case .backtick: index = HTMLTags.codeEnd(bytes, index)
      case .lessThan where bytes[index...].starts(with: "<!--".utf8):
        let end = HTMLTags.commentEnd(bytes, index)
        isCommentOpen = end == nil
        index = end ?? bytes.count
      case .lessThan:
        if let tag = HTMLTag(in: bytes, at: index, limit: bytes.count) {
          let isAlone = HTMLTags.void.contains(tag.name) || bytes[tag.bytes.upperBound - 2] == .slash
          found.append(Found(name: tag.name, isClosing: tag.isClosing, isAlone: isAlone, bytes: tag.bytes))
          index = tag.bytes.upperBound
        } else {
          index += 1
        }
      case .hyphen where bytes[index...].starts(with: "-->".utf8):
        strayCommentEnds += 1
        index += 3
      default: index += 1
      }
      if byte == .newline { startsLine = true } else if byte != .space, byte != .tab { startsLine = false }
    }
    isFenceOpen = fence != nil
  }

  private static func lineEnd(_ bytes: [UInt8], _ start: Int) -> Int {
    bytes[start...].firstIndex(of: .newline) ?? bytes.count
  }

  /// Returns the end of the code span that starts here; if nothing closes it in its paragraph, the end of its
  /// marks.
  private static func codeEnd(_ bytes: [UInt8], _ start: Int) -> Int {
    let run = bytes[start...].prefix { $0 == .backtick }.count
    var index = start + run
    while index < bytes.count {
      if bytes[index] == .newline, index + 1 < bytes.count, bytes[index + 1] == .newline { break }
      if bytes[index] == .backtick {
        let own = bytes[index...].prefix { $0 == .backtick }.count
        if own == run { return index + own }
        index += own
      } else {
        index += 1
      }
    }
    return start + run
  }

  private static func commentEnd(_ bytes: [UInt8], _ start: Int) -> Int? {
    var index = start + 4
    while index + 2 < bytes.count {
      if bytes[index] == .hyphen, bytes[index + 1] == .hyphen, bytes[index + 2] == .greaterThan { return index + 3 }
      index += 1
    }
    return nil
  }
}
