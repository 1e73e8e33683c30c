package import ResumeModel

/// The titles of the sections of a résumé in one language, by their keys in the JSON Resume schema.
package struct SectionTitles: Sendable {
  package var basics: StaticString
  package var work: StaticString
  package var volunteer: StaticString
  package var education: StaticString
  package var awards: StaticString
  package var certificates: StaticString
  package var publications: StaticString
  package var skills: StaticString
  package var languages: StaticString
  package var interests: StaticString
  package var references: StaticString
  package var projects: StaticString

  /// The titles of a section.
  package subscript(key: SectionKey) -> StaticString {
    switch key {
    case .basics: basics
    case .work: work
    case .volunteer: volunteer
    case .education: education
    case .awards: awards
    case .certificates: certificates
    case .publications: publications
    case .skills: skills
    case .languages: languages
    case .interests: interests
    case .references: references
    case .projects: projects
    }
  }
}
