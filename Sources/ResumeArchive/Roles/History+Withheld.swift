import GitStore
package import Host
import ResumeDiff
import ResumeFormats
package import ResumeLedger
import ResumeModel
import ResumeProject

extension History {
  /// Returns the base's changes that wait for a decision on a role, oldest first, from the history alone.
  ///
  /// A change no longer waits if the role now has the same text, or the base has taken it back.
  package func withheld(on role: Role) throws(UserError) -> [WithheldChange] {
    var found: [WithheldChange] = []
    var decided: Set<String> = []
    let base = try git { () throws(GitError) in try repository.commit(ofReference: role.base) }
    guard let base else { return [] }
    var walk = repository.firstParents(from: role.tip)
    while true {
      let next = try git { () throws(GitError) in try walk.next() }
      guard let commit = next else { break }
      for trailer in Trailer.read(commit.message) {
        if trailer.name == Trailer.reviewed {
          decided.insert(trailer.value)
        } else if trailer.name == Trailer.withheld, let value = unsealed(trailer.value),
          let change = WithheldChange(value: value)
        {
          if !decided.contains(change.identity), !found.contains(where: { $0.identity == change.identity }) {
            found.append(change)
          }
        }
      }
    }
    var open: [WithheldChange] = []
    for change in found.reversed() where try waits(change, role.tip, base: base) { open.append(change) }
    return open
  }

  private func waits(_ change: WithheldChange, _ tip: ObjectID, base: ObjectID) throws(UserError) -> Bool {
    guard let document = try documents().first(where: { $0.name == change.document }),
      let ours = try resume(of: document, in: tip), let theirs = try resume(of: document, in: base)
    else { return false }
    func has(_ resume: Resume, _ text: String?) -> Bool {
      guard let text else { return false }
      return resume.parts.contains { $0.text == text } || LineRestoring.has(text, in: resume.source)
    }
    if let wanted = change.theirs { return has(theirs, wanted) && !has(ours, wanted) }
    return !has(theirs, change.base) && (has(ours, change.ours) || has(ours, change.base))
  }
}

extension History {
  /// Marks the value of a trailer that went through the filter of a document.
  package static let sealMark = "sealed "

  /// Returns the value of a trailer before it was sealed; nil if it cannot be decrypted here.
  func unsealed(_ value: String) -> String? {
    guard value.hasPrefix(History.sealMark) else { return value }
    let steps = value.dropFirst(History.sealMark.count)
    guard let gap = steps.lastIndex(of: " "), let bytes = History.bytes(hexadecimal: steps[steps.index(after: gap)...]),
      let text = try? repository.text(ofStored: bytes, for: String(steps[..<gap]))
    else { return nil }
    return String(decoding: text, as: UTF8.self)
  }

  private static func bytes(hexadecimal text: Substring) -> [UInt8]? {
    let values = text.utf8.map { byte -> UInt8? in Character(UnicodeScalar(byte)).hexDigitValue.map { UInt8($0) } }
    guard values.count % 2 == 0, !values.contains(nil) else { return nil }
    return stride(from: 0, to: values.count, by: 2).map { (values[$0] ?? 0) << 4 | (values[$0 + 1] ?? 0) }
  }
}
