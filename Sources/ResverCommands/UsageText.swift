import Host

/// Words the parser's errors as resver words its own.
enum UsageText {
  /// Returns the error of a command line that the parser refuses.
  ///
  /// - Parameter path: the names of the command, as in `role`, `add`.
  static func error(_ message: String, in path: [String]) -> UserError {
    let words = (["resver", "help"] + path).joined(separator: " ")
    let help = path.isEmpty ? "`\(words)` lists the commands" : "`\(words)` lists its options"
    var what = backquoted(message)
    var hint = help
    // The parser puts its advice behind the error.
    if let advice = what.firstRange(of: ". Did you mean ") {
      hint = "did you mean \(what[advice.upperBound...]) \(help)"
      what = String(what[..<advice.lowerBound])
    }
    if what.hasSuffix(".") { what.removeLast() }
    return UserError(what, hint: hint, kind: .usage)
  }

  /// Returns help whose line of usage is broken between arguments, as the parser breaks all others.
  static func fitted(_ help: String, width: Int) -> String {
    guard width > 0 else { return help }
    let start = "USAGE: "
    return help.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      guard line.hasPrefix(start), line.count > width else { return String(line) }
      var rows = [start.dropLast()[...]]
      for piece in pieces(line.dropFirst(start.count)) {
        if rows[rows.count - 1].count + piece.count + 1 > width { rows.append("      ") }
        rows[rows.count - 1] += " " + piece
      }
      return rows.joined(separator: "\n")
    }.joined(separator: "\n")
  }

  /// Returns the arguments of a line of usage, as in `[--doc <name>]`.
  private static func pieces(_ usage: Substring) -> [Substring] {
    var pieces: [Substring] = []
    for word in usage.split(separator: " ") {
      if let last = pieces.last, last.hasPrefix("["), !last.hasSuffix("]") {
        pieces[pieces.count - 1] += " " + word
      } else {
        pieces.append(word)
      }
    }
    return pieces
  }

  /// Returns the text with names in backquotes, as everywhere in resver's texts, in place of the parser's apostrophes.
  private static func backquoted(_ text: String) -> String {
    var result = ""
    var isOpen = false
    let characters = Array(text)
    for (place, character) in characters.enumerated() {
      let before = place > 0 ? characters[place - 1] : " "
      let after = place + 1 < characters.count ? characters[place + 1] : " "
      // An apostrophe inside a word stays.
      guard character == "'", isOpen ? !after.isLetter : !before.isLetter else {
        result.append(character)
        continue
      }
      isOpen.toggle()
      result.append("`")
    }
    return result
  }
}
