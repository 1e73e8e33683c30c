import ResumeLexicon

/// The roles of the commands of résumé templates, and of the commands that a document defines.
struct LaTeXMacros {
  private var own: [String: MacroMeaning] = [:]
  /// Commands that stand for `\item`, as in `\newcommand{\point}{\item[--]}`.
  private var items: Set<String> = []
  /// True when no other command names the person, and `\title` does.
  private(set) var titleIsName = false

  /// Returns the role of a command with this number of arguments; nil for one that is part of the text around
  /// it.
  func role(of name: String, arguments: Int) -> MacroMeaning? {
    if titleIsName, name == "title", arguments > 0 { return .name }
    // `\headedsection{Kestrel Tools}{Oslo}{…}` has a position in its last argument.
    if name.hasPrefix("headed"), arguments >= 3 { return .entry(level: name.hasPrefix("headedsub") ? 2 : 1) }
    // `\header{Ada}{Brandt}{Engineer}` prints the head of the page.
    if name == "header", arguments == 3, own[name] == nil { return .name }
    if let role = Self.known(name) { return Self.fits(role, arguments) ? role : nil }
    if let role = own[name] { return Self.fits(role, arguments) ? role : nil }
    return Self.guess(name, arguments)
  }

  /// Whether a command is `\item`, or stands for it.
  func isItem(_ name: String) -> Bool { name == "item" || items.contains(name) }

  /// Whether a command belongs to a known template.
  static func isKnown(_ name: String) -> Bool { known(name) != nil }

  private static func fits(_ role: MacroMeaning, _ arguments: Int) -> Bool {
    switch role {
    case .field: arguments >= 2
    case .heading, .item, .name: arguments >= 1
    case .entry: arguments >= 1
    default: true
    }
  }

  /// Records that `\title` contains the person's name.
  mutating func takeTitleAsName() { titleIsName = true }

  /// Notes a command that is used as the title of a section.
  mutating func defineHeading(_ name: String) { own[name] = .heading(level: 1) }

  // MARK: - Own definitions

  /// Records a command that the document defines, by the body of its definition.
  mutating func define(_ name: String, arguments: Int, as body: Range<Int>, of bytes: [UInt8]) {
    guard !Self.isKnown(name) else { return }
    func has(_ text: StaticString) -> Bool { bytes.firstIndex(of: text, in: body) != nil }
    if arguments == 0 {
      if has("\\begin{itemize}") || has("\\begin{enumerate}") || has("\\begin{list}")
        || has("\\begin{description}")
      {
        own[name] = has("\\end{") ? nil : .groupStart
      } else if has("\\end{itemize}") || has("\\end{enumerate}") || has("\\end{list}")
        || has("\\end{description}")
      {
        own[name] = .groupEnd
      } else if Self.beginsWithItem(String(decoding: bytes[body], as: UTF8.self)) {
        items.insert(name)
      } else if Self.guess(name, 0) == nil,
        has("\\vspace") || has("\\vskip") || has("\\rule") || has("\\hrule")
      {
        own[name] = .layout
      }
    } else if arguments == 1, has("\\section") || has("\\titlerule") || has("\\hrule") || has("\\sectionfont") {
      own[name] = .heading(level: has("\\subsection") ? 2 : 1)
    } else if arguments >= 3,
      has("\\hfill") || has("tabular") || has("\\textbf") || has("\\bfseries") || has("&")
    {
      own[name] = .entry(level: 1)
    } else if arguments <= 2, has("\\item"), !has("tabular"), !has("\\hfill") {
      own[name] = .item
    } else if arguments == 2, has("\\hfill") || has("tabular") {
      own[name] = .entry(level: 2)
    }
  }

  private static func beginsWithItem(_ body: String) -> Bool {
    let text = body.drop(while: \.isWhitespace)
    return text.hasPrefix("\\item") && text.dropFirst(5).first?.isLetter != true
  }

  // MARK: - Known and guessed

  private static func guess(_ name: String, _ arguments: Int) -> MacroMeaning? {
    let lower = Array(name.lowercased().utf8)
    func has(_ word: StaticString) -> Bool { lower.firstIndex(of: word, in: 0..<lower.count) != nil }
    if has("liststart") || has("itemsstart") || has("listbegin") { return .groupStart }
    if has("listend") || has("itemsend") { return .groupEnd }
    guard arguments > 0 else { return nil }
    if let role = HeaderCommands.role(of: lower, arguments: arguments) { return role }
    if arguments == 1, has("section"), !has("font"), !has("sep"), !has("style") {
      return .heading(level: has("subsub") ? 3 : has("sub") ? 2 : 1)
    }
    let names: [StaticString] = [
      "entry", "experience", "subheading", "event", "position", "education", "project", "job", "work",
      "degree", "honor", "award", "employ", "school", "internship", "volunteer", "publication", "activity",
    ]
    if arguments >= 2, arguments < 8, has("language"), !has("languages") { return .field }
    if arguments >= 3, names.contains(where: has) { return .entry(level: 1) }
    if arguments == 2, has("subheading") || has("event") || has("project") || has("datedsub") || has("entry") {
      return .entry(level: 2)
    }
    if arguments >= 4 { return .entry(level: 1) }
    if arguments <= 2, lower.has("item", at: lower.count - 4) || has("bullet") || has("resumeitem") { return .item }
    if arguments == 2, has("skill") || has("language") || has("tool") { return .field }
    return nil
  }

  private static func known(_ name: String) -> MacroMeaning? {
    table.value(of: Array(name.utf8)).map { roles[$0].0 }
  }

  private static let table = WordTable(roles.enumerated().map { ($0.element.1, $0.offset) })

  private static let roles: [(MacroMeaning, StaticString)] = [
    (
      .heading(level: 1),
      """
      section|section*|cvsection|cvsection*|sectiontitle|resheading|NewPart|cvheading|mysection|resumesection|\
      resumeSection|Section|roottitle|headedsection|ressection|cvpart|cvsect|chapter|part
      """
    ),
    (.heading(level: 2), "subsection|subsection*|cvsubsection|runsubsection|headedsubsection|subsectiontitle|subrubric"),
    (.heading(level: 3), "subsubsection|subsubsection*|paragraph|paragraph*|cvsubsubsection|runsubsubsection"),
    (
      .entry(level: 1),
      """
      cventry|cvevent|resumeSubheading|resumeProjectHeading|cvhonor|datedsubsection|entry|twentyitem|\
      twentyitemshort|experience|project|education|work|job|resumeEntry|cvexperience|cvproject|\
      resumeOrganizationHeading|resumeResearchHeading|workitem|eduitem|denseentry|tlcventry|resumeQuadHeading|\
      resumeTrioHeading|resumeHeading|cvachievement|dateditem|datedentry|tldatecventry|ecvtitle|ecvtitlelevel
      """
    ),
    (.entry(level: 2), "resumeSubSubheading|resumeSubheadingContinue|cvsubentry|resumeQuadHeadingChild|subentry"),
    (
      .item,
      """
      resumeItem|resumeSubItem|resumeItemWithoutTitle|cvlistitem|resumeItemNH|resitem|cvbullet|bulletitem|\
      achievement|resumeSubSubItem|zitem|myitem
      """
    ),
    (
      .field,
      """
      cvitem|cvskill|cvline|cvlanguage|cvitemwithcomment|cvtextfield|skillgroup|skill|cvcomputer|resumeSkill|\
      cvskillentry|cvskillentry*|inlineheadsection
      """
    ),
    (.doubleField, "cvdoubleitem|cvcomputer2"),
    (.groupStart, "resumeSubHeadingListStart|resumeItemListStart|resumeSubItemListStart|resumeItemListStartNoBullet"),
    (.groupEnd, "resumeSubHeadingListEnd|resumeItemListEnd|resumeSubItemListEnd"),
    (.name, "name|author|fullname|firstname|lastname|familyname|cvname|namesection|yourname|Name|myname|maintitle"),
    (.contact("headline"), "title|position|tagline|jobtitle|profession|headline|cvtitle"),
    (.contact("email"), "email|mail|emailaddress"),
    (.contact("phone"), "phone|mobile|tel|telephone|phonenumber|cvphone|homephone"),
    (.contact("address"), "address|location*|cvaddress"),
    (.contact("website"), "homepage|website|web|cvsite|webpage"),
    (.contact("github"), "github"),
    (.contact("gitlab"), "gitlab"),
    (.contact("linkedin"), "linkedin"),
    (.contact("twitter"), "twitter"),
    (.contact("social"), "social"),
    (.contact("birthday"), "born|birthday|dateofbirth"),
    (.contact("organization"), "organization|affiliation"),
    (.contact("quote"), "quote"),
    (.contact("info"), "extrainfo|contactInfo|basicInfo|contact|info|basicContact"),
    (.paragraph, "centerline|leftline|rightline|descript|location|role|datedline|cvparagraph|location"),
    (
      .layout,
      """
      vspace|vspace*|smallskip|medskip|bigskip|newpage|clearpage|pagebreak|maketitle|makecvtitle|makecvheader|\
      makecvfooter|noindent|centering|raggedright|sectionsep|vskip|hrule|thispagestyle|pagestyle|divider|\
      makecvheader*|sectionspace|spacedhrule|nobreakvspace|breakvspace|needspace|Needspace|par|setlength|addtolength|cvsectionspace|nopagebreak|\
      linebreak*|titlespacing|titleformat|setlist|newgeometry|restoregeometry|geometry|maketitlepage|\
      makerubrichead|itemsep|parskip|topsep|parsep|parindent|baselineskip|tableofcontents|printbibliography|\
      nocite|bibliography|bibliographystyle|hypersetup|makeatletter|makeatother|graphicspath|switchcolumn|\
      columnbreak|photo|photoR|photoL|input|include|subfile|inputsection|columnratio|usepackage|documentclass|\
      selectlanguage|fontsize|selectfont|color|columnsep|acvHeaderSocialSep|recipient|date|opening|closing|\
      makeletterclosing|makelettertitle|lettertitle|letterdate|letteropening
      """
    ),
  ]
}

extension String {
  /// Returns the position of the first occurrence of a text, in bytes; nil without one.
  func firstIndex(of text: String) -> Int? {
    let wanted = Array(text.utf8)
    let have = Array(utf8)
    guard !wanted.isEmpty, have.count >= wanted.count else { return nil }
    return (0...have.count - wanted.count).first { start in
      have[start] == wanted[0] && have[start..<start + wanted.count].elementsEqual(wanted)
    }
  }
}
