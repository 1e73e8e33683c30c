import ResumeModel

extension Language {
  /// Hebrew.
  static let hebrew = Language(
    code: "he",
    fileMarks: "he|heb|iw|hebrew|עברית",
    separatesWords: true,
    dates: DateVocabulary(
      months: """
        ינואר|בינואר;פברואר|בפברואר;מרץ|מרס|במרץ;אפריל|באפריל;מאי|במאי;יוני|ביוני;יולי|ביולי;אוגוסט|באוגוסט;\
        ספטמבר|בספטמבר;אוקטובר|באוקטובר;נובמבר|בנובמבר;דצמבר|בדצמבר
        """,
      shortMonths: "ינו;פבר;;אפר;;;;אוג;ספט;אוק;נוב;דצמ",
      seasons: "אביב|קיץ|סתיו|חורף",
      now: "היום|הווה|כיום|עכשיו|להיום|כעת",
      since: "מאז|החל מ",
      from: "מ",
      until: "עד",
      linkers: "",
      conjunctions: "ו",
      articles: "",
      eras: ""),
    page: PageWords(
      months: "ינואר;פברואר;מרץ;אפריל;מאי;יוני;יולי;אוגוסט;ספטמבר;אוקטובר;נובמבר;דצמבר",
      date: "M Y", present: "היום"),
    sample: SampleResume(
      name: "רובין הייל",
      headline: "מהנדס נתונים",
      place: "חיפה",
      summary: "מהנדס נתונים עם שש שנות ניסיון בתחום השילוח. כתבו כאן שני משפטים על עצמכם.",
      title: "מהנדס נתונים",
      organization: "רוח צפון שילוח",
      bullets: """
        קיצר את הטעינה הלילית מ-3 שעות ל-20 דקות בטעינת השינויים בלבד|הוביל צוות של שלושה במעבר ל-PostgreSQL
        """,
      earlierTitle: "מפתח",
      earlierOrganization: "תוכנות הנמל",
      earlierBullet: "כתב דוחות ש-40 עמיתים השתמשו בהם בכל שבוע",
      degree: "תואר ראשון במדעי המחשב",
      school: "אוניברסיטת חיפה",
      toolsLabel: "כלים"),
    sectionTitles: SectionTitles(
      basics: "תקציר|פרופיל|אודות|פרטים אישיים|פרטי קשר|תמצית|אודותיי|יצירת קשר|על עצמי|פרטי התקשרות",
      work: "ניסיון|ניסיון תעסוקתי|ניסיון מקצועי|ניסיון בעבודה|תעסוקה|שירות צבאי|נסיון תעסוקתי|נסיון מקצועי",
      volunteer: "התנדבות|פעילות התנדבותית|התנדבויות",
      education: "השכלה|לימודים|השכלה אקדמית|השכלה והכשרה",
      awards: "פרסים|הישגים|מלגות|פרסים והישגים",
      certificates: "תעודות|הסמכות|קורסים|קורסים והסמכות",
      publications: "פרסומים|מאמרים|הרצאות|פטנטים",
      skills: "כישורים|מיומנויות|יכולות|טכנולוגיות|כישורים טכניים|ידע טכני",
      languages: "שפות|ידיעת שפות",
      interests: "תחביבים|תחומי עניין",
      references: "ממליצים|המלצות",
      projects: "פרויקטים|פרויקטים אישיים|מחקר"),
    sectionHints: [SectionHint(.work, "ניסיון|נסיון"), SectionHint(.education, "השכלה"), SectionHint(.skills, "כישורים")],
    documentTitles: "קורות חיים",
    contactLabels: ContactLabels(
      name: "שם|שם מלא",
      email: "דואל|אימייל|מייל", phone: "טלפון|נייד", address: "כתובת|מגורים", link: "אתר"),
    privateWords: PrivateWords(
      birth: "תאריך לידה|ת. לידה",
      identity: "תעודת זהות|ת.ז|מספר דרכון",
      maritalStatus: "מצב משפחתי|נשוי|נשואה|רווק",
      religion: "דת:",
      affiliation: "",
      bankAccount: "חשבון בנק"),
    placeholders: "שם פרטי ומשפחה",
    positions: "מהנדס|מהנדסת|מפתח|מפתחת|מנהל|מנהלת|אנליסט|אנליסטית|מתמחה|חוקר|חוקרת|מרצה|מתכנת|תוכניתן",
    organizations: "אוניברסיטה|אוניברסיטת|מכללה|טכניון|חברה|בנק|מכון|בית ספר|מכללת|חברת",
    listLabels: "תחומי אחריות|הישגים|משימות",
    grades: "בהצטיינות",
    gradeStarts: "ממוצע",
    particles: "",
    joiningWords: "ב|של",
    frequentWords: "של|על|עם|את|או",
    ads: AdVocabulary(
      requiredHeadings: "דרישות|דרישות התפקיד|דרישות חובה",
      preferredHeadings: "יתרון|יתרונות",
      workHeadings: "תיאור התפקיד|תחומי אחריות|התפקיד",
      boilerplateHeadings: "אודותינו|על החברה|מה אנחנו מציעים|שכר|תנאים",
      required: "חובה|נדרש|הכרחי",
      preferred: "יתרון|רצוי",
      boilerplate: "המשרה מיועדת",
      filler: "של על עם את או ניסיון ידע יכולת עבודה"))
}
