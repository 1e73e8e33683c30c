/// Stretches of source as texts that are cut into words and written back, byte for byte.
///
/// Read as UTF-8 where all of them are. Where one is not, as in LaTeX that says `latin1`, each byte is a letter of its
/// own: what is no character in UTF-8 would be lost otherwise.
struct SourceTexts {
  /// The stretches, in the order given.
  let all: [String]
  private let isUTF8: Bool

  init(_ sources: [ArraySlice<UInt8>]) {
    let texts = sources.map { String(validating: $0, as: UTF8.self) }
    isUTF8 = !texts.contains(nil)
    all =
      isUTF8
      ? texts.map { $0 ?? "" }
      : sources.map { source in
        var text = String.UnicodeScalarView()
        for byte in source { text.append(Unicode.Scalar(byte)) }
        return String(text)
      }
  }

  /// A text put together from the stretches, as bytes; nil when it holds what they cannot write.
  func bytes(of text: String) -> [UInt8]? {
    if isUTF8 { return Array(text.utf8) }
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      guard scalar.value < 256 else { return nil }
      bytes.append(UInt8(scalar.value))
    }
    return bytes
  }
}
