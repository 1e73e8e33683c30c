import ResumeModel

/// A record of what went to whom: an annotated tag on a commit with the résumé, the sent bytes and the ad.
package struct SentRecord: Sendable, Equatable {
  /// The stage of an application.
  package enum Stage: String, Sendable, CaseIterable {
    case saved, applied, screening, interview, offer, rejected
  }

  /// The tag's name without `refs/tags/`, such as `sent/acme-backend-2026-11-24`.
  package var tag: String
  /// The company as typed.
  package var company: String
  /// The role's name; nil without a role.
  package var role: String?
  /// The day, as `YYYY-MM-DD`.
  package var day: String
  /// The version that was sent: its name, or a short commit id.
  package var version: String
  /// The path of the sent file in the record's commit.
  package var file: String?
  /// The sent file's SHA-256 in hexadecimal.
  package var hash: String?
  /// The path of the job ad in the record's commit.
  package var job: String?
  package var url: String?
  package var note: String?
  package var stage: Stage
  /// When the stage was set, as `YYYY-MM-DD`.
  package var stageDay: String
  /// The commit.
  package var commit: String

  /// The prefix of a record's name.
  package static let prefix = "sent/"
  /// The prefix of the tags that record stages.
  package static let stagePrefix = "stage/"

  /// The message of the tag and of the commit: a sentence for people, trailers for machines.
  package var message: String {
    let subject = "Sent \(version)\(role.map { " (\($0))" } ?? "") to \(company) on \(day)"
    var trailers = [
      Trailer("Resver-Company", company), Trailer("Resver-Date", day), Trailer("Resver-Version", version),
    ]
    for (key, value) in [
      ("Role", role), ("File", file), ("SHA256", hash), ("Job", job), ("Url", url), ("Note", note),
    ] {
      if let value { trailers.append(Trailer("Resver-\(key)", value)) }
    }
    trailers.append(Trailer("Resver-Stage", stage.rawValue))
    return Trailer.append(trailers, to: String(subject.map { $0.isNewline ? " " : $0 }))
  }

  /// Reads a record from its tag's name and message; nil for any other tag.
  package init?(tag: String, message: String, commit: String) {
    let values = SentRecord.trailers(message)
    guard let company = values["Company"], let day = values["Date"], let version = values["Version"] else {
      return nil
    }
    self.init(tag: tag, company: company, day: day, version: version, commit: commit)
    role = values["Role"]
    file = values["File"]
    hash = values["SHA256"]
    job = values["Job"]
    url = values["Url"]
    note = values["Note"]
    stage = values["Stage"].flatMap(Stage.init(rawValue:)) ?? .applied
  }

  /// Makes a record of an application.
  package init(tag: String, company: String, day: String, version: String, commit: String) {
    self.tag = tag
    self.company = company
    self.day = day
    self.version = version
    self.commit = commit
    stage = .applied
    stageDay = day
  }

  /// Returns the values of our trailers by their names without `Resver-`.
  package static func trailers(_ message: String) -> [String: String] {
    var values: [String: String] = [:]
    for trailer in Trailer.read(message) where trailer.name.hasPrefix("Resver-") {
      values[String(trailer.name.dropFirst("Resver-".count))] = trailer.value
    }
    return values
  }

  /// Returns a value on one line, as a trailer requires.
  package static func oneLine(_ text: String) -> String {
    String(text.map { $0.isNewline ? " " : $0 }).trimmedOfBlanks
  }

  /// Returns a company's name in the form for a tag.
  package static func slug(_ text: String) -> String {
    var slug = ""
    for scalar in text.lowercased().unicodeScalars {
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        slug.unicodeScalars.append(scalar)
      } else if !slug.hasSuffix("-"), !slug.isEmpty {
        slug.append("-")
      }
    }
    while slug.hasSuffix("-") { slug.removeLast() }
    return slug
  }
}
