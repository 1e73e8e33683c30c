package import ResumeModel

/// Decides by lines alone whether a copy contains all that its original changed, where lines show it.
///
/// A merge answers the same question for every case, and takes fifty times as long.
package struct CarriedLines {
  /// The bytes that one text has in place of another's, without what both begin and end with.
  private struct Edit: Equatable {
    var removed: ArraySlice<UInt8>
    var added: ArraySlice<UInt8>

    init(_ removed: [UInt8], _ added: [UInt8]) {
      let start = zip(removed, added).prefix { $0 == $1 }.count
      (self.removed, self.added) = (removed[start...], added[start...])
      while let last = self.removed.last, last == self.added.last {
        self.removed.removeLast()
        self.added.removeLast()
      }
    }
  }

  private let ancestor: [ArraySlice<UInt8>]
  /// What made the copy out of its original when it last contained all of it.
  private let tailoring: [Edit]

  /// Notes the two texts of the time when the copy last contained all of its original.
  package init(ancestor: [UInt8], copy: [UInt8]) {
    self.ancestor = LineMerge.lines(ancestor)
    tailoring = CarriedLines.edits(from: self.ancestor, to: LineMerge.lines(copy))
  }

  /// Returns true if a copy certainly contains all changes of the original since then; false if lines do not show it.
  ///
  /// They show it in two ways: each change of the original is a change of the copy as well, at the same place and with the same
  /// lines; or the copy differs from the original by the very edits by which it differed then.
  package func areCarried(by copy: [UInt8], from original: [UInt8]) -> Bool {
    let (ours, theirs) = (LineMerge.lines(copy), LineMerge.lines(original))
    if CarriedLines.edits(from: theirs, to: ours) == tailoring { return true }
    let own = LineMerge.hunks(from: ancestor, to: ours)
    return LineMerge.hunks(from: ancestor, to: theirs).allSatisfy(own.contains)
  }

  private static func edits(from before: [ArraySlice<UInt8>], to after: [ArraySlice<UInt8>]) -> [Edit] {
    LineMerge.hunks(from: before, to: after).map { Edit(Array(before[$0.range].joined()), Array($0.lines.joined())) }
  }
}

extension CarriedLines {
  /// Returns true if a copy certainly lacks something: the original has a new word that stands nowhere in the copy.
  ///
  /// Sync would carry the word or withhold it, but not pass over it.
  package static func areLacking(in copy: [UInt8], from original: Resume, since ancestor: Resume) -> Bool {
    let known = Set(ancestor.parts.map(\.text))
    let sources = [copy, ancestor.source].map { String(decoding: $0, as: UTF8.self) }
    for part in original.parts where part.attachment != .layout && !known.contains(part.text) {
      for word in part.text.unicodeScalars.split(whereSeparator: isSign) {
        let word = String(word)
        if !sources.contains(where: { $0.contains(word) }) { return true }
      }
    }
    return false
  }

  /// Signs end a word: they may be written otherwise in the source.
  private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && !scalar.properties.isAlphabetic && !("0"..."9").contains(scalar)
  }
}
