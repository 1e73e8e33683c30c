import ResumeDiff
import ResumeModel

/// The matrix of parts and roles as a table with totals; its heads stay in sight.
package struct MatrixTable {
  private let matrix: RoleMatrix
  /// Returns the link of a role's name, by the index of its column.
  private let roleLink: (Int) -> String
  /// Returns the link of a changed part, by the index of its column and the end of the part's id in the comparison.
  private let partLink: (Int, String) -> String

  /// Makes a table.
  ///
  /// - Parameters:
  ///   - roleLink: returns the address of a role's name, by the index of its column (from 0).
  ///   - partLink: returns the address of a changed part, by the index of its column and the end of the part's id in a
  ///     `RedlineBlock` from the base to the role.
  package init(
    _ matrix: RoleMatrix, roleLink: @escaping (Int) -> String, partLink: @escaping (Int, String) -> String
  ) {
    self.matrix = matrix
    self.roleLink = roleLink
    self.partLink = partLink
  }

  /// The table's HTML.
  package var html: String {
    let rows = matrix.rows
    let forms = matrix.columns.map { column in rows.map { matrix.form($0, column) } }
    let own = matrix.columns.map { matrix.own($0) }
    let heads = matrix.columns.indices.map { number in
      let standing = forms[number].count { $0 != .omitted && $0 != .hidden }
      return
        "<th scope=\"col\" class=\"form\">\(anchor(roleLink(number), HTMLText.escaped(matrix.columns[number].name)))"
        + "<br><span class=\"note\" title=\"parts of the base that a reader of this role sees\">\(standing)/\(rows.count)</span></th>"
    }
    var html =
      "<table class=\"board\"><thead><tr><th scope=\"col\">Part of the base</th>" + heads.joined()
      + "</tr></thead>\n<tbody>"
    var place = ""
    for (position, row) in rows.enumerated() {
      let next = matrix.base.path(of: row).dropLast().joined(separator: " › ")
      if next != place {
        html += divider(next)
        place = next
      }
      let cells = matrix.columns.indices.map { cell(forms[$0][position], row, number: $0) }
      html += line(matrix.base.parts[row].text, cells)
    }
    if own.contains(where: { !$0.isEmpty }) { html += divider("Only on a role") }
    for (number, column) in matrix.columns.enumerated() {
      for part in own[number] {
        let cells = matrix.columns.indices.map { place in
          place == number
            ? HTMLText.element("td", class: "form", mark("+", "only here", to: partLink(number, String(part))))
            : "<td class=\"form\"></td>"
        }
        html += line(column.diff.after.parts[part].text, cells)
      }
    }
    return html + "</tbody>\n<tfoot>" + totals(forms, own) + "</tfoot></table>\n"
  }

  /// Returns one row per form with the number of parts on each role.
  private func totals(_ forms: [[RoleMatrix.Form]], _ own: [[Int]]) -> String {
    let kinds: [RoleMatrix.Form] = [.same, .reworded, .stale, .hidden, .omitted]
    var lines = kinds.map { kind in (kind.mark, kind.words, forms.map { column in column.count { $0 == kind } }) }
    lines.append(("+", "only on the role", own.map(\.count)))
    return lines.map { mark, words, counts in
      "<tr><th scope=\"row\"><span class=\"mark\">\(mark)</span> \(words)</th>"
        + counts.map { "<td class=\"form\">\($0 == 0 ? "" : String($0))</td>" }.joined() + "</tr>"
    }.joined(separator: "\n")
  }

  private func divider(_ text: String) -> String {
    "<tr><th class=\"place\" scope=\"rowgroup\" colspan=\"\(matrix.columns.count + 1)\"><span>\(HTMLText.escaped(text))</span></th></tr>\n"
  }

  private func line(_ text: String, _ cells: [String]) -> String {
    "<tr><th scope=\"row\" class=\"text\">\(HTMLText.escaped(text))</th>" + cells.joined() + "</tr>\n"
  }

  private func cell(_ form: RoleMatrix.Form, _ row: Int, number: Int) -> String {
    let target: String? =
      switch form {
      case .same: nil
      case .omitted: "was-\(row)"
      case .reworded, .stale, .hidden: matrix.columns[number].diff.matching.forward[row].map { String($0) }
      }
    return "<td class=\"form \(form.rawValue)\" title=\"\(form.words)\">"
      + mark(form.mark, form.words, to: target.map { partLink(number, $0) }) + "</td>"
  }

  /// Returns a mark with its meaning for screen readers.
  private func mark(_ mark: String, _ words: String, to target: String?) -> String {
    let inner =
      "<span class=\"mark\" aria-hidden=\"true\">\(HTMLText.escaped(mark))</span><span class=\"spoken\">\(words)</span>"
    return target.map { anchor($0, inner) } ?? inner
  }

  private func anchor(_ target: String, _ inner: String) -> String {
    "<a href=\"\(HTMLText.escaped(target))\">\(inner)</a>"
  }
}

extension RoleMatrix.Form {
  /// The form in words.
  var words: String { self == .omitted ? "left out" : rawValue }
}
