import ResumeFormats
import ResumeModel

/// The lines of a PDF by the places of their boxes, as poppler's `pdftotext -bbox-layout` prints them.
///
/// Its plain text follows the boxes of a page, in which a period at the right margin is a paragraph of its own, often far from the
/// heading beside it, and an entry begins without a gap below the list of the one before.
struct PDFBoxes {
  private struct Line {
    var text: String
    var left: Double
    var top: Double
    var right: Double
    var bottom: Double
    /// Whether it is nothing but a date or a period.
    var isDate: Bool

    var height: Double { bottom - top }

    func isBeside(_ other: Line) -> Bool {
      abs((top + bottom) - (other.top + other.bottom)) < min(height, other.height)
    }
  }

  /// The text: a line for each line, dates behind the words beside them, empty lines where the page has a gap.
  private(set) var text = ""

  /// Reads what `pdftotext -bbox-layout` printed.
  init(_ boxes: String) {
    var page: [Line] = []
    for row in boxes.split(separator: "\n") {
      let row = row.drop { $0 == " " }
      if row.hasPrefix("<line ") {
        let places = ["xMin", "yMin", "xMax", "yMax"].map { Self.number($0, in: row) }
        page.append(Line(text: "", left: places[0], top: places[1], right: places[2], bottom: places[3], isDate: false))
      } else if row.hasPrefix("<word "), !page.isEmpty {
        let word = row.drop { $0 != ">" }.dropFirst().prefix { $0 != "<" }
        let before = page[page.count - 1].text
        page[page.count - 1].text = before.isEmpty ? Self.decoded(word) : before + " " + Self.decoded(word)
      } else if row.hasPrefix("</page") {
        add(page)
        page = []
      }
    }
  }

  private mutating func add(_ page: [Line]) {
    var lines = page
    for index in lines.indices {
      let heading = HeadingSplit.read(lines[index].text, in: nil)
      lines[index].isDate = heading.period != nil && heading.title == nil && heading.organization == nil && heading.place == nil
    }
    // The words beside a date are those before it on its row, or else, with dates in a column at the left, those behind it.
    var mates: [Int: Int] = [:]
    for (index, date) in lines.enumerated() where date.isDate {
      let row = lines.indices.filter { !lines[$0].isDate && lines[$0].isBeside(date) }
      let before = row.filter { lines[$0].right <= date.left }.max { lines[$0].right < lines[$1].right }
      let behind = row.filter { lines[$0].left >= date.right }.min { lines[$0].left < lines[$1].left }
      if let mate = before ?? behind { mates[index] = mate }
    }
    for (date, mate) in mates.sorted(by: { $0.key < $1.key }) { lines[mate].text += " (\(lines[date].text))" }
    var last: Line?
    for (index, line) in lines.enumerated() where mates[index] == nil && !line.text.isEmpty {
      if let last,
        line.top < last.top || line.top - last.bottom > 0.35 * min(line.height, last.height) || line.height > 1.15 * last.height
      {
        text += "\n"
      }
      text += line.text + "\n"
      last = line
    }
    text += "\n"
  }

  private static func number(_ name: String, in row: Substring) -> Double {
    guard let start = row.firstRange(of: name + "=\"") else { return 0 }
    return Double(row[start.upperBound...].prefix { $0 != "\"" }) ?? 0
  }

  private static func decoded(_ word: Substring) -> String {
    String(word).replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"").replacing(
      "&#39;", with: "'"
    )
    .replacing("&apos;", with: "'").replacing("&amp;", with: "&")
  }
}
