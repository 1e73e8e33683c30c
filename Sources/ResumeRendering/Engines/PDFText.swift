import ChildProcesses
package import Host
package import ResumeExport
import ResumeModel

/// The text that a program reads in a PDF, through poppler's programs.
package struct PDFText {
  /// The text in reading order.
  package let text: String

  /// A page of text needs little; a small file may unpack to gigabytes.
  private static let limits = Limits(
    seconds: 30, memory: 1 << 30, addresses: 2 << 30, fileSize: 16 << 20, output: 16 << 20)

  /// Reads a PDF's text; nil if pdftotext is missing or cannot read it.
  package init?(_ pdf: [UInt8], _ environment: Environment) {
    guard
      let result = try? ChildProcess.run(
        ["pdftotext", "-enc", "UTF-8", "-", "-"], environment: environment.variables, input: pdf,
        limits: Self.limits),
      result.status == 0
    else { return nil }
    text = String(decoding: result.output, as: UTF8.self)
  }

  /// Returns the text of a PDF by the places of its lines, to begin a résumé with; nil if pdftotext is missing or cannot read it.
  package static func lines(of pdf: [UInt8], _ environment: Environment) -> String? {
    guard
      let result = try? ChildProcess.run(
        ["pdftotext", "-bbox-layout", "-enc", "UTF-8", "-", "-"], environment: environment.variables, input: pdf, limits: limits),
      result.status == 0
    else { return nil }
    return PDFBoxes(String(decoding: result.output, as: UTF8.self)).text
  }

  /// Returns the number of pages; nil if it cannot be counted.
  package static func pages(of pdf: [UInt8], _ environment: Environment) -> Int? {
    if let result = try? ChildProcess.run(
      ["pdfinfo", "-"], environment: environment.variables, input: pdf, limits: Self.limits), result.status == 0
    {
      for line in String(decoding: result.output, as: UTF8.self).split(separator: "\n")
      where line.hasPrefix("Pages:") {
        return Int(line.dropFirst(6).filter(\.isNumber))
      }
    }
    // Page objects outside compressed streams can be counted directly.
    var count = 0
    let mark = Array("/Type".utf8)
    var index = 0
    while index + mark.count < pdf.count {
      guard pdf[index] == .slash, pdf[index...].starts(with: mark) else {
        index += 1
        continue
      }
      index += mark.count
      let rest = pdf[index...].prefix(12).drop { $0 == .space || $0 == .newline || $0 == .carriageReturn }
      if rest.starts(with: Array("/Page".utf8)), rest.dropFirst(5).first != UInt8(ascii: "s") { count += 1 }
    }
    return count > 0 ? count : nil
  }

  /// Returns what an applicant tracking system would lose: missing words, letters drawn as one, sections out
  /// of order.
  package func losses(of expected: ExpectedText) -> [String] {
    var losses: [String] = []
    let ligatures = Set(text.unicodeScalars.filter { (0xFB00...0xFB06).contains($0.value) })
    if !ligatures.isEmpty {
      losses.append(
        "letters are drawn as one (\(ligatures.map { String($0) }.sorted().joined(separator: " "))): a program may not find the word"
      )
    }
    let icons = text.unicodeScalars.count { (0xE000...0xF8FF).contains($0.value) }
    if icons > 0 { losses.append("\(icons) icons are read as meaningless characters") }
    let have = Self.squeezed(text)
    let digits = text.filter { $0.isASCII && $0.isNumber }
    var last = have.startIndex
    for piece in expected.pieces {
      switch piece {
      case .words(let words):
        if let loss = Self.missing(words, have) { losses.append(loss) }
      case .period(let period):
        if !Self.has(period, have) { losses.append("not found: \(period.text)") }
      case .phone(let number):
        let number = number.filter { $0.isASCII && $0.isNumber }
        if !digits.contains(number) { losses.append("not found: \(number)") }
      case .address: continue
      case .title(let words):
        let title = Self.squeezed(words)
        guard !title.isEmpty else { continue }
        if let found = have[last...].firstRange(of: title) {
          last = found.upperBound
        } else if have.contains(title) {
          losses.append("`\(words)` is read before the text above it")
        } else if let loss = Self.missing(words, have) {
          losses.append(loss)
        }
      }
    }
    return losses
  }

  /// Returns a report on the words that are not in a text; nil if all are, in whatever order.
  private static func missing(_ words: String, _ have: String) -> String? {
    guard !have.contains(squeezed(words)) else { return nil }
    let missing = words.split { $0.isWhitespace }.map(String.init).filter { word in
      let word = squeezed(word)
      return word.count > 1 && !have.contains(word)
    }
    return missing.isEmpty ? nil : "not found: \(missing.prefix(6).joined(separator: " "))"
  }

  /// Whether a text contains the years of a period. Templates write months in their own way.
  private static func has(_ period: Period, _ have: String) -> Bool {
    if have.contains(squeezed(period.text)) { return true }
    var years = [period.start?.year].compactMap { $0 }
    if case .date(let end) = period.end { years.append(end.year) }
    return !years.isEmpty && years.allSatisfy { have.contains(String($0)) }
  }

  /// Returns letters and digits only, in lower case: line breaks, hyphenation and punctuation are layout.
  private static func squeezed(_ text: String) -> String {
    let apart: [Unicode.Scalar: String] = [
      "\u{FB00}": "ff", "\u{FB01}": "fi", "\u{FB02}": "fl", "\u{FB03}": "ffi", "\u{FB04}": "ffl",
    ]
    var squeezed = ""
    // By characters and not by scalars: a source may spell a letter and its mark apart, where a PDF has one.
    for character in text {
      guard let scalar = character.unicodeScalars.first else { continue }
      if let letters = apart[scalar] {
        squeezed += letters
      } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        // A PDF has the vowel marks of Arabic, which are optional, at other letters than the source.
        squeezed.unicodeScalars += character.lowercased().unicodeScalars.filter { !(0x064B...0x065F).contains($0.value) }
      }
    }
    return squeezed
  }
}
