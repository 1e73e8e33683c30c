import ResumeModel

/// The files of the text: `#include`d ones are read as if they were here, modules that `#import` names have a name for what they define.
extension TypstScanner {
  /// An open file.
  struct OpenFile {
    /// The name of the module, as in `#import "data.typ" as cv`; empty if its names are used without one. Nil for a file that is
    /// included.
    var module: String?
    /// The file's path, and the start of its text.
    var path: String
    var start: Int
    /// Whether a section began above the file.
    var sawHeading: Bool
  }

  /// Whether the words are those of a module, which are read where they are written and used by their names below.
  var isInModule: Bool { files.last?.module != nil }

  /// The name of the open module; empty without one.
  var moduleAlias: String { files.last?.module ?? "" }

  /// Enters the file that a line names.
  mutating func enterFile(_ path: String, named line: Range<Int>) {
    let place = bytes.firstIndex(of: "#import", in: line)
    files.append(
      OpenFile(
        module: place.map { moduleName($0 + 7..<line.upperBound) } ?? waitingModule, path: path, start: line.upperBound,
        sawHeading: sawHeading))
    waitingModule = nil
  }

  /// Leaves the innermost file. The sections of a module are not those of the file that imports it, which may still name the
  /// person.
  mutating func leaveFile() {
    guard let file = files.popLast(), file.module != nil else { return }
    if !writer.blocks.contains(where: { $0.kind == .name }) { sawHeading = file.sawHeading }
  }

  /// Returns the name that an import gives to a module: `cv` for ` "data.typ" as cv`, `data` for ` "data.typ"`, and an empty one
  /// where the names that follow are used as they are.
  func moduleName(_ statement: Range<Int>) -> String {
    var cursor = TypstCursor(bytes, statement)
    cursor.skipBlanks()
    let start = cursor.index
    cursor.skipBalanced()
    let path = String(decoding: bytes[start..<cursor.index], as: UTF8.self).filter { $0 != "\"" }
    cursor.skipBlanks()
    if cursor.byte == .colon { return "" }
    if cursor.name() == "as" {
      cursor.skipBlanks()
      return cursor.name()
    }
    return String((path.split(separator: "/").last ?? "").split(separator: ".").first ?? "")
  }

  /// Gives a text the name that it has here, and the one that it has outside its module.
  mutating func define(_ name: String, _ text: String) {
    names[name] = text
    if !moduleAlias.isEmpty { names[moduleAlias + "." + name] = text }
  }

  /// Returns the blocks of a text in another language than the document's, which are hidden.
  func blocks(of other: TypstLanguages.Other, number: Int, _ text: [UInt8], like: Block?) -> [Block] {
    // Inside a hidden text it belongs to that one.
    let comment = like?.comment ?? number
    var hidden = TypstScanner(writer: BlockWriter(source: writer.source, bytes: text, lines: writer.lines, comment: comment))
    hidden.sawHeading = true
    if other.value.isContent, hidden.holdsBlocks(other.value.value) {
      // Items of the other text are beside those of the shown one.
      hidden.baseDepth = max(0, (like?.depth ?? 0) - (like?.kind == .item ? 1 : 0))
      hidden.readMarkup(other.value.value)
      return hidden.writer.blocks
    }
    let inline = TypstInline.value(text, other.value, names: names)
    guard !inline.text.isEmpty else { return [] }
    switch like?.kind {
    case .item: hidden.writer.add(.item, other.bytes, inline: inline, depth: like?.depth ?? 0, isWhole: false)
    case .paragraph: hidden.writer.add(.paragraph, other.bytes, inline: inline, depth: like?.depth ?? 0, isWhole: false)
    default:
      hidden.writer.add(
        .field(label: other.label, value: inline.text), other.bytes,
        inline: InlineText(text: other.label + ": " + inline.text, links: inline.links), isWhole: false)
    }
    return hidden.writer.blocks
  }
}
