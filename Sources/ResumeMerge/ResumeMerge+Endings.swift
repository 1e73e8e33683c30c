import ResumeDiff
import ResumeFormats
import ResumeModel

/// Gives all sides the line endings of ours. Line endings have no meaning, but different ones would make
/// every line a change.
extension ResumeMerge {
  /// Returns the sides with the line endings of ours, and with an ending after the last line, because another
  /// line may follow it.
  ///
  /// - Returns: nil if they already have both.
  static func alike(_ ours: Resume, _ theirChanges: ResumeDiff) -> (ours: Resume, theirChanges: ResumeDiff)? {
    let sides = [theirChanges.before, ours, theirChanges.after]
    let sources = sides.map { ended(LineEndings.asIn(ours.source, $0.source)) }
    guard zip(sides, sources).contains(where: { $0.source != $1 }) else { return nil }
    let read = zip(sides, sources).map { side, source in
      side.source == source ? side : side.sourceFormat.read(source)
    }
    return (read[1], ResumeDiff.compare(read[0], read[2]))
  }

  /// Whether the result's last line ends: as ours has it, unless only theirs changed it.
  static func endsLastLine(_ ours: Resume, _ theirChanges: ResumeDiff) -> Bool {
    let ends = [theirChanges.before, ours, theirChanges.after].map { $0.source.last == .newline }
    return ends[1] == ends[0] ? ends[2] : ends[1]
  }

  private static func ended(_ source: [UInt8]) -> [UInt8] {
    guard let last = source.last, last != .newline, source.contains(.newline) else { return source }
    let isReturned = source.firstIndex(of: .newline).map { $0 > 0 && source[$0 - 1] == .carriageReturn } ?? false
    return source + (isReturned ? [.carriageReturn, .newline] : [.newline])
  }
}
