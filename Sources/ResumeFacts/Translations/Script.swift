/// The writing systems that show a language, or that many languages share, in the order of their codes.
enum Script: Int, CaseIterable {
  case arabic, hebrew, japanese, korean, latin, russian, chinese

  /// The language's code, or `latin`.
  var code: String { ["ar", "he", "ja", "ko", "latin", "ru", "zh"][rawValue] }

  /// The script of a letter.
  private init(_ scalar: Unicode.Scalar) {
    self =
      switch scalar.value {
      case 0..<0x0400: .latin
      case 0x3040...0x30FF: .japanese
      case 0x4E00...0x9FFF: .chinese
      case 0xAC00...0xD7A3: .korean
      case 0x0400...0x04FF: .russian
      case 0x0600...0x06FF: .arabic
      case 0x0590...0x05FF: .hebrew
      default: .latin
      }
  }

  /// What a letter is worth in letters of the Latin alphabet.
  private var weight: Int {
    switch self {
    case .japanese: FactCosts.kanaWeight
    case .chinese, .korean: FactCosts.hanWeight
    default: 1
    }
  }

  /// Returns the script of most of a text's letters, by weight; nil if it has none.
  static func most(of text: String) -> Script? {
    var weights = [Int](repeating: 0, count: allCases.count)
    var latin = 0
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        if ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) { latin += 1 }
      } else if scalar.properties.isAlphabetic {
        let script = Script(scalar)
        weights[script.rawValue] += script.weight
      }
    }
    weights[Script.latin.rawValue] += latin
    let (kana, han) = (weights[Script.japanese.rawValue], weights[Script.chinese.rawValue])
    // A few kana make a text of Chinese characters Japanese.
    if han > 0, kana * FactCosts.kanaShare > han { weights[Script.japanese.rawValue] = kana + han }
    let most = weights.max() ?? 0
    return most == 0 ? nil : weights.firstIndex(of: most).flatMap(Script.init)
  }
}
