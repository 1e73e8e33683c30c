import ResumeModel

extension Language {
  /// Korean.
  static let korean = Language(
    code: "ko",
    fileMarks: "ko|kr|korean|한국어|국문",
    separatesWords: false,
    dates: DateVocabulary(
      months: "",
      shortMonths: "",
      seasons: "봄|여름|가을|겨울|상반기|하반기",
      now: "현재|재직중|재직 중|진행중|진행 중",
      since: "",
      from: "",
      until: "부터|에서",
      linkers: "",
      conjunctions: "및",
      articles: "",
      eras: ""),
    page: PageWords(months: "", date: "Y.0m", present: "현재"),
    sectionTitles: SectionTitles(
      basics: "자기소개|인적사항|소개|연락처|요약|프로필",
      work: "경력|경력사항|경력 사항|업무 경험|업무경험|경험|직무 경험",
      volunteer: "봉사활동|대외활동|동아리|활동",
      education: "학력|교육|학력사항|학력 사항",
      awards: "수상|수상경력|수상 경력|수상내역",
      certificates: "자격증|자격 증명|자격사항",
      publications: "논문|특허|발표",
      skills: "기술|기술 스택|기술스택|보유 기술|스킬|역량",
      languages: "언어|외국어|어학",
      interests: "취미|관심사",
      references: "추천인",
      projects: "개인 프로젝트|프로젝트|프로젝트 경험|오픈소스"),
    sectionHints: [
      SectionHint(.work, "경력"), SectionHint(.education, "학력"), SectionHint(.projects, "프로젝트"),
      SectionHint(.skills, "기술"),
    ],
    documentTitles: "이력서|경력기술서",
    contactLabels: ContactLabels(
      name: "이름|성명",
      email: "이메일|메일", phone: "전화|전화번호|휴대폰|연락처", address: "주소", link: "홈페이지|블로그"),
    privateWords: PrivateWords(
      birth: "생년월일",
      identity: "주민등록번호|여권번호",
      maritalStatus: "결혼 여부|혼인 여부",
      religion: "종교:",
      affiliation: "본적",
      bankAccount: "계좌번호"),
    placeholders: "",
    positions: "개발자|엔지니어|디자이너|매니저|연구원|인턴|팀장|학사|석사|박사",
    organizations: "대학교|주식회사|연구소|은행|고등학교|대학원",
    listLabels: "담당업무|주요업무|성과|담당 업무|주요 업무",
    grades: "",
    gradeStarts: "우수",
    particles: "",
    joiningWords: "",
    frequentWords: "및|를|을|에서|으로",
    ads: AdVocabulary(
      requiredHeadings: "자격 요건|자격요건|지원 자격",
      preferredHeadings: "우대 사항|우대사항",
      workHeadings: "주요 업무|주요업무|담당 업무|담당업무",
      boilerplateHeadings: "회사 소개|복지|혜택|근무지|급여|지원 방법",
      required: "필수",
      preferred: "우대",
      boilerplate: "4대보험|퇴직금",
      filler: "경험 이상 업무 관련 능력 우대 필수 분 개발 설계"))
}
