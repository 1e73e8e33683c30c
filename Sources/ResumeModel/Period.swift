/// From one month to another, or to now, as a person wrote it.
package struct Period: Sendable, Equatable {
  /// A day as precise as it was written: a year, a year and month, or a full date.
  package struct Date: Sendable, Equatable, Comparable {
    /// Four digits.
    package var year: Int
    /// 1 to 12, when written.
    package var month: Int?
    /// 1 to 31, when written.
    package var day: Int?

    /// Makes a date of the given precision.
    package init(year: Int, month: Int? = nil, day: Int? = nil) {
      self.year = year
      self.month = month
      self.day = day
    }

    /// The date as `YYYY[-MM[-DD]]`.
    package var text: String {
      var text = "\(year)"
      guard let month else { return text }
      text += month < 10 ? "-0\(month)" : "-\(month)"
      guard let day else { return text }
      return text + (day < 10 ? "-0\(day)" : "-\(day)")
    }

    /// Orders dates; an unwritten month or day counts as the first.
    package static func < (left: Date, right: Date) -> Bool {
      (left.year, left.month ?? 1, left.day ?? 1) < (right.year, right.month ?? 1, right.day ?? 1)
    }
  }

  /// The end of a period.
  package enum End: Sendable, Equatable {
    case date(Date)
    /// "Present", "Now", "至今".
    case present
  }

  /// The first day; nil in "until 2020".
  package var start: Date?
  /// The last day; nil when a single date was written.
  package var end: End?
  /// The words of the period in the source.
  package var text: String

  /// Makes a period from the values that a reader found.
  package init(start: Date?, end: End?, text: String) {
    self.start = start
    self.end = end
    self.text = text
  }

  /// The end as `YYYY[-MM[-DD]]` or `present`.
  package var endText: String? {
    switch end {
    case .date(let date): date.text
    case .present: "present"
    case nil: nil
    }
  }

  /// Whether two periods name the same time, however they are written.
  package func isSameTime(as other: Period) -> Bool {
    start == other.start && end == other.end
  }
}
