import Host
import ResumeArchive
import ResumeModel
import ResumeTailoring

extension History {
  /// Refuses rules with an address that no part has, neither where the role starts nor on disk.
  ///
  /// Tags and patterns name parts that may come later; an address is mistyped, and its rule would do nothing.
  ///
  /// - Parameter start: the revision at which the role starts.
  func refuseUnknownParts(_ rules: TailoringRules, at start: String) throws(UserError) {
    let selectors =
      rules.omit + rules.only + rules.order + rules.bullets.special.map(\.selector) + rules.entries.special.map(\.selector)
    let addresses = selectors.map(\.text).filter { !$0.hasPrefix("@") && !$0.contains("*") }
    guard !addresses.isEmpty else { return }
    let documents = try documents()
    let resumes = [start, "WORK"].flatMap { place in documents.compactMap { try? read(place, $0).resume } }
    guard !resumes.isEmpty else { return }
    for address in addresses {
      var missing: Resume.Lookup?
      let isKnown = resumes.contains { resume in
        let lookup = resume.part(at: address)
        guard case .missing = lookup else { return true }
        missing = missing ?? lookup
        return false
      }
      if !isKnown, let missing, let error = UserError(missing, of: address, at: start) { throw error }
    }
  }
}
