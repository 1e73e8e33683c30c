import ResumeFormats
import ResumeModel

extension ResumeChecks {
  /// Tags that close nothing, braces that stay open, data that is not valid.
  mutating func checkMarkup() {
    if let flaw = format.flaw(in: resume.source) {
      add(
        .brokenMarkup, .error, 0, flaw.problem, "correct it; until then it is read as plain lines",
        line: flaw.line)
    }
    switch format {
    case .markdown: checkTags()
    case .latex, .typst:
      if !format.isSound(SourceFiles.unmarked(resume.source), like: []) {
        add(
          .brokenMarkup, .error, 0, "braces or environments stay open",
          "close what was opened; the engine names the line")
      }
    case .json, .yaml, .text: break
    }
  }

  private static let void: Set<String> = [
    "br", "hr", "img", "input", "meta", "link", "col", "wbr", "source", "area", "base", "embed",
  ]
  /// Elements whose end tag may be left out.
  private static let lax: Set<String> = [
    "li", "p", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option", "html", "body", "head",
  ]

  private mutating func checkTags() {
    var open: [(name: String, line: Int)] = []
    for tag in MarkupTags.find(in: resume.source) {
      if tag.isSelfClosed || Self.void.contains(tag.name) { continue }
      guard tag.isClosing else {
        open.append((tag.name, tag.line))
        continue
      }
      if let place = open.lastIndex(where: { $0.name == tag.name }) {
        for left in open[(place + 1)...] where !Self.lax.contains(left.name) {
          add(
            .brokenMarkup, .warning, 0, "`<\(left.name)>` is never closed", "close it with `</\(left.name)>`",
            line: left.line)
        }
        open.removeSubrange(place...)
      } else if !Self.lax.contains(tag.name) {
        add(
          .brokenMarkup, .error, 0, "`</\(tag.name)>` closes nothing", "take it out, or correct its name",
          line: tag.line)
      }
    }
    for left in open where !Self.lax.contains(left.name) {
      add(
        .brokenMarkup, .warning, 0, "`<\(left.name)>` is never closed", "close it with `</\(left.name)>`",
        line: left.line)
    }
  }
}

/// Finds HTML tags in Markdown, code and comments left out.
enum MarkupTags {
  struct Tag {
    var name: String
    var isClosing: Bool
    var isSelfClosed: Bool
    /// From 1.
    var line: Int
  }

  static func find(in bytes: [UInt8]) -> [Tag] {
    var tags: [Tag] = []
    var line = 1
    var index = 0
    var isFenced = false
    while index < bytes.count {
      switch bytes[index] {
      case 0x0A: line += 1
      case 0x60:
        let run = bytes[index...].prefix { $0 == 0x60 }.count
        let startsLine = bytes[..<index].reversed().prefix { $0 != 0x0A }.allSatisfy { $0 == 0x20 }
        if run >= 3, startsLine {
          isFenced.toggle()
        } else if !isFenced, let close = closing(run, in: bytes, from: index + run) {
          line += bytes[index..<close].count { $0 == 0x0A }
          index = close
          continue
        }
        index += run
        continue
      case 0x3C where !isFenced:
        if bytes[index...].starts(with: "<!--".utf8) {
          let end = endOfComment(bytes, from: index)
          line += bytes[index..<end].count { $0 == 0x0A }
          index = end
          continue
        }
        if let (tag, end) = tag(bytes, at: index, line: line) {
          tags.append(tag)
          line += bytes[index..<end].count { $0 == 0x0A }
          index = end
          continue
        }
      default: break
      }
      index += 1
    }
    return tags
  }

  private static func closing(_ run: Int, in bytes: [UInt8], from start: Int) -> Int? {
    var index = start
    while index < bytes.count {
      if bytes[index] == 0x0A, index + 1 < bytes.count, bytes[index + 1] == 0x0A { return nil }
      if bytes[index] == 0x60 {
        let own = bytes[index...].prefix { $0 == 0x60 }.count
        if own == run { return index + own }
        index += own
      } else {
        index += 1
      }
    }
    return nil
  }

  private static func endOfComment(_ bytes: [UInt8], from start: Int) -> Int {
    var index = start
    while index + 2 < bytes.count {
      if bytes[index] == 0x2D, bytes[index + 1] == 0x2D, bytes[index + 2] == 0x3E { return index + 3 }
      index += 1
    }
    return bytes.count
  }

  private static func tag(_ bytes: [UInt8], at start: Int, line: Int) -> (Tag, end: Int)? {
    var index = start + 1
    let isClosing = index < bytes.count && bytes[index] == 0x2F
    if isClosing { index += 1 }
    var name = ""
    while index < bytes.count, isNameByte(bytes[index], first: name.isEmpty) {
      name.unicodeScalars.append(Unicode.Scalar(bytes[index]))
      index += 1
    }
    // `<https://…>` and `<a@b.c>` are links.
    guard !name.isEmpty, index < bytes.count, [0x20, 0x09, 0x0A, 0x0D, 0x2F, 0x3E].contains(bytes[index]),
      let end = bytes[index...].prefix(2000).firstIndex(of: 0x3E), !bytes[index..<end].contains(0x3C)
    else { return nil }
    let tag = Tag(
      name: name.lowercased(), isClosing: isClosing, isSelfClosed: bytes[end - 1] == 0x2F, line: line)
    return (tag, end + 1)
  }

  private static func isNameByte(_ byte: UInt8, first: Bool) -> Bool {
    (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
      || (!first && (byte == 0x2D || byte == 0x5F || (byte >= 0x30 && byte <= 0x39)))
  }
}
