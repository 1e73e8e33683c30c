/// What `init`, `install` and `allow` will do: settings and a new repository, no history. Nothing has happened yet.
package struct SetupPlan: Sendable, Equatable {
  /// A change of git's configuration.
  package enum Setting: Sendable, Equatable {
    case set(String, to: String)
    /// Removes a section with everything in it.
    case removeSection(String)
  }

  /// A file that is written or removed.
  package struct File: Sendable, Equatable {
    /// The absolute path.
    package var path: String
    /// The name that a person gives it.
    package var name: String
    /// The new bytes; nil removes the file.
    package var bytes: [UInt8]?

    /// Makes a change of a file.
    package init(path: String, name: String, bytes: [UInt8]?) {
      self.path = path
      self.name = name
      self.bytes = bytes
    }
  }

  /// The folder that becomes a repository first; nil if there is one.
  package var newRepository: String?
  /// Whether the settings are the user's, and not the repository's.
  package var isGlobal = false
  /// The changes of git's configuration, in order.
  package var settings: [Setting] = []
  /// The files, in order.
  package var files: [File] = []

  /// Makes a plan that changes nothing.
  package init() {}

  /// Each change in a few words, as in "write resver.yaml".
  package var words: [String] {
    var words = newRepository.map { ["create a git repository in \($0)"] } ?? []
    words += settings.map { setting in
      switch setting {
      case .set(let name, _): "set \(name) in git's configuration"
      case .removeSection(let name): "remove \(name) from git's configuration"
      }
    }
    return words + files.map { "\($0.bytes == nil ? "remove" : "write") \($0.name)" }
  }
}
