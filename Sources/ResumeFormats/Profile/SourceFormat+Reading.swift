package import ResumeModel
import TextEncodings

/// The first error of a text in the format of its file name, with its position.
package struct SourceFlaw: Error, Sendable, Equatable {
  /// The line, from 1.
  package var line: Int
  /// The error, as a clause.
  package var problem: String

  /// An error with a known line.
  init(line: Int, problem: String) {
    self.line = line
    self.problem = problem
  }

  /// An error at a byte of a source.
  init(at index: Int, of source: [UInt8], _ problem: String) {
    line = source[..<min(index, source.count)].count { $0 == .newline } + 1
    self.problem = problem
  }
}

extension SourceFormat {
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

  private func readUTF8(_ source: [UInt8]) -> Resume {
    switch reader {
    case .values(let read):
      // Invalid data is read as text.
      guard let roots = read(source) else { return Self.plain.readUTF8(source) }
      return DataReader.read(format: name, source: source, roots: roots)
    case .blocks(let headingsMayNamePerson, let scan):
      let lines = SourceLines(source).lines
      return StructurePass.read(
        format: name, source: source, lineCount: lines.count, blocks: scan(source, lines),
        headingsMayNamePerson: headingsMayNamePerson)
    }
  }

  /// Returns the first syntax error of a text in this format; nil without one. A text with an error is read
  /// line by line instead, and nothing of it is lost.
  package func flaw(in source: [UInt8]) -> SourceFlaw? { findFlaw(source) }

  /// Returns the first syntax error of a résumé that was read in this format; nil, without another look at the source, if
  /// nothing made it plain text.
  package func flaw(of resume: Resume) -> SourceFlaw? {
    resume.format == Self.plain.name ? findFlaw(resume.source) : nil
  }

  /// Whether a text that was assembled from parts of others is sound: valid JSON, valid YAML, closed braces
  /// and environments.
  ///
  /// - Parameter original: one of the others; the result need not be better than the original.
  package func isSound(_ bytes: [UInt8], like original: [UInt8]) -> Bool { checkSoundness(bytes, original) }

  /// Returns a source as UTF-8, whatever its encoding is.
  package static func utf8(of source: [UInt8]) -> [UInt8] { DecodedText(source)?.bytes ?? source }

  /// Returns a text in another encoding, named as in `Resume.encoding`; nil if the encoding lacks one of the
  /// characters.
  package static func encoded(_ utf8: [UInt8], as encoding: String) -> [UInt8]? {
    LegacyEncoding(rawValue: encoding).flatMap { DecodedText.encode(utf8, as: $0) }
  }
}

extension Resume {
  /// The format that the résumé was read as.
  package var sourceFormat: SourceFormat { SourceFormat.called(format) ?? .plain }
}
