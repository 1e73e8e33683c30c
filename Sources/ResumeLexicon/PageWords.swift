/// The words that resver itself writes on a page in one language, spelt as a reader expects them.
package struct PageWords: Sendable {
  /// The twelve months in their short form, separated by semicolons; empty if months are numbered.
  package var months: StaticString
  /// A month with its year: `M` is the month's name, `Y` the year, `m` the month's number, `0` makes it two digits.
  package var date: StaticString
  /// The end of a period that continues.
  package var present: StaticString

  /// Lists the words of one language.
  package init(months: StaticString, date: StaticString, present: StaticString) {
    self.months = months
    self.date = date
    self.present = present
  }

  /// Returns a month of a year, such as `Mar 2021`.
  ///
  /// - Parameter month: 1 to 12.
  package func date(year: Int, month: Int) -> String {
    let names = months.description.split(separator: ";").map(String.init)
    var text = ""
    var isPadded = false
    for mark in date.description {
      switch mark {
      case "Y": text += String(year)
      case "M": text += names.indices.contains(month - 1) ? names[month - 1] : String(month)
      case "0": isPadded = true
      case "m": text += (isPadded && month < 10 ? "0" : "") + String(month)
      default: text.append(mark)
      }
    }
    return text
  }
}
