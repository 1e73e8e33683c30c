import ResumeModel

/// The titles under which a document prints what its modules define.
extension TypstScanner {
  /// Returns the title above the place where the text behind the open module uses a name, as in `== Experience` above
  /// `#for job in work`; nil without one.
  func printedTitle(of name: String) -> String? {
    guard let file = files.last, file.module != nil else { return nil }
    let closing = [SourceFiles.mark, .greaterThan] + Array(file.path.utf8)
    guard let end = writer.source[file.start...].firstRange(of: closing)?.upperBound else { return nil }
    let used = Array((moduleAlias.isEmpty ? name : moduleAlias + "." + name).utf8)
    var from = end
    while let place = bytes[from...].firstRange(of: used) {
      from = place.upperBound
      guard isName(place) else { continue }
      let start = lineStart(of: place.lowerBound)
      if prints(start..<place.upperBound) { return title(above: start, behind: end) }
    }
    return nil
  }

  /// Whether a stretch is a whole name, and no piece of a longer one.
  private func isName(_ place: Range<Int>) -> Bool {
    let marks: [UInt8] = [.hyphen, .underscore, .dot]
    let before = place.lowerBound > 0 ? bytes[place.lowerBound - 1] : .space
    let behind = place.upperBound < bytes.count ? bytes[place.upperBound] : .space
    return !before.isWordByte && !marks.contains(before) && !behind.isWordByte && ![.hyphen, .underscore].contains(behind)
  }

  /// Whether the start of a line is code that may print what it names, and neither words nor a definition.
  private func prints(_ line: Range<Int>) -> Bool {
    let content = writer.trimmed(line)
    let statements: [StaticString] = ["#import", "#let", "#set", "#show", "#include", "#if"]
    if statements.contains(where: { bytes.has($0, at: content.lowerBound) }) { return false }
    return bytes[content].contains { [.hash, .openParenthesis, .openBrace].contains($0) }
      || bytes.has("for ", at: content.lowerBound)
  }

  /// Returns the nearest title at or above a line: a heading by its marks, or by a call such as `#section[Experience]`.
  private func title(above start: Int, behind end: Int) -> String? {
    var start = start
    while start > end {
      let stop = bytes[start...].firstIndex(of: .newline) ?? bytes.count
      let content = writer.trimmed(start..<stop)
      if let level = headingLevel(content) { return shown(content.lowerBound + level..<content.upperBound) }
      if !content.isEmpty, bytes[content.lowerBound] == .hash {
        var cursor = TypstCursor(bytes, content.lowerBound + 1..<content.upperBound)
        let call = cursor.name().lowercased()
        if call.firstIndex(of: "section") != nil || call == "heading" { return shown(content) }
      }
      start = lineStart(of: start - 1)
    }
    return nil
  }

  private func shown(_ range: Range<Int>) -> String? {
    let text = TypstInline.read(bytes, range, names: names).text
    return text.isEmpty || text.utf8.count > Self.longestTitle ? nil : text
  }

  /// In bytes: a longer text above a use is no title.
  private static let longestTitle = 60

  private func lineStart(of index: Int) -> Int {
    var start = index
    while start > 0, bytes[start - 1] != .newline { start -= 1 }
    return start
  }
}
