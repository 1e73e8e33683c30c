import ResumeFormats
import ResumeModel

/// A law that holds for any bytes, tested by a fuzzer and on every input that once broke it.
///
/// The laws of reading, diff and merge on input that nobody would write: reading loses nothing, a diff can be
/// applied and undone, a merge with an unchanged side is the other side, and a sound text stays sound.
package struct FuzzLaw: Sendable {
  /// How it is chosen on the command line, such as `read-markdown`.
  package var name: String
  /// Tests the law; returns the reason if it is broken.
  package var complaint: @Sendable ([UInt8]) -> String?

  /// Every law.
  package static let all: [FuzzLaw] =
    SourceFormat.all.map { format in
      FuzzLaw(name: "read-" + format.name) { readComplaint($0, format) }
    } + [
      FuzzLaw(name: "diff") { diffComplaint($0) },
      FuzzLaw(name: "merge") { mergeComplaint($0) },
      FuzzLaw(name: "job-ad") { jobAdComplaint($0) },
      FuzzLaw(name: "addresses") { addressComplaint($0) },
    ]

  /// The first byte of an input whose pieces are read in a format; nil for an unknown format.
  package static func byte(of format: String) -> UInt8? {
    SourceFormat.all.firstIndex { $0.name == format }.map { UInt8($0) }
  }

  /// The number of formats that the first byte of an input can name.
  package static var formatCount: Int { SourceFormat.all.count }

  /// The law of a name.
  package static func named(_ name: String) -> FuzzLaw? { all.first { $0.name == name } }

  /// The format that the first byte of an input names, and the pieces of the rest, cut at the record separator.
  static func pieces(_ input: [UInt8], _ count: Int) -> (format: SourceFormat, pieces: [[UInt8]]) {
    let formats = SourceFormat.all
    let format = formats[Int(input.first ?? 0) % formats.count]
    var pieces = input.dropFirst().split(
      separator: 0x1E, maxSplits: count - 1, omittingEmptySubsequences: false
    ).map(Array.init)
    while pieces.count < count { pieces.append(pieces.last ?? []) }
    return (format, pieces)
  }

  /// Parts nest, and the text is written back byte for byte.
  private static func readComplaint(_ input: [UInt8], _ format: SourceFormat) -> String? {
    let resume = format.read(input)
    if let broken = resume.brokenInvariant { return broken }
    if resume.rendered() != input { return "what was read is not what is written back" }
    // The path of every part leads somewhere, and detection never fails.
    for index in resume.parts.indices.prefix(200) { _ = resume.path(of: index) }
    _ = SourceFormat.detect(input, at: "resume")
    return nil
  }
}
