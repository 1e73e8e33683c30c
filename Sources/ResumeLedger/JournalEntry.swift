/// The reference updates and file changes of one command, so that they can be taken back: an entry of the
/// journal under the git directory.
///
/// Disposable: without it, only `undo` is lost. Objects are named by their ids in hexadecimal.
package struct JournalEntry: Sendable, Equatable {
  /// One reference update; nil for a reference that did not exist.
  package struct Update: Sendable, Equatable {
    /// The full name, such as `refs/heads/main`.
    package var reference: String
    package var from: String?
    package var to: String?

    /// Makes an update.
    package init(reference: String, from: String?, to: String?) {
      self.reference = reference
      self.from = from
      self.to = to
    }
  }

  /// A file with its content before and after, as blobs; nil if it did not exist.
  package struct Written: Sendable, Equatable {
    /// The path from the root of the work tree.
    package var path: String
    package var before: String?
    package var after: String

    /// Makes a note of a written file.
    package init(path: String, before: String?, after: String) {
      self.path = path
      self.before = before
      self.after = after
    }
  }

  /// The command, as a person names it.
  package var command: String
  /// Whether taking it back leaves the files as they are, so that the text of a snapshot becomes an unsaved
  /// edit again.
  package var keepsFiles: Bool
  package var updates: [Update] = []
  /// The files of the work tree that it wrote besides the résumé.
  package var files: [Written] = []

  /// Makes an entry without updates.
  package init(command: String, keepsFiles: Bool) {
    self.command = command
    self.keepsFiles = keepsFiles
  }

  private static let none = String(repeating: "0", count: 40)

  /// The entry as lines: the command, then each reference or file with its old and new object.
  package var text: String {
    let lines = updates.map { "\($0.from ?? Self.none) \($0.to ?? Self.none) \($0.reference)" }
    let written = files.map { "\($0.before ?? Self.none) \($0.after) file:\($0.path)" }
    return ([keepsFiles ? "keep \(command)" : "move \(command)"] + lines + written).joined(separator: "\n") + "\n"
  }

  /// Reads the output of `text`; nil for any other text.
  package init?(_ text: String) {
    let lines = text.split(separator: "\n")
    guard let head = lines.first, head.hasPrefix("keep ") || head.hasPrefix("move ") else { return nil }
    keepsFiles = head.hasPrefix("keep ")
    command = String(head.dropFirst(5))
    for line in lines.dropFirst() {
      let words = line.split(separator: " ", maxSplits: 2).map(String.init)
      guard words.count == 3, words[..<2].allSatisfy(Self.isObject) else { return nil }
      let (before, after) = (words[0] == Self.none ? nil : words[0], words[1] == Self.none ? nil : words[1])
      if words[2].hasPrefix("file:") {
        guard let after else { return nil }
        files.append(Written(path: String(words[2].dropFirst(5)), before: before, after: after))
      } else {
        updates.append(Update(reference: words[2], from: before, to: after))
      }
    }
  }

  private static func isObject(_ word: String) -> Bool {
    word.utf8.count == none.utf8.count && word.allSatisfy { $0.isHexDigit && $0.isASCII }
  }
}
