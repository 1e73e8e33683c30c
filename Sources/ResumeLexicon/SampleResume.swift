/// The words of a first résumé in one language, about a person who does not exist.
package struct SampleResume: Sendable {
  package var name: StaticString
  /// What the person does.
  package var headline: StaticString
  package var place: StaticString
  package var summary: StaticString
  /// The position of today, and its employer.
  package var title: StaticString
  package var organization: StaticString
  /// What was done there; sentences separated by bars.
  package var bullets: StaticString
  /// The position before.
  package var earlierTitle: StaticString
  package var earlierOrganization: StaticString
  package var earlierBullet: StaticString
  package var degree: StaticString
  package var school: StaticString
  /// The label of a list of tools.
  package var toolsLabel: StaticString
}
