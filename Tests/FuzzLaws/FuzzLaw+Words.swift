import ResumeFormats
import ResumeModel
import ResumeTailoring

extension FuzzLaw {
  /// A job ad is read or refused; its terms can be matched with a résumé.
  static func jobAdComplaint(_ input: [UInt8]) -> String? {
    let pieces = pieces(input, 2).pieces
    guard let ad = try? JobAdReader.read(pieces[0]) else { return nil }
    let resume = SourceFormat.unnamed.read(pieces[1])
    let index = TermIndex(resume)
    let terms = JobTerms.find(in: ad, against: [index])
    let match = JobMatch(terms, variant: [index], base: [index])
    return (0...1).contains(match.score) ? nil : "the score \(match.score) is no share"
  }

  /// Any text may be typed as a part's address; a part's own path leads to a part of that name.
  static func addressComplaint(_ input: [UInt8]) -> String? {
    let (format, pieces) = pieces(input, 2)
    let resume = format.read(pieces[1])
    _ = resume.part(at: String(decoding: pieces[0], as: UTF8.self))
    for index in resume.parts.indices.dropFirst().prefix(40)
    where resume.parts[index].kind == .section {
      let address = resume.path(of: index).map(\.addressForm).joined(separator: "/")
      guard !address.isEmpty, !address.hasPrefix("/"), !address.hasSuffix("/"), !address.contains("//") else {
        continue
      }
      if case .missing = resume.part(at: address) { return "`\(address)` is not found by its own path" }
    }
    return nil
  }
}
