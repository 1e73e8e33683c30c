import ResumeModel

/// The texts that a document defines by name, as in `\newcommand{\employer}{Kestrel Tools}`; they are read
/// where the name is used.
struct LaTeXWords: Sendable {
  /// The text of each command without arguments.
  private(set) var texts: [String: InlineText] = [:]
  /// The commands whose definition is read as a separate text: a list, a section, sentences.
  private(set) var contents: Set<String> = []
  /// Those of them that are lists or entries: no class prints one by itself.
  private(set) var lists: Set<String> = []
  /// Whether the text uses any of them itself, rather than a class that is not read.
  private(set) var areUsed = false

  static let none = LaTeXWords()

  /// - Parameters:
  ///   - bodies: the bodies of the commands without arguments, in the order of the source.
  ///   - uses: the commands that the source uses.
  init(_ bodies: [(name: String, body: Range<Int>)], uses: Set<String>, _ bytes: [UInt8], closings: [Int32]) {
    for (name, body) in bodies where !Self.isSetting(name) {
      let commands = bytes.controlWords(in: body)
      if commands.contains(where: { command in Self.structure.contains(where: command.hasPrefix) }) {
        if Self.holdsWords(String(decoding: bytes[body], as: UTF8.self)) {
          contents.insert(name)
          lists.insert(name)
        }
        continue
      }
      guard commands.isDisjoint(with: Self.code), !bytes[body].contains(.hash) || commands.isEmpty else { continue }
      let isLaidOut = !commands.isDisjoint(with: Self.layout)
      let cursor = LaTeXCursor(bytes, body, closings: closings, texts: texts)
      let inline = LaTeXInline.read(cursor)
      guard Self.isText(inline.text) else { continue }
      if inline.text.utf8.count > Self.longestName, inline.text.split(separator: " ").count >= 12 {
        contents.insert(name)
      } else if !isLaidOut {
        texts[name] = inline
      }
    }
    areUsed = !uses.isDisjoint(with: texts.keys)
  }

  private init() {}

  /// In bytes; a longer text is read where it is defined.
  private static let longestName = 90

  /// Whether a definition contains text for a reader, and not only a length, a switch or a mark.
  private static func isText(_ text: String) -> Bool {
    let letters = text.unicodeScalars.count { $0.isAlphabetic }
    guard letters > 0 || text.utf8.count(where: \.isDigit) >= 6 else { return false }
    let bytes = Array(text.utf8)
    if let first = bytes.first, first.isDigit || first == .dot || first == .hyphen {
      let rest = bytes.drop { $0.isDigit || $0 == .dot || $0 == .hyphen || $0.isBlank }
      let unit = String(decoding: rest, as: UTF8.self)
      if ["pt", "em", "ex", "cm", "mm", "in", "bp", "sp", "pc"].contains(unit) { return false }
    }
    return text != "true" && text != "false"
  }

  /// Whether a body with structure contains text: at least six words, names of commands included, so that a few
  /// commands alone are layout.
  private static func holdsWords(_ source: String) -> Bool {
    source.split { !$0.isLetter }.count { $0.count > 1 } >= 6
  }

  /// Whether a name is one of TeX's own settings, or names a length or a style.
  private static func isSetting(_ name: String) -> Bool {
    let lower = name.lowercased()
    if name.firstIndex(of: "@") != nil || lower.hasPrefix("label") || lower.hasPrefix("the") && lower.count > 5 {
      return true
    }
    let words = [
      "stretch", "default", "skip", "sep", "width", "height", "size", "font", "color", "colour", "rule", "mark",
      "margin", "indent", "style", "space", "spacing", "bullet", "icon", "length", "align", "layout",
    ]
    return words.contains(where: lower.hasSuffix) || ["familydefault", "arraystretch", "and", "item"].contains(lower)
  }

  private static let structure = ["item", "section", "subsection", "cventry", "cvitem", "resume", "cvevent"]

  /// Commands in a definition that compute or set a layout.
  private static let code: Set<String> = [
    "def", "let", "if", "fi", "ifx", "else", "newcommand", "setlength", "usebox", "csname", "expandafter", "leavevmode",
    "today",
  ]

  /// Commands that lay out the words beside them: only a long text with them is read.
  private static let layout: Set<String> = [
    "begin", "end", "includegraphics", "vspace", "rule", "hrule", "color", "textwidth", "linewidth",
  ]
}

extension [UInt8] {
  /// The control words in a text.
  func controlWords(in range: Range<Int>) -> Set<String> {
    var words: Set<String> = []
    var index = range.lowerBound
    while index < range.upperBound {
      guard self[index] == .backslash else {
        index += 1
        continue
      }
      index += 1
      let start = index
      while index < range.upperBound, self[index].isLetter || self[index] == .at { index += 1 }
      if index == start { index += 1 } else { words.insert(String(decoding: self[start..<index], as: UTF8.self)) }
    }
    return words
  }
}
