import ResumeDiff

extension LayoutLines {
  /// The lines in words, as in `layout: line 2, lines 9–11`; nil if there are none.
  package var text: String? {
    let words = added.isEmpty ? removed.map { Self.words($0) + " of the old version" } : added.map(Self.words)
    guard !words.isEmpty else { return nil }
    let rest = words.count - Self.shown
    return "layout: " + Array(words.prefix(Self.shown)).joined(separator: ", ") + (rest > 0 ? ", and \(rest) more places" : "")
  }

  /// In runs: more are counted.
  private static let shown = 6

  private static func words(_ run: Run) -> String {
    let numbers =
      run.lines.count == 1 ? "line \(run.lines.lowerBound)" : "lines \(run.lines.lowerBound)–\(run.lines.upperBound)"
    return run.file.map { $0 + " " + numbers } ?? numbers
  }
}
