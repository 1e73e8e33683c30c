import ResumeLexicon
import ResumeModel

/// Finds the commands and environments that a text uses for section titles, whatever they are called: their
/// arguments, each alone on a line, are names of sections.
struct LaTeXTitles {
  /// The commands, as in `\newHeading{Education}`.
  private(set) var commands: Set<String> = []
  /// The environments, as in `\begin{rubric}{Education}`.
  private(set) var environments: Set<String> = []
  /// Whether a known command, or one of those found, titles a section.
  private(set) var hasHeadings = false
  /// Whether `\title` contains a possible name, `\maketitle` prints it, and no other command contains one.
  private(set) var titleIsName = false

  /// The uses of a command in the text.
  private struct Use {
    var texts: [String] = []
    var isAlone = true
  }

  /// - Parameters:
  ///   - bytes: the source with blanked comments.
  ///   - closings: the positions at which its braces are closed.
  ///   - macros: the commands with known roles, which are not guessed.
  init(_ bytes: [UInt8], _ closings: [Int32], macros: LaTeXMacros) {
    var cursor = LaTeXCursor(bytes, 0..<bytes.count, closings: closings)
    var uses: [String: Use] = [:]
    var begun: [String: Use] = [:]
    var lineStart = true
    var (title, isSet, hasName) = ("", false, false)
    while let byte = cursor.byte {
      guard byte == .backslash else {
        if byte == .newline { lineStart = true } else if !byte.isWhite { lineStart = false }
        cursor.index += 1
        continue
      }
      let isFirst = lineStart
      lineStart = false
      let name = cursor.controlWord()
      if name == "begin" {
        guard let environment = cursor.group() else { continue }
        var probe = cursor
        let arguments = probe.arguments()
        guard arguments.count == 1, arguments[0].count <= Self.longestTitle else { continue }
        let key = String(decoding: bytes[environment], as: UTF8.self)
        begun[key, default: Use()].texts.append(Self.text(bytes, arguments[0], closings: closings))
        continue
      }
      guard !Self.formats(name) else { continue }
      switch macros.role(of: name, arguments: 1) {
      case .heading: hasHeadings = true
      case .name: hasName = true
      case .contact("headline") where name == "title":
        var probe = cursor
        if let argument = probe.group() { title = Self.text(bytes, argument, closings: closings) }
      case .layout where name == "maketitle": isSet = true
      case nil:
        var probe = cursor
        let arguments = probe.arguments(upTo: 2)
        guard arguments.count == 1 else {
          if arguments.count > 1 { uses[name, default: Use()].isAlone = false }
          continue
        }
        if uses[name]?.isAlone == false { continue }
        let isAlone = isFirst && Self.endsLine(probe) && arguments[0].count <= Self.longestTitle
        uses[name, default: Use()].isAlone = isAlone
        guard isAlone else { continue }
        uses[name, default: Use()].texts.append(Self.text(bytes, arguments[0], closings: closings))
      default: continue
      }
    }
    commands = Set(uses.filter { $0.value.isAlone && Self.areTitles($0.value.texts) }.keys)
    environments = Set(begun.filter { Self.areTitles($0.value.texts) }.keys)
    titleIsName = isSet && !hasName && DocumentTitle.mayBeName(title)
    hasHeadings = hasHeadings || !commands.isEmpty || !environments.isEmpty
  }

  /// Returns the section title in the name of an environment, as in `cvEducation` or `workexperience`; nil if it
  /// names no section.
  static func title(ofEnvironment name: String) -> String? {
    var words = ""
    let letters = name.hasSuffix("*") ? Substring(name.dropLast()) : Substring(name)
    for letter in letters {
      if letter.isUppercase, words.last?.isLowercase == true { words.append(" ") }
      words.append(letter)
    }
    for prefix in ["cv ", "resume ", "my "] where words.lowercased().hasPrefix(prefix) {
      words = String(words.dropFirst(prefix.count))
    }
    return SectionNames.isExact(words) ? words : nil
  }

  /// In bytes of source; a longer argument is not a title and is not read.
  private static let longestTitle = 300

  /// Whether the arguments of a command's uses are titles of sections: all are short and without a date, and at
  /// least two, and a quarter, are known titles. `\block{Education}` `\block{Work}` `\block{Prizes}` are.
  private static func areTitles(_ texts: [String]) -> Bool {
    guard texts.count >= 2 else { return false }
    let areShort = texts.allSatisfy {
      !$0.isEmpty && $0.utf8.count <= 80 && !$0.hasSuffix(".") && DateScanner.find(in: $0) == nil
    }
    let known = texts.count { SectionNames.key(for: $0) != nil }
    return areShort && known >= 2 && known * 4 >= texts.count
  }

  /// Whether a command only changes the look of words.
  static func formats(_ name: String) -> Bool {
    name.hasPrefix("text") || looks.contains(name) || LaTeXSymbols.swallowed[name] != nil
      || LaTeXSymbols.words[name] != nil
  }

  private static let looks: Set<String> = [
    "emph", "underline", "uline", "uppercase", "MakeUppercase", "lowercase", "large", "Large", "LARGE",
    "huge", "Huge",
    "small", "url", "href", "mbox", "fbox", "centerline", "hspace", "item",
  ]

  private static func text(_ bytes: [UInt8], _ range: Range<Int>, closings: [Int32]) -> String {
    LaTeXInline.read(LaTeXCursor(bytes, range, closings: closings)).text
  }

  private static func endsLine(_ cursor: LaTeXCursor) -> Bool {
    var index = cursor.index
    while index < cursor.end, cursor.bytes[index] != .newline {
      if cursor.bytes[index] == CommentedText.commented { return true }
      if !cursor.bytes[index].isWhite { return false }
      index += 1
    }
    return true
  }
}
