import ResumeLexicon
import ResumeModel

/// Finds the sections in which a document uses the texts that it keeps in commands, as in `\section{Experience} \acmejob`.
struct LaTeXContentUses {
  /// A section by its title.
  struct Section: Equatable {
    var title: String
    var key: SectionKey?
  }

  private(set) var sections: [String: Section] = [:]
  /// The texts that are used anywhere.
  private var used: Set<String> = []

  /// The texts that are lists or entries.
  private var lists: Set<String> = []

  /// Whether nothing prints a list or an entry, although other texts are printed. A class may print sentences by their names.
  func leavesOut(_ name: String) -> Bool { !used.isEmpty && !used.contains(name) && lists.contains(name) }

  /// No text is used anywhere.
  init() {}

  /// - Parameters:
  ///   - definitions: what the document defines.
  ///   - cursor: a cursor over the text behind the preamble.
  init(_ definitions: LaTeXDefinitions, _ cursor: LaTeXCursor) {
    guard !definitions.words.contents.isEmpty else { return }
    lists = definitions.words.lists
    var cursor = cursor
    var current: Section?
    while let byte = cursor.byte {
      guard byte == .backslash else {
        cursor.index += 1
        continue
      }
      let name = cursor.controlWord()
      if definitions.words.contents.contains(name) {
        used.insert(name)
        if sections[name] == nil { sections[name] = current }
        continue
      }
      var behind = cursor
      let arguments = behind.arguments(upTo: 2)
      if case .heading(let level) = definitions.macros.role(of: name, arguments: arguments.count) {
        let texts = arguments.map { LaTeXInline.read(LaTeXCursor(cursor.bytes, $0, closings: cursor.closings)).text }
        guard let title = texts.first(where: { !$0.isEmpty }) else { continue }
        let key = SectionNames.key(for: title)
        if level <= 1 || key != nil { current = Section(title: title, key: key) }
      } else if name == "begin", arguments.count == 2 {
        let title = LaTeXInline.read(LaTeXCursor(cursor.bytes, arguments[1], closings: cursor.closings)).text
        if let key = SectionNames.key(for: title) { current = Section(title: title, key: key) }
      }
    }
  }
}
