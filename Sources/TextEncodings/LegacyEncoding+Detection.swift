extension LegacyEncoding {
  /// Returns the most likely encoding of a text that is not UTF-8, by its byte patterns.
  ///
  /// A guess: Windows-1252 unless something suggests another. Accented letters are single between plain ones
  /// in Western texts, side by side in Cyrillic ones, and in pairs in East Asian ones, most of them from the
  /// frequent rows.
  package static func likely(of bytes: [UInt8]) -> LegacyEncoding {
    var alone = 0
    var high = 0
    var letters = 0
    for index in bytes.indices where bytes[index] >= 0x80 {
      high += 1
      if bytes[index] >= 0xC0 { letters += 1 }
      let before = index > 0 ? bytes[index - 1] : 0x20
      let after = index + 1 < bytes.count ? bytes[index + 1] : 0x20
      if before < 0x80, after < 0x80 { alone += 1 }
    }
    if alone * 10 >= high * 6 { return .windows1252 }
    var best: (encoding: LegacyEncoding, share: Double)?
    for encoding in [LegacyEncoding.eucJP, .eucKR, .shiftJIS, .gb18030, .big5] {
      guard let share = encoding.share(of: bytes), share > best?.share ?? 0.5 else { continue }
      best = (encoding, share)
    }
    if let best { return best.encoding }
    return letters * 10 >= high * 8 ? .windows1251 : .windows1252
  }

  /// Returns the share of the non-ASCII characters that are common in this encoding, from 0 to 1; nil if
  /// bytes are not valid in the encoding.
  private func share(of bytes: [UInt8]) -> Double? {
    var index = 0
    var count = 0
    var common = 0
    var kana = 0
    var lowTrails = 0
    while index < bytes.count {
      guard let width = width(bytes, at: index) else { return nil }
      if width == 2 {
        count += 1
        if isCommon(bytes[index], bytes[index + 1]) { common += 1 }
        if bytes[index + 1] < 0x80 { lowTrails += 1 }
        let first = bytes[index]
        if self == .shiftJIS ? first == 0x82 || first == 0x83 : first == 0xA4 || first == 0xA5 { kana += 1 }
      } else if bytes[index] >= 0x80 {
        count += 1
      }
      index += width
    }
    guard count > 0 else { return nil }
    let share = Double(common) / Double(count)
    switch self {
    // Japanese is known by its kana: one character in eight at least.
    case .eucJP, .shiftJIS: return kana * 8 >= count ? share : share * 0.6
    // Chinese shares its rows with Korean, but does not stay in those of the syllables.
    case .eucKR: return share >= 0.95 ? share : share * 0.6
    // The trails of GB2312 are high; half of those of Big5 are low.
    case .big5: return lowTrails * 6 >= count ? share : share * 0.6
    case .gb18030: return share * 0.99
    case .windows1252, .windows1251: return share
    }
  }
}
