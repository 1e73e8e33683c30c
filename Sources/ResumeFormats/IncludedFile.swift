/// A file as the source that includes it names it.
package struct IncludedFile: Sendable, Equatable {
  /// The path as written, without the ending that may be left out.
  package var path: String
  /// Whether the path is relative to the folder of the file that names it; otherwise to the folder of the
  /// root.
  package var isRelative: Bool
  /// Whether the file's text replaces its name; false if the source computes with it.
  package var isContent: Bool
  /// Whether the file is a module of code: it belongs to the text if it holds words.
  package var isModule = false
  /// The position of the command that names the file: 0-based, half-open.
  package var bytes: Range<Int>
  /// The setting whose value stands for `*` in the path; nil for a path without one.
  package var setting: Setting?

  /// A value in another file that is a part of a path, such as the language of `modules_*/education.typ`.
  package struct Setting: Sendable, Equatable {
    /// The path of the file, as written.
    package var file: String
    /// The key of the value.
    package var key: String
  }
}
