import Foundation

extension Retelling {
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
}
