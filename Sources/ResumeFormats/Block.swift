package import ResumeModel

/// One block of the source with its place, which a format's scanner passes to the structure pass.
///
/// Blocks are in reading order and do not overlap; source between them belongs to the part around it.
package struct Block: Sendable, Equatable {
  /// The kind of a block, as far as its own markup shows.
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
    /// A label and value in the format's own notation, such as a line of front matter.
    case field(label: String, value: String)
    /// Code, styles and other content that is kept word for word.
    case verbatim
    /// A thematic break, which ends an entry without a heading.
    case rule
    /// The person's name, in a command that contains only the name.
    case name
    /// An entry that the source names as one; the deeper the level, from 1, the further inside.
    case entry(EntryHeading, level: Int)
    /// A piece of the text of the entry before it, with its name in the source.
    case piece(String)
    /// The start of a list or another run of parts, which `end` closes.
    case group(String)
    /// The start of an included file, which `endOfFile` closes; the file's path.
    case file(String)
    /// The end of a file; its path.
    case endOfFile(String)
    /// The end of a group, or of a section that opens a scope.
    case end
    /// The end of an entry that opens a scope.
    case endOfEntry
    /// The end of an entry's command, after which its list may follow.
    case endOfHead
    /// The end of tags that began in the list item of the block's depth.
    case endInItem
    /// Source that a reader does not see, with its name in the source.
    case layout(String)

    /// Whether the block is the start or the end of an included file.
    var isEndOfFile: Bool {
      switch self {
      case .file, .endOfFile: true
      default: false
      }
    }

    /// Whether the block is a bracket of the source and not a part of the text.
    var isScaffold: Bool {
      switch self {
      case .piece, .group, .file, .endOfFile, .end, .endOfHead, .endInItem, .layout: true
      default: false
      }
    }
  }

  /// The kind of the block.
  package var kind: Kind
  /// The source bytes of the block, whole lines if it fills them: 0-based, half-open.
  package var bytes: Range<Int>
  /// The source lines: from 1, inclusive.
  package var lines: ClosedRange<Int>
  /// The deepest list level. Deeper items are read at this level, so that no text can exhaust the stack of
  /// code that walks the tree.
  package static let depthLimit = 32

  /// The list depth of the block: 0 outside lists, 1 for a top-level item and its content.
  package var depth: Int
  /// The text as a reader sees it.
  package var inline: InlineText
  /// The cells of a row, as a reader sees them.
  package var cells: [String] = []
  /// Which comment of the source hides the block, counted from 1; nil when it is shown.
  package var comment: Int?
  /// The mark of a list item, if people also begin titles with it: `■`, `◇`.
  package var mark: Unicode.Scalar?
  /// Whether a blank line, or anything else that ends a paragraph, precedes the block.
  package var startsApart: Bool = true
  /// Whether the source marks the block as a title with a tag, as in `<head_title>`.
  package var isTitled: Bool = false

  /// True for an entry or a section that lasts until its own end in the source.
  package var opensScope: Bool = false

  /// True when the block is commented out.
  package var isHidden: Bool { comment != nil }
}
