import ResumeModel

extension Language {
  /// Italian.
  static let italian = Language(
    code: "it",
    fileMarks: "it|ita|italian|italiano",
    separatesWords: true,
    dates: DateVocabulary(
      months: """
        gennaio;febbraio;marzo;aprile;maggio;giugno;luglio;agosto;settembre;ottobre;novembre;dicembre
        """,
      shortMonths: "gen;feb|febb;mar;apr;mag;giu;lug;ago;set?|sett;ott;nov;dic",
      seasons: "primavera|estate|autunno|inverno|inizio|metà|fine",
      now: "oggi|attualmente|in corso|presente|attuale|adesso|ad oggi",
      since: "dal|da",
      from: "da|dal|del",
      until: "a|al|fino|fino a|fino al",
      linkers: "di|del",
      conjunctions: "e",
      articles: "ad|a|il|previsto|prevista|ca.",
      eras: ""),
    page: PageWords(
      months: "gen;feb;mar;apr;mag;giu;lug;ago;set;ott;nov;dic",
      date: "M Y", present: "oggi"),
    sample: SampleResume(
      name: "Robin Hale",
      headline: "Ingegnere dei dati",
      place: "Torino",
      summary: "Ingegnere dei dati con sei anni nella logistica. Scriva qui due frasi su di sé.",
      title: "Ingegnere dei dati",
      organization: "Vento del Nord Logistica",
      bullets: """
        Ridotto l’importazione notturna da 3 ore a 20 minuti caricando solo le modifiche|Guidato un gruppo di tre \
        persone nel passaggio a PostgreSQL
        """,
      earlierTitle: "Sviluppatore",
      earlierOrganization: "Porto Software",
      earlierBullet: "Scritto i rapporti che 40 colleghi usavano ogni settimana",
      degree: "Laurea in Informatica",
      school: "Università di Torino",
      toolsLabel: "Strumenti"),
    sectionTitles: SectionTitles(
      basics: """
        informazioni personali|profilo|profilo professionale|contatti|dati personali|presentazione|su di me|sommario|\
        contatto|chi sono|obiettivo
        """,
      work: """
        esperienza|esperienze|esperienza lavorativa|esperienze lavorative|esperienza professionale|\
        esperienze professionali|tirocini|esperienze di lavoro
        """,
      volunteer: "volontariato|attività extracurriculari",
      education: "istruzione|istruzione e formazione|formazione|titoli di studio|studi",
      awards: "premi|riconoscimenti|premi e riconoscimenti|borse di studio",
      certificates: "certificazioni|certificati|corsi|attestati",
      publications: "pubblicazioni|conferenze|brevetti",
      skills: "competenze|competenze tecniche|competenze informatiche|capacità|abilità|conoscenze",
      languages: "lingue|competenze linguistiche|conoscenze linguistiche",
      interests: "interessi|hobby|passioni",
      references: "referenze",
      projects: "progetti|progetti personali|ricerca"),
    sectionHints: [],
    documentTitles: "curriculum|curriculum vitae",
    contactLabels: ContactLabels(
      name: "nome",
      email: "e-mail|posta elettronica", phone: "telefono|tel|cellulare", address: "indirizzo|residenza|domicilio",
      link: "sito|sito web"),
    privateWords: PrivateWords(
      birth: "data di nascita|nato il|nata il|nato a|nata a",
      identity: "codice fiscale|carta d'identità|passaporto n",
      maritalStatus: "stato civile|celibe|nubile|coniugato|coniugata",
      religion: "religione:",
      affiliation: "",
      bankAccount: "conto corrente"),
    placeholders: "nome cognome|il tuo nome",
    positions: """
      sviluppatore|sviluppatrice|ingegnere|programmatore|tirocinante|stagista|responsabile|direttore|direttrice|\
      insegnante|laurea|dottorato|impiegato|impiegata
      """,
    organizations: "università|politecnico|liceo|istituto|scuola|azienda|banca|spa|srl",
    listLabels: "responsabilità|attività|risultati",
    grades: "110 e lode|con lode",
    gradeStarts: "voto ",
    particles: "",
    joiningWords: "presso|in",
    frequentWords: "e|il|gli|di|per|con|una|nel|della",
    ads: AdVocabulary(
      requiredHeadings: "requisiti|cosa cerchiamo|profilo ricercato",
      preferredHeadings: "preferenziale|costituisce titolo preferenziale|gradito",
      workHeadings: "mansioni|responsabilità|attività|il ruolo",
      boilerplateHeadings: "chi siamo|cosa offriamo|offriamo|benefit|retribuzione|come candidarsi",
      required: "indispensabile|obbligatorio|è richiesta|sono richieste",
      preferred: "preferibile|gradita|costituisce un plus|idealmente",
      boilerplate: "buoni pasto|entrambi i sessi",
      filler: "e il la gli di per con una nel della che nostro nostra esperienza conoscenza conoscenze"))
}
