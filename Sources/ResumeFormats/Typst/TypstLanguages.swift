import ResumeLexicon
import ResumeModel

/// Texts that a Typst source has once for each language, as in `(en: "Engineer", de: "Ingenieurin")`: a reader sees one of
/// them, and the others are hidden parts.
struct TypstLanguages {
  /// A text in a language that the document does not show.
  struct Other {
    /// The language's key as the source writes it, behind the name of the texts: `title de`.
    var label: String
    /// From the key to the end of the value.
    var bytes: Range<Int>
    var value: TypstCursor.Argument
    /// Whether it precedes the text that is shown.
    var isBefore: Bool
  }

  /// The source in which each choice is its shown text alone; every byte is in its place.
  private(set) var shown: [UInt8]
  /// The other texts, in order.
  private(set) var others: [Other] = []

  /// Reads a source without its comments.
  init(_ source: [UInt8]) {
    shown = source
    var blank: [Range<Int>] = []
    var language: String?
    var ends: [Int] = []
    var from = 0
    while let open = source[from...].firstIndex(of: .openParenthesis) {
      from = open + 1
      ends.removeAll { $0 <= open }
      guard Self.startsWithCode(source, at: open + 1), open >= others.last?.bytes.upperBound ?? 0, ends.count < Self.deepest
      else {
        continue
      }
      var cursor = TypstCursor(source, open..<source.count)
      cursor.skipBalanced()
      let end = cursor.index - 1
      guard end > open, source[end] == .closeParenthesis else { break }
      ends.append(end)
      let texts = TypstCursor.split(source, open + 1..<end)
      guard !texts.isEmpty, texts.allSatisfy({ Self.isText($0, in: source) }) else { continue }
      if language == nil { language = Self.language(of: source) ?? "" }
      let all = Self.choice(open..<end + 1, in: source)
      let seen = Self.shown(of: texts, in: language ?? "")
      let value =
        seen.map { $0.isContent ? $0.value.lowerBound - 1..<$0.value.upperBound + 1 : $0.value } ?? all
        .upperBound..<all.upperBound
      blank.append(all.lowerBound..<value.lowerBound)
      blank.append(value.upperBound..<max(value.upperBound, all.upperBound))
      let name = Self.name(before: min(open, all.lowerBound), in: source)
      for text in texts where text != seen {
        others.append(
          Other(
            label: (name.isEmpty ? "" : name + " ") + (text.name ?? ""), bytes: text.bytes, value: text,
            isBefore: text.bytes.lowerBound < value.lowerBound))
      }
    }
    for range in blank { for index in range { shown[index] = CommentedText.commented } }
  }

  /// Returns the stretch of a choice: with the call around it if its function only picks a text, as in `translate((en: [..], de: [..]))`.
  /// In markup the parentheses of a call stay: `#lang(en: [..], de: [..])`.
  private static func choice(_ choice: Range<Int>, in source: [UInt8]) -> Range<Int> {
    var call = choice
    var inside = choice.lowerBound + 1..<choice.upperBound - 1
    if choice.lowerBound > 0, source[choice.lowerBound - 1] == .openParenthesis {
      var behind = TypstCursor(source, choice.upperBound..<source.count)
      behind.skipBlanks()
      if behind.byte == .comma { behind.index += 1 }
      behind.skipBlanks()
      guard behind.byte == .closeParenthesis else { return choice }
      call = choice.lowerBound - 1..<behind.index + 1
      inside = choice
    }
    var start = call.lowerBound
    while start > 0, source[start - 1].isWordByte || [.hyphen, .underscore, .dot].contains(source[start - 1]) { start -= 1 }
    guard start < call.lowerBound else { return choice }
    return start > 0 && source[start - 1] == .hash ? inside : start..<call.upperBound
  }

  /// How many choices may be inside each other. Each is searched for its end, which must not take a text's length each time.
  private static let deepest = 8

  /// Returns the text that a reader sees of a choice; nil for a single one in another language than the document's.
  private static func shown(of texts: [TypstCursor.Argument], in language: String) -> TypstCursor.Argument? {
    let wanted = texts.first { $0.name.flatMap(LanguageCode.language) == language }
    return texts.count == 1 && !language.isEmpty ? wanted : wanted ?? texts[0]
  }

  /// Whether a key that is a language's code follows, as in `(en: ` and `("en": `.
  private static func startsWithCode(_ bytes: [UInt8], at start: Int) -> Bool {
    var cursor = TypstCursor(bytes, start..<bytes.count)
    cursor.skipBlanks()
    let key = cursor.key() ?? ""
    return (2...10).contains(key.utf8.count) && LanguageCode.language(of: key) != nil
  }

  private static func isText(_ argument: TypstCursor.Argument, in bytes: [UInt8]) -> Bool {
    guard argument.name.flatMap(LanguageCode.language) != nil else { return false }
    return argument.isContent || [.quote, .openParenthesis].contains(bytes[argument.value.lowerBound])
  }

  /// Returns the name that the source gives a value, as in `title: (` and `let title = (`.
  private static func name(before open: Int, in bytes: [UInt8]) -> String {
    var end = open
    while end > 0, bytes[end - 1].isBlank { end -= 1 }
    guard end > 0, bytes[end - 1] == .colon || bytes[end - 1] == .equals else { return "" }
    end -= 1
    while end > 0, bytes[end - 1].isBlank || bytes[end - 1] == .quote { end -= 1 }
    var start = end
    while start > 0, bytes[start - 1].isWordByte || bytes[start - 1] == .hyphen { start -= 1 }
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  /// Returns the language that the source sets: `lang: "de"`, `let lang = "de"`, `at("lang", default: "de")`.
  private static func language(of bytes: [UInt8]) -> String? {
    var from = 0
    while let place = bytes.firstIndex(of: "lang", in: from..<bytes.count) {
      from = place + 4
      if place > 0, bytes[place - 1].isWordByte { continue }
      var cursor = TypstCursor(bytes, place..<bytes.count)
      guard ["lang", "language"].contains(cursor.name()) else { continue }
      if cursor.byte == .quote { cursor.index += 1 }
      cursor.skipBlanks()
      if cursor.byte == .comma {
        cursor.index += 1
        cursor.skipBlanks()
        guard cursor.name() == "default" else { continue }
      }
      guard cursor.byte == .colon || cursor.byte == .equals else { continue }
      cursor.index += 1
      cursor.skipBlanks()
      guard cursor.byte == .quote else { continue }
      let start = cursor.index + 1
      cursor.skipBalanced()
      let word = String(decoding: bytes[start..<max(start, cursor.index - 1)], as: UTF8.self)
      if let language = LanguageCode.language(of: word) { return language }
    }
    return nil
  }

  // MARK: - Parts

  /// Returns blocks with the other texts at their places. A block over both texts keeps the shown one.
  ///
  /// - Parameter read: returns the blocks of a text, by its number; they are like the block of the shown text.
  func add(to blocks: [Block], read: (Int, Other, _ like: Block?) -> [Block]) -> [Block] {
    guard !others.isEmpty else { return blocks }
    var merged: [Block] = []
    var next = 0
    func emit(like: Block?) {
      merged += read(next, others[next], like)
      next += 1
    }
    for (place, block) in blocks.enumerated() {
      var block = block
      while next < others.count, others[next].bytes.upperBound <= block.bytes.lowerBound {
        emit(like: others[next].isBefore ? block : merged.last)
      }
      // The pieces of an entry that is one command are inside it.
      let holdsPieces =
        !block.opensScope && place + 1 < blocks.count && blocks[place + 1].bytes.upperBound <= block.bytes.upperBound
      while !holdsPieces, next < others.count, others[next].bytes.lowerBound < block.bytes.upperBound {
        let other = others[next].bytes
        guard block.endsPart || others[next].isBefore && !block.opensPart else {
          block.bytes = block.bytes.lowerBound..<max(block.bytes.lowerBound, other.lowerBound)
          break
        }
        block.bytes = min(other.upperBound, block.bytes.upperBound)..<block.bytes.upperBound
        emit(like: block)
      }
      merged.append(block)
    }
    while next < others.count { emit(like: merged.last) }
    return merged
  }
}

extension Block {
  /// Whether parts follow inside what the block begins.
  fileprivate var opensPart: Bool {
    switch kind {
    case .group, .file, .heading: true
    default: opensScope
    }
  }

  /// Whether the block ends a part.
  fileprivate var endsPart: Bool {
    switch kind {
    case .end, .endOfEntry, .endOfHead, .endInItem, .endOfFile: true
    default: false
    }
  }
}
