import ResumeModel

/// Entries by a command or an environment with keys, as in `\entry[title = {Engineer}, date = {2019--2022}]`.
extension LaTeXScanner {
  /// One pair of an option or an argument.
  private struct Pair {
    var key: String
    var value: Range<Int>
    var bytes: Range<Int>
  }

  /// Reads a command, or the start of an environment, whose option or first argument names an entry by keys.
  ///
  /// - Parameter isEnvironment: whether the name is that of an environment, whose end closes the entry.
  /// - Returns: false, without reading anything, for any other command.
  mutating func readKeyed(_ name: String, _ start: Int, cursor: inout LaTeXCursor, isEnvironment: Bool = false) -> Bool {
    guard !LaTeXTitles.formats(name) else { return false }
    var probe = cursor
    probe.skipBlanks()
    guard probe.byte == .openBracket || probe.byte == .openBrace, let holder = probe.option() ?? probe.group(),
      hasKeys(holder)
    else { return false }
    let pairs = pairs(in: holder)
    let values = pairs.map { inlineText($0.value) }
    let meanings = zip(pairs, values).map { meaning(of: $0.key, $1.text) }
    let naming = pairs.indices.filter { meanings[$0] != nil && !values[$0].text.isEmpty }
    let hasProse = pairs.contains { [.prose, .bullets].contains(EntryKeys.meaning(of: $0.key)) }
    guard naming.count >= 2 || naming.count == 1 && hasProse,
      let found = DataHeading(naming.map { (key: meanings[$0] ?? "", value: values[$0].text) }, in: section)
    else { return false }
    flush(at: start)
    // Arguments in braces after the option add text.
    let more = isEnvironment ? [] : probe.arguments()
    cursor = probe
    let whole = writer.wholeLines(start..<probe.index)
    add(
      .entry(found.heading, level: 1), whole.lowerBound..<holder.lowerBound,
      inline: InlineText(text: found.text, links: values.flatMap(\.links)), opensScope: true, isWhole: false)
    for index in pairs.indices where !values[index].text.isEmpty {
      if naming.contains(index) {
        add(.piece(pairs[index].key), pairs[index].bytes, inline: values[index], isWhole: false)
      } else {
        addRest(pairs[index], values[index])
      }
    }
    if isEnvironment {
      add(.endOfHead, probe.index - 1..<probe.index, isWhole: false)
      depth += 1
      add(.group(name), probe.index..<probe.index, depth: depth, isWhole: false)
      scopes.append(Scope(name: name, lists: 1, end: .end))
      return true
    }
    for argument in more { readInside(argument) }
    add(.endOfHead, probe.index - 1..<whole.upperBound, isWhole: false)
    writer.startsApart = true
    return true
  }

  /// Whether a range contains `=`. Each group around a place asks about it again: the answer is kept, so that groups inside groups are
  /// searched once.
  private mutating func hasKeys(_ range: Range<Int>) -> Bool {
    if !keyless.contains(range.lowerBound) {
      let bytes = bytes
      var end = range.lowerBound
      while end < bytes.count, bytes[end] != .equals { end += 1 }
      keyless = range.lowerBound..<end
    }
    return keyless.upperBound < range.upperBound
  }

  private mutating func addRest(_ pair: Pair, _ value: InlineText) {
    if holdsParts(pair.value), nesting < 16 {
      readInside(pair.value)
    } else if [.prose, .bullets].contains(EntryKeys.meaning(of: pair.key)) || value.text.utf8.count > 80 {
      add(.paragraph, pair.bytes, inline: value, isWhole: false)
    } else {
      let text = InlineText(text: pair.key + ": " + value.text, links: value.links)
      add(.field(label: pair.key, value: value.text), pair.bytes, inline: text, isWhole: false)
    }
  }

  /// Returns the meaning of a key to an entry, as in `EntryKeys`; nil if it does not name the entry.
  ///
  /// Some classes name the pieces of a heading by position: `righttitle`, `subtitle`.
  private func meaning(of key: String, _ value: String) -> String? {
    if EntryKeys.isNaming(key) { return key }
    let form = EntryKeys.form(of: key)
    let isByPlace = ["title", "subtitle", "right", "left", "heading"].contains { form.hasSuffix($0) || form.hasPrefix($0) }
    guard isByPlace, value.utf8.count <= 80 else { return nil }
    if DateScanner.find(in: value)?.isSure == true { return "date" }
    if form.hasPrefix("right") { return "location" }
    return form.hasPrefix("sub") ? "organization" : nil
  }

  /// The pairs of a list with commas between them; values with or without braces.
  private func pairs(in range: Range<Int>) -> [Pair] {
    var cursor = self.cursor(over: range)
    var pairs: [Pair] = []
    while cursor.index < range.upperBound, !writer.trimmed(cursor.index..<range.upperBound).isEmpty {
      let start = writer.trimmed(cursor.index..<range.upperBound).lowerBound
      cursor.index = start
      while let byte = cursor.byte, byte != .equals, byte != .comma, byte != .openBrace { cursor.index += 1 }
      guard cursor.byte == .equals else {
        while let byte = cursor.byte, byte != .comma { if byte == .openBrace { skip(&cursor) } else { cursor.index += 1 } }
        cursor.index += 1
        continue
      }
      let key = String(decoding: bytes[writer.trimmed(start..<cursor.index)], as: UTF8.self)
      cursor.index += 1
      let from = cursor.index
      while let byte = cursor.byte, byte != .comma {
        if byte == .openBrace { skip(&cursor) } else { cursor.index += byte == .backslash ? 2 : 1 }
      }
      var value = writer.trimmed(from..<min(cursor.index, range.upperBound))
      let bytes = start..<max(start, value.upperBound)
      if !value.isEmpty, self.bytes[value.lowerBound] == .openBrace,
        writer.closing(of: value.lowerBound, in: self.cursor(over: value)) == value.upperBound - 1
      {
        value = value.lowerBound + 1..<value.upperBound - 1
      }
      pairs.append(Pair(key: key, value: value, bytes: bytes))
      cursor.index += 1
    }
    return pairs
  }

  private func skip(_ cursor: inout LaTeXCursor) {
    if cursor.group() == nil { cursor.index += 1 }
  }
}

extension BlockWriter {
  /// Returns the position at which the brace at an index is closed.
  fileprivate func closing(of index: Int, in cursor: LaTeXCursor) -> Int { Int(cursor.closings[index]) }
}
