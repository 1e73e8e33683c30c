import ResumeFormats
import ResumeMerge
import ResumeModel

extension FuzzLaw {
  /// An unchanged side gives the other, the same change on both sides is taken once, a sound text stays
  /// sound, and no long word of theirs alone is lost without a line in the report.
  static func mergeComplaint(_ input: [UInt8]) -> String? {
    let (format, sides) = pieces(input, 3)
    let resumes = sides.map(format.read)
    let (base, ours, theirs) = (resumes[0], resumes[1], resumes[2])
    func merged(_ base: Resume, _ ours: Resume, _ theirs: Resume) -> MergedResume {
      ResumeMerge.merge(base: base, ours: ours, theirs: theirs)
    }
    if merged(base, base, theirs).bytes != theirs.source { return "merge(b, b, x) is not x" }
    if merged(base, ours, base).bytes != ours.source { return "merge(b, x, b) is not x" }
    if merged(base, ours, ours).bytes != ours.source { return "merge(b, x, x) is not x" }
    let result = merged(base, ours, theirs)
    let tailored = ResumeMerge.merge(
      base: base, ours: ours, theirs: theirs, policy: MergePolicy(oursWins: true))
    // A conflict contains markers; broken markup is reported, and the caller merges by lines.
    let areSound = format.layout.isKeyed && sides.allSatisfy { format.flaw(in: $0) == nil }
    for result in [result, tailored]
    where result.report.conflicts.isEmpty && !result.isMarkupBroken && areSound {
      if !format.isSound(result.bytes, like: ours.source) {
        return "the result is no valid \(format.name)"
      }
    }
    // If the result cannot be written, our side stays, and the caller leaves the role and its merge base
    // where they are.
    if tailored.isMarkupBroken { return tailored.bytes == ours.source ? nil : "a refused merge changed our side" }
    return lostWord(from: theirs, base, ours, tailored)
  }

  /// A word of at least eight letters that a visible part of theirs has, alone, and that is nowhere in result or report.
  private static func lostWord(
    from theirs: Resume, _ base: Resume, _ ours: Resume, _ merged: MergedResume
  ) -> String? {
    // Markup inside a word makes one word of two: texts are compared with texts, and with sources.
    func all(_ resume: Resume) -> Set<String> {
      resume.parts.reduce(into: words(resume.source)) { $0.formUnion(words(Array($1.text.utf8))) }
    }
    let known = all(base).union(all(ours))
    var told = all(ours.sourceFormat.read(merged.bytes))
    let report = merged.report
    for line in report.applied + report.kept + report.withheld + report.conflicts {
      for text in [line.base, line.ours, line.theirs] { told.formUnion(words(Array((text ?? "").utf8))) }
    }
    for part in theirs.parts where part.kind == .bullet || part.kind == .paragraph {
      for word in words(Array(part.text.utf8)) where !known.contains(word) && !told.contains(word) {
        return "`\(word)` of theirs is gone without a word"
      }
    }
    return nil
  }

  private static func words(_ bytes: [UInt8]) -> Set<String> {
    let isLetter = { (byte: UInt8) in (0x61...0x7A).contains(byte | 0x20) }
    return Set(
      bytes.split { !isLetter($0) }.filter { $0.count >= 8 }.map { String(decoding: $0, as: UTF8.self) })
  }
}
