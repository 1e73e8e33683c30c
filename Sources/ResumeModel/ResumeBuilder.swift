/// Builds a résumé part by part, in reading order, by opening and closing parts.
///
/// Readers never compute an index: a part ends where it was closed.
package struct ResumeBuilder {
  private var resume: Resume
  private var open: [Int] = [0]
  /// The end of the parts so far inside each open part. The next part starts there or later, even if a reader
  /// passes inconsistent positions.
  private var reach: [Int] = [0]

  /// Starts with an empty document over the source.
  package init(format: String, source: [UInt8], lineCount: Int) {
    let document = Part(
      kind: .document, parent: nil, subtreeEnd: 1, bytes: 0..<source.count,
      lines: 1...max(1, lineCount), text: "")
    resume = Resume(format: format, source: source, parts: [document])
  }

  /// The source that is read.
  package var source: [UInt8] { resume.source }

  /// The number of parts so far, the document included.
  package var count: Int { resume.parts.count }

  /// The index of the innermost open part.
  package var innermost: Int { open[open.count - 1] }

  /// Opens a part inside the innermost open one and returns its index.
  ///
  /// Its bytes and lines grow with the parts added inside it and with `extend`.
  @discardableResult
  package mutating func openPart(
    _ kind: PartKind, bytes: Range<Int>, lines: ClosedRange<Int>, text: String,
    links: [String] = [], isHidden: Bool = false, detail: Part.Detail = .none, attachment: Part.Attachment = .independent
  ) -> Int {
    let index = resume.parts.count
    let low = min(max(bytes.lowerBound, reach[reach.count - 1]), resume.source.count)
    let bytes = low..<min(max(low, bytes.upperBound), resume.source.count)
    reach.append(low)
    resume.parts.append(
      Part(
        kind: kind, parent: open[open.count - 1], subtreeEnd: index + 1, bytes: bytes, lines: lines,
        text: text, links: links, isHidden: isHidden, detail: detail, attachment: attachment))
    open.append(index)
    return index
  }

  /// Closes the innermost open part; its parent grows to contain it.
  package mutating func closePart() {
    precondition(open.count > 1, "the document is closed by finish()")
    let index = open.removeLast()
    reach.removeLast()
    resume.parts[index].subtreeEnd = resume.parts.count
    // Only the ranges: a part is too large to be copied for a look at it.
    let (innerBytes, innerLines) = (resume.parts[index].bytes, resume.parts[index].lines)
    reach[reach.count - 1] = max(reach[reach.count - 1], innerBytes.upperBound)
    let outer = open[open.count - 1]
    guard outer != 0 else { return }
    let bytes = resume.parts[outer].bytes
    resume.parts[outer].bytes =
      min(bytes.lowerBound, innerBytes.lowerBound)..<max(bytes.upperBound, innerBytes.upperBound)
    let lines = resume.parts[outer].lines
    resume.parts[outer].lines =
      min(lines.lowerBound, innerLines.lowerBound)...max(lines.upperBound, innerLines.upperBound)
  }

  /// Makes the innermost open part reach to the end of the given bytes and lines.
  package mutating func extend(to bytes: Range<Int>, lines: ClosedRange<Int>) {
    let index = open[open.count - 1]
    guard index != 0 else { return }
    let old = (bytes: resume.parts[index].bytes, lines: resume.parts[index].lines)
    resume.parts[index].bytes =
      old.bytes.lowerBound..<max(old.bytes.upperBound, bytes.upperBound)
    resume.parts[index].lines =
      old.lines.lowerBound...max(old.lines.upperBound, lines.upperBound)
  }

  /// Reads or changes a part that was opened before.
  package subscript(index: Int) -> Part {
    get { resume.parts[index] }
    set { resume.parts[index] = newValue }
  }

  /// Closes all open parts and returns the résumé.
  package consuming func finish() -> Resume {
    while open.count > 1 { closePart() }
    resume.parts[0].subtreeEnd = resume.parts.count
    return Resume(format: resume.format, source: resume.source, parts: resume.parts)
  }
}
