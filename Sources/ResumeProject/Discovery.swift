import ResumeFormats
import ResumeLexicon

/// Knows résumé files by their names.
package enum Discovery {
  /// Folders below the root in which a résumé is looked for.
  package static let folders: Set<String> = ["resume", "cv", "src", "docs", "content", "_pages", "_data"]

  private static let lastEndings = SourceFormat.all.flatMap(\.files.searchedLast)
  private static let endings = SourceFormat.all.flatMap(\.files.searched) + lastEndings
  private static let stems = DocumentTitle.all.filter { $0.utf8.count >= 6 || $0 == "cv" }
    .flatMap { title in title.contains(" ") ? ["-", "_"].map { title.replacing(" ", with: $0) } : [title] }

  /// The paths that can be a résumé, best first: exact names before names that only begin so, the root before folders,
  /// pages for browsers after other exact names, because a page is often made of another file.
  package static func ranked(_ paths: [String]) -> [(rank: Int, path: String)] {
    var ranked: [(rank: Int, path: String)] = []
    for path in paths {
      let steps = path.split(separator: "/")
      guard let file = steps.last, steps.count <= 2 else { continue }
      if steps.count == 2, !folders.contains(steps[0].lowercased()) { continue }
      let parts = file.lowercased().split(separator: ".")
      guard parts.count >= 2, let ending = parts.last,
        let order = endings.firstIndex(of: String(ending))
      else { continue }
      let stem = parts.dropLast().joined(separator: ".")
      let nameRank: Int
      if let exact = stems.firstIndex(of: stem) {
        nameRank = min(exact, 19) + (lastEndings.contains(String(ending)) ? 20 : 0)
      } else if SourceFormat.named(by: path)?.files.suffixes.contains(where: { stem.hasSuffix($0) }) == true {
        nameRank = 20
      } else if stems.contains(where: { stem.hasPrefix($0) || stem.hasSuffix($0) || stem.contains("resume") }) {
        nameRank = 40
      } else {
        continue
      }
      // Markdown, LaTeX, JSON and others of one name have different ranks; variants of one rank do not.
      ranked.append((nameRank * 100 + (nameRank < 40 ? order : 0) + steps.count * 10_000, path))
    }
    return ranked.sorted { ($0.rank, $0.path) < ($1.rank, $1.path) }
  }
}
