import ResumeModel

extension Language {
  /// Japanese, with the titles of 履歴書 and 職務経歴書.
  static let japanese = Language(
    code: "ja",
    fileMarks: "ja|jp|japanese|日本語|和文",
    separatesWords: false,
    dates: DateVocabulary(
      months: "",
      shortMonths: "",
      seasons: "春|夏|秋|冬",
      now: "現在|現職|在職中|在籍中|継続中",
      since: "",
      from: "",
      until: "から|至|ー",
      linkers: "",
      conjunctions: "、|及び|および",
      articles: "",
      eras: "令和=2018|平成=1988|昭和=1925|大正=1911"),
    page: PageWords(months: "", date: "Y年m月", present: "現在"),
    sectionTitles: SectionTitles(
      basics: "職務要約|要約|自己pr|自己ｐｒ|基本情報|概要|プロフィール|自己紹介|連絡先|本人希望|志望動機",
      work: "職務経歴|職務履歴|職務経歴詳細|職歴|職務経験|業務経歴|業務経験",
      volunteer: "ボランティア|ボランティア活動|課外活動",
      education: "学歴|教育背景",
      awards: "受賞歴|受賞|表彰",
      certificates: "資格|資格 免許|免許 資格|免許|免許 資格等|保有資格",
      publications: "論文|発表|著書|登壇|執筆|特許",
      skills: "職務スキル|スキル|技術|テクニカルスキル|活かせる経験 知識 技術|使用技術|技術スタック",
      languages: "語学|語学力|言語",
      interests: "趣味|趣味 特技|特技",
      references: "推薦者|推薦人",
      projects: "プロジェクト|プロジェクト経歴|個人開発|研究|研究内容|ポートフォリオ"),
    sectionHints: [
      SectionHint(.education, "学歴"), SectionHint(.projects, "プロジェクト"), SectionHint(.work, "経歴|職歴"),
      SectionHint(.skills, "スキル"), SectionHint(.basics, "要約"), SectionHint(.certificates, "資格"),
      SectionHint(.work, "履歴"),
    ],
    documentTitles: "履歴書|職務経歴書",
    contactLabels: ContactLabels(
      name: "氏名|氏 名|名前|お名前",
      email: "メール|メールアドレス", phone: "電話|電話番号|携帯", address: "住所|現住所", link: "ウェブサイト|ブログ"),
    privateWords: PrivateWords(
      birth: "生年月日",
      identity: "マイナンバー|旅券番号",
      maritalStatus: "配偶者|婚姻",
      religion: "宗教",
      affiliation: "本籍|国籍：",
      bankAccount: "口座番号"),
    placeholders: "",
    positions: "エンジニア|開発|課長|部長|主任|研究員|学士|修士|博士",
    organizations: "大学|株式会社|有限会社|研究所|銀行|高等学校|学院",
    listLabels: "担当業務|業務内容|実績|主な実績|使用技術",
    grades: "",
    gradeStarts: "優等|首席",
    particles: "の|を|に|は|が|と|で|し|て|た|も|や|へ",
    joiningWords: "",
    frequentWords: "の|に|を|は|が",
    ads: AdVocabulary(
      requiredHeadings: "必須|応募資格|必須条件",
      preferredHeadings: "歓迎|歓迎条件",
      workHeadings: "仕事内容|業務内容",
      boilerplateHeadings: "会社概要|待遇|福利厚生|給与|勤務地|応募方法",
      required: "必須",
      preferred: "歓迎|尚可",
      boilerplate: "社会保険完備|交通費支給",
      filler: "経験 業務 知識 開発 設計 以上 必須 歓迎 関連 担当 可能 方 等"))
}
