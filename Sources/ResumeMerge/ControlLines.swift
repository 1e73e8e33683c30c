import ResumeModel

/// The lines of a source that decide who reads the following text: `\ifacademic`, `\else`, `\fi`, fenced
/// divs, tags of templates, comment environments.
///
/// They are fixed points: a line must not move from one branch to another, and a control line must not
/// disappear with the bullet above it. Parts do not include these lines, so they are compared line by line.
struct ControlLines {
  /// The control lines, in order, without the blanks around them.
  let sequence: [String]
  /// For each other line, the last control line before it: its text and its number among equal ones.
  private let places: [String: Set<String>]
  /// For each other line, the number of control lines before it.
  private let numbers: [String: Set<Int>]

  /// Finds the control lines of a source.
  init(_ source: [UInt8]) {
    var sequence: [String] = []
    var counts: [String: Int] = [:]
    var places: [String: Set<String>] = [:]
    var numbers: [String: Set<Int>] = [:]
    var place = ""
    for line in source.split(separator: .newline) {
      let text = ControlLines.trimmed(line)
      guard !text.isEmpty else { continue }
      if ControlLines.isControl(text) {
        sequence.append(text)
        counts[text, default: 0] += 1
        place = "\(text)\u{1F}\(counts[text] ?? 0)"
      } else {
        places[text, default: []].insert(place)
        numbers[text, default: []].insert(sequence.count)
      }
    }
    self.sequence = sequence
    self.places = places
    self.numbers = numbers
  }

  /// Whether a merged source has the control lines that result from the edits of the sides, and every line is
  /// in a branch in which a side has it.
  static func keep(_ result: [UInt8], mergedFrom sources: ThreeSides<[UInt8]>) -> Bool {
    guard sources.all.contains(where: holdsAny) else { return true }
    let sides = sources.all.map { ControlLines($0) }
    let merged = ControlLines(result)
    let (base, ours, theirs) = (sides[0].sequence, sides[1].sequence, sides[2].sequence)
    if ours == base || ours == theirs {
      guard merged.sequence == theirs else { return false }
    } else if theirs == base {
      guard merged.sequence == ours else { return false }
    }
    // No control line was added or removed: a reworded one is still at its place.
    if (sides + [merged]).allSatisfy({ $0.sequence.count == base.count }) {
      return merged.numbers.allSatisfy { line, numbers in
        let known = sides.reduce(into: Set<Int>()) { $0.formUnion($1.numbers[line] ?? []) }
        return known.isEmpty || numbers.isSubset(of: known)
      }
    }
    return merged.places.allSatisfy { line, places in
      let known = sides.reduce(into: Set<String>()) { $0.formUnion($1.places[line] ?? []) }
      // A line that combines words of both sides is in neither.
      return known.isEmpty || places.isSubset(of: known)
    }
  }

  /// Whether a source has control lines, as few have.
  private static func holdsAny(_ source: [UInt8]) -> Bool {
    source.split(separator: .newline).contains { line in
      guard let first = line.first(where: { $0 > .space }), firstBytes.contains(first) else { return false }
      return isControl(trimmed(line))
    }
  }

  private static func trimmed(_ line: ArraySlice<UInt8>) -> String {
    var line = line.drop { $0 <= .space }
    while let last = line.last, last <= .space { line.removeLast() }
    return String(decoding: line, as: UTF8.self)
  }

  private static func isControl(_ line: String) -> Bool {
    // A conditional that ends on the same line encloses nothing else.
    if line.hasPrefix("\\if"), !line.hasSuffix("\\fi") { return true }
    return openings.contains { line.hasPrefix($0) }
  }

  private static let openings = [
    "\\else", "\\fi", "\\or", "\\unless", "\\begin{comment}", "\\end{comment}", ":::", "{%", "{{#", "{{/",
    "{{^",
    "<!--[if", "<![endif]", "#if ", "] else", "} else", "ifdef::", "ifndef::", "endif::", "#+begin_comment",
    "#+end_comment", "#+BEGIN_COMMENT", "#+END_COMMENT",
  ]
  private static let firstBytes = Set(openings.compactMap(\.utf8.first))
}
