import ResumeFormats
import ResumeLexicon
import ResumeModel

/// Reads a job ad: plain text, Markdown or HTML, in the languages whose words for ads `ResumeLexicon` has.
package struct JobAdReader {
  /// In bytes. A larger file is a mistake, such as a video, and reading it would only take time.
  private static let sizeLimit = 8 << 20

  private var sentences: [JobAd.Sentence] = []
  /// The demand that the headings so far give the following lines; nil for boilerplate.
  private var demand: JobAd.Demand? = .mentioned
  private var sawRequired = false

  /// Reads an ad's bytes.
  ///
  /// - Throws: for a text without words, a binary file, and more than 8 MB.
  package static func read(_ bytes: [UInt8]) throws(JobAdError) -> JobAd {
    guard bytes.count <= sizeLimit else { throw .tooLarge(bytes: bytes.count) }
    guard !bytes.isBinary else { throw .binary }
    var reader = JobAdReader()
    let resume = SourceFormat.unnamed.read(HTMLBlanks.blanked(bytes))
    for part in resume.parts.dropFirst() where part.isContent && !part.isHidden {
      let isTitle = part.kind == .section
      // A list of labelled values is a line like any other in an ad.
      for line in part.text.split(whereSeparator: { $0 == "\n" }) {
        reader.add(String(line), isTitle: isTitle, isBullet: part.kind == .bullet)
      }
    }
    guard !reader.sentences.isEmpty else { throw .empty }
    if !reader.sawRequired {
      // If an ad never says what it requires, its description counts as required.
      for place in reader.sentences.indices where reader.sentences[place].demand == .mentioned {
        reader.sentences[place].demand = .required
      }
    }
    return JobAd(sentences: reader.sentences)
  }

  private mutating func add(_ line: String, isTitle: Bool, isBullet: Bool) {
    let text = line.trimmedOfBlanks
    guard !text.isEmpty else { return }
    let lower = text.lowercased()
    if let heading = heading(text, lower, isTitle: isTitle, isBullet: isBullet) {
      demand = heading
      sawRequired = sawRequired || heading == .required
      // Text after a colon on the same line belongs to the heading.
      if let colon = text.firstIndex(where: { $0 == ":" || $0 == "：" }) {
        let rest = String(text[text.index(after: colon)...]).trimmedOfBlanks
        if !rest.isEmpty { addSentences(rest) }
      }
      return
    }
    addSentences(text)
  }

  private mutating func addSentences(_ text: String) {
    for sentence in Self.sentences(of: text) {
      let lower = sentence.lowercased()
      var own = demand
      if Self.holds(lower, Self.boilerplateWords) {
        own = nil
      } else if demand != nil, Self.holds(lower, Self.preferredWords) {
        own = .preferred
      } else if demand != nil, Self.holds(lower, Self.requiredWords) {
        own = .required
        sawRequired = true
      }
      sentences.append(JobAd.Sentence(text: sentence, demand: own))
    }
  }

  /// Returns the demand that a heading states; the outer nil if the line is not a heading.
  private func heading(_ text: String, _ lower: String, isTitle: Bool, isBullet: Bool) -> JobAd.Demand?? {
    let head = lower.split(whereSeparator: { $0 == ":" || $0 == "：" }).first.map(String.init) ?? lower
    let length = head.unicodeScalars.count
    let endsSentence =
      lower.hasSuffix(".") || lower.hasSuffix("。") || lower.hasSuffix("；") || lower.hasSuffix(";")
    let hasColon = head.utf8.count < lower.utf8.count
    // `What you will bring` is a heading; a longer line is a sentence without a full stop.
    guard length <= 48, isTitle || hasColon || !endsSentence else { return nil }
    // A line without markup or colon is a heading only if it is short and names no skill: `Python and Kafka` is
    // a requirement.
    let words = head.split(whereSeparator: { $0 == " " }).count
    guard
      isTitle || hasColon
        || (words <= 6 && !isBullet && SkillLexicon.standard.find(in: TermWord.tokens(in: text)).isEmpty)
    else { return nil }
    for (demand, names) in Self.headings where Self.holds(head, names) { return .some(demand) }
    return isTitle && length <= 40 && !hasColon ? .some(.mentioned) : nil
  }

  /// Returns the sentences of a line. A dot within a word does not end one, nor does one in its first 24
  /// bytes, as in `Dr. Ada`.
  private static func sentences(of text: String) -> [String] {
    var sentences: [String] = []
    var current = ""
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      current.unicodeScalars.append(scalar)
      let endsHere =
        "。；！;".unicodeScalars.contains(scalar)
        || (".!?".unicodeScalars.contains(scalar) && index + 1 < scalars.count && scalars[index + 1] == " "
          && current.utf8.count > 24)
      if endsHere {
        sentences.append(current.trimmedOfBlanks)
        current = ""
      }
    }
    let last = current.trimmedOfBlanks
    if !last.isEmpty { sentences.append(last) }
    return sentences.filter { !$0.isEmpty }
  }

  private static func holds(_ text: String, _ words: [String]) -> Bool {
    words.contains { text.holds($0) }
  }

  private static let headings: [(JobAd.Demand?, [String])] = [
    (.preferred, Lexicon.words(\.ads.preferredHeadings)),
    (.required, Lexicon.words(\.ads.requiredHeadings)),
    (nil, Lexicon.words(\.ads.boilerplateHeadings)),
    (.mentioned, Lexicon.words(\.ads.workHeadings)),
  ]
  private static let preferredWords = Lexicon.words(\.ads.preferred)
  private static let requiredWords = Lexicon.words(\.ads.required)
  private static let boilerplateWords = Lexicon.words(\.ads.boilerplate)
}

/// Removes the elements of HTML that a reader does not see.
enum HTMLBlanks {
  private static let unseen = ["script", "style", "head", "noscript", "svg", "template", "nav", "footer"]

  /// Returns the bytes with blanks in place of the elements that contain code or styles.
  static func blanked(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(.lessThan) else { return bytes }
    var kept: [UInt8] = []
    kept.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      if bytes[index] == .lessThan, let name = unseen.first(where: { opens($0, bytes, at: index) }),
        let end = close(of: name, bytes, from: index)
      {
        kept.append(.newline)
        index = end
      } else {
        kept.append(bytes[index])
        index += 1
      }
    }
    return kept
  }

  private static func opens(_ name: String, _ bytes: [UInt8], at index: Int) -> Bool {
    let end = index + 1 + name.utf8.count
    guard end < bytes.count, zip(bytes[(index + 1)..<end], name.utf8).allSatisfy({ $0 | 0x20 == $1 }) else {
      return false
    }
    return bytes[end] == .greaterThan || bytes[end] <= .space || bytes[end] == .slash
  }

  /// Returns the position after the end tag; nil if there is none, so that broken markup hides nothing.
  /// Looks at most 1 MiB ahead: each unclosed tag would otherwise search the whole file.
  private static func close(of name: String, _ bytes: [UInt8], from start: Int) -> Int? {
    let limit = min(bytes.count, start + (1 << 20))
    var index = start
    while index < limit {
      if bytes[index] == .lessThan, index + 1 < limit, bytes[index + 1] == .slash, opens(name, bytes, at: index + 1) {
        return bytes[index...].firstIndex(of: .greaterThan).map { $0 + 1 }
      }
      index += 1
    }
    return nil
  }
}

extension String {
  /// Whether the text contains another one.
  func holds(_ wanted: String) -> Bool { firstRange(ofBytes: wanted) != nil }
}
