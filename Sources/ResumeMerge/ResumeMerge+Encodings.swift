import ResumeDiff
import ResumeFormats
import ResumeModel

/// Merges sides that are not UTF-8 in decoded form, and encodes the result like ours.
extension ResumeMerge {
  /// Returns the sides as UTF-8.
  ///
  /// - Returns: nil if all are UTF-8, or if decoding and encoding ours would not return the same bytes.
  static func decoded(_ ours: Resume, _ theirChanges: ResumeDiff) -> (ours: Resume, theirChanges: ResumeDiff)? {
    let sides = [theirChanges.before, ours, theirChanges.after]
    guard sides.contains(where: { $0.encoding != nil }) else { return nil }
    if let encoding = ours.encoding,
      SourceFormat.encoded(SourceFormat.utf8(of: ours.source), as: encoding) != ours.source
    {
      return nil
    }
    let read = sides.map { side in
      side.sourceFormat.read(SourceFormat.utf8(of: side.source))
    }
    return (read[1], ResumeDiff.compare(read[0], read[2]))
  }

  /// Returns a merged text in the encoding of ours, or in UTF-8 if that encoding lacks one of its letters.
  static func encoded(_ bytes: [UInt8], like ours: Resume) -> [UInt8] {
    ours.encoding.flatMap { SourceFormat.encoded(bytes, as: $0) } ?? bytes
  }
}
