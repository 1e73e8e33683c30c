package import ResumeExport

/// A format in which a résumé can be exported.
package enum ExportFormat: String, Sendable, CaseIterable {
  case pdf, html, docx, png, md, txt, json, yaml

  /// The formats of which a document is one file; pages as pictures are several.
  package static let single = allCases.filter { $0 != .png }

  /// Whether the result is text that can be searched.
  package var isText: Bool { self != .pdf && self != .docx && self != .png }
}

/// A kind of private data to remove from a copy.
package enum Redaction: String, Sendable, CaseIterable {
  case phone, email, address, name
}

/// The settings under `export:` in resver.yaml.
package struct ExportSettings: Sendable, Equatable {
  /// The user's style sheet, from the root of the repository.
  package var css: String?
  /// The look of resver's own page.
  package var look = PageLook()
  /// Commands that replace resver's engines, by the format they make; none runs before its user has allowed
  /// it.
  package var engines: [ExportFormat: Engine] = [:]

  /// A command line; `{in}`, `{out}` and `{dir}` are replaced by the source, the result and the folder.
  package struct Engine: Sendable, Equatable {
    package var words: [String]
    /// The line of resver.yaml.
    package var line: Int
  }
}
