import ResumeFormats
import ResumeModel

/// Reads a job ad: plain text, Markdown or HTML, in English, Chinese or German.
package struct JobAdReader {
  private static let sizeLimit = 8 << 20

  private var sentences: [JobAd.Sentence] = []
  /// What the headings so far say of the lines below; nil is boilerplate.
  private var demand: JobAd.Demand? = .mentioned
  private var sawRequired = false

  /// Reads an ad's bytes.
  ///
  /// - Throws: for a text without words, a binary file, and more than 8 MB.
  package static func read(_ bytes: [UInt8]) throws(JobAdError) -> JobAd {
    guard bytes.count <= sizeLimit else { throw .tooLarge(bytes: bytes.count) }
    guard !bytes.prefix(8000).contains(0) else { throw .binary }
    var reader = JobAdReader()
    let resume = ResumeFormat.markdown.read(HTMLBlanks.blanked(bytes))
    for part in resume.parts.dropFirst() where part.isContent && !part.isHidden {
      let isTitle = part.kind == .section
      // A list of labelled values is a line like any other in an ad.
      for line in part.text.split(whereSeparator: { $0 == "\n" }) {
        reader.add(String(line), isTitle: isTitle, isBullet: part.kind == .bullet)
      }
    }
    guard !reader.sentences.isEmpty else { throw .empty }
    if !reader.sawRequired {
      // An ad that never says what it requires requires what it describes.
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
      // What follows a colon in the same line belongs to the heading.
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

  /// The demand that a heading states; the outer nil where the line is no heading.
  private func heading(_ text: String, _ lower: String, isTitle: Bool, isBullet: Bool) -> JobAd.Demand?? {
    let head = lower.split(whereSeparator: { $0 == ":" || $0 == "：" }).first.map(String.init) ?? lower
    let length = head.unicodeScalars.count
    let endsSentence =
      lower.hasSuffix(".") || lower.hasSuffix("。") || lower.hasSuffix("；") || lower.hasSuffix(";")
    let hasColon = head.utf8.count < lower.utf8.count
    guard length <= 48, isTitle || hasColon || !endsSentence else { return nil }
    // A line of text is one only where it says nothing else.
    let words = head.split(whereSeparator: { $0 == " " }).count
    guard
      isTitle || hasColon
        || (words <= 6 && !isBullet && SkillLexicon.standard.find(in: TermWord.cut(text)).isEmpty)
    else { return nil }
    for (demand, names) in Self.headings where Self.holds(head, names) { return .some(demand) }
    return isTitle && length <= 40 && !hasColon ? .some(.mentioned) : nil
  }

  /// The sentences of a line; a dot within a word ends none.
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
    (
      .preferred,
      [
        "nice to have", "nice-to-have", "preferred", "bonus", "desirable", "good to have", "pluses", "a plus",
        "extra credit", "加分", "优先", "歓迎", "wünschenswert", "von vorteil",
      ]
    ),
    (
      .required,
      [
        "requirement", "required", "must have", "must-have", "qualification", "you bring", "you'll bring",
        "you’ll bring", "you will bring", "you have", "who you are", "about you", "looking for",
        "we look for", "your skills",
        "skills", "your profile", "what you need", "you'll need", "you’ll need", "your experience", "要求",
        "资格", "必須", "応募資格",
        "anforderungen", "ihr profil", "dein profil", "was du mitbringst",
      ]
    ),
    (
      nil,
      [
        "about us", "about the company", "who we are", "our mission", "our values", "our story", "benefit",
        "perks",
        "we offer", "what you get", "you'll get", "you’ll get", "compensation", "salary", "equal opportunity",
        "how to apply", "diversity",
        "why join", "why us", "why you'll love", "life at", "公司介绍", "公司简介", "关于我们", "福利", "待遇", "薪资", "薪酬",
        "wir bieten", "über uns", "das bieten", "apply", "location", "工作地点", "联系方式",
      ]
    ),
    (
      .mentioned,
      [
        "responsibilit", "you'll do", "you’ll do", "you will do", "what you do", "the role", "your role",
        "duties", "day to day",
        "day-to-day", "in this role", "the job", "职责", "职位描述", "岗位描述", "工作内容", "仕事内容", "業務内容", "aufgaben",
        "position",
        "tasks", "about the job", "about the team", "the team", "your impact", "tech stack", "our stack",
        "技术栈",
      ]
    ),
  ]
  private static let preferredWords = [
    "is a plus", "a plus", "a big plus", "nice to have", "preferred", "bonus", "is an advantage",
    "advantageous",
    "desirable", "ideally", "would be great", "优先", "加分", "更佳", "von vorteil", "wünschenswert",
  ]
  private static let requiredWords = [
    "must have", "is required", "are required", "you must", "is a must", "mandatory", "essential", "必须", "必备",
    "zwingend",
  ]
  private static let boilerplateWords = [
    "equal opportunity", "regardless of race", "without regard to", "sexual orientation", "protected veteran",
    "reasonable accommodation", "background check", "visa sponsorship", "competitive salary",
    "health insurance", "401(k)",
    "paid time off", "parental leave", "dental", "五险一金", "年终奖", "带薪年假", "we are committed to", "privacy",
    "cookies", "all rights reserved",
  ]
}

/// Takes out of HTML what no reader sees.
enum HTMLBlanks {
  private static let unseen = ["script", "style", "head", "noscript", "svg", "template", "nav", "footer"]

  /// The bytes without the elements that hold code or styles.
  static func blanked(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(0x3C) else { return bytes }
    var kept: [UInt8] = []
    kept.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      if bytes[index] == 0x3C, let name = unseen.first(where: { opens($0, bytes, at: index) }),
        let end = close(of: name, bytes, from: index)
      {
        kept.append(0x0A)
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
    return bytes[end] == 0x3E || bytes[end] <= 0x20 || bytes[end] == 0x2F
  }

  /// Behind the end tag; nil where there is none, so that broken markup hides nothing.
  private static func close(of name: String, _ bytes: [UInt8], from start: Int) -> Int? {
    let limit = min(bytes.count, start + (1 << 20))
    var index = start
    while index < limit {
      if bytes[index] == 0x3C, index + 1 < limit, bytes[index + 1] == 0x2F, opens(name, bytes, at: index + 1)
      {
        return bytes[index...].firstIndex(of: 0x3E).map { $0 + 1 }
      }
      index += 1
    }
    return nil
  }
}

extension String {
  /// Whether a text stands in this one.
  func holds(_ wanted: String) -> Bool { firstRange(ofBytes: wanted) != nil }
}
