import ResumeModel

/// What a command is by its arguments: an icon beside a title, a label and its value, measures, options with words.
extension LaTeXScanner {
  /// Returns the role of a command; a heading may have an icon beside its title, and two arguments that stand alone
  /// among labelled lines are a label and its value.
  func role(of name: String, _ arguments: [Range<Int>]) -> MacroMeaning? {
    // The colour of a rule or a column, whatever a package calls it.
    if arguments.count == 1, name.lowercased().hasSuffix("color"), name.count > "color".count { return .layout }
    // The words beside an icon are a line of text.
    if name.hasPrefix("icon"), arguments.count > 1 { return nil }
    // `\headedsection{Kestrel Tools}{…}` without a place.
    if name.hasPrefix("headed"), arguments.count == 2, holdsParts(arguments[1]) { return .entry(level: 1) }
    if let role = definitions.macros.role(of: name, arguments: arguments.count) {
      return isLabelled(name, as: role, arguments) ? .field : role
    }
    // Longer arguments are texts, and in commands inside commands they would be read at each level again.
    guard arguments.count == 2, !LaTeXTitles.formats(name), arguments.allSatisfy({ $0.count <= 1200 }) else { return nil }
    let texts = arguments.map { inlineText($0).text }
    if texts.count(where: \.isEmpty) == 1, case .heading(let level)? = definitions.macros.role(of: name, arguments: 1) {
      return .heading(level: level)
    }
    let isLabel = !texts[0].isEmpty && !isMeasure(texts[0]) && texts[0].utf8.count <= 60 && DateScanner.find(in: texts[0]) == nil
    return isLabel && !texts[1].isEmpty && section?.holdsFields == true && current == nil ? .field : nil
  }

  /// Whether a command that could be an entry by its name is a label and its values: `\keywordsentry{Tools}{Git, Bash}`.
  private func isLabelled(_ name: String, as role: MacroMeaning, _ arguments: [Range<Int>]) -> Bool {
    guard case .entry = role, arguments.count == 2, section?.holdsFields == true, !LaTeXMacros.isKnown(name) else {
      return false
    }
    return !arguments.contains { holdsParts($0) || DateScanner.find(in: inlineText($0).text) != nil }
  }

  /// Whether a command has only measures, as in `\separator{0.5ex}`, and so shows no words.
  func isMeasured(_ name: String, _ arguments: [Range<Int>]) -> Bool {
    !arguments.isEmpty && !LaTeXTitles.formats(name)
      && arguments.allSatisfy { $0.count <= 24 && isMeasure(inlineText($0).text) }
  }

  /// Returns the arguments of an entry. An option is one of them if it contains its dates or its list, as in
  /// `\experience[2018.04]{2018.08}{Engineer}[\begin{itemize} … \end{itemize}]`. Moves after them.
  func entryArguments(_ cursor: inout LaTeXCursor) -> [Range<Int>] {
    var all = cursor
    let parts = all.argumentsAndOptions()
    _ = cursor.arguments()
    let chosen = parts.filter { part in
      guard bytes[part.lowerBound - 1] == UInt8(ascii: "[") else { return true }
      let text = inlineText(part).text
      return holdsParts(part) || text.utf8.count <= 40 && DateScanner.find(in: text) != nil
    }
    if let last = chosen.last { cursor.index = max(cursor.index, last.upperBound + 1) }
    return chosen
  }
}
