import ResumeArchive
import ResumeFacts
import ResumeModel
import ResumeProject
import ResumeTailoring

/// One document with the effects of a role's rules.
struct TailoredDocument {
  var document: Document
  /// The base of the rules, before they were applied.
  package var resume: Resume
  var report: TailoringReport
}

extension History {
  /// Reports each rule that left something out of one document and nothing of another: otherwise two
  /// languages of one application would differ unnoticed.
  static func unevenRules(_ tailored: [TailoredDocument]) -> [String] {
    var notes: [String] = []
    for one in tailored {
      for line in one.report.rules where line.effect != nil && line.rule.hasPrefix("omit ") {
        for other in tailored where !other.report.rules.contains(where: { $0.rule == line.rule && $0.effect != nil }) {
          var note = "`\(line.rule)` did nothing in \(other.document.name)"
          if let name = counterpart(of: line.rule, in: one, among: other.resume) { note += "; its counterpart is \(name)" }
          if !notes.contains(note) { notes.append(note) }
        }
      }
    }
    return notes
  }

  /// Returns the name, in another document, of the part that a rule left out.
  private static func counterpart(of rule: String, in one: TailoredDocument, among other: Resume) -> String? {
    guard let choice = one.report.choices.first(where: { $0.action == .omitted && $0.reason == rule }),
      let part = one.resume.parts.indices.first(where: { one.resume.parts[$0].text == choice.text }),
      let pair = Counterparts(one.resume, other).pairs.first(where: { $0.0 == part })
    else { return nil }
    return other.name(of: pair.1)
  }
}
