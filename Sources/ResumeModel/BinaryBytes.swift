extension [UInt8] {
  /// Whether the bytes are not text: a zero byte is among the first 8,000. UTF-16 counts as binary too, as in
  /// git's own test.
  package var isBinary: Bool { prefix(8000).contains(0) }
}

extension ArraySlice<UInt8> {
  /// Whether the bytes are not text, as for an array.
  package var isBinary: Bool { prefix(8000).contains(0) }
}
