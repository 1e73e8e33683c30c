import ResumeFormats
import ResumeLexicon

/// The lines below a person's name: what the person does, the contact details on one line, and the rest.
///
/// A value whose form shows what it is needs no label: a mail address, a telephone number, an address of the web. Any
/// other value keeps its label.
struct ContactBar {
  private(set) var headline: [HousePage.Line] = []
  private(set) var contact: [HousePage.Line] = []
  private(set) var about: [HousePage.Line] = []
  private(set) var pictures: [String] = []
  /// The keys of values for a program that shows the source, such as a layout.
  private(set) var settings: [String] = []
  private let language: PageLanguage

  init(_ content: ResumeContent, _ language: PageLanguage) {
    self.language = language
    for claim in content.contact { add(claim) }
    for field in content.contactFields { add(field) }
  }

  // MARK: - Lines

  private mutating func add(_ claim: ResumeContent.Claim) {
    defer { for inner in claim.inner { add(inner) } }
    if let picture = HousePage.picture(claim) { return pictures.append(picture) }
    let marks = claim.source.marks(of: claim.text)
    let pieces = pieces(of: claim.text, marks)
    let isContact = pieces.contains { $0.kind != .other || $0.link != nil } || pieces.count > 1
    let length = claim.text.count
    if isContact, length <= Self.longestContact || pieces.allSatisfy({ $0.text.count <= Self.shortPiece }) {
      for piece in pieces { contact.append(line(of: piece)) }
    } else if headline.isEmpty, about.isEmpty, length <= Self.longestHeadline, isPosition(claim.text),
      !Self.isSentence(claim.text)
    {
      headline.append(HousePage.line(claim.text))
    } else if length <= Self.shortPiece, !Self.isSentence(claim.text) {
      contact.append(HousePage.line(claim.text, marks))
    } else {
      about.append(HousePage.line(claim.text, marks))
    }
  }

  private static func isSentence(_ text: String) -> Bool { ".。!?！？".contains(text.last ?? ".") }

  /// The longest line in characters that is contact because it contains an address; longer ones are sentences.
  private static let longestContact = 160
  /// The longest piece of a contact line in characters, such as a postal address.
  private static let shortPiece = 60
  /// The longest line in characters that names what a person does.
  private static let longestHeadline = 100

  private static let positions = Set(Lexicon.words(\.positions))

  private func isPosition(_ text: String) -> Bool {
    let lower = text.lowercased()
    return lower.split { !$0.isLetter }.contains { Self.positions.contains(String($0)) }
      || Self.positions.contains { ($0.unicodeScalars.first?.value ?? 0) > 0x2E80 && lower.contains($0) }
  }

  /// One value of a contact line.
  private struct Piece {
    var kind: ContactLine.Kind
    var text: String
    var marks: [TextMark]
    /// The address of the link that covers it.
    var link: String?
  }

  private func pieces(of text: String, _ marks: [TextMark]) -> [Piece] {
    let characters = Array(text)
    var place = 0
    return ContactLine.pieces(text).flatMap { Self.divided($0.text) }.map { words in
      let piece = Array(words)
      var start = place
      while start + piece.count < characters.count, characters[start] != piece[0] || !characters[start...].starts(with: piece) {
        start += 1
      }
      place = min(characters.count, start + piece.count)
      let own = TextMark.within(min(start, place)..<place, marks)
      let whole = own.first { $0.isLink && $0.range.count >= piece.count - 1 }
      return Piece(kind: ContactLine.kind(words), text: words, marks: own, link: whole.flatMap(\.target))
    }
  }

  /// Divides a piece at commas and blanks if that separates addresses.
  private static func divided(_ text: String) -> [String] {
    guard ContactLine.kind(text) == .other else { return [text] }
    for separator in [",", "，", ";", " "] {
      let parts = text.split(separator: separator).map { $0.split(separator: " ").joined(separator: " ") }
      let known = parts.count { ContactLine.kind($0) != .other }
      if separator == " ", known > 1 { return joined(parts) }
      guard known > 0, separator != " " || known == parts.count else { continue }
      return parts.filter { !$0.isEmpty }
    }
    return [text]
  }

  /// Returns addresses, and the words between two of them as one piece: `Oslo, Norway ida@moen.example github.com/ida`.
  private static func joined(_ words: [String]) -> [String] {
    var pieces: [String] = []
    var isOpen = false
    for word in words {
      let isAddress = ContactLine.kind(word) != .other
      if isOpen, !isAddress { pieces[pieces.count - 1] += " " + word } else { pieces.append(word) }
      isOpen = !isAddress
    }
    return pieces
  }

  private func line(of piece: Piece) -> HousePage.Line {
    switch piece.kind {
    case .email: return [HousePage.Run(text: piece.text, link: "mailto:" + piece.text)]
    case .phone: return [HousePage.Run(text: piece.text, link: Self.telephone(piece.text))]
    case .url: return [HousePage.Run(text: HousePage.shown(piece.text), link: HousePage.address(piece.text))]
    case .other:
      guard let link = piece.link.flatMap(HousePage.address) else { return HousePage.line(piece.text, piece.marks) }
      return labelled(piece.text, HousePage.shown(link), link: link)
    }
  }

  /// Returns an address with the words that its source gives it, if they say more than the address does. On paper the
  /// words alone lead nowhere.
  private func labelled(_ words: String, _ address: String, link: String) -> HousePage.Line {
    let lower = words.lowercased()
    let short = address.lowercased().filter { $0.isLetter || $0.isNumber }
    let isKnown =
      Self.linkLabels.contains(lower) || short.contains(lower.filter { $0.isLetter || $0.isNumber })
    guard address.count <= Self.shortPiece else { return [HousePage.Run(text: words, link: link)] }
    if isKnown { return [HousePage.Run(text: address, link: link)] }
    return [HousePage.Run(text: words + language.colon), HousePage.Run(text: address, link: link)]
  }

  private static let linkLabels = Set(Lexicon.words(\.contactLabels.link))
  private static let silentLabels = Set(
    Lexicon.words(\.contactLabels.address) + Lexicon.words(\.contactLabels.email) + Lexicon.words(\.contactLabels.phone)
      + ["location", "region"])

  private static func telephone(_ text: String) -> String {
    "tel:" + text.filter { $0.isASCII && ($0.isNumber || $0 == "+") }
  }

  // MARK: - Labelled values

  private mutating func add(_ field: ResumeContent.Field) {
    var field = field
    if field.value.hasPrefix("tel:") { field.value = String(field.value.dropFirst(4)) }
    let label = field.label.lowercased()
    let kind = ContactLine.kind(field.value)
    let link = field.links.compactMap(HousePage.address).first
    let pieces = pieces(of: field.value, field.source.marks(of: field.value))
    if field.isKeyed, Self.pageSettings.contains(label) {
      settings.append(field.label)
    } else if field.isKeyed, ["label", "headline", "title", "position"].contains(label) {
      headline.append(HousePage.line(of: field))
    } else if ["image", "picture", "photo"].contains(label), field.isKeyed {
      pictures.append(field.value)
    } else if kind == .url, label.contains(" "), let address = HousePage.address(field.value) {
      contact.append(labelled(field.label, HousePage.shown(field.value), link: address))
    } else if kind != .other {
      contact.append(line(of: Piece(kind: kind, text: field.value, marks: [], link: nil)))
    } else if pieces.count > 1, let first = pieces.first, first.kind != .other {
      for piece in pieces { contact.append(line(of: piece)) }
    } else if let host = Self.hosts.first(where: { $0.label == label })?.host, Self.isUser(field.value) {
      contact.append([HousePage.Run(text: host + field.value, link: link ?? "https://" + host + field.value)])
    } else if Self.silentLabels.contains(label) {
      contact.append(HousePage.line(of: field))
    } else if let link, HousePage.shown(link).lowercased().contains(field.value.lowercased()) {
      contact.append(labelled(field.label, HousePage.shown(link), link: link))
    } else {
      let words = field.isKeyed ? HousePage.words(ofKey: field.label) : field.label
      let line = [HousePage.Run(text: words + language.colon)] + HousePage.line(of: field)
      if field.value.count > Self.longestHeadline { about.append(line) } else { contact.append(line) }
    }
  }

  /// Keys of front matter that static site generators and pandoc read.
  private static let pageSettings: Set<String> = [
    "layout", "permalink", "theme", "css", "stylesheet", "template", "lang", "language", "draft", "tags", "categories", "output",
    "geometry", "fontsize", "mainfont", "cjkmainfont", "papersize", "documentclass", "classoption", "linestretch",
    "header-includes",
    "pagetitle", "keywords", "colorlinks", "marp", "paginate", "nav_order", "published", "comments", "sidebar", "toc", "doctitle",
  ]

  /// Networks whose addresses are made from the name of a user.
  private static let hosts: [(label: String, host: String)] = [
    ("linkedin", "linkedin.com/in/"), ("github", "github.com/"), ("gitlab", "gitlab.com/"), ("orcid", "orcid.org/"),
    ("twitter", "twitter.com/"), ("bitbucket", "bitbucket.org/"), ("codeberg", "codeberg.org/"),
  ]

  private static func isUser(_ text: String) -> Bool {
    !text.isEmpty && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_.".contains($0)) }
  }
}

extension TextMark {
  /// The address of a link; nil for a look.
  fileprivate var target: String? { if case .link(let target) = kind { target } else { nil } }
}
