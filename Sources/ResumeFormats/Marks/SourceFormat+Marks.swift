extension SourceFormat {
  /// Returns the bold words, the italic words and the links of a text that was read from a stretch of source.
  package func marks(of text: String, in source: ArraySlice<UInt8>) -> [TextMark] {
    MarkFinder.marks(of: text, source: String(decoding: source, as: UTF8.self), marks)
  }
}
