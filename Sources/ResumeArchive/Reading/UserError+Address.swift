package import Host
package import ResumeModel

extension UserError {
  /// Makes the error of an address that names no part, or several; nil if it names one.
  ///
  /// - Parameter place: the version or branch in which it was looked for.
  package init?(_ lookup: Resume.Lookup, of address: String, at place: String) {
    let cause: String
    let near: [String]
    switch lookup {
    case .found: return nil
    case .ambiguous(_, let addresses): (cause, near) = ("several parts have that address", addresses)
    case .missing(let suggestions): (cause, near) = ("no part has that address", suggestions)
    }
    let names = near.filter { !$0.isEmpty }.prefix(3).map { "`\($0)`" }.joined(separator: " or ")
    self.init(
      "Cannot find `\(address)` at `\(Role.shortName(place))`", causes: [cause],
      hint: names.isEmpty ? "`resver outline` lists the parts" : "did you mean \(names)? `resver outline` lists the parts")
  }
}
