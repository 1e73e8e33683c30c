import ResumeLexicon
import ResumeModel

/// The meanings of the keys of data formats, by the names that schemas and people use.
///
/// Sources: https://jsonresume.org/schema with its older keys, https://docs.rendercv.com,
/// https://yamlresume.dev, and the argument names of Typst templates.
enum EntryKeys {
  /// The meaning of a value to the entry around it.
  enum Meaning: Int, CaseIterable {
    case title, degree, area, name, organization, place
    case start, end, date
    case bullets, prose, url
    /// Any other value: a field.
    case other
  }

  /// Returns the meaning of a key, whatever its case and its word separators are.
  static func meaning(of key: String) -> Meaning {
    let bytes = bytes(of: key)
    if let value = meanings.value(of: bytes) { return Meaning(rawValue: value) ?? .other }
    return bytes.count > 5 ? meaning(behindPrefix: bytes) : .other
  }

  /// The meaning of a key that repeats what it belongs to, as `edu_time`, `project_desc` and `workName` do.
  private static func meaning(behindPrefix key: [UInt8]) -> Meaning {
    guard let prefix = prefixes.first(where: { key.count > $0.count && key.starts(with: $0) }) else { return .other }
    let rest = Array(key[prefix.count...])
    // `experience_years: 5` is how long, not when.
    return rest.elementsEqual("years".utf8) ? .other : meanings.value(of: rest).flatMap(Meaning.init(rawValue:)) ?? .other
  }

  /// The longer before the shorter.
  private static let prefixes: [[UInt8]] = [
    "education", "edu", "experience", "exp", "internship", "work", "job", "project", "proj", "award", "skill", "certificate",
    "cert", "academic", "school", "aboutme",
  ].map { Array($0.utf8) }

  /// Whether the value under a key is a piece of the entry's heading.
  static func isNaming(_ key: String) -> Bool {
    switch meaning(of: key) {
    case .title, .degree, .area, .name, .organization, .place, .start, .end, .date: true
    case .bullets, .prose, .url, .other: false
    }
  }

  /// Returns the key in lower case without word separators.
  static func form(of key: String) -> String { String(decoding: bytes(of: key), as: UTF8.self) }

  /// Returns the bytes of the key in this form.
  static func bytes(of key: String) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(key.utf8.count)
    for byte in key.utf8 {
      guard byte < 0x80 else {
        return Array(String(key.lowercased().unicodeScalars.filter { $0 != "_" && $0 != "-" && $0 != " " && $0 != "." }).utf8)
      }
      if byte == .underscore || byte == .hyphen || byte == .space || byte == .dot { continue }
      bytes.append(UInt8.capitals.contains(byte) ? byte | 0x20 : byte)
    }
    return bytes
  }

  private static func holds(_ table: WordTable, _ key: String) -> Bool { table.whole(bytes(of: key)) != nil }

  /// Whether the pairs under a top-level key are settings that no reader sees.
  static func isLayout(_ key: String) -> Bool {
    holds(layout, key) || form(of: key).hasSuffix("order")
  }

  /// Whether the value under a key controls how, or to whom, a part is shown, and is not text for a reader.
  static func isSetting(_ key: String) -> Bool {
    holds(settings, key)
  }

  /// Whether the value under a key is for a program, and may stand beside the text of a line.
  static func isBeside(_ key: String) -> Bool { holds(beside, key) }

  /// Whether the value under a key is the address of the person's picture.
  static func isPicture(_ key: String) -> Bool { holds(pictures, key) }

  /// Whether a top-level key only wraps the résumé.
  static func isWrapper(_ key: String) -> Bool { holds(wrappers, key) }

  /// Whether a key contains the person's name and contact.
  static func isHeader(_ key: String) -> Bool { holds(headers, key) }

  /// Whether a list under a key belongs to the contact, such as social networks.
  static func isContact(_ key: String) -> Bool { holds(contacts, key) }

  /// Whether a key contains a part of the person's name.
  static func isPieceOfName(_ key: String) -> Bool {
    holds(pieces, key)
  }

  private static let meanings: WordTable = {
    let names: [(Meaning, StaticString)] = [
      (
        .title,
        """
        position|title|role|jobtitle|designation|job|post|headline|cargo|puesto|poste|tätigkeit|stilling|должность|\
        职位|职务|岗位|职位名称|担任职务|职称|職位|職種|職務
        """
      ),
      (.degree, "studytype|degree|degreename|qualification|diploma|学位|学历|學歷|学历学位"),
      (.area, "area|major|fieldofstudy|field|subject|program|specialization|course|专业|专业名称|所学专业|專業|学科"),
      (.name, "name|fullname|skillname|activity|awardinfo|姓名|名称|项目|项目名称|專案名稱|プロジェクト名"),
      (
        .organization,
        """
        company|organization|organisation|institution|employer|school|university|publisher|issuer|entity|awarder|\
        journal|journaltitle|booktitle|client|institute|college|society|associatedwithevent|organizer|uni|org|\
        employername|companyname|schoolname|at|firma|arbeitgeber|empresa|entreprise|компания|公司|公司名称|所在公司|学校|\
        学校名称|毕业院校|就读院校|单位|工作单位|單位|機関|会社|会社名|企業名|学校名
        """
      ),
      (.place, "location|locationname|loc|city|place|address|region|sted|ort|lugar|lieu|地点|城市"),
      (
        .start,
        """
        startdate|start|from|begin|startedat|startdatetime|datestart|startsat|startedon|since|startyear|yearstart|beginyear|fromyear|\
        开始
        """
      ),
      (.end, "enddate|end|to|until|endedat|endsat|endedon|finishedon|dateend|finish|endyear|yearend|toyear|结束"),
      (
        .date,
        """
        date|dates|issuedate|issuedon|period|duration|year|years|time|when|releasedate|timeframe|timeperiod|daterange|zeitraum|tid|\
        período|periodo|période|период|时间|起止时间|工作时间|在职时间|项目时间|项目周期|就读时间|時間|期間|在籍期間|開発期間|年
        """
      ),
      (
        .bullets,
        """
        highlights|highlight|bullets|responsibilities|achievements|accomplishments|tasks|points|details|duties|items|\
        contributions|notes|activities|职责|成果
        """
      ),
      (
        .prose,
        """
        summary|description|desc|content|about|abstract|overview|intro|introduction|objective|reference|body|text|\
        bio|profile|statement|quote|描述|简介|自我评价
        """
      ),
      (.url, "url|website|link|homepage|web|github|linkedin|gitlab|doi|href|repo|repository|网址"),
    ]
    return WordTable(names.map { ($0.1, $0.0.rawValue) })
  }()

  private static let layout = table(
    """
    design|locale|settings|setting|rendercvsettings|layout|layouts|theme|meta|metadata|$schema|style|styles|config|\
    configuration|template|colors|fonts|sectionorder|order|$id|format|page|margin|import|engine|sortentries|\
    rendercommand|currentdate|boldkeywords|titlenamemap|avatar|color|color2
    """)
  private static let wrappers = table(
    "cv|resume|content|data|sections|résumé|resumedata|main|root|简历")
  private static let headers = table(
    """
    basics|personal|personalinfo|personalinformation|header|contact|contacts|contactinfo|contactinformation|\
    info|person|author|profileinfo|basic|basicinfo|个人信息|基本信息|me|candidate|sidebar|\
    userprofile
    """)
  private static let contacts = table(
    """
    profiles|socialnetworks|social|socials|links|customconnections|location|address|urls|email|phone|phones|\
    emails|websites
    """)
  private static let settings = table(
    """
    id|uuid|dataindex|visible|isvisible|hidden|ishidden|hide|enabled|columns|separatelinks|picture|customfields|$type|icon|\
    fontawesomeicon|entityurn|objecturn|companyurn|schoolurn|trackingid|enddateispresent|currentindicator|iscurrent|\
    durationindays|endorsementcount
    """)
  private static let beside = table("tags|tag|roles|role|for|audience|visible|hidden|hide|enabled|id|priority|weight|level|type")
  private static let pictures = table("image|picture|photo|avatar|headshot")
  private static let pieces = table("firstname|lastname|givenname|familyname|surname")

  private static func table(_ words: StaticString) -> WordTable { WordTable([(words, 0)]) }
}
