import GitStore
import Host
import ResumeFormats
package import ResumeModel

/// One document read at one place: a version, the work tree, a plain file or standard input.
package struct Reading: Sendable {
  /// The revision as typed, `WORK`, or nil for a plain file.
  package var revision: String?
  /// The commit from which it was read, if any. Its id in hexadecimal, so that no type of the store leaves
  /// this target.
  package var commit: String?
  /// The path, from the root of the repository or as typed.
  package var path: String
  /// The bytes as read, files in place of their names (`SourceFiles`).
  package var bytes: [UInt8]

  /// The format that resver.yaml names for it.
  var format: SourceFormat?

  /// The bytes read as a résumé, in the given format, or in the format by path and content.
  package var resume: Resume { ownFormat.read(bytes) }

  /// The error for which a résumé that was read of these bytes is plain text; nil if it is in its own format.
  func flaw(of resume: Resume) -> SourceFlaw? { ownFormat.flaw(of: resume) }

  private var ownFormat: SourceFormat { format ?? .detect(bytes, at: path) }

  /// Returns two readings as résumés, read at the same time unless a thread would take longer than the reading.
  static func resumes(of one: Reading, _ other: Reading) -> (Resume, Resume) {
    guard one.bytes.count + other.bytes.count > worthAThread else { return (one.resume, other.resume) }
    return ParallelWork.both({ one.resume }, { other.resume })
  }

  /// In bytes: below, a thread takes as long to begin as the text to read. Only speed depends on it.
  private static let worthAThread = 3000

  /// The document's files, the root first.
  package var files: [SourceFiles.File] {
    SourceFiles.split(bytes, root: path) ?? [SourceFiles.File(path: path, bytes: bytes)]
  }

  /// Returns the reading with its text as UTF-8, for pages and other files made from it.
  package func decoded() -> Reading {
    var reading = self
    reading.bytes = SourceFormat.utf8(of: bytes)
    return reading
  }

  /// Refuses bytes that cannot be a résumé.
  ///
  /// - Throws: for bytes that contain NUL, which is how git recognises binary files.
  func checked() throws(UserError) -> Reading {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      throw UserError(
        "Cannot read `\(path)`", causes: ["it is UTF-16, which git treats as binary"],
        hint: "convert it with `iconv -f UTF-16 -t UTF-8`, or let git do so: put "
          + "`\(path) text working-tree-encoding=UTF-16` into .gitattributes",
        kind: .unreadable)
    }
    if bytes.starts(with: Array("version https://git-lfs.github.com/spec/".utf8)) {
      throw UserError(
        "Cannot read `\(path)`", causes: ["it is a Git LFS pointer; the text itself is missing"],
        hint: "fetch it with `git lfs install --local && git lfs pull`", kind: .unreadable)
    }
    if bytes.starts(with: [0x00] + Array("GITCRYPT".utf8)) {
      throw UserError(
        "Cannot read `\(path)`", causes: ["it is encrypted by git-crypt"],
        hint: "decrypt it with `git-crypt unlock`", kind: .unreadable)
    }
    if bytes.isBinary {
      throw UserError(
        "Cannot read `\(path)`", causes: ["it is a binary file"],
        hint: "name the text that the file was made from", kind: .unreadable)
    }
    return self
  }
}
