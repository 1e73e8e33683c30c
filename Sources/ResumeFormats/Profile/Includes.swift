/// How sources of a format include other files.
package struct Includes: Sendable {
  /// Returns the files that a source includes, in order; comments are passed over.
  var find: @Sendable ([UInt8]) -> [IncludedFile]
  /// The endings that a name may leave out: of a text, and of data.
  var omittedEndings: (content: String, data: String)?
  /// Whether a file can be read in place of its name: it closes what it opens and is not a whole document.
  var isFit: @Sendable ([UInt8]) -> Bool
}
