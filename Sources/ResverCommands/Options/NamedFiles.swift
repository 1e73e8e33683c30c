import Host
import ResumeArchive
import ResumeModel
import ResumeOperations

/// Commands that read plain files as well as versions.
enum NamedFiles {
  /// Opens the repository in which words name versions or files.
  ///
  /// Outside any repository a word that looks like a file can only be one; then the error names the file.
  ///
  /// - Parameter words: what the user typed; nil for a word left out.
  static func history(_ words: [String?], _ environment: Environment) throws(UserError) -> History {
    do {
      return try History.withVariants(environment)
    } catch {
      guard error.kind == .noRepository,
        let missing = words.compactMap(\.self).first(where: { isFileName($0) && !PlainFiles.exists($0, environment) })
      else { throw error }
      throw UserError(
        "Cannot read `\(missing)`", causes: ["there is no such file"] + error.causes,
        hint: "`ls` lists the files here; give one of them, or go to a repository with `cd`", kind: error.kind)
    }
  }

  /// Whether a word has a folder or an extension, as files have and versions hardly ever.
  private static func isFileName(_ word: String) -> Bool {
    let name = word.utf8
    guard let point = name.lastIndex(of: .dot) else { return name.contains(.slash) }
    return point > name.startIndex && name.index(after: point) < name.endIndex
  }
}
