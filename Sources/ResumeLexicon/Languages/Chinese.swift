import ResumeModel

extension Language {
  /// Chinese in simplified and traditional characters.
  static let chinese = Language(
    code: "zh",
    fileMarks: "zh|cn|chs|cht|zhcn|zhtw|tw|hk|chinese|中文|中|简体|繁體",
    separatesWords: false,
    dates: DateVocabulary(
      months: "",
      shortMonths: "",
      seasons: "春季|夏季|秋季|冬季|上半年|下半年",
      now: "至今|迄今|今|现在|現在|目前|现今|現今|在职|在職",
      since: "",
      from: "",
      until: "至|到",
      linkers: "",
      conjunctions: "、|，|；|及|和",
      articles: "预期|预计|預計",
      eras: "民國=1911|民国=1911"),
    page: PageWords(months: "", date: "Y.0m", present: "至今"),
    sample: SampleResume(
      name: "林晓",
      headline: "数据工程师",
      place: "上海",
      summary: "六年物流行业数据工程经验。请用两句话介绍自己。",
      title: "数据工程师",
      organization: "北风物流",
      bullets: "改为增量导入，夜间任务由 3 小时缩短到 20 分钟|带领三人小组迁移到 PostgreSQL",
      earlierTitle: "初级开发工程师",
      earlierOrganization: "海港软件",
      earlierBullet: "编写 40 位同事每周使用的报表",
      degree: "计算机科学学士",
      school: "上海大学",
      toolsLabel: "工具"),
    sectionTitles: SectionTitles(
      basics: """
        个人信息|基本信息|个人简介|个人资料|自我评价|自我介绍|个人评价|联系方式|个人总结|个人概述|关于我|求职意向|个人优势|個人資料|聯絡方式|自我介紹|個人簡介|關於我|自傳|个人介绍|联系信息|个人概况|\
        基本资料|基础信息|职业目标|求职信息
        """,
      work: """
        工作经历|工作经验|实习经历|职业经历|工作 实习经历|从业经历|任职经历|实习经验|工作履历|工作經歷|工作經驗|實習經歷|職業經歷
        """,
      volunteer: """
        志愿者经历|志愿经历|志愿服务|社会实践|校园经历|社团经历|学生工作|在校经历|校内经历|社会活动|志工經歷|社團經歷|志願服務
        """,
      education: """
        教育背景|教育经历|学历|教育|教育情况|学习经历|教育经验|教育信息|教育背景與經歷|學歷|教育程度|學習經歷|教育經歷
        """,
      awards: """
        获奖经历|荣誉奖项|所获荣誉|获奖情况|荣誉|奖项|获奖|奖项荣誉|所获奖项|荣誉证书|获奖荣誉|荣誉与奖项|獲獎經歷|榮譽獎項|獲獎紀錄
        """,
      certificates: "证书|资格证书|技能证书|资质证书|相关证书|資格|資格證書|證照|證書",
      publications: "论文|发表论文|学术成果|论文发表|专利|科研成果|学术论文|发表文章|論文|論文發表|學術著作",
      skills: """
        技能|专业技能|技术栈|个人技能|技能清单|掌握技能|技术能力|技能特长|it技能|专业能力|技能树|技能与特长|相关技能|專業技能|技術棧|\
        技能專長
        """,
      languages: "语言|语言能力|外语能力|外语水平|言語|語言能力|語言",
      interests: "兴趣爱好|爱好|兴趣|个人爱好|興趣|興趣愛好",
      references: "推荐人|推薦人",
      projects: """
        项目经历|项目经验|个人项目|开源项目|项目|科研经历|研究经历|项目实践|开源贡献|开源经历|主要项目|项目经历与成果|科研项目|\
        專案經驗|專案|作品集|專案經歷|研究經歷
        """),
    sectionHints: [
      SectionHint(.education, "教育|学历|學歷"), SectionHint(.projects, "项目|科研|研究|开源|專案"),
      SectionHint(.work, "实习|工作|职业|實習"), SectionHint(.skills, "技能|技术|技術"), SectionHint(.certificates, "证书|證書"),
      SectionHint(.awards, "獎|奖|荣誉|榮譽"), SectionHint(.publications, "论文|论著|文章|分享|論文"),
      SectionHint(.volunteer, "志愿|社团|实践|校园|志願"), SectionHint(.languages, "语言|語言"),
      SectionHint(.interests, "兴趣|爱好|興趣"), SectionHint(.basics, "评价|个人信息|简介|联系|簡介|聯絡"),
    ],
    documentTitles: "个人简历|简历|我的简历|履历|個人簡歷|簡歷|履歷|履歷表",
    contactLabels: ContactLabels(
      name: "姓名",
      email: "邮箱|电子邮箱|邮件|電子郵件|信箱", phone: "电话|手机|联系电话|電話|手機|微信",
      address: "地址|住址|所在地|现居地|现居|通訊地址", link: "主页|个人主页|博客|网址|網站"),
    privateWords: PrivateWords(
      birth: "出生日期|出生年月|生日|出生：",
      identity: "身份证|护照号|身分證|護照號",
      maritalStatus: "婚姻状况|婚否|已婚|未婚|配偶|婚姻狀況",
      religion: "宗教信仰",
      affiliation: "政治面貌|民族：|民族:|籍贯|籍貫",
      bankAccount: "银行卡号|銀行帳號"),
    placeholders: "",
    positions: """
      工程师|开发|经理|实习生|主管|总监|设计师|架构师|研究员|助理|专员|负责人|本科|硕士|博士|学士|专业|工程師
      """,
    organizations: "大学|大學|学院|學院|公司|集团|集團|有限|银行|銀行|研究所|研究院|科技",
    listLabels: "职责|工作职责|主要职责|业绩|工作业绩|主要业绩|工作内容|项目职责|成果|職責|工作內容",
    grades: "",
    gradeStarts: "优异|优秀|良好|一等|二等|荣誉|绩点|均分|優異",
    particles: "的|了|和|与|與|在|是|对|對|为|為|并|並|及|等|将|將|把|被|从|以|于",
    joiningWords: "于|在",
    frequentWords: "的|和|与|在|了",
    ads: AdVocabulary(
      requiredHeadings: "要求|资格|資格|條件",
      preferredHeadings: "加分|优先|優先",
      workHeadings: "职责|职位描述|岗位描述|工作内容|技术栈|職責|工作內容",
      boilerplateHeadings: "公司介绍|公司简介|关于我们|福利|待遇|薪资|薪酬|工作地点|联系方式|公司介紹|薪資",
      required: "必须|必备|必須|必備",
      preferred: "优先|加分|更佳|優先",
      boilerplate: "五险一金|年终奖|带薪年假|勞健保|三節獎金",
      filler: """
        负责 相关 经验 以上 熟悉 能力 工作 优先 良好 具有 具备 精通 掌握 了解 使用 进行 公司 我们 职位 岗位 要求 职责 参与 以及 和 的 及 与 等 有 年 对 能 强 者 本科 学历 专业 优秀 较 或 \
        至少 一种 熟练 独立 完成 提供 通过 根据 各 在 了 系统 设计 开发 工程师 高级 初级 资深 项目 产品 技术 团队 业务 平台 软件 方向 加分 加分项 三 五 两 一 保证 指导 实现 维护 编写 协助 主导 \
        推动 持续 解决 问题 并 其他 任意 核心 落地 经历 推进 改造 方案 线上 排查 保障 相关专业 弹性 年度 补充 流利 精神 原理 框架 包括 包含 结合 服务 以便 从而 同时 以确保 确保 提升 基于 利用 \
        针对 其中 对于 关于 支持 配合 需要 能够 可以 希望 拥有 擅长 善于 相应 有关 之间 不同 多个 多种 各种 各类 主要 一定 较强
        """))
}
