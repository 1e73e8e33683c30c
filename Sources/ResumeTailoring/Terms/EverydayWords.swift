/// Words that say nothing about what a job asks for.
enum EverydayWords {
  /// English and German words, in the form in which they are compared.
  static let latin: Set<String> = Set(
    """
    able about above across act active actively additional after again against all also always among amount and another any
    apply area around aspect assist available based basic because become been before being below best better between
    beyond both bring build building built business candidate career challenge change clear clearly close closely collaborate
    come comfortable committed common company complete complex comprehensive contribute contribution create creating creative culture
    current customer daily day deadline deep degree deliver delivering demonstrate demonstrated department depth design designing
    detail develop developer developing development different direct directly diverse drive driven during each early effective
    effectively efficient employee employer enable engage engineer engineering enjoy ensure ensuring environment equivalent
    especially etc even every excellent excellence exciting expected experience experienced expert expertise explore external
    fast feel field first fit focus following forward from full function future general give global goal good great grow
    growing hand have help helping high highly hire hour idea ideal identify impact implement implementation implementing important improve
    improving include including individual industry initiative innovative input inside internal into issue join journey keep key
    kind know knowledge large larger last lead leading learn learning least level life like little live local long look
    looking love made maintain maintaining make making manage management manager managing many master math measure meet member might
    mindset minimum mission month more most move much multiple must need network never new next offer office often ongoing open
    opportunity option organization other our over overall own owner part participate partner passion passionate people perform
    person phd place plan planning platform please plus point position possible practice prefer preferred previous
    process produce product production professional proficiency proficient program project proven provide providing
    quality quick quickly range rapid real related relevant reliable report require required requirement responsibility responsible
    result right role same scale see self senior service set several share shift short should similar since site skill
    small software solid solution solve some someone something speak specific stack staff standard start state still strategy strong
    structure study style subject success successful such support supporting sure system take talent task team technical
    technique technology term test testing than that their them then there these they thing think this thrive through time
    title together tool top total toward track train training travel type under understand understanding unique university until upon use
    used user using value variety various very via want way week well what when where which while who whom why wide will willing
    win with within without word work worked working world would write writing written year your bachelor science
    computer field etc. carry weekly daily monthly data response review wrong half number call card shop small money
    move moving forecast model keep running calm short reading date page list line young younger care holiday machine language languages junior intern internship mentor
    engineer squad fluent native founded vacation equity salary bonus remote office hybrid eigene oder und mit für dein deine ihre unser unsere wir sich eine einen einer kenntnisse erfahrung
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { TermWord.form(of: String($0)) })

  /// Acronyms that name no skill.
  static let capitals: Set<String> = [
    "USA", "UK", "EU", "EEO", "PTO", "CEO", "CTO", "CFO", "COO", "CIO", "LLC", "PhD", "BSc", "MSc", "MBA",
    "NYC", "SF", "USD", "EUR", "GBP",
    "CET", "EST", "PST", "UTC", "GmbH", "FTE", "HQ", "FAQ", "PDF", "CV", "LGBTQ", "LGBT", "ADA", "WFH", "OTE",
    "KPI", "OKR", "JD", "HR",
    "IT", "ID", "US", "AND", "THE", "FOR", "YOU", "NOT", "BS", "MS", "BA", "MA", "RSU", "RSUs", "ESOP",
    "LinkedIn",
  ]

  /// Chinese words that any ad holds.
  private static let han: Set<String> = [
    "负责", "相关", "经验", "以上", "熟悉", "能力", "工作", "优先", "良好", "具有", "具备", "精通", "掌握", "了解", "使用", "进行",
    "公司", "我们", "职位", "岗位", "要求", "职责", "参与", "以及", "和", "的", "及", "与", "等", "有", "年", "对", "能", "强", "者",
    "本科", "学历", "专业", "优秀", "较", "或", "至少", "一种", "熟练", "独立", "完成", "提供", "通过", "根据", "各", "在", "了",
    "系统", "设计", "开发", "工程师", "高级", "初级", "资深", "项目", "产品", "技术", "团队", "业务", "平台", "软件", "方向", "加分", "加分项",
    "三", "五", "两", "一", "保证", "指导", "实现", "维护", "编写", "协助", "主导", "推动", "持续", "解决", "问题", "并", "其他", "任意",
    "核心", "落地", "经历", "推进", "改造", "方案", "线上", "排查", "保障", "相关专业", "弹性", "年度", "补充", "流利", "精神", "原理", "框架",
    "包括", "包含", "结合", "服务", "以便", "从而", "同时", "以确保", "确保", "提升", "基于", "利用", "针对", "其中", "对于", "关于", "支持", "配合",
    "需要", "能够", "可以", "希望", "拥有", "擅长", "善于", "相应", "有关", "之间", "不同", "多个", "多种", "各种", "各类", "主要", "一定", "较强",
  ]

  /// The length of the everyday Chinese word at a place, the longest; nil where there is none.
  static func hanLength(_ words: [TermWord], at index: Int) -> Int? {
    for length in [3, 2, 1] where index + length <= words.count {
      if han.contains(words[index..<index + length].map(\.form).joined()) { return length }
    }
    return nil
  }
}
