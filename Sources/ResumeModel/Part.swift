/// One part of a résumé: its kind, its place in the source, and what a reader sees there.
///
/// A part never stores an identity; which part of one version is which part of another is found by matching.
package struct Part: Sendable, Equatable {
  /// What the part is.
  package var kind: PartKind
  /// The index of the part that holds this one in `Resume.parts`; nil for the document.
  package var parent: Int?
  /// The index after the last part inside this one. `index + 1 ..< subtreeEnd` are its descendants, in reading order.
  package var subtreeEnd: Int
  /// The source bytes of the part with everything inside it: from 0, half-open.
  package var bytes: Range<Int>
  /// The source lines of the part: from 1, inclusive. An empty document has lines 1 to 1.
  package var lines: ClosedRange<Int>
  /// The part's own words without markup, white space collapsed. A document, and a header without a name, have none.
  package var text: String
  /// The targets of the links in the part's own text, in order.
  package var links: [String]
  /// True when the part is commented out in the source: state, not absence.
  package var isHidden: Bool
  /// What only some kinds have.
  package var detail: Detail
  /// How the part hangs on the part around it.
  package var tie = Tie.free

  /// How a part hangs on the part around it.
  package enum Tie: Sendable {
    /// It stands by itself and may move anywhere.
    case free
    /// A value under a key, as in JSON: found by its key, in its own parent only.
    case keyed
    /// A piece of the parent's own text, such as an entry's title under a key or in an argument: the parent tells what
    /// changed in it.
    case naming
    /// What a reader does not see: a preamble, a style, settings. Its changes are changes of layout.
    case layout
  }

  /// What only some kinds of part have.
  package enum Detail: Sendable, Equatable {
    case none
    /// A section's meaning among the JSON Resume keys; nil when the title is not a known one.
    case section(SectionKey?)
    /// An entry's heading taken apart.
    case entry(EntryHeading)
    /// A field's label and its values, which are compared one by one.
    case field(label: String, items: [String])
    /// What a group, or a part tied to its parent, is called in the source.
    case key(String)
  }

  /// Makes a part; indices are set by `ResumeBuilder`.
  package init(
    kind: PartKind, parent: Int?, subtreeEnd: Int, bytes: Range<Int>, lines: ClosedRange<Int>,
    text: String, links: [String] = [], isHidden: Bool = false, detail: Detail = .none, tie: Tie = .free
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
    self.tie = tie
  }

  /// Whether reports name the part: it is neither a group, nor layout, nor a piece of its parent's text.
  package var isContent: Bool { kind != .group && (tie == .free || tie == .keyed) }

  /// What the source calls the part: its key, or a field's label.
  package var key: String? {
    switch detail {
    case .key(let key): key
    case .field(let label, _): label
    default: nil
    }
  }

  /// The section's key, when the part is a section with a known title.
  package var sectionKey: SectionKey? {
    if case .section(let key) = detail { key } else { nil }
  }

  /// The entry's heading, when the part is an entry.
  package var entryHeading: EntryHeading? {
    if case .entry(let heading) = detail { heading } else { nil }
  }

  /// The field's label, when the part is a field.
  package var fieldLabel: String? {
    if case .field(let label, _) = detail { label } else { nil }
  }
}
