import ResumeModel

extension Language {
  /// Polish.
  static let polish = Language(
    code: "pl",
    fileMarks: "pl|pol|polish|polski",
    separatesWords: true,
    dates: DateVocabulary(
      months: """
        styczeń|stycznia;luty|lutego;marzec|marca;kwiecień|kwietnia;maj|maja;czerwiec|czerwca;lipiec|lipca;\
        sierpień|sierpnia;wrzesień|września;październik|października;listopad|listopada;grudzień|grudnia
        """,
      shortMonths: "sty;lut;mar;kwi;maj;cze;lip;sie;wrz;paź;lis;gru",
      seasons: "wiosna|lato|jesień|zima|początek|połowa|koniec",
      now: "obecnie|teraz|dziś|nadal|chwili obecnej|dnia dzisiejszego|w trakcie",
      since: "od",
      from: "od",
      until: "do|do dnia",
      linkers: "",
      conjunctions: "i|oraz",
      articles: "do",
      eras: ""),
    page: PageWords(
      months: "sty;lut;mar;kwi;maj;cze;lip;sie;wrz;paź;lis;gru",
      date: "M Y", present: "obecnie"),
    sample: SampleResume(
      name: "Robin Hale",
      headline: "Inżynier danych",
      place: "Gdańsk",
      summary: "Inżynier danych z sześcioletnim doświadczeniem w logistyce. Napisz tu dwa zdania o sobie.",
      title: "Inżynier danych",
      organization: "Północny Wiatr Logistyka",
      bullets: """
        Skrócił nocny import z 3 godzin do 20 minut, ładując tylko zmiany|Kierował trzyosobowym zespołem przy \
        przejściu na PostgreSQL
        """,
      earlierTitle: "Programista",
      earlierOrganization: "Port Oprogramowanie",
      earlierBullet: "Napisał raporty, z których co tydzień korzystało 40 osób",
      degree: "Licencjat z informatyki",
      school: "Uniwersytet Gdański",
      toolsLabel: "Narzędzia"),
    sectionTitles: SectionTitles(
      basics: "o mnie|dane osobowe|kontakt|profil zawodowy|podsumowanie|profil|dane kontaktowe",
      work: "doświadczenie|doświadczenie zawodowe|praca|praktyki|staże|historia zatrudnienia",
      volunteer: "wolontariat|działalność dodatkowa|działalność społeczna",
      education: "edukacja|wykształcenie|nauka",
      awards: "nagrody|osiągnięcia|stypendia|wyróżnienia",
      certificates: "certyfikaty|kursy|szkolenia|kursy i szkolenia",
      publications: "publikacje|wystąpienia|patenty",
      skills: "umiejętności|kompetencje|umiejętności techniczne|technologie",
      languages: "języki|języki obce|znajomość języków",
      interests: "zainteresowania|hobby|pasje",
      references: "referencje",
      projects: "projekty|projekty własne|badania"),
    sectionHints: [SectionHint(.work, "doświadczenie"), SectionHint(.skills, "umiejętności")],
    documentTitles: "życiorys|curriculum vitae|cv",
    contactLabels: ContactLabels(
      name: "imię i nazwisko",
      email: "e-mail|poczta", phone: "telefon|tel|kom", address: "adres|miejscowość", link: "strona|strona www"),
    privateWords: PrivateWords(
      birth: "data urodzenia|urodzony|urodzona",
      identity: "pesel|numer dowodu|numer paszportu",
      maritalStatus: "stan cywilny|żonaty|zamężna",
      religion: "wyznanie",
      affiliation: "narodowość",
      bankAccount: "numer konta"),
    placeholders: "imię nazwisko|imię i nazwisko",
    positions: """
      programista|programistka|inżynier|stażysta|stażystka|kierownik|specjalista|praktykant|dyrektor|nauczyciel|\
      licencjat|magister|doktorat
      """,
    organizations: "uniwersytet|politechnika|akademia|liceum|firma|szkoła|instytut|spółka",
    listLabels: "obowiązki|osiągnięcia|zadania|zakres obowiązków",
    grades: "z wyróżnieniem",
    gradeStarts: "średnia ocen",
    particles: "",
    joiningWords: "w|na",
    frequentWords: "i|w|na|z|do|oraz|dla",
    ads: AdVocabulary(
      requiredHeadings: "wymagania|oczekujemy|nasze oczekiwania|czego oczekujemy",
      preferredHeadings: "mile widziane|dodatkowe atuty",
      workHeadings: "obowiązki|zakres obowiązków|zadania|twoje zadania",
      boilerplateHeadings: "o nas|oferujemy|co oferujemy|benefity|wynagrodzenie|jak aplikować",
      required: "wymagane|konieczne|niezbędne",
      preferred: "mile widziane|dodatkowym atutem|będzie plusem",
      boilerplate: "zgodę na przetwarzanie|karta multisport",
      filler: "i w na z do oraz dla doświadczenie znajomość umiejętność praca"))
}
