extension Collection<UInt8> {
  /// Whether the bytes are no text in any encoding but UTF-16: a zero byte is among the first 8,000, which is git's own
  /// test.
  package var isBinary: Bool { prefix(8000).contains(0) }
}
