import Foundation

extension Retelling {
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
}
