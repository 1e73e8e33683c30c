/// Recognises commands of unknown classes by the words of their names: the person's details, and settings.
enum HeaderCommands {
  /// Returns the role of a command; nil if its name shows neither.
  ///
  /// - Parameter name: in lower case, as in `ecvfirstname`, `setyouremailaddr` or `setheaderalignment`.
  static func role(of name: String, arguments: Int) -> MacroMeaning? {
    role(of: Array(name.utf8), arguments: arguments)
  }

  /// The same for the bytes of a name.
  static func role(of name: [UInt8], arguments: Int) -> MacroMeaning? {
    if arguments == 1, name.firstIndex(of: "set", in: 0..<name.count) != nil,
      settings.contains(where: { name.has($0, at: name.count - $0.utf8CodeUnitCount) })
    {
      return .layout
    }
    var start = 0
    // Prefixes such as `\set`, `\your` and `\ecv` can follow each other.
    for _ in 0..<3 {
      guard
        let prefix = prefixes.first(where: { name.has($0, at: start) && name.count > start + $0.utf8CodeUnitCount })
      else { break }
      start += prefix.utf8CodeUnitCount
    }
    guard start > 0 else { return nil }
    let word = String(decoding: name[start...], as: UTF8.self)
    if names.contains(word) { return .name }
    return contacts[word].map { .contact($0) }
  }

  private static let prefixes: [StaticString] = [
    "set", "your", "my", "ecv", "cv", "contact", "personal", "resume", "the",
  ]

  private static let settings: [StaticString] = [
    "alignment", "align", "colour", "colours", "color", "colors", "font", "size", "style", "margin", "margins", "spacing",
    "width", "height", "language", "order", "location", "format", "layout", "length",
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
