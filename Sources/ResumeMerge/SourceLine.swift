/// A line or a word of a source, to be looked up among others.
///
/// A slice of bytes would be hashed byte by byte, which takes longer than all else that a merge does with lines.
struct SourceLine: Hashable {
  /// The bytes, as far as they count.
  let bytes: ArraySlice<UInt8>

  func hash(into hasher: inout Hasher) {
    unsafe bytes.withUnsafeBytes { unsafe hasher.combine(bytes: $0) }
  }
}
