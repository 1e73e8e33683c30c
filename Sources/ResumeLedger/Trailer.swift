import ResumeModel

/// One `Name: value` line at the end of a commit's or tag's message, for programs; the text above is for
/// people.
///
/// As in git (git-interpret-trailers), a trailer counts only in the last paragraph, and only if every line of
/// it is a trailer. A message that quotes a trailer in its prose has none.
package struct Trailer: Sendable, Equatable {
  /// The text before the colon, such as `Resver-Base`.
  package var name: String
  /// The text after the colon, without blanks at the ends.
  package var value: String

  /// Makes a trailer; a value of several lines becomes one.
  package init(_ name: String, _ value: String) {
    self.name = name
    self.value = Trailer.oneLine(value)
  }

  /// Returns the trailers of a message, in order. The first paragraph is the subject, and never consists of
  /// trailers.
  package static func read(_ message: String) -> [Trailer] {
    var lines = unsigned(message).utf8.split(separator: .newline, omittingEmptySubsequences: false).map { line in
      String(decoding: line, as: UTF8.self)
    }
    func isBlank(_ line: String) -> Bool { line.trimmedOfBlanks.isEmpty || line == "\r" }
    while let last = lines.last, isBlank(last) { lines.removeLast() }
    guard let gap = lines.lastIndex(where: isBlank) else { return [] }
    var trailers: [Trailer] = []
    for line in lines[(gap + 1)...] {
      if line.hasPrefix("(cherry picked from commit ") { continue }
      if line.hasPrefix(" ") || line.hasPrefix("\t"), !trailers.isEmpty {
        trailers[trailers.count - 1].value += " " + line.trimmedOfBlanks
        continue
      }
      guard let trailer = Trailer(line: line) else { return [] }
      trailers.append(trailer)
    }
    return trailers
  }

  /// The values of all trailers of one name, in order.
  package static func values(of name: String, in message: String) -> [String] {
    read(message).filter { $0.name == name }.map(\.value)
  }

  /// Returns a message with trailers as its last paragraph.
  package static func append(_ trailers: [Trailer], to message: String) -> String {
    guard !trailers.isEmpty else { return message }
    var message = message
    while message.utf8.last == .newline { message.removeLast() }
    return message + "\n\n" + trailers.map { "\($0.name): \($0.value)\n" }.joined()
  }

  private init?(line: String) {
    guard let colon = line.firstIndex(of: ":"), colon != line.startIndex else { return nil }
    let name = line[..<colon]
    let isName = name.utf8.allSatisfy { byte in
      UInt8.digits.contains(byte) || UInt8.capitals.contains(byte) || UInt8.smallLetters.contains(byte) || byte == .hyphen
    }
    guard isName else { return nil }
    self.name = String(name)
    value = String(line[line.index(after: colon)...]).trimmedOfBlanks
  }

  /// Returns a message without the signature below it in a signed tag.
  private static func unsigned(_ message: String) -> String {
    for kind in ["PGP SIGNATURE", "PGP MESSAGE", "SSH SIGNATURE", "SIGNED MESSAGE"] {
      if let start = message.firstRange(of: "\n-----BEGIN \(kind)-----") { return String(message[..<start.lowerBound]) }
    }
    return message
  }

  private static func oneLine(_ text: String) -> String {
    let isOneLine = text.utf8.allSatisfy { $0 >= UInt8.space && $0 < 0x80 }
    return (isOneLine ? text : String(text.map { $0.isNewline ? " " : $0 })).trimmedOfBlanks
  }
}
