package import ResumeModel

/// What a format's scanner hands to the structure pass: one block of the source with its place.
///
/// Blocks are in reading order and do not overlap; what lies between them belongs to whatever holds them.
package struct Block: Sendable, Equatable {
  /// What the block is, as far as its own markup says.
  package enum Kind: Sendable, Equatable {
    /// A heading; level 1 is the highest.
    case heading(level: Int)
    /// A run of text outside a list, or inside the list item of the block's depth.
    case paragraph
    /// A list item.
    case item
    /// The term of a definition list.
    case term
    /// A table row.
    case row
    /// A label and value by the format's own means, such as a line of front matter.
    case field(label: String, value: String)
    /// Code, styles and other things that are kept word for word.
    case verbatim
    /// A thematic break, which ends what an entry without a heading gathered.
    case rule
    /// The person's name, by a command of its own.
    case name
    /// An entry that the source names as one; the deeper the level, from 1, the further inside.
    case entry(EntryHeading, level: Int)
    /// A piece of the text of the entry before it, by what the source calls it.
    case piece(String)
    /// What opens a list or another run of parts, to be closed by `end`.
    case group(String)
    /// What opens a file that stands in place of its name, to be closed by `endOfFile`; its path.
    case file(String)
    /// The end of a file; its path.
    case endOfFile(String)
    /// The end of a group, or of a section that opens a scope.
    case end
    /// The end of an entry that opens a scope.
    case endOfEntry
    /// The end of an entry's command, behind which its list may follow.
    case endOfHead
    /// The end of tags that began in the list item of the block's depth.
    case endInItem
    /// What no reader sees, by what the source calls it.
    case layout(String)

    /// Whether the block is one of the two lines around a file.
    var isEndOfFile: Bool {
      switch self {
      case .file, .endOfFile: true
      default: false
      }
    }

    /// Whether the block stands between brackets of the source rather than for a part in the text.
    var isScaffold: Bool {
      switch self {
      case .piece, .group, .file, .endOfFile, .end, .endOfHead, .endInItem, .layout: true
      default: false
      }
    }
  }

  /// What the block is.
  package var kind: Kind
  /// The source bytes of the block, whole lines where it fills them: from 0, half-open.
  package var bytes: Range<Int>
  /// The source lines: from 1, inclusive.
  package var lines: ClosedRange<Int>
  /// The deepest level of lists that is told apart; what is nested further stands at this depth, so that no text can
  /// exhaust the stack of those who walk the tree.
  package static let depthLimit = 32

  /// How deep in lists the block is: 0 outside, 1 for a top-level item and what belongs to it.
  package var depth: Int
  /// The text as a reader sees it.
  package var inline: InlineText
  /// The cells of a row, as a reader sees them.
  package var cells: [String] = []
  /// Which comment of the source hides the block, counted from 1; nil when it is shown.
  package var comment: Int?
  /// The sign that a list item begins with, where people begin titles with it as well: `■`, `◇`.
  package var mark: Unicode.Scalar?
  /// True when a blank line, or something else that ends a paragraph, stands before the block.
  package var startsApart: Bool = true
  /// True when the source names the block an entry or a section title by a tag of its own, as in `<head_title>`.
  package var isTitled: Bool = false

  /// True for an entry or a section that lasts until its own end in the source.
  package var opensScope: Bool = false

  /// True when the block is commented out.
  package var isHidden: Bool { comment != nil }
}
