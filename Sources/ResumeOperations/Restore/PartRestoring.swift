import Host
import ResumeArchive
import ResumeDiff
import ResumeFormats
import ResumeLedger
import ResumeModel

/// Copies one part of a text into another: in place of its match, or else beside its former neighbours.
struct PartRestoring {
  /// The text that has the part.
  let before: Resume
  /// The text that it comes into.
  let after: Resume
  private let matching: Matching
  private let format: SourceFormat
  /// The encoding of the result; nil for UTF-8.
  private let encoding: String?

  /// Texts that are not UTF-8 are read decoded, so a part of one can be copied into a text with another
  /// encoding.
  init(before: Resume, after: Resume) {
    func decoded(_ resume: Resume) -> Resume {
      guard resume.encoding != nil else { return resume }
      return resume.sourceFormat.read(SourceFormat.utf8(of: resume.source))
    }
    self.before = decoded(before)
    self.after = decoded(after)
    encoding = after.encoding
    format = after.sourceFormat
    matching = ResumeDiff.compare(self.before, self.after).matching
  }

  /// Why there may be no result, as a clause.
  var refusal: String {
    let unsound = "the result would not be valid \(format.name)"
    return encoding.map { unsound + ", or contains a letter that the text's encoding, \($0), lacks" } ?? unsound
  }

  /// Returns the newer text with the part at an address of an older version.
  ///
  /// - Returns: nil when the result would not be sound.
  /// - Throws: when the old version has no part at the address, with the nearest addresses.
  static func bytes(
    of current: [UInt8], taking address: String, from old: Reading, format: SourceFormat
  ) throws(UserError) -> [UInt8]? {
    let restoring = PartRestoring(before: old.resume, after: format.read(current))
    let lookup = restoring.before.part(at: address)
    if let error = UserError(lookup, of: address, at: old.revision ?? old.path) { throw error }
    guard case .found(let index) = lookup, let bytes = restoring.taking(index) else {
      throw UserError(
        "Cannot bring `\(address)` back", causes: [restoring.refusal],
        hint: "copy it by hand from `resver show \(old.revision ?? old.path) \(address)`")
    }
    return bytes
  }

  // MARK: - Withheld changes

  /// Returns the newer text with a change of the base: its part in place of the match, or removed.
  package func taking(_ change: WithheldChange) -> [UInt8]? {
    if let part = theirPart(of: change) { return taking(part) }
    guard let part = ourPart(of: change) else {
      return LineRestoring.taking(change, from: before.source, into: after.source).flatMap { sound($0) }
    }
    return sound(removing(part))
  }

  /// The newer text with other words in the place that a change is about.
  func writing(_ text: [UInt8], for change: WithheldChange) -> [UInt8]? {
    if let part = ourPart(of: change) { return sound(replacing(part, with: text)) }
    guard let part = theirPart(of: change) else { return nil }
    return sound(inserting(part, as: text))
  }

  /// The source of the part that a change is about.
  func text(for change: WithheldChange) -> [UInt8] {
    if let part = ourPart(of: change) { return Array(after.source[after.parts[part].bytes]) }
    return theirPart(of: change).map { Array(before.source[before.parts[$0].bytes]) } ?? []
  }

  /// Returns the base's part; of several with the same text, the one at the path, or else the one whose match
  /// is the role's.
  private func theirPart(of change: WithheldChange) -> Int? {
    guard let wanted = change.theirs else { return nil }
    let candidates = before.parts.indices.filter { before.parts[$0].text == wanted }
    return candidates.first { !change.path.isEmpty && before.path(of: $0) == change.path }
      ?? candidates.first { part in
        matching.forward[part].map { after.parts[$0].text == change.ours } ?? false
      }
      ?? candidates.first
  }

  private func ourPart(of change: WithheldChange) -> Int? {
    if let part = theirPart(of: change), let match = matching.forward[part] { return match }
    let candidates = after.parts.indices.filter { index in
      after.parts[index].text == change.ours
        || (change.theirs == nil && after.parts[index].text == change.base)
    }
    return candidates.first { !change.path.isEmpty && after.path(of: $0) == change.path } ?? candidates.first
  }

  // MARK: - Bytes

  /// The newer text with a part of the older.
  package func taking(_ part: Int) -> [UInt8]? {
    let taken = Array(before.source[line(of: part, in: before)])
    if let match = matching.forward[part] { return sound(replacing(match, with: taken)) }
    return sound(inserting(part, as: taken))
  }

  private func sound(_ text: [UInt8]) -> [UInt8]? {
    let bytes = LineEndings.asIn(after.source, text)
    guard format.isSound(bytes, like: after.source) else { return nil }
    return encoding.map { SourceFormat.encoded(bytes, as: $0) } ?? bytes
  }

  private func replacing(_ part: Int, with text: [UInt8]) -> [UInt8] {
    var bytes = after.source
    let range = line(of: part, in: after)
    var text = text
    // Keeps the line ending that the replaced part had.
    let endsLine = after.source[range].last == .newline
    while let last = text.last, last == .newline || last == .carriageReturn { text.removeLast() }
    if endsLine {
      text +=
        range.count > 1 && after.source[range].suffix(2).first == .carriageReturn ? [.carriageReturn, .newline] : [.newline]
    }
    bytes.replaceSubrange(range, with: text)
    return bytes
  }

  /// Removes a part, with the separator to its neighbour if the parts are on one line.
  private func removing(_ part: Int) -> [UInt8] {
    var bytes = after.source
    let range = line(of: part, in: after)
    if startsLine(after, part) {
      bytes.removeSubrange(range)
    } else if let previous = sibling(of: part, in: after, by: -1) {
      bytes.removeSubrange(after.parts[previous].bytes.upperBound..<range.upperBound)
    } else if let next = sibling(of: part, in: after, by: 1) {
      bytes.removeSubrange(range.lowerBound..<after.parts[next].bytes.lowerBound)
    } else {
      bytes.removeSubrange(range)
    }
    return bytes
  }

  private func inserting(_ part: Int, as text: [UInt8]) -> [UInt8] {
    startsLine(before, part) && !format.layout.isKeyed ? insertingLines(part, text) : insertingInline(part, text)
  }

  private func insertingLines(_ part: Int, _ text: [UInt8]) -> [UInt8] {
    var bytes = after.source
    let at = place(for: part)
    var insertion = text
    if insertion.last != .newline { insertion.append(.newline) }
    if at > 0, bytes[at - 1] != .newline { insertion.insert(.newline, at: 0) }
    if before.parts[part].kind.isContainer, at > 1, bytes[at - 2] != .newline { insertion.insert(.newline, at: 0) }
    bytes.insert(contentsOf: insertion, at: at)
    return bytes
  }

  /// Inserts a part beside its former neighbour with the separator they had.
  private func insertingInline(_ part: Int, _ text: [UInt8]) -> [UInt8] {
    var bytes = after.source
    let own = before.parts[part].bytes
    if let previous = sibling(of: part, in: before, by: -1), let match = matching.forward[previous] {
      let gap = before.source[before.parts[previous].bytes.upperBound..<own.lowerBound]
      bytes.insert(contentsOf: gap + text, at: after.parts[match].bytes.upperBound)
    } else if let next = sibling(of: part, in: before, by: 1), let match = matching.forward[next] {
      let gap = before.source[own.upperBound..<before.parts[next].bytes.lowerBound]
      bytes.insert(contentsOf: text + gap, at: after.parts[match].bytes.lowerBound)
    } else {
      return insertingLines(part, text)
    }
    return bytes
  }

  /// Returns a part together with the end tags that follow it on its line, which a reader does not see.
  private func line(of part: Int, in resume: Resume) -> Range<Int> {
    let bytes = resume.parts[part].bytes
    guard startsLine(resume, part), bytes.upperBound > 0, resume.source[bytes.upperBound - 1] != .newline else {
      return bytes
    }
    var index = bytes.upperBound
    while index < resume.source.count, resume.source[index] != .newline {
      if resume.source[index] <= .space {
        index += 1
      } else if resume.source[index...].starts(with: "</".utf8),
        let end = resume.source[index...].prefix(40).firstIndex(of: .greaterThan)
      {
        index = end + 1
      } else {
        return bytes
      }
    }
    return bytes.lowerBound..<min(resume.source.count, index + 1)
  }

  private func startsLine(_ resume: Resume, _ part: Int) -> Bool {
    let start = resume.parts[part].bytes.lowerBound
    return start == 0 || resume.source[start - 1] == .newline
  }

  private func sibling(of part: Int, in resume: Resume, by step: Int) -> Int? {
    guard let parent = resume.parts[part].parent else { return nil }
    let siblings = resume.children(of: parent)
    guard let place = siblings.firstIndex(of: part), siblings.indices.contains(place + step) else {
      return nil
    }
    return siblings[place + step]
  }

  /// Returns the place of a removed part: after the nearest remaining sibling before it, or else at its
  /// parent's end.
  private func place(for part: Int) -> Int {
    guard let parent = before.parts[part].parent else { return after.source.count }
    // After the pieces of a heading, the entry's command must still be closed.
    for sibling in before.children(of: parent).reversed()
    where sibling < part && before.parts[sibling].attachment != .headingPiece {
      if let match = matching.forward[sibling] { return line(of: match, in: after).upperBound }
    }
    for sibling in before.children(of: parent) where sibling > part {
      if let match = matching.forward[sibling] { return after.parts[match].bytes.lowerBound }
    }
    guard let match = matching.forward[parent], match != 0 else { return after.source.count }
    return after.parts[match].bytes.upperBound
  }
}
