import ResumeExport
import ResumeFormats
import ResumeModel

/// Takes private values out of a source before it is rendered.
struct Redactor {
  /// The values that were found, for looking whether the result still holds one.
  private(set) var values: [String] = []

  /// Finds the values in a document.
  init(_ resume: Resume, _ what: Set<Redaction>) {
    let content = ResumeContent(resume)
    var found: [String] = []
    if what.contains(.name), !content.name.isEmpty { found.append(content.name) }
    var texts = content.contact.map(\.text) + content.contactFields.map(\.value)
    texts += content.sections.flatMap { section in
      section.key == .basics
        ? section.entries.flatMap {
          $0.paragraphs.map(\.text) + $0.bullets.map(\.text) + $0.fields.map(\.value)
        } : []
    }
    for text in texts {
      for (kind, piece) in ContactLine.pieces(text) {
        if kind == .email, what.contains(.email) { found.append(piece) }
        if kind == .phone, what.contains(.phone) { found.append(piece) }
      }
    }
    for part in resume.parts where part.kind == .field || part.kind == .paragraph {
      for word in part.text.split(whereSeparator: { " ,;()<>|·，；（）：".contains($0) }).map(String.init)
      where what.contains(.email) && ContactLine.kind(word) == .email { found.append(word) }
    }
    if what.contains(.address) {
      let labels = ["address", "location", "city", "street", "地址", "住址", "所在地", "住所", "adresse", "anschrift"]
      for field in content.contactFields where labels.contains(field.label.lowercased()) {
        found.append(field.value)
      }
      for piece in content.contact.flatMap({ ContactLine.pieces($0.text) })
      where piece.kind == .other && Self.looksLikeAddress(piece.text) { found.append(piece.text) }
    }
    values = Array(Set(found.filter { $0.count > 2 })).sorted { ($1.count, $0) < ($0.count, $1) }
  }

  /// A house number with a street, or a postal code with a town.
  private static func looksLikeAddress(_ text: String) -> Bool {
    let digits = text.count { $0.isNumber }
    return digits >= 1 && digits <= 12 && text.contains { $0.isLetter } && !text.contains("@")
      && (text.contains(",") || text.contains("，") || text.contains("路") || text.contains("号")
        || text.split(separator: " ").count >= 2)
  }

  /// The source without the values, however their letters are broken up by the format.
  func redacted(_ source: [UInt8]) -> [UInt8] {
    var text = source
    for value in values {
      for form in Self.forms(of: value) {
        text = Self.replacing(Array(form.utf8), in: text, with: Array("[…]".utf8))
      }
    }
    return text
  }

  /// The values that a text still holds.
  func remaining(in text: String) -> [String] {
    values.filter { value in Self.forms(of: value).contains { text.contains($0) } }
  }

  /// A value as it may be written: in links, with escaped signs, a name in two arguments.
  private static func forms(of value: String) -> [String] {
    let digits = value.filter { $0.isNumber || $0 == "+" }
    var forms = [
      value, value.replacing("_", with: "\\_"), value.replacing("@", with: "\\@"),
      value.replacing(" ", with: "~"),
    ]
    if value.contains(where: \.isNumber), digits.count >= 7 { forms.append(digits) }
    let words = value.split(separator: " ")
    if words.count > 1, !value.contains(where: \.isNumber) {
      forms += [words.dropLast().joined(separator: " ") + "}{" + words[words.count - 1]]
    }
    return forms
  }

  private static func replacing(_ wanted: [UInt8], in text: [UInt8], with other: [UInt8]) -> [UInt8] {
    guard !wanted.isEmpty, text.count >= wanted.count else { return text }
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var index = 0
    while index < text.count {
      if text[index] == wanted[0], text[index...].starts(with: wanted) {
        result += other
        index += wanted.count
      } else {
        result.append(text[index])
        index += 1
      }
    }
    return result
  }
}
