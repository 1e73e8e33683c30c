package import ResumeModel
import TextEncodings

/// The formats that are read, each with its own scanner.
///
/// The law of every format: `read(bytes).rendered() == bytes`, for any bytes at all.
package enum ResumeFormat: String, Sendable, CaseIterable {
  case markdown
  /// JSON Resume and other JSON.
  case json
  /// RenderCV and other YAML.
  case yaml
  /// LaTeX, by the commands of the templates that people use and their own.
  case latex
  /// Typst, by its marks and the calls of the templates that people use.
  case typst
  /// Any other text: paragraphs and lists, still lossless.
  case text
  /// TOML, by its keys as JSON and YAML are.
  case toml
  /// Org, as Emacs has it.
  case org
  /// A bibliography that a LaTeX résumé prints.
  case bibtex

  /// Whether brackets, commas and indentation hold the parts together, and not lines.
  package var isData: Bool { self == .json || self == .yaml || self == .toml || self == .bibtex }

  /// Reads a source. Never fails: text that is not understood becomes paragraphs.
  ///
  /// A source that is not UTF-8 is read decoded; the parts' positions are those of its own bytes.
  package func read(_ source: [UInt8]) -> Resume {
    guard let decoded = DecodedText(source) else { return readUTF8(source) }
    var resume = readUTF8(decoded.bytes)
    for index in resume.parts.indices {
      let range = resume.parts[index].bytes
      resume.parts[index].bytes = decoded.offsets[range.lowerBound]..<decoded.offsets[range.upperBound]
    }
    resume.source = source
    resume.encoding = decoded.encoding.rawValue
    return resume
  }

  /// Returns a source as UTF-8, whatever its encoding is.
  package static func utf8(of source: [UInt8]) -> [UInt8] { DecodedText(source)?.bytes ?? source }

  /// Returns a text in another encoding, named as in `Resume.encoding`; nil if the encoding lacks one of the
  /// characters.
  package static func encoded(_ utf8: [UInt8], as encoding: String) -> [UInt8]? {
    LegacyEncoding(rawValue: encoding).flatMap { DecodedText.encode(utf8, as: $0) }
  }

  private func readUTF8(_ source: [UInt8]) -> Resume {
    switch self {
    case .json:
      if let root = JSONScanner.read(source) {
        return DataReader.read(format: rawValue, source: source, roots: [root])
      }
    case .yaml:
      if let roots = YAMLScanner.read(source) {
        return DataReader.read(format: rawValue, source: source, roots: roots)
      }
    case .toml:
      if let root = TOMLScanner.read(source) {
        return DataReader.read(format: rawValue, source: source, roots: [root])
      }
    case .bibtex:
      if let root = BibTeXScanner.read(source) {
        return DataReader.read(format: rawValue, source: source, roots: [root])
      }
    case .org:
      let lines = SourceLines(source).lines
      return StructurePass.read(
        format: rawValue, source: source, lineCount: lines.count, blocks: OrgScanner.scan(source, lines))
    case .latex:
      let lines = SourceLines(source).lines
      return StructurePass.read(
        format: rawValue, source: source, lineCount: lines.count, blocks: LaTeXScanner.scan(source, lines),
        headingsMayNamePerson: false)
    case .typst:
      let lines = SourceLines(source).lines
      return StructurePass.read(
        format: rawValue, source: source, lineCount: lines.count, blocks: TypstScanner.scan(source, lines))
    case .markdown, .text: break
    }
    // Invalid data is read as text.
    let name = self == .markdown ? self : .text
    let lines = SourceLines(source).lines
    return StructurePass.read(
      format: name.rawValue, source: source, lineCount: lines.count,
      blocks: MarkdownScanner.scan(source, lines))
  }

  /// Whether a text that was assembled from parts of others is sound: valid JSON, valid YAML, closed braces
  /// and environments.
  ///
  /// - Parameter original: one of the others; the result need not be better than the original.
  package func isSound(_ bytes: [UInt8], like original: [UInt8]) -> Bool {
    switch self {
    case .json:
      let isStrict = JSONScanner.read(original, isStrict: true) != nil
      return JSONScanner.read(bytes, isStrict: isStrict) != nil || JSONScanner.read(original) == nil
    case .yaml: return YAMLScanner.read(bytes) != nil || YAMLScanner.read(original) == nil
    case .toml: return TOMLScanner.read(bytes) != nil || TOMLScanner.read(original) == nil
    case .bibtex: return BibTeXScanner.read(bytes) != nil || BibTeXScanner.read(original) == nil
    case .latex: return LaTeXBalance(bytes) == LaTeXBalance(original)
    case .typst: return TypstBalance(bytes) == TypstBalance(original)
    case .markdown, .org, .text: return true
    }
  }
}
