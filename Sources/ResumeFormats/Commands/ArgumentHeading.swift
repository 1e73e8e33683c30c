import ResumeModel

/// Assigns the arguments of an entry's command: title, organisation, place, dates and description.
///
/// Templates use different orders, and people swap arguments. So the argument with the dates is found first;
/// its position and the command's name show the template.
struct ArgumentHeading {
  /// The assembled heading.
  private(set) var heading = EntryHeading()
  /// The entry's own text: the arguments that name it, in the order of the source.
  private(set) var name = ""
  /// When it was, as written.
  private(set) var date: String?
  /// The heading in one line.
  var text: String { date.map { name.isEmpty ? $0 : name + " | " + $0 } ?? name }
  /// The arguments that name the entry, by their index.
  private(set) var naming: [Int] = []

  /// - Parameters:
  ///   - isBody: for each argument, whether it contains items or is too long for a heading.
  init(_ name: String, _ written: [String], isBody: [Bool], in section: SectionKey?) {
    let arguments = written.map(Self.piece)
    let shown = arguments.indices.filter { !arguments[$0].isEmpty && !isBody[$0] }
    let date =
      shown.first { DateScanner.find(in: arguments[$0])?.isSure == true && arguments[$0].utf8.count <= 60 }
      ?? shown.first { arguments[$0].utf8.count <= 24 && DateScanner.find(in: arguments[$0]) != nil }
      ?? shown.first { DateScanner.monthOfShortYear(arguments[$0]) != nil }
    let both = date.flatMap { Self.span(from: $0, in: arguments, shown) }
    let isSplit = both.map { abs($0.other - (date ?? 0)) > 1 } ?? false
    // The end of a time is no argument of its own: the others keep their order without it.
    let places = arguments.indices.filter { $0 != both?.other && !(isSplit && $0 == date) }
    let order = isSplit ? [.title, .organization] : Self.order(name, date: date, count: places.count)
    var taken: [Int] = []
    for (place, meaning) in zip(places, order) where shown.contains(place) {
      let text = arguments[place]
      switch meaning {
      case .title: heading.title = text
      case .organization: heading.organization = text
      case .place: heading.place = text
      case .rest: continue
      }
      taken.append(place)
    }
    if order.isEmpty {
      let rest = shown.filter { $0 != date && places.contains($0) }.prefix(3)
      var split = HeadingSplit.read(rest.map { arguments[$0] }.joined(separator: " | "), in: section)
      split.period = nil
      heading = split
      taken = Array(rest)
    } else if let title = heading.title, let organization = heading.organization,
      HeadingSplit.looksSwapped(title: title, organization: organization, in: section)
    {
      heading.title = organization
      heading.organization = title
    }
    if heading.organization == nil, order.isEmpty == false, let title = heading.title, section != .projects {
      // "Engineer, Acme" in one argument.
      let split = HeadingSplit.read(title, in: section)
      if let organization = split.organization {
        heading.organization = organization
        heading.title = split.title
        heading.place = heading.place ?? split.place
      }
    }
    self.name = taken.map { arguments[$0] }.joined(separator: ", ")
    if let date {
      taken.append(date)
      let text = both?.text ?? arguments[date]
      if let both { taken.append(both.other) }
      var period = DateScanner.find(in: text)?.period ?? DateScanner.monthOfShortYear(text)
      period?.text = text
      heading.period = period
      self.date = text
    } else if let finding = DateScanner.find(in: self.name), finding.isSure {
      heading.period = finding.period
    }
    naming = taken
  }

  /// Returns a piece of a heading without the comma that a source writes where its template prints none: `Kestrel Tools,`.
  static func piece(_ text: String) -> String {
    var words = text[...]
    while words.last == "," || words.last == " " && words.count < text.count { words.removeLast() }
    return String(words)
  }

  /// Returns a start and an end in two arguments as one text, with the index of the second; nil if there is one date.
  ///
  /// The end is in the next argument, or first and the start behind title and company, as in
  /// `\experience{Present}{Engineer}{Kestrel}{Oslo}{May 2018}{…}`.
  private static func span(from date: Int, in arguments: [String], _ shown: [Int]) -> (text: String, other: Int)? {
    guard let found = DateScanner.find(in: arguments[date]), found.period.end == nil else { return nil }
    let next = date + 1
    if shown.contains(next), let text = span(arguments[date], arguments[next]) { return (text, next) }
    guard found.bytes.count == arguments[date].utf8.count else { return nil }
    let others = shown.filter { (3...4).contains(abs($0 - date)) && arguments[$0].utf8.count <= longestDate }
    for other in others {
      let first = min(date, other)
      let text = span(arguments[max(date, other)], arguments[first])
      if let text, first == 0, DateScanner.find(in: text)?.bytes.count == text.utf8.count { return (text, other) }
    }
    return nil
  }

  private static func span(_ start: String, _ end: String) -> String? {
    guard end.utf8.count <= longestDate else { return nil }
    let text = start + " – " + end
    return DateScanner.find(in: text)?.period.end == nil ? nil : text
  }

  /// In bytes: "September 30, 2021" and "в настоящее время" fit.
  private static let longestDate = 24

  private enum Meaning { case title, organization, place, rest }

  /// Returns the meanings of a command's arguments in order; empty if only their words can show it.
  private static func order(_ name: String, date: Int?, count: Int) -> [Meaning] {
    switch (name, date) {
    case ("cventry", 0), ("tlcventry", _), ("tldatecventry", _), ("cvsubentry", 0):
      return [.rest, .title, .organization, .place]
    case ("cventry", 3), ("cvhonor", 3): return [.title, .organization, .place]
    case ("cvhonor", 0): return [.rest, .title, .organization, .place]
    case ("cvevent", 2): return [.title, .organization, .rest, .place]
    case ("cvevent", 1): return [.title, .rest, .organization, .place]
    case ("rSubsection", 1): return [.organization, .rest, .title, .place]
    case ("rSubsection", _): return [.organization, .place, .title]
    case ("resumeProjectHeading", 1), ("datedsubsection", 1), ("resumeSubSubheading", 1): return [.title]
    case ("twentyitem", 0), ("entry", 0): return [.rest, .title, .organization, .rest]
    case (_, 3) where count >= 4: return [.organization, .place, .title]
    case (_, 1) where count >= 4: return [.title, .rest, .organization, .place]
    case (_, 0) where count >= 3: return [.rest, .title, .organization, .place]
    case (_, 2) where count >= 3: return [.title, .organization, .rest, .place]
    case (_, 1) where count == 2: return [.title]
    default: return []
    }
  }
}
