/// The numbers of the matcher: how much two parts must have in common to be one part, and what each sign is worth.
///
/// Each number says what it decides, on which data it was chosen, and which test fails if it moves. The data:
///
/// - *labels*: 29 pairs of versions of real résumés in public repositories, with 175 changed parts labelled by hand. They are
///   not part of this repository; precision and recall on them are 0.980 and 0.994.
/// - *rewordings*: `Tests/Fixtures/rewordings`, 24 bullets in English and 24 in Chinese, each with a light and a heavy
///   rewording by hand. `MatchQualityTests` makes 60 résumés of each language from them.
/// - *claims*: `Tests/Fixtures/rewordings/labels.tsv`, 35 pairs at one place, by hand: reworded, or another claim.
/// - *sample lives*: the versions in `history/`.
///
/// "First rewordings" are those by hand on which the measure of similarity was chosen. "By hand" means that a case asked for the
/// number and nothing tells how it was chosen. "Free from a to b" means that no label is judged otherwise while the number is in
/// that range and the others stay. `MatchCostsTests` holds each number at its edge; "edge test" below is a test of that suite.
enum MatchCosts {
  // MARK: - Equal texts

  /// The bytes of a folded text below which it is not matched in another job if it occurs twice there: "Linux" is in many
  /// lists. Chosen with the first rewordings; free from 3 to 12. Edge test.
  static let shortText = 6
  /// The letters, without dates and labels, below which a text is not matched in another job: "2019" and "Stack: Go" say
  /// nothing of where they came from. By hand; free from 2 to 8. Edge test.
  static let genericLetters = 4
  /// The characters within which the colon of a label is looked for: "Technologies: ". By hand. Edge test.
  static let labelLength = 24
  /// The largest number of comparisons for aligning repeated texts; longer lists are taken in order. It bounds time only.
  static let alignedPairs = 250_000

  // MARK: - Sections and entries

  /// The similarity of two names that suffices by itself: "Senior Engineer, Acme" and "Engineer, Acme Corp". Chosen with
  /// the first rewordings; free from 0.5 to 0.7. Edge test.
  static let nameAlone: Float = 0.6
  /// The share of the text inside that suffices by itself: the bullets are those of the entry, whatever it is called now.
  /// Chosen with the first rewordings; free from 0.4 to 0.6. Edge test.
  static let contentAlone: Float = 0.5
  /// The share of the text inside that suffices with a name as similar as `nameWithContent`. With the first rewordings; at
  /// 0.15 precision on the labels falls from 0.974 to 0.969; free up to 0.35. Edge test.
  static let contentWithName: Float = 0.25
  /// The similarity of the names that suffices with `contentWithName`. With the first rewordings; free from 0.2 to 0.4. Edge
  /// test.
  static let nameWithContent: Float = 0.3
  /// The similarity of the names that suffices at the same organisation, or with the same title in the same parent: two
  /// positions at one employer are two entries. With the first rewordings; free from 0.3 to 0.5. Edge test.
  static let nameWithFact: Float = 0.4
  /// The similarity of the names that suffices with the same period in the same parent: few jobs are held at the same time.
  /// With the first rewordings; free from 0.15 to 0.35. Edge test.
  static let nameWithPeriod: Float = 0.25
  /// The share of the text inside above which the same period in the same parent suffices. With the first rewordings; free
  /// from 0.05 to 0.3. Edge test.
  static let contentWithPeriod: Float = 0.15
  /// The similarity of the names from which two empty sections or entries count as equal in content: there is nothing else to
  /// compare. Chosen on retitled sections without items, found by generated merges; free from 0.3 to 0.5. Edge test.
  static let nameOfEmpty: Float = 0.4
  /// The weight of the name in the rank. With the first rewordings; at 0.65 one label more is right, too few to follow; free
  /// from 0.35. Edge test, golden `explain.txt`.
  static let nameWeight: Float = 0.5
  /// The weight of the content in the rank: a little more than the name's, since employers are renamed more often than
  /// bullets are exchanged. With the first rewordings; at 0.4 one label more is right; free up to 0.8. Edge test, golden
  /// `explain.txt`.
  static let contentWeight: Float = 0.6
  /// The bonus for parents that are matched with each other, of containers and of rewordings: it decides between equals, and
  /// no move is less likely than one. With the first rewordings; free from 0, at 0.15 one label more is right. Edge test,
  /// golden `explain.txt`.
  static let sameParentBonus: Float = 0.05
  /// The bonus for the same organisation. With the first rewordings; free from 0.05 to 0.3. Edge test, golden `explain.txt`.
  static let sameOrganizationBonus: Float = 0.15
  /// The bonus for the same title: less than for an organisation, since titles repeat ("Engineer"). With the first
  /// rewordings; free from 0 to 0.2. Edge test, golden `explain.txt`.
  static let sameTitleBonus: Float = 0.1
  /// The bonus for the same period. With the first rewordings; free from 0.05; at 0.3 one real pair is matched otherwise,
  /// without a label to judge it. Edge test, golden `explain.txt`.
  static let samePeriodBonus: Float = 0.15

  // MARK: - Rewordings

  /// The least similarity of a reworded text in its section. Below it, unrelated bullets match by their verbs. Chosen on the
  /// rewordings: at 0.25 precision on the labels falls from 0.974 to 0.969, at 0.35 recall falls from 0.977 to 0.971. Edge
  /// test.
  static let anywhere: Float = 0.30
  /// The same if one of the texts is Chinese or Japanese: their features are pairs of characters, and fewer of them survive.
  /// Chosen on the rewordings: at 0.18 bullets of the generated pairs are mistaken for each other; at 0.27 one real pair is
  /// matched otherwise. Edge test.
  static let anywhereCJK: Float = 0.22
  /// The least similarity for a move from one section to another if one of the two sections is on both sides: short lines,
  /// such as a talk and a post at one university, share half of their words. Chosen on such a pair by hand
  /// (`PlaceAndNameTests`); free from 0.3 to 0.55 on the rest. Edge test.
  static let betweenSections: Float = 0.45
  /// The same for Chinese and Japanese, in the proportion of `anywhereCJK`. Edge test.
  static let betweenSectionsCJK: Float = 0.33
  /// The least similarity if parent and neighbours agree: then hardly another text can be meant. Chosen on the claims: at
  /// 0.12 two of the 35 are judged wrongly; free from 0.16 to 0.28. Edge test, golden `explain.txt`.
  static let inPlace: Float = 0.22
  /// The same for Chinese and Japanese. Chosen on the claims; free from 0.1 to 0.21. Edge test, golden `explain.txt`.
  static let inPlaceCJK: Float = 0.16
  /// The bonus for matched neighbours on both sides. Chosen with the first rewordings; free from 0 to 0.15. Edge test.
  static let sameNeighboursBonus: Float = 0.05
  /// The score from which a text may go to another entry without words of its own: it is nearly equal. By hand; at 0.7 one
  /// label more is right; free up to 0.9. Edge test.
  static let sureElsewhere: Float = 0.8
  /// The words of its own, without labels, dates and names of positions, that a less similar text needs in another entry:
  /// "Senior engineer, remote" is in many jobs. By hand; free from 1; at 3 one label more is right. Edge test.
  static let ownWordsElsewhere = 2

  // MARK: - Names and places

  /// The characters within which the colon or dash behind a name is looked for. By hand. Edge test.
  static let nameScalars = 60
  /// The most words of a name; a longer beginning is a sentence. By hand; free from 3 to 8. Edge test.
  static let nameWords = 5
  /// The fewest letters of a name: "C" or a number is none. By hand. Edge test.
  static let nameLetters = 2
  /// The bytes from which a paragraph has no name: "Summary: …" begins a text, not an item. By hand; free from 150 to 600. Edge test.
  static let namedParagraph = 300
  /// The most leftovers between the same neighbours that are matched in order: of five, some were rather exchanged. By
  /// hand; free from 2 to 6. Edge test.
  static let stretchLength = 4
  /// The uncommon words that each leftover must share with its counterpart. Best on the claims: with one, 7 of
  /// the 35 are judged wrongly, and precision on the labels falls from 0.974 to 0.969; with three, nothing changes. Edge
  /// test.
  static let stretchWords = 2
  /// The characters up to which the one item of a section is matched by its place alone: "Chess" became "Go". Best on the labels: at
  /// 12 recall falls from 0.977 to 0.966, at 40 precision from 0.974 to 0.969. Edge test.
  static let itemScalars = 24
  /// The digits of a phone number in the header: a date has fewer. It is a fact, not a measurement. Edge test.
  static let phoneDigits = 7
  /// The bytes up to which a line with a mail address is a line of contact, and not a sentence that mentions one. By hand. Edge
  /// test.
  static let contactLine = 120

  // MARK: - Splits and merges

  /// The fewest words of a text that can be divided, and of a piece. With the first rewordings; free from 2 to 9 on the claims. Edge
  /// test.
  static let dividedWords = 5
  static let pieceWords = 2
  /// The share of the whole's words that the first piece and another must contain. With the first rewordings; free from 0.6
  /// to 0.9. Edge test.
  static let coveredShare = 0.75
  /// The share of the whole's words that the other piece must add: else it is a repetition. With the first rewordings; free
  /// from 0.1 to 0.35. Edge test.
  static let addedShare = 0.2
  /// The share of a piece's own words that must come from the whole: else it is a new text. With the first rewordings; free
  /// from 0.35 to 0.65. Edge test.
  static let pieceShare = 0.5
  /// How far from the first piece another may be, in leaves: two new ones between. With the first rewordings. Edge test.
  static let pieceDistance = 3

  // MARK: - Effort

  // These bound time. They were chosen by counting instructions; no test fails if they move.

  /// The similarity above which a pair is kept as a candidate. It must be below every threshold above.
  static let worthALook: Float = 0.1
  /// The pairs that are compared one by one; above it, only texts that share uncommon words are compared.
  static let exhaustivePairs = 4000
  /// How many texts are compared feature by feature; for more, an index of the other side's features is faster. Only speed
  /// depends on it.
  static let fewTexts = 2
  /// The partners with which each text is compared above `exhaustivePairs`.
  static let partners = 10
  /// Above `exhaustivePairs`: the rarest words of a text that are looked up however long their lists are, the length that
  /// stops after these, the most words looked up, and the most texts read for each.
  static let surePostings = 3
  static let longPosting = 400
  static let postings = 12
  static let postingLength = 2000
  /// The leaves up to which matched texts are added to tell how common a word is; larger documents tell by themselves.
  static let tellingLeaves = 400
  /// The matched texts added: a sample tells as well. Free from 2 to 60 on the claims; at 4 one real pair is matched
  /// otherwise.
  static let backgroundTexts = 12
  /// The cached texts of other versions; the cache is emptied when it is full.
  static let cachedTexts = 20_000
}
