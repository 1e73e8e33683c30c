/// Tables as comma-separated values (RFC 4180).
package enum CSVText {
  /// Writes rows; fields with a comma, a quote or a line ending are quoted.
  package static func write(_ rows: [[String]]) -> String {
    rows.map { row in
      row.map { field in
        // A spreadsheet would read such a field as a formula.
        let field = field.first.map { "=+-@\t\r".contains($0) } == true ? "'" + field : field
        guard field.contains(where: { ",\"".contains($0) || $0.isNewline }) else { return field }
        return "\"" + field.replacing("\"", with: "\"\"") + "\""
      }.joined(separator: ",") + "\r\n"
    }.joined()
  }

  /// Reads rows without empty lines. If the first line has no comma, semicolons separate.
  package static func read(_ text: String) -> [[String]] {
    let firstLine = text.split(whereSeparator: \.isNewline).first ?? ""
    let separator: Character = firstLine.contains(",") || !firstLine.contains(";") ? "," : ";"
    var rows: [[String]] = []
    var row: [String] = []
    var field = ""
    var isQuoted = false
    var characters = text.drop { $0 == "\u{FEFF}" }[...]
    func isEmpty(_ row: [String]) -> Bool { row.allSatisfy(\.isEmpty) }
    while let character = characters.popFirst() {
      if isQuoted {
        if character == "\"", characters.first == "\"" {
          field.append(characters.removeFirst())
        } else if character == "\"" {
          isQuoted = false
        } else {
          field.append(character)
        }
      } else if character == "\"", field.isEmpty {
        isQuoted = true
      } else if character == separator {
        row.append(field)
        field = ""
      } else if character.isNewline {
        row.append(field)
        if !isEmpty(row) { rows.append(row) }
        row = []
        field = ""
      } else {
        field.append(character)
      }
    }
    row.append(field)
    if !isEmpty(row) { rows.append(row) }
    return rows
  }
}
