/// The stage of the matcher that linked two parts, by the name that `resver diff --explain` prints.
///
/// `Matcher.stages` lists the stages in the order in which they run; a stage can run more than once.
package enum MatchStage: String, Sendable, CaseIterable {
  case document
  case identical
  case header
  case sectionTitle = "section-title"
  case unchangedEntry = "unchanged-entry"
  case entryTitle = "entry-title"
  case equalText = "equal-text"
  case equalTextOnce = "equal-text-once"
  case sectionMeaning = "section-meaning"
  case nameAndContent = "name-and-content"
  case label
  case leadingName = "leading-name"
  case sameAddress = "same-address"
  case versionsBetween = "versions-between"
  case equalTextAnywhere = "equal-text-anywhere"
  case reworded
  case ownEntry = "own-entry"
  case place
  case wordless
  case layoutAndKeys = "layout-and-keys"
  case divisions
  case merge

  /// The reason for a match of this stage, as a clause for people.
  package var reason: String {
    switch self {
    case .document: "the two documents"
    case .identical: "both sides are the same, byte for byte"
    case .header: "the header of each side"
    case .sectionTitle: "equal title"
    case .unchangedEntry: "of several entries with this title, the one whose whole content is equal"
    case .entryTitle: "equal title in the same section"
    case .equalText: "equal text in the same section or entry"
    case .equalTextOnce: "equal text that occurs once on each side"
    case .sectionMeaning: "the only section with this meaning on each side"
    case .nameAndContent: "similar name, or common content"
    case .label: "equal label, unique in its section or entry"
    case .leadingName: "equal name before the colon or dash, unique in its section or entry"
    case .sameAddress: "the same mail address or telephone number"
    case .versionsBetween: "followed through the versions between the two sides"
    case .equalTextAnywhere: "equal text, in reading order"
    case .reworded: "similar words"
    case .ownEntry: "equal text in its own entry, preferred to the one in another"
    case .place: "the only part left between the same neighbours"
    case .wordless: "a part without words, by its order"
    case .layoutAndKeys: "equal source, key or command in the same parent"
    case .divisions: "its words are in several parts"
    case .merge: "replaced at its place"
    }
  }
}
