import ResumeFormats

extension HousePage {
  /// Returns a text with the looks and links of its marks.
  static func line(_ text: String, _ marks: [TextMark] = []) -> Line {
    let characters = Array(text)
    let edges = Set([0, characters.count] + marks.flatMap { [$0.range.lowerBound, $0.range.upperBound] }).sorted()
    var line: Line = []
    for (start, end) in zip(edges, edges.dropFirst()) where start < end {
      var run = Run(text: String(characters[start..<end]))
      for mark in marks where mark.range.lowerBound <= start && end <= mark.range.upperBound {
        switch mark.kind {
        case .strong: run.isStrong = true
        case .emphasis: run.isEmphasis = true
        case .code: run.isCode = true
        case .link(let target): run.link = run.link ?? address(target)
        }
      }
      line.append(run)
    }
    return line
  }

  /// Returns the line of a claim.
  static func line(of claim: ResumeContent.Claim) -> Line {
    line(claim.text, claim.source.marks(of: claim.text))
  }

  /// Returns the line of a claim, divided at the dashes that begin a line of its source. RenderCV reads them as inner
  /// bullets, although the value is one text in YAML:
  ///
  ///     - Published research
  ///       - ICML 2022
  static func lines(of claim: ResumeContent.Claim, _ line: Line) -> [Line] {
    let source = String(decoding: claim.source.bytes, as: UTF8.self)
    let marks = source.matches(of: /\n\x20*-\x20/).count
    guard marks > 0, claim.inner.isEmpty, line.count == 1 else { return [line] }
    let pieces = line[0].text.split(separator: " - ")
    guard pieces.count == marks + 1 else { return [line] }
    return pieces.map { piece in
      var run = line[0]
      run.text = String(piece)
      return [run]
    }
  }

  /// Returns the line of a field's value.
  static func line(of field: ResumeContent.Field) -> Line {
    line(field.value, field.source.marks(of: field.value))
  }

  /// Returns an address that a page may lead to: one of the web, of mail or of a telephone; nil for any other.
  static func address(_ target: String) -> String? {
    // What is left of an address without its private part leads nowhere, and an engine takes its bracket for a host in IPv6.
    if target.contains("[…]") { return nil }
    let lower = target.lowercased()
    if ["https://", "http://", "mailto:", "tel:"].contains(where: { lower.hasPrefix($0) }) { return target }
    switch ContactLine.kind(target) {
    case .url: return "https://" + target
    case .email: return "mailto:" + target
    case .phone, .other: return nil
    }
  }

  /// Returns an address as people write it: without scheme, `www.` and the last slash.
  static func shown(_ address: String) -> String {
    var text = Substring(address)
    for start in ["https://", "http://", "mailto:", "tel:", "//", "www."] where text.lowercased().hasPrefix(start) {
      text = text.dropFirst(start.count)
    }
    if text.hasSuffix("/") { text.removeLast() }
    return String(text)
  }

  /// Returns the address of the picture that is all of a claim; nil for words.
  static func picture(_ claim: ResumeContent.Claim) -> String? {
    guard let link = claim.links.first, claim.links.count == 1, claim.text == link else { return nil }
    return mayShowPictures(claim) ? link : nil
  }

  /// Whether the source of a claim has the markup of a picture.
  static func mayShowPictures(_ claim: ResumeContent.Claim) -> Bool {
    guard !claim.links.isEmpty else { return false }
    let source = String(decoding: claim.source.bytes, as: UTF8.self).lowercased()
    return ["![", "<img", "\\includegraphics", "#image"].contains { source.contains($0) }
  }

  /// Every text of the page, in reading order.
  package var texts: [String] {
    func words(_ line: Line) -> String { line.map(\.text).joined() }
    return [name] + headline.map(words) + contact.map(words) + about.map(words)
      + sections.flatMap { section in
        [section.title]
          + section.blocks.flatMap { block -> [String] in
            switch block {
            case .head(let head): [words(head.title), words(head.organization), head.place, head.period]
            case .paragraph(let line), .bullet(let line, _): [words(line)]
            case .field(let label, let value): [label, words(value)]
            case .picture: []
            }
          }
      }
  }
}
