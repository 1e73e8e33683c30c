/// Recognises commands of unknown classes by the words of their names: the person's details, and settings.
enum HeaderCommands {
  /// Returns the role of a command; nil if its name shows neither.
  ///
  /// - Parameter name: in lower case, as in `ecvfirstname`, `setyouremailaddr` or `setheaderalignment`.
  static func role(of name: String, arguments: Int) -> MacroMeaning? {
    if arguments == 1, name.firstIndex(of: "set") != nil, settings.contains(where: name.hasSuffix) {
      return .layout
    }
    var word = Substring(name)
    // Prefixes such as `\set`, `\your` and `\ecv` can follow each other.
    for _ in 0..<3 {
      guard let prefix = prefixes.first(where: { word.hasPrefix($0) && word.count > $0.count }) else { break }
      word = word.dropFirst(prefix.count)
    }
    guard word.count < name.count else { return nil }
    if names.contains(String(word)) { return .name }
    return contacts[String(word)].map { .contact($0) }
  }

  private static let prefixes = ["set", "your", "my", "ecv", "cv", "contact", "personal", "resume", "the"]

  private static let settings = [
    "alignment", "align", "colour", "colours", "color", "colors", "font", "size", "style", "margin",
    "margins",
    "spacing", "width", "height", "language", "order", "location", "format", "layout", "length",
  ]

  private static let names: Set<String> = [
    "name", "fullname", "firstname", "lastname", "surname", "familyname",
  ]

  /// The words that classes use, with the word that the header shows.
  private static let contacts: [String: String] = [
    "email": "email", "mail": "email", "emailaddr": "email", "emailaddress": "email", "phone": "phone",
    "phonenumber": "phone", "number": "phone", "mobile": "phone", "mobileno": "phone", "homeno": "phone",
    "telephone": "phone", "tel": "phone", "workphone": "phone", "fax": "fax", "address": "address",
    "addr": "address", "street": "address", "city": "address", "website": "website", "web": "website",
    "webaddr": "website", "homepage": "website", "url": "website", "github": "github", "gitlab": "gitlab",
    "githubpage": "github", "gitlabpage": "gitlab", "linkedin": "linkedin", "linkedinpage": "linkedin",
    "twitter": "twitter", "orcid": "orcid", "keybase": "keybase", "skype": "skype", "im": "im",
    "nationality": "nationality", "citizenship": "nationality", "gender": "gender", "dateofbirth": "birthday",
    "birthday": "birthday", "birthdate": "birthday", "jobtitle": "headline", "tagline": "headline",
  ]
}
