/// What a résumé can be exported as.
package enum ExportFormat: String, Sendable, CaseIterable {
  case pdf, html, docx, md, txt, json, yaml

  /// True where the result is text that can be looked into.
  package var isText: Bool { self != .pdf && self != .docx }
}

/// What to leave out of a copy for everyone.
package enum Redaction: String, Sendable, CaseIterable {
  case phone, email, address, name
}

/// What `export:` in resver.yaml says.
package struct ExportSettings: Sendable, Equatable {
  /// The user's style sheet, from the root of the repository.
  package var css: String?
  /// Commands in place of ours, by what they make; none runs before its user has allowed it.
  package var engines: [ExportFormat: Engine] = [:]

  /// A command line: `{in}`, `{out}` and `{dir}` stand for the source, the result and the folder.
  package struct Engine: Sendable, Equatable {
    package var words: [String]
    /// The line of resver.yaml.
    package var line: Int
  }
}
