import ResumeModel

/// The commands and environments that a text defines for itself.
struct LaTeXDefinitions {
  private(set) var macros = LaTeXMacros()
  /// The number of arguments of each environment that the text defines.
  private(set) var environments: [String: Int] = [:]
  /// The environments that begin a list.
  private(set) var lists: Set<String> = []
  /// The environments that title a section by their argument.
  private(set) var titled: Set<String> = []
  /// The environments in which each line of the source is a line of the page: friggeri-cv's, and those that a text defines.
  private(set) var linewise: Set<String> = ["aside"]
  /// True when no command titles a section: then the names of environments do.
  private(set) var environmentsNameSections = false
  /// The words that the text has names for.
  private(set) var words = LaTeXWords.none
  private var bodies: [(name: String, body: Range<Int>)] = []
  private var uses: Set<String> = []

  /// Whether a command defines another.
  static func defines(_ command: String) -> Bool {
    switch command {
    case "newcommand", "newcommand*", "renewcommand", "renewcommand*", "providecommand", "providecommand*",
      "DeclareRobustCommand", "newrobustcmd", "def", "gdef", "edef":
      true
    default: false
    }
  }

  /// Reads the definitions of a source whose comments are blanked.
  ///
  /// - Parameter closings: the positions at which its braces are closed.
  init(_ bytes: [UInt8], _ closings: [Int32]) {
    var cursor = LaTeXCursor(bytes, 0..<bytes.count, closings: closings)
    while let byte = cursor.byte {
      guard byte == .backslash else {
        cursor.index += 1
        continue
      }
      switch cursor.controlWord() {
      case "newcommand", "newcommand*", "renewcommand", "renewcommand*", "providecommand", "providecommand*",
        "DeclareRobustCommand", "newrobustcmd":
        readCommand(&cursor)
      case "NewDocumentCommand", "RenewDocumentCommand", "DeclareDocumentCommand", "ProvideDocumentCommand":
        readDocumentCommand(&cursor)
      case "def", "gdef", "edef": readDef(&cursor)
      case "newenvironment", "newenvironment*", "renewenvironment": readEnvironment(&cursor)
      case "newlist":
        if let name = cursor.group() { lists.insert(Self.text(bytes, name)) }
      case let name: uses.insert(name.hasSuffix("*") ? String(name.dropLast()) : name)
      }
    }
    words = LaTeXWords(bodies, uses: uses, bytes, closings: closings)
    let titles = LaTeXTitles(bytes, closings, macros: macros)
    for name in titles.commands { macros.defineHeading(name) }
    if titles.titleIsName { macros.takeTitleAsName() }
    titled = titles.environments
    environmentsNameSections = !titles.hasHeadings
  }

  private static func text(_ bytes: [UInt8], _ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// The name of the command at the cursor, in braces or not.
  private func name(_ cursor: inout LaTeXCursor) -> String? {
    if let group = cursor.group() {
      let text = Self.text(cursor.bytes, cursor.bytes.trimmed(group))
      return text.hasPrefix("\\") ? String(text.dropFirst()) : nil
    }
    cursor.skipBlanks()
    return cursor.byte == .backslash ? cursor.controlWord() : nil
  }

  private mutating func readCommand(_ cursor: inout LaTeXCursor) {
    guard let name = name(&cursor) else { return }
    let count = cursor.option().flatMap { Int(Self.text(cursor.bytes, $0)) } ?? 0
    while cursor.option() != nil {}
    guard let body = cursor.group() else { return }
    note(name, count, body: body, bytes: cursor.bytes)
  }

  private mutating func note(_ name: String, _ count: Int, body: Range<Int>, bytes: [UInt8]) {
    macros.define(name, arguments: count, as: body, of: bytes)
    uses.formUnion(bytes.controlWords(in: body))
    if count == 0 { bodies.append((name, body)) }
  }

  private mutating func readDocumentCommand(_ cursor: inout LaTeXCursor) {
    guard let name = name(&cursor), let signature = cursor.group(), let body = cursor.group() else { return }
    let count = cursor.bytes[signature].count { $0 == UInt8(ascii: "m") }
    macros.define(name, arguments: count, as: body, of: cursor.bytes)
  }

  private mutating func readDef(_ cursor: inout LaTeXCursor) {
    cursor.skipBlanks()
    guard cursor.byte == .backslash else { return }
    let name = cursor.controlWord()
    var count = 0
    while let byte = cursor.byte, byte != .openBrace, byte != .newline {
      if byte == .hash { count += 1 }
      cursor.index += 1
    }
    guard let body = cursor.group() else { return }
    note(name, count, body: body, bytes: cursor.bytes)
  }

  private mutating func readEnvironment(_ cursor: inout LaTeXCursor) {
    guard let group = cursor.group() else { return }
    let name = Self.text(cursor.bytes, group)
    environments[name] = cursor.option().flatMap { Int(Self.text(cursor.bytes, $0)) } ?? 0
    while cursor.option() != nil {}
    guard let begin = cursor.group() else { return }
    let body = Self.text(cursor.bytes, begin)
    if body.firstIndex(of: "\\obey") != nil { linewise.insert(name) }
    if body.firstIndex(of: "\\begin{itemize}") != nil || body.firstIndex(of: "\\begin{list}") != nil
      || body.firstIndex(of: "\\begin{enumerate}") != nil
    {
      lists.insert(name)
    }
  }
}
