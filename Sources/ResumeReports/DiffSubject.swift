/// The subject of a comparison: two versions of one document.
package struct DiffSubject: Sendable, Equatable {
  /// One side: the words the user typed, the commit they mean, and the path.
  package struct Side: Sendable, Equatable {
    /// The revision as typed, `WORK`, or nil for a plain file.
    package var revision: String?
    /// The commit's id in hexadecimal; nil for files.
    package var commit: String?
    /// The path of the document.
    package var path: String

    /// Makes a side.
    package init(revision: String?, commit: String?, path: String) {
      self.revision = revision
      self.commit = commit
      self.path = path
    }

    /// The side as a person names it.
    package var name: String { revision ?? path }
  }

  /// The older side.
  package var from: Side
  /// The newer side.
  package var to: Side
  /// The document's name, when the résumé has several.
  package var document: String?

  /// Makes a subject.
  package init(from: Side, to: Side, document: String? = nil) {
    self.from = from
    self.to = to
    self.document = document
  }
}

/// Which changes a report shows.
package struct ReportScope: Sendable, Equatable {
  /// Show changes of layout alone.
  package var includesFormat: Bool
  /// Whether moves are shown; without them, a part that only moved is not a change.
  package var includesMoves: Bool

  /// Makes a scope.
  package init(includesFormat: Bool = false, includesMoves: Bool = true) {
    self.includesFormat = includesFormat
    self.includesMoves = includesMoves
  }
}
