/// The meaning of a section, named by its key in the JSON Resume schema.
///
/// Source: https://jsonresume.org/schema
package enum SectionKey: String, Sendable, CaseIterable {
  case basics, work, volunteer, education, awards, certificates, publications, skills, languages
  case interests, references, projects

  /// Whether the section's members are jobs, degrees or projects, which have a period each.
  package var holdsEntries: Bool {
    switch self {
    case .work, .volunteer, .education, .projects: true
    default: false
    }
  }

  /// Whether a bare year in a line of the section is its time: jobs, degrees and posts, but not projects.
  package var isCareer: Bool { self == .work || self == .education || self == .volunteer }

  /// Whether the section's members are mostly labelled lists, as in `Databases: PostgreSQL, Redis`.
  package var holdsFields: Bool {
    switch self {
    case .basics, .skills, .languages, .interests: true
    default: false
    }
  }
}
