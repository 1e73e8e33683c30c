import ResumeModel

extension Language {
  /// Dutch, of the Netherlands and Flanders.
  static let dutch = Language(
    code: "nl",
    fileMarks: "nl|dutch|nederlands",
    separatesWords: true,
    dates: DateVocabulary(
      months: """
        januari;februari;maart;april;mei;juni;juli;augustus;september;oktober;november;december
        """,
      shortMonths: "jan;feb;mrt|maa;apr;mei;jun;jul;aug;sep|sept;okt;nov;dec",
      seasons: "lente|voorjaar|zomer|herfst|najaar|winter|begin|eind",
      now: "heden|nu|vandaag|lopend|huidig",
      since: "sinds|vanaf",
      from: "van",
      until: "tot|tot en met|t/m",
      linkers: "",
      conjunctions: "en",
      articles: "het|verwacht|ca.",
      eras: ""),
    page: PageWords(
      months: "jan.;feb.;mrt.;apr.;mei;juni;juli;aug.;sept.;okt.;nov.;dec.",
      date: "M Y", present: "heden"),
    sample: SampleResume(
      name: "Robin Hale",
      headline: "Data-engineer",
      place: "Utrecht",
      summary: "Data-engineer met zes jaar ervaring in de logistiek. Schrijf hier twee zinnen over uzelf.",
      title: "Data Engineer",
      organization: "Noordenwind Logistiek",
      bullets: """
        De nachtelijke import van 3 uur tot 20 minuten verkort door alleen wijzigingen te laden|Een team van drie \
        geleid bij de overstap naar PostgreSQL
        """,
      earlierTitle: "Ontwikkelaar",
      earlierOrganization: "Haven Software",
      earlierBullet: "Rapporten geschreven die 40 collega’s elke week gebruikten",
      degree: "BSc Informatica",
      school: "Universiteit Utrecht",
      toolsLabel: "Gereedschap"),
    sectionTitles: SectionTitles(
      basics: "over mij|profiel|personalia|persoonlijke gegevens|contactgegevens|samenvatting|persoonlijk profiel",
      work: "werkervaring|ervaring|loopbaan|stages|professionele ervaring",
      volunteer: "vrijwilligerswerk|nevenactiviteiten",
      education: "opleiding|opleidingen|onderwijs|studie",
      awards: "prijzen|onderscheidingen|beurzen",
      certificates: "certificaten|cursussen|trainingen|certificeringen",
      publications: "publicaties|lezingen|patenten",
      skills: "vaardigheden|competenties|technische vaardigheden|kennis",
      languages: "talen|talenkennis",
      interests: "interesses|hobby s|hobbies",
      references: "referenties",
      projects: "projecten|persoonlijke projecten|onderzoek"),
    sectionHints: [],
    documentTitles: "curriculum vitae|cv",
    contactLabels: ContactLabels(
      name: "naam",
      email: "e-mail|mail", phone: "telefoon|tel|mobiel", address: "adres|woonplaats", link: "website|webpagina"),
    privateWords: PrivateWords(
      birth: "geboortedatum|geboren op|geboorteplaats",
      identity: "burgerservicenummer|bsn:|paspoortnummer",
      maritalStatus: "burgerlijke staat|gehuwd|ongehuwd",
      religion: "geloofsovertuiging",
      affiliation: "",
      bankAccount: "rekeningnummer"),
    placeholders: "uw naam|jouw naam",
    positions: """
      ontwikkelaar|ingenieur|stagiair|stagiaire|leidinggevende|medewerker|onderzoeker|docent|adviseur|beheerder
      """,
    organizations: "universiteit|hogeschool|instituut|bedrijf|bv|nv|stichting",
    listLabels: "taken|verantwoordelijkheden|resultaten",
    grades: "met lof",
    gradeStarts: "gemiddeld cijfer",
    particles: "",
    joiningWords: "bij|in",
    frequentWords: "en|het|een|van|voor|met|op|bij",
    ads: AdVocabulary(
      requiredHeadings: "functie-eisen|eisen|wat vragen wij|jouw profiel|wie ben jij",
      preferredHeadings: "pré|wenselijk|pluspunten",
      workHeadings: "taken|werkzaamheden|wat ga je doen|de functie",
      boilerplateHeadings: "over ons|wij bieden|wat bieden wij|arbeidsvoorwaarden|salaris|solliciteren",
      required: "vereist|verplicht|noodzakelijk",
      preferred: "is een pré|een plus|wenselijk|bij voorkeur",
      boilerplate: "acquisitie|pensioenregeling|reiskostenvergoeding",
      filler: "en het een van voor met op bij je jij wij ons onze jouw ervaring kennis"))
}
