/// Markdown that nobody would write: pieces of real dialects in any order, often empty or broken.
package enum RandomMarkdown {
  private static let pieces = [
    "# Name\n", "## Experience\n", "##Skills\n", "### Acme (2020 - now)\n", "Section\n---  \n", "Top\n===\n",
    "- bullet one\n", "  - nested\n", "    * deeper\n", "* star\n", "1. first\n", "+ plus\n", "\n", "\n\n",
    "   \n", "text line\n", "text with break  \n", "**bold** text\n", "**Whole line**\n", "<ul>\n", "</ul>\n",
    "<li>item\n", "<li>a</li><li>b</li>\n", "<!-- hidden -->\n", "<!--\n", "-->\n", "- <!-- h -->\n",
    "<div align=\"center\">\n", "</div>\n", "| a | b |\n", "|---|---|\n", "Term\n", ": definition\n", "```\n",
    "~~~\n", "---\n", "***\n", "> quote\n", "<datetime>2020.01 - Now</datetime> x @ y\n", "</n>\n",
    "&nbsp;\n",
    "工作经历\n", "- 负责系统\n", "1、中文\n", "• dot\n", "\t- tab\n", "[l](http://x)\n", "![i](x.png)\n",
    "<br>\n", "a<br>b\n", "\r\n", "windows\r\n", "`code\n", "*open\n", "no newline", "<style>\n",
    "</style>\n",
    "<h2>t</h2>\n", "<h1>\n", "\u{FEFF}", "---\ntitle: x\n---\n",
  ]

  /// A text of up to a number of pieces.
  package static func text(upTo count: Int, using generator: inout SeededGenerator) -> [UInt8] {
    var bytes: [UInt8] = []
    for _ in 0..<Int.random(in: 0...count, using: &generator) {
      bytes += Array(pieces[Int.random(in: 0..<pieces.count, using: &generator)].utf8)
      if Int.random(in: 0..<40, using: &generator) == 0 {
        bytes.append(UInt8.random(in: 0...255, using: &generator))
      }
    }
    return bytes
  }

  /// Any bytes at all.
  package static func noise(upTo count: Int, using generator: inout SeededGenerator) -> [UInt8] {
    (0..<Int.random(in: 0...count, using: &generator)).map { _ in
      UInt8.random(in: 0...255, using: &generator)
    }
  }
}
