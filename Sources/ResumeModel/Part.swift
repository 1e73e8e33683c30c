/// One part of a résumé: its kind, its place in the source, and the text that a reader sees.
///
/// A part has no stored identity; matching decides which part of one version is which part of another.
package struct Part: Sendable, Equatable {
  /// The kind of the part.
  package var kind: PartKind
  /// The index of the parent in `Resume.parts`; nil for the document.
  package var parent: Int?
  /// The index after the last part inside this one. `index + 1 ..< subtreeEnd` are its descendants, in reading order.
  package var subtreeEnd: Int
  /// The source bytes of the part with everything inside it: from 0, half-open.
  package var bytes: Range<Int>
  /// The source lines of the part: from 1, inclusive. An empty document has lines 1 to 1.
  package var lines: ClosedRange<Int>
  /// The part's own words without markup, white space collapsed. Empty for a document and for a header
  /// without a name.
  package var text: String
  /// The targets of the links in the part's own text, in order.
  package var links: [String]
  /// True when the part is commented out in the source: state, not absence.
  package var isHidden: Bool
  /// The properties that only some kinds have.
  package var detail: Detail
  /// How the part relates to its parent.
  package var attachment = Attachment.independent

  /// How a part relates to its parent.
  package enum Attachment: Sendable {
    /// Independent: the part may move anywhere.
    case independent
    /// A value under a key, as in JSON: found by its key, in its own parent only.
    case value
    /// A piece of the parent's own text, such as an entry's title under a key or in an argument. A change of
    /// it is reported as a change of the parent.
    case headingPiece
    /// Source that a reader does not see: a preamble, a style, settings. Its changes are changes of layout.
    case layout
  }

  /// Properties that only some kinds of part have.
  package enum Detail: Sendable, Equatable {
    case none
    /// A section's meaning among the JSON Resume keys; nil when the title is not a known one.
    case section(SectionKey?)
    /// The pieces of an entry's heading.
    case entry(EntryHeading)
    /// A field's label and its values, which are compared one by one.
    case field(label: String, items: [String])
    /// The name of a group, or of a part tied to its parent, in the source.
    case key(String)
  }

  /// Makes a part; indices are set by `ResumeBuilder`.
  package init(
    kind: PartKind, parent: Int?, subtreeEnd: Int, bytes: Range<Int>, lines: ClosedRange<Int>,
    text: String, links: [String] = [], isHidden: Bool = false, detail: Detail = .none, attachment: Attachment = .independent
  ) {
    self.kind = kind
    self.parent = parent
    self.subtreeEnd = subtreeEnd
    self.bytes = bytes
    self.lines = lines
    self.text = text
    self.links = links
    self.isHidden = isHidden
    self.detail = detail
    self.attachment = attachment
  }

  /// Whether reports name the part: it is neither a group, nor layout, nor a piece of its parent's text.
  @inlinable package var isContent: Bool { kind != .group && (attachment == .independent || attachment == .value) }

  /// The name of the part in the source: its key, or a field's label.
  @inlinable package var key: String? {
    switch detail {
    case .key(let key): key
    case .field(let label, _): label
    default: nil
    }
  }

  /// The section's key, when the part is a section with a known title.
  @inlinable package var sectionKey: SectionKey? {
    if case .section(let key) = detail { key } else { nil }
  }

  /// The entry's heading, when the part is an entry.
  @inlinable package var entryHeading: EntryHeading? {
    if case .entry(let heading) = detail { heading } else { nil }
  }

  /// The field's label, when the part is a field.
  @inlinable package var fieldLabel: String? {
    if case .field(let label, _) = detail { label } else { nil }
  }
}
