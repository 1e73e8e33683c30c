import ResumeModel

/// The line endings of a source.
package enum LineEndings {
  /// Returns bytes with the line endings of another source, if that source has only one kind.
  ///
  /// New text takes the endings of the file that receives it; a file never gets both.
  package static func asIn(_ source: [UInt8], _ bytes: [UInt8]) -> [UInt8] {
    let (plain, returned) = counts(source)
    guard (plain == 0) != (returned == 0) else { return bytes }
    let own = counts(bytes)
    if plain == 0 ? own.plain == 0 : own.returned == 0 { return bytes }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for byte in bytes {
      if byte == .newline {
        if result.last == .carriageReturn { result.removeLast() }
        if plain == 0 { result.append(.carriageReturn) }
      }
      result.append(byte)
    }
    return result
  }

  /// How many lines end with a line feed alone, and with a carriage return before it.
  private static func counts(_ bytes: [UInt8]) -> (plain: Int, returned: Int) {
    var counts = (plain: 0, returned: 0)
    var last: UInt8 = 0
    for byte in bytes {
      if byte == .newline { if last == .carriageReturn { counts.returned += 1 } else { counts.plain += 1 } }
      last = byte
    }
    return counts
  }
}
