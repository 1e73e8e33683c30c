package import ResumeExport
import ResumeLexicon
package import ResumeModel

/// Finds the parts of a postal address in a document's header.
package enum AddressValues {
  private static let labels = Lexicon.words(\.contactLabels.address)

  /// Finds them by label and key, by the commands that templates have, and by form.
  package static func find(in resume: Resume, _ content: ResumeContent) -> [String] {
    var found: [String] = []
    for field in content.contactFields where labels.contains(field.label.lowercased()) { found.append(field.value) }
    for index in resume.parts.indices {
      let part = resume.parts[index]
      guard let key = part.key?.lowercased(), labels.contains(key), part.kind != .section, isPerson(index, in: resume)
      else { continue }
      found.append(value(of: part.text, key))
    }
    for piece in content.contact.flatMap({ ContactLine.pieces($0.text) })
    where piece.kind == .other && PostalForm.matches(piece.text) { found.append(piece.text) }
    found += arguments(of: resume.source)
    return Array(Set(found.map(\.trimmedOfBlanks).filter { $0.count > 2 && $0.contains { $0.isLetter || $0.isNumber } })).sorted {
      ($1.count, $0) < ($0.count, $1)
    }
  }

  /// Returns a part's text without its label, which may be the key or its word in any language.
  private static func value(of text: String, _ key: String) -> String {
    guard let colon = text.firstIndex(where: { ":：".contains($0) }) else { return text }
    let label = text[..<colon].lowercased()
    return label == key || labels.contains(label) ? String(text[text.index(after: colon)...]) : text
  }

  /// Whether a part belongs to the header, and not to a job with a place.
  private static func isPerson(_ index: Int, in resume: Resume) -> Bool {
    let around = resume.ancestors(of: index)
    let isInEntry = around.contains { resume.parts[$0].kind == .entry }
    let section = around.last { resume.parts[$0].kind == .section }
    return !isInEntry && (section.map { resume.parts[$0].sectionKey == .basics } ?? true)
  }

  /// Returns the arguments of `\address{street}{town}{country}` and similar commands as separate values.
  private static func arguments(of source: [UInt8]) -> [String] {
    var found: [String] = []
    for name in ["\\address", "\\location", "\\mylocation", "\\city"] {
      let wanted = Array(name.utf8)
      var index = 0
      while index + wanted.count < source.count {
        guard source[index] == .backslash, source[index...].starts(with: wanted) else {
          index += 1
          continue
        }
        index += wanted.count
        while index < source.count, source[index] == .openBrace, let end = source[index...].firstIndex(of: .closeBrace) {
          let text = String(decoding: source[index + 1..<end], as: UTF8.self)
          found += [text] + text.split(separator: "\\\\").map(String.init)
          index = end + 1
        }
      }
    }
    return found.filter { !$0.contains("#") && !$0.contains("\\") || $0.count > 4 }
  }
}
