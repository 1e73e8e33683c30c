/// What is true of one format: how it is named, recognised, read, written and printed.
///
/// The value of each format is in the folder of the format, and `SourceFormat.all` lists them. Other targets ask for
/// these properties; they cannot name a format. The law of every format: `read(bytes).rendered() == bytes`, for
/// any bytes at all.
package struct SourceFormat: Sendable {
  /// The name in reports and in resver.yaml, such as `markdown`.
  package let name: String
  /// Other words that people type for it in resver.yaml, such as `adoc`.
  package var words: [String] = []
  /// How its files are named.
  package var files = FileNames()
  /// How the content of a text without a telling name shows the format; nil if it cannot.
  var signs: Signs?
  /// How a text becomes parts.
  var reader: Reader
  /// Returns the first syntax error of a text, for formats that have syntax errors.
  var findFlaw: @Sendable ([UInt8]) -> SourceFlaw? = { _ in nil }
  /// Whether a text that was assembled from parts of others is sound, compared with one of the others.
  var checkSoundness: @Sendable (_ bytes: [UInt8], _ original: [UInt8]) -> Bool = { _, _ in true }
  /// How sources include other files; nil if they cannot.
  package var includes: Includes?
  /// How the source holds parts together.
  package var layout = PartLayout()
  /// What a text must close.
  package var markup = Markup.none
  /// The comments that may follow words of a part.
  package var comments = [CommentSign(opening: "<!--", closing: "-->")]
  /// Returns words as the source writes them where it may not write them as they are.
  package var escaped: @Sendable (String) -> String = SourceFormat.withBackslashes
  /// How the source writes bold words and links.
  var marks = MarkStyle.starsAndTags
  /// How pages are made of a source.
  package var printing = Printing.page
  /// Whether a text names its own encoding, so that it must not be decoded before its engine reads it.
  package var namesItsEncoding = false
  /// Returns the standard that a source follows already; a file that others exchange by it is the source itself.
  package var standard: @Sendable ([UInt8]) -> Standard? = { _ in nil }

  init(_ name: String, _ reader: Reader) {
    self.name = name
    self.reader = reader
  }
}

extension SourceFormat {
  /// How a text becomes parts.
  enum Reader: Sendable {
    /// Marks and lines become blocks, and the structure pass finds the parts.
    ///
    /// - `headingsMayNamePerson`: whether a heading above the sections may be the person's name.
    case blocks(
      headingsMayNamePerson: Bool, scan: @Sendable (_ source: [UInt8], _ lines: [SourceLines.Line]) -> [Block])
    /// Values under keys, which name the parts; nil for a text that is not valid.
    case values(@Sendable ([UInt8]) -> [DataNode]?)
  }

  /// How the content of a text shows its format.
  struct Signs: Sendable {
    /// How certain the signs are; surer ones are looked for first.
    enum Certainty: Int, CaseIterable {
      /// The whole text is valid.
      case whole
      /// Commands or marks that other formats do not have.
      case marks
      /// Lines that other texts may have as well.
      case lines
    }

    var certainty: Certainty
    /// Whether a text has the signs; it is not empty.
    var areIn: @Sendable ([UInt8]) -> Bool
  }

  /// What a text must close, apart from data that must be valid as a whole.
  package enum Markup: Sendable {
    case none
    /// Brackets or environments, which `isSound` counts.
    case brackets
    /// Lines that open and close a block, which `isSound` counts.
    case delimiters
    /// The tags of HTML.
    case tags
  }

  /// How pages are made of a source.
  package enum Printing: Sendable {
    /// By way of the page that resver writes of what it read.
    case page
    /// Programs for Markdown make the page, if they understand the text as resver does.
    case commonMark
    /// TeX's engines print the source.
    case tex
    /// Typst's compiler prints the source.
    case typstCompiler

    /// Whether an engine prints the source itself, and not a page made of it.
    package var printsSource: Bool {
      switch self {
      case .tex, .typstCompiler: true
      case .page, .commonMark: false
      }
    }
  }

  /// A form in which programs exchange résumés.
  package enum Standard: Sendable {
    case commonMark, jsonResume, reactiveResume, renderCV
    /// A whole page for browsers.
    case page
  }

  /// The signs around a comment.
  package struct CommentSign: Sendable {
    /// The characters that begin it.
    package var opening: String
    /// The characters that end it; a line feed for a comment that ends with its line.
    package var closing: String = "\n"
    /// Whether the comment ends with its line.
    package var endsWithLine: Bool { closing == "\n" }
  }

  /// Returns words with a backslash before the marks of most formats, and a dash as two hyphens.
  static let withBackslashes: @Sendable (String) -> String = { words in
    var text = ""
    for character in words {
      if "%$&#_".contains(character) { text.append("\\") }
      text += character == "–" ? "--" : String(character)
    }
    return text
  }
}

extension SourceFormat: Hashable, CustomStringConvertible {
  package static func == (one: SourceFormat, other: SourceFormat) -> Bool { one.name == other.name }

  /// Hashes the name.
  package func hash(into hasher: inout Hasher) { hasher.combine(name) }

  package var description: String { name }
}
