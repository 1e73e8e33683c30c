import GitObjects
import GitStore
package import Host
import ResumeArchive

/// A path whose text goes through a filter program, for callers that have its stored bytes: git passes those
/// to a merge driver.
package struct FilteredPath {
  private let repository: GitRepository
  private let path: String

  /// Opens the repository around the current folder; nil if it has no filter program for the path.
  package init?(_ path: String, _ environment: Environment) {
    guard let repository = try? GitRepository.open(startingAt: environment.directory, environment: environment.variables),
      case .program? = try? repository.filtering(of: path)
    else { return nil }
    self.repository = repository
    self.path = path
  }

  /// The text of stored bytes.
  package func text(of stored: [UInt8]) throws(UserError) -> [UInt8] {
    do {
      let entry = TreeEntry(id: try repository.writeBlob(stored), mode: 0o100644, path: path)
      return try repository.text(of: entry)
    } catch {
      throw UserError(error)
    }
  }

  /// Returns the stored form of a text.
  package func stored(_ text: [UInt8]) throws(UserError) -> [UInt8] {
    do {
      return try repository.readBlob(try repository.writeText(text, for: path))
    } catch {
      throw UserError(error)
    }
  }
}
