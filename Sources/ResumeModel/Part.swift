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

  /// What only some kinds of part have.
  package enum Detail: Sendable, Equatable {
    case none
    /// A section's meaning among the JSON Resume keys; nil when the title is not a known one.
    case section(SectionKey?)
    /// An entry's heading taken apart.
    case entry(EntryHeading)
    /// A field's label and its values, which are compared one by one.
    case field(label: String, items: [String])
  }

  /// Makes a part; indices are set by `ResumeBuilder`.
  package init(
    kind: PartKind, parent: Int?, subtreeEnd: Int, bytes: Range<Int>, lines: ClosedRange<Int>,
    text: String, links: [String] = [], isHidden: Bool = false, detail: Detail = .none
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
