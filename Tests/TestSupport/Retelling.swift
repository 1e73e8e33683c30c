import Foundation

/// Rewrites a plain Markdown résumé in another format, so that one set of cases serves all formats.
///
/// Knows the shapes of the fixtures: a name, contact lines, sections, entries as `### Organisation — Title
/// (from – to)`, bullets, labelled lists under Skills, and bullets in comments.
public struct Retelling {
  private enum Line {
    case name(String)
    case text(String)
    case section(String)
    case entry(organization: String, title: String, start: String, end: String)
    case bullet(String)
    case hidden(String)
    case field(label: String, items: [String])
  }

  private var lines: [Line] = []

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

  // MARK: - Data

  /// The résumé as JSON Resume; nil if a part is hidden, which JSON cannot express.
  public var json: String? {
    if lines.contains(where: { if case .hidden = $0 { true } else { false } }) { return nil }
    var basics: [String] = []
    var sections: [String] = []
    for block in blocks {
      switch block.head {
      case .name(let name): basics.append("    \"name\": \"\(name)\"")
      case .text(let text): basics.append("    \"email\": \"\(text)\"")
      case .section(let title):
        let members = block.members.map { member -> String in
          switch member.head {
          case .entry(let organization, let title, let start, let end):
            var pairs = [
              "\"name\": \"\(organization)\"", "\"position\": \"\(title)\"", "\"startDate\": \"\(start)\"",
              "\"endDate\": \"\(end)\"",
            ]
            let bullets = member.texts.map { "        \"\($0)\"" }
            pairs.append(
              bullets.isEmpty
                ? "\"highlights\": []" : "\"highlights\": [\n\(bullets.joined(separator: ",\n"))\n      ]")
            return "    {\n" + pairs.map { "      " + $0 }.joined(separator: ",\n") + "\n    }"
          case .field(let label, let items):
            return "    {\n      \"name\": \"\(label)\",\n      \"keywords\": ["
              + items.map { "\"\($0)\"" }.joined(separator: ", ") + "]\n    }"
          case .bullet(let text), .text(let text): return "    \"\(text)\""
          default: return ""
          }
        }
        sections.append("  \"\(title)\": [\n\(members.joined(separator: ",\n"))\n  ]")
      default: return nil
      }
    }
    let header = "  \"basics\": {\n\(basics.joined(separator: ",\n"))\n  }"
    return "{\n" + ([header] + sections).joined(separator: ",\n") + "\n}\n"
  }

  /// The résumé as RenderCV's YAML.
  public var yaml: String {
    var text = "cv:\n"
    var isInSections = false
    var isInEntry = false
    for line in lines {
      switch line {
      case .name(let name): text += "  name: \(name)\n"
      case .text(let line): text += isInSections ? "      - \(line)\n" : "  email: \(line)\n"
      case .section(let title):
        if !isInSections { text += "  sections:\n" }
        isInSections = true
        isInEntry = false
        text += "    \(title):\n"
      case .entry(let organization, let title, let start, let end):
        isInEntry = true
        text += "      - company: \(organization)\n        position: \(title)\n"
        text += "        start_date: \(start)\n        end_date: \(end)\n        highlights:\n"
      case .bullet(let bullet): text += (isInEntry ? "          - " : "      - ") + bullet + "\n"
      case .hidden(let bullet): text += "          # - \(bullet)\n"
      case .field(let label, let items):
        text += "      - label: \(label)\n        details: \(items.joined(separator: ", "))\n"
      }
    }
    return text
  }

  /// The résumé as TOML, with a table for each entry; nil if a part is hidden or has no key.
  public var toml: String? {
    var text = ""
    for block in blocks {
      switch block.head {
      case .name(let name): text += "name = \"\(name)\"\n"
      case .text(let line): text += "email = \"\(line)\"\n"
      case .section(let title):
        var loose: [String] = []
        for member in block.members {
          switch member.head {
          case .entry(let organization, let position, let start, let end):
            text += "\n[[\"\(title)\"]]\ncompany = \"\(organization)\"\ntitle = \"\(position)\"\n"
            text += "start = \"\(start)\"\nend = \"\(end)\"\nhighlights = [\n"
            text += member.texts.map { "  \"\($0)\",\n" }.joined() + "]\n"
          case .field(let label, let items):
            text += "\n[[\"\(title)\"]]\nname = \"\(label)\"\nkeywords = ["
            text += items.map { "\"\($0)\"" }.joined(separator: ", ") + "]\n"
          case .bullet(let words), .text(let words): loose.append(words)
          default: return nil
          }
        }
        guard loose.isEmpty else { return nil }
      default: return nil
      }
    }
    return text
  }

  /// The résumé as XML, with an element for each entry; nil if a part has no place in it.
  public var xml: String? {
    var text = "<resume>\n"
    for block in blocks(hiddenAs: "\u{1}") {
      switch block.head {
      case .name(let name): text += "  <name>\(name)</name>\n"
      case .text(let line): text += "  <email>\(line)</email>\n"
      case .section(let title):
        text += "  <section title=\"\(title)\">\n"
        for member in block.members {
          switch member.head {
          case .entry(let organization, let position, let start, let end):
            text += "    <job>\n      <company>\(organization)</company>\n      <title>\(position)</title>\n"
            text += "      <start>\(start)</start>\n      <end>\(end)</end>\n      <highlights>\n"
            for words in member.texts {
              let isHidden = words.first == "\u{1}"
              let item = "<item>\(words.drop { $0 == "\u{1}" })</item>"
              text += isHidden ? "        <!-- \(item) -->\n" : "        \(item)\n"
            }
            text += "      </highlights>\n    </job>\n"
          case .field(let label, let items):
            text += "    <group>\n      <label>\(label)</label>\n      <items>\n"
            text += items.map { "        <item>\($0)</item>\n" }.joined() + "      </items>\n    </group>\n"
          default: return nil
          }
        }
        text += "  </section>\n"
      default: return nil
      }
    }
    return text + "</resume>\n"
  }

  /// The résumé as an Org outline.
  public var org: String {
    lines.map { line -> String in
      switch line {
      case .name(let name): "#+TITLE: \(name)\n"
      case .text(let words): "\(words)\n"
      case .section(let title): "\n* \(title)\n"
      case .entry(let organization, let title, let start, let end):
        "** \(organization) — \(title) (\(start) – \(end))\n"
      case .bullet(let words): "- \(words)\n"
      case .hidden(let words): "# - \(words)\n"
      case .field(let label, let items): "- \(label): \(items.joined(separator: ", "))\n"
      }
    }.joined()
  }

  /// The résumé in AsciiDoc.
  public var asciidoc: String {
    lines.map { line -> String in
      switch line {
      case .name(let name): "= \(name)\n"
      case .text(let words): "\n\(words)\n"
      case .section(let title): "\n== \(title)\n\n"
      case .entry(let organization, let title, let start, let end):
        "=== \(organization) — \(title) (\(start) – \(end))\n\n"
      case .bullet(let words): "* \(words)\n"
      case .hidden(let words): "// * \(words)\n"
      case .field(let label, let items): "\(label):: \(items.joined(separator: ", "))\n"
      }
    }.joined()
  }

  /// The résumé in reStructuredText.
  public var rst: String {
    func title(_ words: String, _ sign: String) -> String { "\(words)\n\(String(repeating: sign, count: words.count))\n" }
    return lines.map { line -> String in
      switch line {
      case .name(let name): title(name, "=")
      case .text(let words): "\n\(words)\n"
      case .section(let words): "\n" + title(words, "-") + "\n"
      case .entry(let organization, let position, let start, let end):
        title("\(organization) — \(position) (\(start) – \(end))", "~") + "\n"
      case .bullet(let words): "- \(words)\n"
      case .hidden(let words): "\n.. - \(words)\n\n"
      case .field(let label, let items): ":\(label): \(items.joined(separator: ", "))\n"
      }
    }.joined()
  }

  // MARK: - Commands

  /// The résumé in LaTeX, in the manner of Jake's template.
  public var latex: String {
    var text = "\\documentclass{article}\n\\begin{document}\n"
    for block in blocks(hiddenAs: "% ") {
      switch block.head {
      case .name(let name): text += "\\begin{center}\n  \\textbf{\\Huge \(name)} \\\\\n"
      case .text(let line): text += "  \(line)\n\\end{center}\n\n"
      case .section(let title):
        text += "\\section{\(title)}\n"
        var isInList = false
        for member in block.members {
          if case .entry(let organization, let title, let start, let end) = member.head {
            text += "  \\resumeSubheading\n    {\(organization)}{\(start) -- \(end)}\n    {\(title)}{}\n"
            guard !member.texts.isEmpty else { continue }
            text += "    \\resumeItemListStart\n"
            for bullet in member.texts {
              let isHidden = bullet.hasPrefix("% ")
              let words = isHidden ? String(bullet.dropFirst(2)) : bullet
              text +=
                "      \(isHidden ? "% " : "")\\resumeItem{\(words.replacingOccurrences(of: "%", with: "\\%"))}\n"
            }
            text += "    \\resumeItemListEnd\n"
            continue
          }
          if !isInList { text += "  \\begin{itemize}\n" }
          isInList = true
          switch member.head {
          case .field(let label, let items):
            text += "    \\item \\textbf{\(label)}: \(items.joined(separator: ", "))\n"
          case .bullet(let words), .text(let words):
            text += "    \\item \(words.replacingOccurrences(of: "%", with: "\\%"))\n"
          default: break
          }
        }
        if isInList { text += "  \\end{itemize}\n" }
        text += "\n"
      default: break
      }
    }
    return text + "\\end{document}\n"
  }

  /// The résumé as a page for browsers.
  public var html: String {
    func escaped(_ words: String) -> String {
      words.replacingOccurrences(of: "&", with: "&amp;").replacingOccurrences(of: "<", with: "&lt;")
    }
    func list(_ items: [String], _ indent: String) -> String {
      let lines = items.map { item in
        let isHidden = item.hasPrefix("\u{1}")
        return "\(indent)  <li\(isHidden ? " hidden" : "")>\(escaped(isHidden ? String(item.dropFirst()) : item))</li>\n"
      }
      return items.isEmpty ? "" : "\(indent)<ul>\n\(lines.joined())\(indent)</ul>\n"
    }
    var text = "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n  <title>Page</title>\n</head>\n<body>\n"
    for block in blocks(hiddenAs: "\u{1}") {
      switch block.head {
      case .name(let name): text += "  <h1>\(escaped(name))</h1>\n"
      case .text(let line): text += "  <p>\(escaped(line))</p>\n"
      case .section(let title):
        text += "  <section>\n    <h2>\(escaped(title))</h2>\n"
        var loose: [String] = []
        for member in block.members {
          switch member.head {
          case .entry(let organization, let title, let start, let end):
            text += "    <article>\n      <h3>\(escaped("\(organization) — \(title) (\(start) – \(end))"))</h3>\n"
            text += list(member.texts, "      ") + "    </article>\n"
          case .field(let label, let items): loose.append("\(label): \(items.joined(separator: ", "))")
          case .bullet(let words), .text(let words): loose.append(words)
          default: break
          }
        }
        text += list(loose, "    ") + "  </section>\n"
      default: break
      }
    }
    return text + "</body>\n</html>\n"
  }

  /// The résumé in Typst, with a call for each entry.
  public var typst: String {
    var text = "#set page(margin: 1cm)\n\n"
    for block in blocks(hiddenAs: "// - ") {
      switch block.head {
      case .name(let name): text += "= \(name)\n"
      case .text(let line): text += line.replacingOccurrences(of: "@", with: "\\@") + "\n\n"
      case .section(let title):
        text += "== \(title)\n"
        for member in block.members {
          switch member.head {
          case .entry(let organization, let title, let start, let end):
            text += "#work(\n  title: \"\(title)\",\n  company: \"\(organization)\",\n"
            text += "  start: \"\(start)\",\n  end: \"\(end)\",\n)\n"
            for bullet in member.texts { text += (bullet.hasPrefix("// - ") ? bullet : "- " + bullet) + "\n" }
            text += "\n"
          case .field(let label, let items): text += "- *\(label)*: \(items.joined(separator: ", "))\n"
          case .bullet(let words), .text(let words): text += "- \(words)\n"
          default: break
          }
        }
        text += "\n"
      default: break
      }
    }
    return text
  }

  private struct Block {
    var head: Line
    var members: [Member] = []
  }

  private struct Member {
    var head: Line
    var texts: [String] = []
  }

  private var blocks: [Block] { blocks(hiddenAs: nil) }

  /// - Parameter mark: the mark of hidden bullets; nil leaves them out.
  private func blocks(hiddenAs mark: String?) -> [Block] {
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
