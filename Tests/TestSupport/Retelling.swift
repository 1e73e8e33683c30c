import Foundation

/// Rewrites a plain Markdown résumé in another format, so that one set of cases serves all formats.
///
/// Knows the shapes of the fixtures: a name, contact lines, sections, entries as `### Organisation — Title
/// (from – to)`, bullets, labelled lists under Skills, and bullets in comments.
public struct Retelling {
  enum Line {
    case name(String)
    case text(String)
    case section(String)
    case entry(organization: String, title: String, start: String, end: String)
    case bullet(String)
    case hidden(String)
    case field(label: String, items: [String])
  }

  private(set) var lines: [Line] = []

  /// Reads a fixture; nil if it has a shape that cannot be rewritten.
  public init?(_ markdown: String) {
    for line in markdown.split(separator: "\n").map(String.init) {
      if line.hasPrefix("### ") {
        guard let entry = Self.entry(String(line.dropFirst(4))) else { return nil }
        lines.append(entry)
      } else if line.hasPrefix("## ") {
        lines.append(.section(String(line.dropFirst(3))))
      } else if line.hasPrefix("# ") {
        lines.append(.name(String(line.dropFirst(2))))
      } else if line.hasPrefix("- ") {
        let text = String(line.dropFirst(2))
        let pieces = text.split(separator: ":", maxSplits: 1).map(String.init)
        if case .section(let title) = lastSection, title.hasSuffix("Skills"), pieces.count == 2 {
          let items = pieces[1].split(separator: ",").map { String($0.drop { $0 == " " }) }
          lines.append(.field(label: pieces[0], items: items))
        } else {
          lines.append(.bullet(text))
        }
      } else if line.hasPrefix("<!-- - "), line.hasSuffix(" -->") {
        lines.append(.hidden(String(line.dropFirst(7).dropLast(4))))
      } else if line.contains("<") || line.hasPrefix(" ") || line.hasPrefix("*") {
        return nil
      } else {
        lines.append(.text(line))
      }
    }
  }

  /// The formats in which a résumé can be told again, by name.
  public static let formats = ["json", "yaml", "latex", "typst", "toml", "org", "asciidoc", "rst", "html", "xml"]

  /// The résumé in a format of `formats`; nil if the format cannot express a part of it.
  public func told(in format: String) -> String? {
    switch format {
    case "json": json
    case "yaml": yaml
    case "latex": latex
    case "typst": typst
    case "toml": toml
    case "org": org
    case "asciidoc": asciidoc
    case "rst": rst
    case "html": html
    case "xml": xml
    default: nil
    }
  }

  private var lastSection: Line? {
    lines.last { if case .section = $0 { true } else { false } }
  }

  private static func entry(_ text: String) -> Line? {
    let pieces = text.components(separatedBy: " — ")
    guard pieces.count == 2, let open = pieces[1].firstIndex(of: "("), pieces[1].hasSuffix(")") else {
      return nil
    }
    let period = pieces[1][pieces[1].index(after: open)...].dropLast().description.components(
      separatedBy: " – ")
    guard period.count == 2 else { return nil }
    return .entry(
      organization: pieces[0], title: String(pieces[1][..<open].dropLast()), start: period[0], end: period[1])
  }

  struct Block {
    var head: Line
    var members: [Member] = []
  }

  struct Member {
    var head: Line
    var texts: [String] = []
  }

  var blocks: [Block] { blocks(hiddenAs: nil) }

  /// - Parameter mark: the mark of hidden bullets; nil leaves them out.
  func blocks(hiddenAs mark: String?) -> [Block] {
    var blocks: [Block] = []
    for line in lines {
      switch line {
      case .name, .section: blocks.append(Block(head: line))
      case .text:
        if let last = blocks.last, case .section = last.head {
          blocks[blocks.count - 1].members.append(Member(head: line))
        } else {
          blocks.append(Block(head: line))
        }
      case .entry, .field: blocks[blocks.count - 1].members.append(Member(head: line))
      case .bullet(let text):
        let last = blocks.count - 1
        if let member = blocks[last].members.last, case .entry = member.head {
          blocks[last].members[blocks[last].members.count - 1].texts.append(text)
        } else {
          blocks[last].members.append(Member(head: line))
        }
      case .hidden(let text):
        let last = blocks.count - 1
        if let mark { blocks[last].members[blocks[last].members.count - 1].texts.append(mark + text) }
      }
    }
    return blocks
  }
}
