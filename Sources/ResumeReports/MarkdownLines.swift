/// Lays Markdown out for a terminal: the pages of the documentation, not any text.
///
/// Paragraphs and items become one line each, which the terminal breaks again at its own width. A table becomes one item per row.
package struct MarkdownLines {
  /// The lines so far.
  private var lines: [ReportLine] = []
  /// The paragraph or item that the next line may continue.
  private var open: ReportLine?
  private var isCode = false
  /// The first row of the table at hand.
  private var columns: [String]?
  /// Names pages that links lead to, as in `resver help merging`.
  private let reference: (String) -> String?

  /// Returns the lines of a text.
  ///
  /// - Parameter reference: what a reader types to see the target of a link; nil for none.
  package static func lines(_ text: String, reference: @escaping (String) -> String?) -> [ReportLine] {
    var layout = MarkdownLines(reference: reference)
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) { layout.read(String(line)) }
    layout.close()
    while layout.lines.last?.spans.isEmpty == true { layout.lines.removeLast() }
    return layout.lines
  }

  private init(reference: @escaping (String) -> String?) { self.reference = reference }

  private mutating func close() {
    if let open { lines.append(ReportLine(indent: open.indent, mark: open.mark, spans(open.spans.map(\.text).joined()))) }
    open = nil
  }

  /// Adds an empty line unless there is one.
  private mutating func pause() {
    close()
    columns = nil
    if lines.last?.spans.isEmpty == false { lines.append(ReportLine([])) }
  }

  private mutating func read(_ line: String) {
    let text = line.drop { $0 == " " }
    let indent = line.count - text.count
    if text.hasPrefix("```") {
      pause()
      isCode.toggle()
    } else if isCode {
      lines.append(ReportLine(indent: 4, [Span(line)]))
    } else if text.isEmpty {
      pause()
    } else if text.hasPrefix("#") {
      pause()
      lines.append(ReportLine([Span(String(text.drop { $0 == "#" || $0 == " " }), .heading)]))
      lines.append(ReportLine([]))
    } else if text.hasPrefix("|") {
      close()
      row(String(text))
    } else if let mark = Self.mark(of: text) {
      close()
      let rest = text.dropFirst(mark.count + 1)
      open = ReportLine(indent: indent, mark: Span(mark), [Span(String(rest))])
    } else if open != nil {
      open?.spans.append(Span(" " + text))
    } else {
      open = ReportLine(indent: 0, [Span(String(text))])
    }
  }

  /// Returns the mark of a list item, as in `-` or `2.`; nil for any other line.
  private static func mark(of text: Substring) -> String? {
    if text.hasPrefix("- ") || text.hasPrefix("* ") { return String(text.prefix(1)) }
    let digits = text.prefix { $0.isNumber }
    return !digits.isEmpty && text.dropFirst(digits.count).hasPrefix(". ") ? digits + "." : nil
  }

  private mutating func row(_ text: String) {
    var cells = [""]
    var isEscaped = false
    for character in text.dropFirst() {
      if character == "|", !isEscaped {
        cells.append("")
      } else if character != "\\" || isEscaped {
        cells[cells.count - 1].append(character)
      }
      isEscaped = character == "\\" && !isEscaped
    }
    cells = cells.dropLast().map { cell in
      String(String(cell.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()))
    }
    guard let columns else {
      self.columns = cells
      return
    }
    guard !cells.allSatisfy({ $0.allSatisfy { $0 == "-" || $0 == ":" } }) else { return }
    for (place, (name, cell)) in zip(columns, cells).enumerated() where !cell.isEmpty {
      // Of two columns, one is the name of the other.
      let label = columns.count > 2 && !name.isEmpty ? [Span(name + ": ", .dimmed)] : []
      lines.append(ReportLine(indent: place == 0 ? 2 : 6, label + spans(cell)))
    }
  }

  /// Returns a text without its inline markup: emphasis as a heading's style, links with what a reader types to follow them.
  private func spans(_ text: String) -> [Span] {
    var spans: [Span] = []
    var rest = text[...]
    func add(_ text: some StringProtocol, _ style: Span.Style = .plain) {
      if !text.isEmpty { spans.append(Span(String(text), style)) }
    }
    while let sign = rest.firstIndex(where: { "`*[".contains($0) }) {
      let after = rest[rest.index(after: sign)...]
      add(rest[..<sign])
      rest = rest[sign...]
      if rest.first == "`", let end = after.firstIndex(of: "`") {
        add(rest[...end])
        rest = rest[rest.index(after: end)...]
      } else if rest.hasPrefix("**"), let end = after.dropFirst().firstRange(of: "**") {
        add(after.dropFirst()[..<end.lowerBound], .heading)
        rest = rest[end.upperBound...]
      } else if rest.first == "*", let end = after.firstIndex(of: "*") {
        add(after[..<end])
        rest = rest[rest.index(after: end)...]
      } else if rest.first == "[", let middle = after.firstRange(of: "]("),
        let end = after[middle.upperBound...].firstIndex(of: ")")
      {
        add(after[..<middle.lowerBound])
        let target = String(after[middle.upperBound..<end])
        if let typed = reference(target) { add(" (\(typed))") }
        rest = rest[rest.index(after: end)...]
      } else {
        add(rest.prefix(1))
        rest = after
      }
    }
    add(rest)
    return spans
  }
}
