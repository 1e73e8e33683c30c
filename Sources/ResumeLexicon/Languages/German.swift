import ResumeModel

extension Language {
  /// German, with Austrian and Swiss words.
  static let german = Language(
    code: "de",
    fileMarks: "de|ger|german|deutsch",
    separatesWords: true,
    dates: DateVocabulary(
      months: "januar|jänner;februar|feber;märz|maerz;april;mai;juni;juli;august;september;oktober;november;dezember",
      shortMonths: "jan|jän;feb;mär|mrz;apr;mai;jun;jul;aug;sep|sept;okt;nov;dez",
      seasons: """
        frühjahr|frühling|sommer|herbst|winter|wintersemester|sommersemester|ws|ss|wise|sose|anfang|mitte|ende
        """,
      now: "heute|jetzt|aktuell|laufend|gegenwart|gegenwärtig|andauernd|dato?",
      since: "seit|ab",
      from: "von",
      until: "bis",
      linkers: "",
      conjunctions: "und",
      articles: "bis|zur|die|voraussichtlich|vsl.|ca.",
      eras: ""),
    page: PageWords(
      months: "Jan.;Feb.;März;Apr.;Mai;Juni;Juli;Aug.;Sept.;Okt.;Nov.;Dez.",
      date: "M Y", present: "heute"),
    sample: SampleResume(
      name: "Robin Hale",
      headline: "Dateningenieur",
      place: "Hamburg",
      summary: "Dateningenieur mit sechs Jahren Erfahrung in der Logistik. Hier stehen zwei Sätze über Sie.",
      title: "Dateningenieur",
      organization: "Nordwind Logistik",
      bullets: """
        Den nächtlichen Import von 3 Stunden auf 20 Minuten verkürzt, weil nur noch Änderungen geladen werden|Ein \
        Team von drei Personen beim Umzug auf PostgreSQL geleitet
        """,
      earlierTitle: "Entwickler",
      earlierOrganization: "Hafen Software",
      earlierBullet: "Berichte geschrieben, die 40 Kollegen jede Woche nutzten",
      degree: "BSc Informatik",
      school: "Universität Hamburg",
      toolsLabel: "Werkzeuge"),
    sectionTitles: SectionTitles(
      basics: """
        profil|über mich|kontakt|persönliche daten|persönliche angaben|kurzprofil|zur person|kontaktdaten|\
        zusammenfassung|kontakte|kontaktinformationen|angaben zur person|berufliches profil
        """,
      work: """
        berufserfahrung|beruflicher werdegang|praxiserfahrung|berufliche laufbahn|arbeitserfahrung|berufspraxis|praktika|\
        praktikum|werdegang|beruf|berufliche erfahrung|beruflicher hintergrund|berufliche stationen
        """,
      volunteer: """
        ehrenamt|ehrenamtliches engagement|ehrenamtliche tätigkeiten|gesellschaftliches engagement|ehrenamtliche tätigkeit
        """,
      education: """
        ausbildung|bildung|studium|bildungsweg|schulbildung|hochschulbildung|akademische ausbildung|studienverlauf|\
        schule|akademischer werdegang|akademische laufbahn
        """,
      awards: "auszeichnungen|preise|stipendien|preise und auszeichnungen|auszeichnungen und preise|ehrungen",
      certificates: "zertifikate|zertifizierungen|weiterbildung|weiterbildungen|fortbildungen|kurse",
      publications: "veröffentlichungen|publikationen|vorträge|patente",
      skills: """
        kenntnisse|fähigkeiten|kompetenzen|it kenntnisse|edv|edv kenntnisse|it kompetenzen|technische kenntnisse|\
        technische fähigkeiten|fachkenntnisse|kenntnisse und fähigkeiten
        """,
      languages: "sprachen|sprachkenntnisse|fremdsprachen",
      interests: "interessen|hobbys|hobbys und interessen|interessen und hobbys|freizeit",
      references: "referenzen",
      projects: "projekte|forschungsprojekte|persönliche projekte|forschung|eigene projekte"),
    sectionHints: [
      SectionHint(.work, "erfahrung|praktika"), SectionHint(.education, "ausbildung"), SectionHint(.skills, "kenntnisse"),
    ],
    documentTitles: "lebenslauf",
    contactLabels: ContactLabels(
      name: "name",
      email: "e-mail|mail", phone: "telefon|tel|mobil|handy", address: "adresse|anschrift|wohnort",
      link: "webseite|homepage"),
    privateWords: PrivateWords(
      birth: "geburtsdatum|geboren am|geburtsort|geb. am",
      identity: "personalausweis|reisepass|sozialversicherungsnummer",
      maritalStatus: "familienstand|verheiratet|ledig",
      religion: "konfession",
      affiliation: "",
      bankAccount: "kontonummer"),
    placeholders: "mustermann|musterfrau|musterstraße|max.muster",
    positions: """
      ingenieur|ingenieurin|entwickler|entwicklerin|leiter|leiterin|berater|beraterin|werkstudent|werkstudentin|\
      praktikant|praktikantin|geschäftsführer|mitarbeiter|mitarbeiterin
      """,
    organizations: "universität|hochschule|gymnasium|ag|gmbh|verein|institut",
    listLabels: "aufgaben|erfolge|ergebnisse|tätigkeiten|schwerpunkte",
    grades: "sehr gut|gut",
    gradeStarts: "abschlussnote|note |note:",
    particles: "",
    joiningWords: "bei|von|seit|in|an",
    frequentWords: "und|der|die|das|mit|für|von|im|zur|zum|bei|auf",
    ads: AdVocabulary(
      requiredHeadings: "anforderungen|ihr profil|dein profil|was du mitbringst|das bringst du mit",
      preferredHeadings: "wünschenswert|von vorteil",
      workHeadings: "aufgaben|ihre aufgaben|deine aufgaben",
      boilerplateHeadings: "wir bieten|über uns|das bieten|deine vorteile",
      required: "zwingend|setzen wir voraus",
      preferred: "von vorteil|wünschenswert|idealerweise",
      boilerplate: "betriebliche altersvorsorge|schwerbehindert",
      filler: """
        eigene oder und mit für dein deine ihre unser unsere wir sich eine einen einer kenntnisse erfahrung
        """))
}
