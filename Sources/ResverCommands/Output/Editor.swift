import ChildProcesses
import Host
import ResumeArchive
import ResumeModel

/// Lets the user edit a text in the editor that git uses.
enum Editor {
  /// The line below which the editor's text is ignored; the same as git's.
  private static let scissors = Array("# ------------------------ >8 ------------------------".utf8)

  /// Returns the edited text.
  ///
  /// - Parameters:
  ///   - notes: lines shown below the text that do not belong to it.
  ///   - path: the file to edit; it stays, as git's own do.
  /// - Throws: if no editor is set, or the editor failed.
  static func edit(
    _ text: [UInt8], notes: [String], at path: String, _ environment: Environment
  ) throws(UserError) -> [UInt8] {
    var shown = text + (text.last == .newline ? [] : [.newline]) + scissors + [.newline]
    for note in notes { shown += Array("# \(note.split(separator: "\n").joined(separator: " "))\n".utf8) }
    try PlainFiles.write(shown, to: path, environment)
    try call(path, environment)
    let edited = try PlainFiles.readBytes(path, environment)
    let lines = edited.split(separator: .newline, omittingEmptySubsequences: false)
    let kept = lines.prefix { !$0.elementsEqual(scissors) }
    let result = Array(kept.joined(separator: [.newline]))
    return text.last == .newline && !result.isEmpty && result.last != .newline ? result + [.newline] : result
  }

  private static func call(_ path: String, _ environment: Environment) throws(UserError) {
    do {
      let editor = try ChildProcess.run(["git", "var", "GIT_EDITOR"], environment: environment.variables)
      let words = editor.output.prefix { $0 != .newline }
      let command = String(decoding: words, as: UTF8.self)
      if editor.status == 0, !command.isEmpty {
        // By git's convention an editor is a command with arguments, such as `code --wait`; the path is one more.
        let call = ["sh", "-c", command + " \"$@\"", command, path]
        if try ChildProcess.call(call, environment: environment.variables) == 0 { return }
      }
    } catch {
      // Reported below, like an editor that failed.
    }
    throw UserError(
      "Cannot edit the text", causes: ["no editor is set, or the editor failed"],
      hint: "set one with `git config core.editor NAME` or the variable GIT_EDITOR")
  }
}
