import GitStore
package import Host
import ResumeDiff
package import ResumeFacts
package import ResumeModel
package import ResumeProject

/// A part whose counterpart in another language differs or is newer.
package struct TranslationGap: Sendable {
  /// The kind of the problem.
  package enum Kind: String, Sendable {
    /// The counterpart changed after the part was last touched.
    case outdated
    /// Both state a fact, and not the same.
    case fact
    /// The other language lacks the part.
    case missing
    /// The entries are in another order.
    case order
  }

  /// One side.
  package struct Side: Sendable {
    package var document: String
    package var path: String
    package var part: [String]
    package var text: String
    /// From 1.
    package var line: Int
  }

  package var kind: Kind
  /// The part to look at; for `missing`, the part without a counterpart.
  package var side: Side
  /// Its counterpart; nil for `missing`.
  package var other: Side?
  /// The language that needs a change, by its document's name.
  package var language: String
  /// The version in which the counterpart changed.
  package var since: String?
  /// The facts that the two state differently.
  package var facts: [FactDifference] = []
}

extension History {
  /// Returns the documents that are translations of each other; the first is the reference.
  private func translations(_ documents: [Document]) -> [Document] {
    documents.filter { $0.language != nil && !$0.isIncluded }
  }

  /// Finds the differences between the language copies of a revision.
  package func translationGaps(
    _ documents: [Document], at revision: String
  ) throws(UserError) -> [TranslationGap] {
    let copies = translations(documents)
    guard let measure = copies.first, copies.count > 1 else { return [] }
    var gaps: [TranslationGap] = []
    let first = try Copy(measure, revision, history: self)
    for document in copies.dropFirst() where document.language != measure.language {
      let second = try Copy(document, revision, history: self)
      gaps += History.gaps(first, second)
    }
    return gaps
  }

  /// The two documents, and their parts side by side.
  package func counterparts(
    of document: Document, and other: Document, at revision: String
  ) throws(UserError) -> (first: Resume, second: Resume, counterparts: Counterparts) {
    let first = try read(revision, document).resume
    let second = try read(revision, other).resume
    return (first, second, Counterparts(first, second))
  }

  /// A version in which a part was reworded.
  private struct Rewording {
    var version: String
    var seconds: Int64
  }

  /// A document in one language, with the versions in which each part was reworded.
  private struct Copy {
    var document: Document
    var resume: Resume
    var places: SourcePlaces
    /// When each part was reworded, newest first; being added is not a rewording.
    var rewordings: [Int: [Rewording]] = [:]

    init(_ document: Document, _ revision: String, history: History) throws(UserError) {
      self.document = document
      resume = try history.read(revision, document).resume
      places = SourcePlaces(resume.source)
      // The newest version of the walk reads as the revision itself.
      var current: [Int: Int] = Dictionary(uniqueKeysWithValues: resume.parts.indices.map { ($0, $0) })
      var rewordings: [Int: [Rewording]] = [:]
      var isFirst = true
      let start = resume
      try history.walkChanges(of: document, from: revision, limit: 200) { batch throws(UserError) in
        for change in batch {
          if isFirst, change.resume.source != start.source { return false }
          isFirst = false
          var changed: Set<Int> = []
          for edit in change.diff?.changes ?? [] where !edit.isFormatOnly && edit.kinds != [.moved] {
            if let to = edit.to { changed.insert(to) }
          }
          var next: [Int: Int] = [:]
          for (now, then) in current {
            guard let diff = change.diff, let before = diff.matching.backward[then] else { continue }
            next[now] = before
            if changed.contains(then) {
              rewordings[now, default: []].append(
                Rewording(version: change.version.shown, seconds: change.version.seconds))
            }
          }
          current = next
          if current.isEmpty { return false }
        }
        return true
      }
      self.rewordings = rewordings
    }

    func side(_ part: Int) -> TranslationGap.Side {
      let place = places.place(of: resume.parts[part].bytes, lines: resume.parts[part].lines)
      return TranslationGap.Side(
        document: document.name, path: place.file ?? document.path, part: resume.path(of: part),
        text: resume.parts[part].text, line: place.lines.lowerBound)
    }
  }

  /// Returns which of two counterparts is outdated, after all rewordings of both: rewording one makes the
  /// other outdated, and rewording an outdated one brings it up to date.
  private static func behind(
    _ first: [Rewording], _ second: [Rewording]
  ) -> (isSecond: Bool, version: String)? {
    let events = (first.map { ($0, true) } + second.map { ($0, false) }).sorted {
      $0.0.seconds < $1.0.seconds
    }
    var state: (isSecond: Bool, version: String)?
    for (event, isFirst) in events {
      let isTogether = events.contains { $0.0.seconds == event.seconds && $0.1 != isFirst }
      if isTogether || state?.isSecond == !isFirst {
        state = nil
      } else if state == nil {
        state = (isFirst, event.version)
      }
    }
    return state
  }

  private static func gaps(_ first: Copy, _ second: Copy) -> [TranslationGap] {
    let found = Counterparts(first.resume, second.resume)
    var gaps: [TranslationGap] = []
    for (one, other) in found.pairs {
      let facts = TranslationFacts.between(first.resume.parts[one], second.resume.parts[other])
      let behind =
        first.resume.parts[one].kind == .section
        ? nil : behind(first.rewordings[one] ?? [], second.rewordings[other] ?? [])
      if let behind {
        gaps.append(
          TranslationGap(
            kind: .outdated, side: behind.isSecond ? second.side(other) : first.side(one),
            other: behind.isSecond ? first.side(one) : second.side(other),
            language: behind.isSecond ? second.document.name : first.document.name,
            since: behind.version, facts: facts))
      } else if !facts.isEmpty {
        gaps.append(
          TranslationGap(
            kind: .fact, side: first.side(one), other: second.side(other), language: second.document.name,
            facts: facts))
      }
    }
    let order = found.outOfOrder.map { part in
      TranslationGap(kind: .order, side: first.side(part), other: nil, language: second.document.name)
    }
    let missing =
      found.onlyFirst.map { (first.side($0), second.document.name) }
      + found.onlySecond.map { (second.side($0), first.document.name) }
    return gaps + order
      + missing.map { TranslationGap(kind: .missing, side: $0.0, other: nil, language: $0.1) }
  }
}
