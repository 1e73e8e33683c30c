import ResumeModel

extension ResumeChecks {
  private func months(_ date: Period.Date) -> Int { date.year * 12 + (date.month ?? 1) - 1 }

  private func period(_ part: Int) -> Period? { resume.parts[part].entryHeading?.period }

  /// Reports ends before starts, and starts in the future.
  mutating func checkDates() {
    for part in shown(.entry) {
      guard let period = period(part) else { continue }
      if let start = period.start, case .date(let end) = period.end, end < start,
        !(start.year == end.year && (start.month == nil || end.month == nil))
      {
        add(
          .dateOrder, .error, part, "it ends in \(end.text), before it starts in \(start.text)",
          "swap the dates, or correct the year")
      }
      if let start = period.start, months(start) > months(today) + 1 {
        add(
          .futureDate, .warning, part, "it starts in \(start.text), which is in the future",
          "correct the date, or write that it is planned")
      } else if case .date(let end) = period.end, end.year > today.year + 8 {
        add(.futureDate, .warning, part, "it ends in \(end.text)", "correct the year")
      }
    }
  }

  /// Jobs that overlap, holes between them, and jobs without dates.
  mutating func checkTimeline() {
    for section in shown(.section) where resume.parts[section].sectionKey == .work {
      let entries = resume.contents(of: section).filter {
        resume.parts[$0].kind == .entry && !resume.parts[$0].isHidden
      }
      let dated = entries.filter { period($0)?.start != nil }
      for part in entries where period(part) == nil && dated.count * 2 > entries.count {
        add(
          .missingDate, .warning, part, "the job has no dates, unlike the others", "add its start and its end"
        )
      }
      let spans = dated.compactMap { part -> (part: Int, from: Int, to: Int)? in
        guard let period = period(part), let start = period.start else { return nil }
        switch period.end {
        case .present: return (part, months(start), months(today))
        case .date(let end): return (part, months(start), end.month == nil ? end.year * 12 + 11 : months(end))
        case nil: return nil
        }
      }.sorted { ($0.from, $0.to) < ($1.from, $1.to) }
      checkOverlaps(spans)
      checkGaps(spans)
    }
  }

  private mutating func checkOverlaps(_ spans: [(part: Int, from: Int, to: Int)]) {
    for (place, span) in spans.enumerated() {
      for other in spans[(place + 1)...] {
        guard other.from <= span.to - 2, isPrecise(span.part), isPrecise(other.part) else { continue }
        let shared = min(span.to, other.to) - other.from
        add(
          .overlap, .note, other.part,
          "it overlaps \(name(span.part)) by \(shared) months",
          "fine if you had both jobs at once; otherwise correct a date")
        break
      }
    }
  }

  private mutating func checkGaps(_ spans: [(part: Int, from: Int, to: Int)]) {
    var end: (part: Int, to: Int)?
    for span in spans {
      if let last = end, span.from - last.to > 7, isPrecise(span.part), isPrecise(last.part) {
        add(
          .gap, .note, span.part, "\(span.from - last.to - 1) months are missing between it and \(name(last.part))",
          "a reader may ask; add what you did, or be ready to explain")
      }
      if end == nil || span.to > end?.to ?? 0 { end = (span.part, span.to) }
    }
  }

  private func isPrecise(_ part: Int) -> Bool { period(part)?.start?.month != nil }

  private func name(_ part: Int) -> String {
    resume.parts[part].entryHeading?.organization ?? resume.parts[part].entryHeading?.title
      ?? "the job before"
  }

  /// Dates written in several ways.
  mutating func checkDateStyle() {
    var styles: [(style: String, parts: [Int])] = []
    for part in shown(.entry) {
      guard let period = period(part), let style = DateStyle.of(period.text) else { continue }
      if let known = styles.firstIndex(where: { $0.style == style }) {
        styles[known].parts.append(part)
      } else {
        styles.append((style, [part]))
      }
    }
    guard styles.count > 1, let usual = styles.max(by: { $0.parts.count < $1.parts.count }) else { return }
    for (style, parts) in styles where style != usual.style {
      for part in parts {
        add(
          .dateStyle, .note, part,
          "`\(period(part)?.text ?? "")` is written as \(style), most dates as \(usual.style)",
          "write all dates the same way")
      }
    }
  }
}
