import GitStore
import Host
import ResumeLedger
import ResumeProject

/// Encrypts commit messages about a document that git encrypts: quoted text goes through the same filter.
///
/// A person who keeps a résumé's address and telephone encrypted in a public repository does not want its
/// words in the log.
extension History {
  private static let mark = "sealed "
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
      trailers.append(Trailer(trailer.name, History.mark + path + " " + History.hexadecimal(bytes)))
    }
    let isPlain = History.plainSubjects.contains { subject.hasPrefix($0) } && !subject.contains("›") && !subject.contains("/")
    let plain = isPlain ? subject : "Change `\(path)`"
    return Trailer.append(trailers, to: plain + "\n")
  }

  /// Returns the value of a trailer before it was sealed; nil if it cannot be decrypted here.
  func unsealed(_ value: String) -> String? {
    guard value.hasPrefix(History.mark) else { return value }
    let steps = value.dropFirst(History.mark.count)
    guard let gap = steps.lastIndex(of: " "), let bytes = History.bytes(hexadecimal: steps[steps.index(after: gap)...]),
      let id = try? repository.writeBlob(bytes),
      let text = try? repository.text(of: TreeEntry(id: id, mode: 0o100644, path: String(steps[..<gap])))
    else { return nil }
    return String(decoding: text, as: UTF8.self)
  }

  private static func hexadecimal(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  private static func bytes(hexadecimal text: Substring) -> [UInt8]? {
    let values = text.utf8.map { byte -> UInt8? in Character(UnicodeScalar(byte)).hexDigitValue.map { UInt8($0) } }
    guard values.count % 2 == 0, !values.contains(nil) else { return nil }
    return stride(from: 0, to: values.count, by: 2).map { (values[$0] ?? 0) << 4 | (values[$0 + 1] ?? 0) }
  }
}
