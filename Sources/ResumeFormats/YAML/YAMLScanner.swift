import ResumeModel
import YAMLTree

/// Turns YAML into values with their places; a commented list element becomes a hidden element.
struct YAMLScanner {
  private let source: [UInt8]

  /// Returns the values of a source, one per document; nil if it is not YAML, or only a plain text that
  /// happens to be valid YAML.
  static func read(_ source: [UInt8]) -> [DataNode]? {
    guard let documents = try? YAMLReader.documents(source) else { return nil }
    let scanner = YAMLScanner(source: source)
    let roots = documents.map { scanner.node($0, end: source.count, depth: 0) }
    return roots.contains { $0.text == nil } ? roots : nil
  }

  /// Returns the first error of a source; nil if it is YAML.
  static func failure(in source: [UInt8]) -> SourceFlaw? {
    do {
      _ = try YAMLReader.documents(source)
      return nil
    } catch {
      return SourceFlaw(line: error.line, problem: "this is not valid YAML: \(error.problem)")
    }
  }

  /// - Parameter end: the start of the source after the node; comments up to it belong to a list.
  private func node(_ node: YAMLNode, end: Int, depth: Int) -> DataNode {
    if node.isAlias || depth > DataNode.depthLimit {
      return DataNode(value: .scalar(node.text ?? words(node.bytes)), bytes: node.bytes)
    }
    switch node.value {
    case .scalar(let text):
      if let lines = listedLines(node) { return DataNode(value: .list(lines), bytes: node.bytes) }
      let isNull = text == "~" || text == "null"
      return DataNode(value: .scalar(isNull ? "" : text), bytes: node.bytes)
    case .sequence(let members):
      var found = members.enumerated().map { place, member in
        let next = place + 1 < members.count ? members[place + 1].bytes.lowerBound : end
        return element(member, in: node, end: next, depth)
      }
      if !node.isFlow { hideCommented(in: &found, node, end: end) }
      return DataNode(value: .list(found), bytes: node.bytes.lowerBound..<reach(found, node))
    case .mapping(let pairs):
      let found = pairs.enumerated().map { place, pair in
        let next = place + 1 < pairs.count ? pairs[place + 1].key.bytes.lowerBound : end
        return self.pair(pair.key, pair.value, in: node, end: next, depth: depth)
      }
      return DataNode(value: .map(found), bytes: node.bytes.lowerBound..<reach(found, node))
    }
  }

  /// The lines of a literal block that contains a list, as in `summary: |` above lines with dashes; words before and
  /// after the list are paragraphs.
  private func listedLines(_ node: YAMLNode) -> [DataMember]? {
    guard !node.bytes.isEmpty, source[node.bytes.lowerBound] == .bar,
      let header = source[node.bytes].firstIndex(where: \.isLineEnd)
    else { return nil }
    var members: [DataMember] = []
    var (hasItems, isApart) = (false, false)
    for line in source[header + 1..<node.bytes.upperBound].split(
      separator: .newline, omittingEmptySubsequences: false)
    {
      let bytes = source.trimmed(line.startIndex..<line.endIndex)
      if bytes.isEmpty {
        isApart = true
        continue
      }
      defer { isApart = false }
      let isItem = ["- ", "* ", "+ ", "• "].contains { words(bytes).hasPrefix($0) }
      if isItem {
        let marker = source[bytes.lowerBound] >= 0x80 ? 4 : 2
        let text = words(bytes.lowerBound + marker..<bytes.upperBound)
        members.append(DataMember(key: nil, bytes: bytes, node: DataNode(value: .scalar(text), bytes: bytes)))
        hasItems = true
      } else if !isApart, let last = members.last, let text = last.node.text {
        // The previous line continues.
        let all = last.bytes.lowerBound..<bytes.upperBound
        members[members.count - 1] = DataMember(
          key: nil, bytes: all, node: DataNode(value: .scalar(text + " " + words(bytes)), bytes: all),
          isParagraph: last.isParagraph)
      } else {
        members.append(
          DataMember(
            key: nil, bytes: bytes, node: DataNode(value: .scalar(words(bytes)), bytes: bytes), isParagraph: true))
      }
    }
    return hasItems ? members : nil
  }

  private func words(_ bytes: Range<Int>) -> String { String(decoding: source[bytes], as: UTF8.self) }

  /// Returns the end of a collection: a member may extend farther, by a comment on its line.
  private func reach(_ members: [DataMember], _ node: YAMLNode) -> Int {
    max(node.bytes.upperBound, node.isFlow ? 0 : members.last?.bytes.upperBound ?? 0)
  }

  private func pair(_ key: YAMLNode, _ value: YAMLNode, in node: YAMLNode, end: Int, depth: Int)
    -> DataMember
  {
    let inner = self.node(value, end: end, depth: depth + 1)
    // A key without a value ends with its colon.
    let last = max(key.bytes.upperBound, inner.bytes.upperBound)
    let bytes = key.bytes.lowerBound..<(node.isFlow ? last : commentEnd(last))
    return DataMember(key: key.text ?? "", bytes: bytes, node: inner)
  }

  private func element(_ value: YAMLNode, in node: YAMLNode, end: Int, _ depth: Int) -> DataMember {
    let inner = self.node(value, end: end, depth: depth + 1)
    guard !node.isFlow else { return DataMember(key: nil, bytes: inner.bytes, node: inner) }
    let dash = dash(before: value.bytes.lowerBound, in: node)
    return DataMember(key: nil, bytes: dash..<max(dash + 1, commentEnd(inner.bytes.upperBound)), node: inner)
  }

  /// The dash of a list's element: before its value, or first in a line above.
  private func dash(before start: Int, in node: YAMLNode) -> Int {
    var index = start
    while index > node.bytes.lowerBound, source[index - 1].isWhite { index -= 1 }
    if index > node.bytes.lowerBound, source[index - 1] == .hyphen { return index - 1 }
    while index > node.bytes.lowerBound {
      index -= 1
      guard source[index] == .hyphen else { continue }
      var before = index
      while before > 0, source[before - 1].isBlank { before -= 1 }
      if before == 0 || source[before - 1].isLineEnd { return index }
    }
    return start
  }

  /// The end of a comment in the same line, or the place itself.
  private func commentEnd(_ end: Int) -> Int {
    var index = end
    while index < source.count, source[index].isBlank { index += 1 }
    guard index < source.count, index > end, source[index] == .hash else { return end }
    while index < source.count, !source[index].isLineEnd { index += 1 }
    return source.trimmed(end..<index).upperBound
  }

  // MARK: - Commented elements

  /// Adds the list elements in comments between the others, or directly after the last.
  private func hideCommented(in members: inout [DataMember], _ node: YAMLNode, end: Int) {
    guard let first = members.first else { return }
    let column = column(of: first.bytes.lowerBound)
    var found: [DataMember] = []
    for (place, member) in members.enumerated() {
      found.append(member)
      let next = place + 1 < members.count ? members[place + 1].bytes.lowerBound : end
      guard member.bytes.upperBound < next else { continue }
      found += commented(in: member.bytes.upperBound..<next, column: column)
    }
    members = found
  }

  private func commented(in range: Range<Int>, column: Int) -> [DataMember] {
    var members: [DataMember] = []
    var lines: [Range<Int>] = []
    func close() {
      guard let first = lines.first, let last = lines.last else { return }
      defer { lines = [] }
      let bytes = first.lowerBound..<last.upperBound
      let node = hidden(lines, bytes)
      guard node.map == nil else {
        members.append(DataMember(key: nil, bytes: bytes, node: node, isHidden: true))
        return
      }
      // Each dash of a list of texts begins one of its own.
      var runs: [[Range<Int>]] = []
      for line in lines {
        if runs.isEmpty || source.has("- ", at: uncommented(line).lowerBound) {
          runs.append([line])
        } else {
          runs[runs.count - 1].append(line)
        }
      }
      for run in runs {
        let bytes = run[0].lowerBound..<run[run.count - 1].upperBound
        members.append(DataMember(key: nil, bytes: bytes, node: hidden(run, bytes), isHidden: true))
      }
    }
    var start = range.lowerBound
    while start < range.upperBound {
      let end = source[start..<range.upperBound].firstIndex(where: \.isLineEnd) ?? range.upperBound
      if end == start, end > 0, end < range.upperBound, source[end] == .newline, source[end - 1] == .carriageReturn {
        // The second half of a line ending.
        start = end + 1
        continue
      }
      let line = source.trimmed(start..<end)
      let isComment = !line.isEmpty && source[line.lowerBound] == .hash
      // A comment with less indentation belongs to the outer list.
      let content = isComment ? uncommented(line) : line
      let isElement =
        isComment && source.has("- ", at: content.lowerBound)
        && self.column(of: line.lowerBound) + 2 > column
      // A dash farther in begins a point of the open element.
      let isPoint = isElement && lines.first.map { indentation(content) > indentation(uncommented($0)) } ?? false
      if isElement && !isPoint { close() }
      if isElement || (isComment && !lines.isEmpty && content.lowerBound > line.lowerBound + 2) {
        lines.append(line)
      } else {
        close()
      }
      start = end + 1
    }
    close()
    return members
  }

  /// A line without the number signs and blanks at its start.
  private func uncommented(_ line: Range<Int>) -> Range<Int> {
    var index = line.lowerBound
    while index < line.upperBound, source[index] == .hash || source[index].isBlank { index += 1 }
    return index..<line.upperBound
  }

  /// How far from its line's number sign the content of a comment is.
  private func indentation(_ content: Range<Int>) -> Int {
    var index = content.lowerBound
    while index > 0, source[index - 1].isBlank { index -= 1 }
    return content.lowerBound - index
  }

  /// Returns the content of commented lines: a line of text, or an entry by its keys, with its points.
  private func hidden(_ lines: [Range<Int>], _ bytes: Range<Int>) -> DataNode {
    let outer = indentation(uncommented(lines[0])) + 2
    var texts: [String] = []
    var points: [DataMember] = []
    for line in lines {
      let content = uncommented(line)
      let indentation = indentation(content)
      texts.append(
        texts.isEmpty
          ? String(words(content).dropFirst(2)) : String(repeating: " ", count: max(0, indentation - outer)) + words(content))
      guard texts.count > 1, indentation >= outer else { continue }
      if source.has("- ", at: content.lowerBound) {
        points.append(point(words(content).dropFirst(2), line))
      } else if let last = points.last, let text = last.node.text, indentation > outer {
        points[points.count - 1] = point(text + " " + words(content), last.bytes.lowerBound..<line.upperBound)
      }
    }
    let text = texts.joined(separator: "\n")
    if lines.count > 1 || text.contains(": "), let node = try? YAMLReader.read(Array(text.utf8)),
      let pairs = node.pairs
    {
      var members = pairs.compactMap { pair -> DataMember? in
        guard let key = pair.key.text, let value = pair.value.text else { return nil }
        return DataMember(key: key, bytes: bytes, node: DataNode(value: .scalar(value), bytes: bytes))
      }
      if let first = points.first, let last = points.last {
        let range = first.bytes.lowerBound..<last.bytes.upperBound
        members.append(DataMember(key: "highlights", bytes: range, node: DataNode(value: .list(points), bytes: range)))
      }
      return DataNode(value: .map(members), bytes: bytes)
    }
    return DataNode(value: .scalar(texts.joined(separator: " ")), bytes: bytes)
  }

  private func point(_ text: some StringProtocol, _ bytes: Range<Int>) -> DataMember {
    DataMember(key: nil, bytes: bytes, node: DataNode(value: .scalar(String(text)), bytes: bytes), isHidden: true)
  }

  private func column(of index: Int) -> Int {
    var start = index
    while start > 0, !source[start - 1].isLineEnd { start -= 1 }
    return index - start
  }
}
