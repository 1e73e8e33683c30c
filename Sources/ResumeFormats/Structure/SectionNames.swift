package import ResumeModel

/// What a section is, told from its title, in the languages that résumés are written in.
package enum SectionNames {
  /// Returns the key for a title, or nil when it is not a known section name.
  ///
  /// The whole title may be known (`Work Experience`, `工作经历`), or a part of a short one (`Selected projects`).
  package static func key(for title: String) -> SectionKey? { read(title).key }

  /// Returns the key for a title, and whether the whole title is a known name.
  package static func read(_ title: String) -> (key: SectionKey?, isExact: Bool) {
    let name = TitleWords.normalized(title)
    guard !name.isEmpty else { return (nil, false) }
    if let key = exactKey(for: name) { return (key, true) }
    return (keyByWords(name), false)
  }

  private static func keyByWords(_ name: String) -> SectionKey? {
    let words = name.split(separator: " ").map(String.init)
    if words.count <= 5, name.utf8.count <= 60 {
      for (word, key) in latinWords where words.contains(word) { return key }
    }
    if name.count <= 10 {
      for (word, key) in cjkWords where name.firstRange(ofBytes: word) != nil { return key }
    }
    return nil
  }

  /// Whether the whole title is a known section name.
  package static func isExact(_ title: String) -> Bool { exactKey(for: TitleWords.normalized(title)) != nil }

  /// No name below is longer, in bytes: a whole line need not be looked for.
  private static let longestName = 48

  private static func exactKey(for name: String) -> SectionKey? {
    guard !name.isEmpty, name.utf8.count <= longestName else { return nil }
    let wanted = Array("|\(name)|".utf8)
    return titles.first { $0.names.holds(wanted) }?.key
  }

  /// The names of each key in their normal form, a bar around each: text that is searched needs no table built at start.
  private static let titles: [(key: SectionKey, names: StaticString)] = [
    (
      .basics,
      """
      |summary|about|about me|profile|objective|career objective|professional summary|\
      personal statement|personal profile|contact|contact information|contact info|\
      personal information|personal info|personal details|introduction|overview|bio|\
      executive summary|career summary|highlights|career highlights|profil|über mich|kontakt|\
      persönliche daten|à propos|profil professionnel|résumé|perfil|sobre mí|contacto|个人信息|\
      基本信息|个人简介|个人资料|自我评价|自我介绍|个人评价|联系方式|个人总结|个人概述|关于我|求职意向|个人优势|職務要約|要約|自己pr|基本情報|概要|プロフィール|個人資料|\
      聯絡方式|自我介紹|자기소개|인적사항|소개|연락처|\
      persönliche angaben|kurzprofil|informations personnelles|état civil|datos personales|\
      perfil profesional|sobre mim|dados pessoais|perfil profissional|\
      informazioni personali|profilo|profilo professionale|обо мне|о себе|контакты|\
      личная информация|over mij|profiel|
      """
    ),
    (
      .work,
      """
      |work|experience|work experience|professional experience|employment|employment history|\
      work history|career|career history|job experience|working experience|industry experience|\
      relevant experience|related experience|internship|internships|internship experience|\
      experiences|professional background|berufserfahrung|beruflicher werdegang|\
      praxiserfahrung|berufliche laufbahn|expérience|expériences|expérience professionnelle|\
      expériences professionnelles|experiencia|experiencia laboral|experiencia profesional|\
      工作经历|工作经验|实习经历|职业经历|工作 实习经历|从业经历|任职经历|实习经验|工作履历|職務経歴|職務履歴|職務経歴詳細|職歴|職務経験|業務経歴|工作經歷|工作經驗|實習經歷|경력|경력사항|\
      경력 사항|업무 경험|업무경험|\
      arbeitserfahrung|berufspraxis|praktika|praktikum|werdegang|parcours professionnel|\
      trayectoria profesional|experiência|experiências|experiência profissional|esperienza|\
      esperienze|esperienza lavorativa|esperienze lavorative|esperienza professionale|\
      esperienze professionali|опыт работы|опыт|профессиональный опыт|werkervaring|\
      doświadczenie|doświadczenie zawodowe|arbetslivserfarenhet|erfarenhet|arbeidserfaring|
      """
    ),
    (
      .volunteer,
      """
      |volunteer|volunteering|volunteer experience|volunteer work|community|community service|\
      community involvement|leadership|leadership experience|activities|\
      extracurricular activities|extracurriculars|leadership and activities|ehrenamt|bénévolat|\
      voluntariado|志愿者经历|志愿经历|志愿服务|社会实践|校园经历|社团经历|学生工作|在校经历|校内经历|社会活动|ボランティア|志工經歷|봉사활동|대외활동|\
      ehrenamtliches engagement|ehrenamtliche tätigkeiten|gesellschaftliches engagement|\
      engagement associatif|volontariato|vrijwilligerswerk|волонтёрство|
      """
    ),
    (
      .education,
      """
      |education|academic background|academic history|education and training|\
      educational background|qualifications|studies|academics|training|ausbildung|bildung|\
      studium|bildungsweg|formation|formations|éducation|études|formation académique|educación|\
      formación|formación académica|estudios|教育背景|教育经历|学历|教育|教育情况|学习经历|教育经验|教育信息|学歴|教育背景與經歷|學歷|\
      教育程度|學習經歷|학력|교육|\
      schulbildung|hochschulbildung|akademische ausbildung|studienverlauf|diplômes|\
      diplômes et formations|cursus|scolarité|formation académique|educação|formação|\
      formação acadêmica|formação académica|istruzione|istruzione e formazione|formazione|\
      образование|opleiding|opleidingen|edukacja|wykształcenie|utbildning|utdanning|\
      uddannelse|
      """
    ),
    (
      .awards,
      """
      |awards|honors|honours|awards and honors|honors and awards|achievements|scholarships|\
      awards and achievements|accomplishments|grants|fellowships|auszeichnungen|preise|prix|\
      distinctions|premios|获奖经历|荣誉奖项|所获荣誉|获奖情况|荣誉|奖项|获奖|奖项荣誉|所获奖项|荣誉证书|获奖荣誉|荣誉与奖项|受賞歴|受賞|表彰|\
      獲獎經歷|수상|수상경력|수상 경력|\
      stipendien|preise und auszeichnungen|auszeichnungen und preise|prix et distinctions|\
      prêmios|premi|награды|достижения|nagrody|
      """
    ),
    (
      .certificates,
      """
      |certificates|certifications|certification|licenses|licenses and certifications|courses|\
      coursework|zertifikate|certificats|certificados|certificaciones|证书|资格证书|技能证书|资质证书|相关证书|\
      資格|資格 免許|免許 資格|免許|証照|자격증|\
      zertifizierungen|weiterbildung|weiterbildungen|fortbildungen|certificações|\
      certificazioni|сертификаты|certificaten|certyfikaty|
      """
    ),
    (
      .publications,
      """
      |publications|papers|research papers|publications and talks|talks|presentations|patents|\
      selected publications|conference papers|veröffentlichungen|publikationen|conférences|\
      publicaciones|论文|发表论文|学术成果|论文发表|专利|科研成果|学术论文|发表文章|論文|発表|著書|論文發表|논문|특허|\
      publicações|pubblicazioni|публикации|publicaties|publikacje|
      """
    ),
    (
      .skills,
      """
      |skills|technical skills|technologies|technical expertise|core competencies|competencies|\
      expertise|tools|technical|programming|programming skills|skill set|skillset|key skills|\
      skills and tools|technology|tech stack|tech skills|areas of expertise|\
      technical proficiency|strengths|proficiencies|languages and technologies|kenntnisse|\
      fähigkeiten|kompetenzen|it kenntnisse|compétences|compétences techniques|habilidades|\
      competencias|conocimientos|技能|专业技能|技术栈|个人技能|技能清单|掌握技能|技术能力|技能特长|it技能|专业能力|技能树|技能与特长|相关技能|\
      職務スキル|スキル|技術|テクニカルスキル|活かせる経験 知識 技術|專業技能|技術棧|기술|기술 스택|기술스택|보유 기술|스킬|\
      edv|edv kenntnisse|it kompetenzen|technische kenntnisse|technische fähigkeiten|\
      fachkenntnisse|compétences informatiques|habilidades técnicas|competências|\
      competências técnicas|conhecimentos|competenze|competenze tecniche|навыки|\
      ключевые навыки|технические навыки|vaardigheden|umiejętności|
      """
    ),
    (
      .languages,
      """
      |languages|language|language skills|spoken languages|sprachen|sprachkenntnisse|langues|\
      idiomas|语言|语言能力|外语能力|語学|言語|語言能力|언어|외국어|\
      fremdsprachen|langues étrangères|línguas|lingue|языки|знание языков|talen|języki|\
      språk|
      """
    ),
    (
      .interests,
      """
      |interests|hobbies|hobbies and interests|interests and hobbies|personal interests|\
      interessen|hobbys|loisirs|centres d intérêt|intereses|兴趣爱好|爱好|兴趣|个人爱好|趣味|興趣|취미|\
      hobbys und interessen|interessen und hobbys|freizeit|centres d intérêts|aficiones|\
      interesses|interessi|интересы|увлечения|хобби|zainteresowania|
      """
    ),
    (
      .references,
      """
      |references|referees|recommendations|referenzen|références|referencias|推荐人|推薦者|추천인|\
      referências|referenze|рекомендации|referenties|referencje|
      """
    ),
    (
      .projects,
      """
      |projects|personal projects|side projects|open source|open source projects|\
      selected projects|academic projects|project experience|research|research experience|\
      research projects|key projects|notable projects|open source contributions|portfolio|\
      projekte|projets|proyectos|项目经历|项目经验|个人项目|开源项目|项目|科研经历|研究经历|项目实践|开源贡献|开源经历|主要项目|项目经历与成果|\
      科研项目|プロジェクト|プロジェクト経歴|個人開発|研究|專案經驗|專案|作品集|개인 프로젝트|프로젝트|프로젝트 경험|\
      projets personnels|forschungsprojekte|persönliche projekte|proyectos personales|\
      projetos|projetos pessoais|progetti|проекты|projecten|projekty|
      """
    ),
  ]

  private static let latinWords: [(String, SectionKey)] = [
    ("education", .education), ("volunteer", .volunteer), ("volunteering", .volunteer),
    ("projects", .projects), ("publications", .publications), ("awards", .awards),
    ("honors", .awards), ("certifications", .certificates), ("certificates", .certificates),
    ("skills", .skills), ("experience", .work), ("employment", .work), ("internships", .work),
    ("languages", .languages), ("interests", .interests), ("references", .references),
    ("technologies", .skills), ("summary", .basics), ("profile", .basics), ("research", .projects),
    ("leadership", .volunteer), ("activities", .volunteer), ("patents", .publications),
    ("erfahrung", .work), ("praktika", .work), ("ausbildung", .education), ("kenntnisse", .skills),
    ("project", .projects), ("publication", .publications), ("articles", .publications),
    ("article", .publications), ("award", .awards), ("certification", .certificates),
  ]

  private static let cjkWords: [(String, SectionKey)] = [
    ("教育", .education), ("学历", .education), ("学歴", .education), ("项目", .projects),
    ("科研", .projects), ("研究", .projects), ("开源", .projects), ("專案", .projects),
    ("实习", .work), ("工作", .work), ("职业", .work), ("経歴", .work), ("職歴", .work),
    ("技能", .skills), ("技术", .skills), ("スキル", .skills), ("证书", .certificates),
    ("獎", .awards), ("奖", .awards), ("荣誉", .awards), ("论文", .publications),
    ("论著", .publications), ("文章", .publications), ("分享", .publications), ("志愿", .volunteer), ("社团", .volunteer), ("实践", .volunteer),
    ("校园", .volunteer), ("语言", .languages), ("兴趣", .interests), ("爱好", .interests),
    ("评价", .basics), ("要約", .basics), ("資格", .certificates), ("履歴", .work), ("个人信息", .basics), ("简介", .basics), ("联系", .basics),
    ("경력", .work), ("학력", .education), ("프로젝트", .projects), ("기술", .skills),
  ]
}

extension StaticString {
  /// Whether the text holds the bytes.
  fileprivate func holds(_ wanted: [UInt8]) -> Bool {
    withUTF8Buffer { text in
      unsafe wanted.withUnsafeBufferPointer { wanted in
        guard wanted.count > 1, text.count >= wanted.count else { return false }
        // The second byte, a letter, is rarer than the bar before it.
        let (bar, first) = unsafe (wanted[0], wanted[1])
        var start = 0
        while start <= text.count - wanted.count {
          if unsafe text[start + 1] == first, unsafe text[start] == bar {
            var length = 2
            while length < wanted.count, unsafe text[start + length] == wanted[length] { length += 1 }
            if length == wanted.count { return true }
          }
          start += 1
        }
        return false
      }
    }
  }
}
