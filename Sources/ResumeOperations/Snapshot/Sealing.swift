import GitObjects
import GitStore
import Host
import ResumeArchive
import ResumeLedger
import ResumeProject

/// Encrypts commit messages about a document that git encrypts: quoted text goes through the same filter.
///
/// A person who keeps a résumé's address and telephone encrypted in a public repository does not want its
/// words in the log.
extension History {
  /// How subjects begin that quote nothing.
  private static let plainSubjects = ["Sync ", "Tailor ", "Restore ", "First version", "Reformat", "No changes"]

  /// Returns the first document that goes through a filter program; nil in nearly every repository.
  func filteredPath() throws(UserError) -> String? {
    let paths = try documents().map(\.path)
    return try git { () throws(GitError) in
      for path in paths {
        if case .program = try repository.filtering(of: path) { return path }
      }
      return nil
    }
  }

  /// Returns a message of resver in the form for a commit: unchanged, unless a document is encrypted.
  ///
  /// If one is, the subject names no part, quotations are left out, and trailers with its words go through
  /// its filter.
  func sealed(_ message: String) throws(UserError) -> String {
    guard let path = try filteredPath() else { return message }
    let lines = message.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let subject = lines.first ?? ""
    var trailers: [Trailer] = []
    for trailer in Trailer.read(message) {
      guard trailer.name == Trailer.withheld else {
        trailers.append(trailer)
        continue
      }
      let bytes = try git { () throws(GitError) in
        try repository.readBlob(try repository.writeText(Array(trailer.value.utf8), for: path))
      }
      trailers.append(Trailer(trailer.name, History.sealMark + path + " " + History.hexadecimal(bytes)))
    }
    let isPlain = History.plainSubjects.contains { subject.hasPrefix($0) } && !subject.contains("›") && !subject.contains("/")
    let plain = isPlain ? subject : "Change `\(path)`"
    return Trailer.append(trailers, to: plain + "\n")
  }

  private static func hexadecimal(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
