/// Stretches of source as texts that are split into words and written back byte for byte.
///
/// Read as UTF-8 if all of them are valid UTF-8. Otherwise, as in LaTeX with `latin1`, each byte is one
/// letter: decoding as UTF-8 would lose bytes.
struct SourceTexts {
  /// The stretches, in the order given.
  let all: [String]
  private let isUTF8: Bool

  /// The first three stretches, as the sides that they are.
  var sides: ThreeSides<String> { ThreeSides(ancestor: all[0], ours: all[1], theirs: all[2]) }

  init(_ sides: ThreeSides<ArraySlice<UInt8>>) { self.init(sides.all) }

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

  /// Returns the bytes of a text assembled from the stretches; nil if it contains a letter that they cannot
  /// encode.
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
