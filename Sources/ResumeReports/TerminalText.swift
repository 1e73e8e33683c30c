import ResumeModel

/// Fits report lines to a terminal: safe characters, colours, and rows that do not run over.
package enum TerminalText {
  /// Returns the lines as text that ends with a line ending.
  package static func render(_ lines: [ReportLine], _ appearance: Appearance) -> String {
    var text = ""
    for line in lines { text += render(line, appearance) }
    return text
  }

  /// The characters of a text with control sequences shown rather than obeyed.
  ///
  /// C0 and C1 controls become their pictures (U+2400 block), the marks that reorder text become `⟨U+202E⟩`.
  package static func safe(_ text: String) -> String {
    // Nearly all texts have no such byte at all.
    guard text.utf8.contains(where: { $0 < .space || $0 >= 0x7F }), text.unicodeScalars.contains(where: isUnsafe) else {
      return text
    }
    var safe = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      guard isUnsafe(scalar) else {
        safe.append(scalar)
        continue
      }
      if scalar < " ", let picture = Unicode.Scalar(0x2400 + scalar.value) {
        safe.append(picture)
      } else if scalar == "\u{7F}" {
        safe.append("\u{2421}")
      } else {
        let hex = String(scalar.value, radix: 16, uppercase: true)
        safe.append(contentsOf: "⟨U+\(hex)⟩".unicodeScalars)
      }
    }
    return String(safe)
  }

  /// Whether a terminal could obey the character, or show the following text in another order.
  static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ..<" ", "\u{7F}"..<"\u{A0}", "\u{200E}", "\u{200F}", "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}": true
    default: false
    }
  }

  /// Returns the width of a character in columns: 2 for East Asian wide ones and emoji, 0 for marks.
  package static func width(of scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x300 { return 1 }
    switch scalar.value {
    case 0x200B...0x200D, 0xFE00...0xFE0F: return 0
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0xA000...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      return 2
    default:
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark: return 0
      default: return 1
      }
    }
  }

  /// Returns the width of a text in columns.
  package static func width(of text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + width(of: $1) }
  }

  /// Returns the rows of a text in a column, each padded with blanks to the column's width.
  static func column(_ spans: [Span], width: Int, _ appearance: Appearance) -> [String] {
    wrapped(spans, width, appearance: appearance).map { row in
      let used = row.reduce(0) { $0 + self.width(of: $1.text) }
      let text = row.map { paint($0.text, $0.style, appearance: Appearance(hasColor: appearance.hasColor, width: width)) }
      return text.joined() + String(repeating: " ", count: max(0, width - used))
    }
  }

  // MARK: - Rows

  private static func render(_ line: ReportLine, _ appearance: Appearance) -> String {
    let margin = String(repeating: " ", count: line.indent)
    var row = margin
    var hanging = line.indent
    if let mark = line.mark {
      row += paint(mark.text, mark.style, appearance: appearance) + " "
      hanging += width(of: mark.text) + 1
    }
    let shown = appearance.hasColor ? apart(line.spans) : line.spans
    guard appearance.width > 0 else {
      return row + shown.map { paint(safe($0.text), $0.style, appearance: appearance) }.joined() + "\n"
    }
    let limit = max(20, appearance.width - hanging)
    let rows = wrapped(shown, limit, appearance: appearance)
    return rows.enumerated().map { number, spans in
      let text = spans.map { paint($0.text, $0.style, appearance: appearance) }.joined()
      return (number == 0 ? row : String(repeating: " ", count: hanging)) + text + "\n"
    }.joined()
  }

  /// Returns spans with a blank between old and new words that touch: not every terminal underlines and strikes through.
  private static func apart(_ spans: [Span]) -> [Span] {
    var apart: [Span] = []
    for span in spans {
      let isChange = [.added, .removed].contains(span.style)
      if isChange, let last = apart.last, [.added, .removed].contains(last.style), last.style != span.style,
        last.text.last?.isWhitespace == false, span.text.first?.isWhitespace == false
      {
        apart.append(Span(" "))
      }
      apart.append(span)
    }
    return apart
  }

  /// Breaks spans into rows at blanks, and between Chinese characters.
  private static func wrapped(_ spans: [Span], _ limit: Int, appearance: Appearance) -> [[Span]] {
    var rows: [[Span]] = [[]]
    var used = 0
    for span in spans {
      let (open, close) = appearance.hasColor ? ("", "") : brackets(span.style)
      for (position, piece) in pieces(of: open + safe(span.text) + close).enumerated() {
        let size = width(of: piece)
        if used > 0, used + size > limit, piece != " " {
          while let last = rows[rows.count - 1].last, last.text == " " {
            rows[rows.count - 1].removeLast()
          }
          rows.append([])
          used = 0
        }
        if used == 0 && piece == " " && (rows.count > 1 || position > 0) { continue }
        rows[rows.count - 1].append(Span(piece, span.style))
        used += size
      }
    }
    return rows.map(joined)
  }

  private static func joined(_ row: [Span]) -> [Span] {
    var joined: [Span] = []
    for span in row {
      if let last = joined.last, last.style == span.style {
        joined[joined.count - 1].text += span.text
      } else {
        joined.append(span)
      }
    }
    return joined
  }

  /// Returns words, single blanks and wide characters; a row may end after each.
  private static func pieces(of text: String) -> [String] {
    var pieces: [String] = []
    var piece = ""
    for character in text {
      let isWide = character.unicodeScalars.first.map { width(of: $0) == 2 } ?? false
      if character == " " || isWide {
        if !piece.isEmpty { pieces.append(piece) }
        pieces.append(String(character))
        piece = ""
      } else {
        piece.append(character)
      }
    }
    if !piece.isEmpty { pieces.append(piece) }
    return pieces
  }

  // MARK: - Colours

  private static func brackets(_ style: Span.Style) -> (String, String) {
    switch style {
    case .added: ("{+", "+}")
    case .removed: ("[-", "-]")
    default: ("", "")
    }
  }

  private static func paint(_ text: String, _ style: Span.Style, appearance: Appearance) -> String {
    guard appearance.hasColor else {
      guard appearance.width == 0 else { return text }
      let (open, close) = brackets(style)
      return open + text + close
    }
    guard let code = code(of: style), !text.isEmpty else { return text }
    return "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }

  private static func code(of style: Span.Style) -> String? {
    switch style {
    case .plain: nil
    case .heading: "1"
    // Colours alone say nothing to many readers. Whole parts have a mark before them.
    case .added: "4;32"
    case .removed: "9;31"
    case .inserted: "32"
    case .deleted: "31"
    case .moved: "36"
    case .reworded: "33"
    case .dimmed: "2"
    case .fact: "35"
    }
  }
}
