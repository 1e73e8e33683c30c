import ResumeModel

extension Language {
  /// French.
  static let french = Language(
    code: "fr",
    fileMarks: "fr|fra|french|français|francais",
    separatesWords: true,
    dates: DateVocabulary(
      months: """
        janvier;février|fevrier;mars;avril;mai;juin;juillet;août|aout;septembre;octobre;novembre;décembre|decembre
        """,
      shortMonths: "jan|janv;fév|févr|fevr;mars;avr;mai;juin;juil;août|aout;sept;oct;nov;déc",
      seasons: "printemps|été|automne|hiver|début|fin",
      now: """
        aujourd'hui|aujourd’hui|aujourd|présent|maintenant|ce jour|à ce jour|en cours|actuellement|actuel?
        """,
      since: "depuis",
      from: "de|du",
      until: "au|à|jusqu'à|jusqu’à|jusqu'au",
      linkers: "de",
      conjunctions: "et",
      articles: "à|le|ce|prévu|prévue|env.",
      eras: ""),
    page: PageWords(
      months: "janv.;févr.;mars;avr.;mai;juin;juil.;août;sept.;oct.;nov.;déc.",
      date: "M Y", present: "aujourd’hui"),
    sample: SampleResume(
      name: "Robin Hale",
      headline: "Ingénieur de données",
      place: "Lyon",
      summary: """
        Ingénieur de données avec six ans d’expérience dans la logistique. Écrivez ici deux phrases sur vous.
        """,
      title: "Ingénieur de données",
      organization: "Vent du Nord Logistique",
      bullets: """
        Réduit l’import nocturne de 3 heures à 20 minutes en ne chargeant que les changements|Dirigé une équipe \
        de trois personnes pendant le passage à PostgreSQL
        """,
      earlierTitle: "Développeur",
      earlierOrganization: "Logiciels du Port",
      earlierBullet: "Écrit les rapports que 40 collègues utilisaient chaque semaine",
      degree: "Licence en informatique",
      school: "Université de Lyon",
      toolsLabel: "Outils"),
    sectionTitles: SectionTitles(
      basics: """
        à propos|profil professionnel|résumé|profil|informations personnelles|état civil|coordonnées|contact|contacts|\
        à propos de moi|présentation|objectif|mes coordonnées
        """,
      work: """
        expérience|expériences|expérience professionnelle|expériences professionnelles|parcours professionnel|\
        stages|emplois|expériences de travail
        """,
      volunteer: "bénévolat|engagement associatif|vie associative|engagements",
      education: """
        formation|formations|éducation|études|formation académique|diplômes|diplômes et formations|cursus|scolarité
        """,
      awards: "prix|distinctions|prix et distinctions|bourses",
      certificates: "certificats|certifications",
      publications: "publications|conférences|brevets",
      skills: """
        compétences|compétences techniques|compétences informatiques|savoir faire|outils|compétences clés
        """,
      languages: "langues|langues étrangères",
      interests: "loisirs|centres d intérêt|centres d intérêts|passions",
      references: "références",
      projects: "projets|projets personnels|recherche"),
    sectionHints: [],
    documentTitles: "curriculum vitae|cv",
    contactLabels: ContactLabels(
      name: "nom",
      email: "courriel|e-mail|mél", phone: "téléphone|tél|portable", address: "adresse|domicile", link: "site|site web"),
    privateWords: PrivateWords(
      birth: "né le|née le|date de naissance",
      identity: "numéro de sécurité sociale|carte d'identité|passeport n",
      maritalStatus: "situation familiale|célibataire|marié",
      religion: "religion :",
      affiliation: "",
      bankAccount: "numéro de compte"),
    placeholders: "votre nom|prénom nom",
    positions: """
      développeur|développeuse|ingénieur|ingénieure|stagiaire|chef|responsable|directeur|directrice|apprenti|apprentie|\
      technicien|technicienne|enseignant|enseignante|licence|doctorat
      """,
    organizations: "université|école|lycée|institut|société|banque|iut",
    listLabels: "missions|réalisations|responsabilités|résultats",
    grades: "mention bien|mention très bien",
    gradeStarts: "mention ",
    particles: "",
    joiningWords: "chez|en|à",
    frequentWords: "et|le|la|les|des|du|pour|avec|dans|une|au",
    ads: AdVocabulary(
      requiredHeadings: "profil recherché|votre profil|compétences requises|prérequis",
      preferredHeadings: "serait un plus|atouts",
      workHeadings: "missions|vos missions|responsabilités|le poste",
      boilerplateHeadings: "à propos de nous|qui sommes-nous|avantages|rémunération|nous offrons|processus de recrutement",
      required: "indispensable|exigé|obligatoire|impératif",
      preferred: "serait un plus|est un plus|souhaité|idéalement|apprécié",
      boilerplate: "tickets restaurant|mutuelle|télétravail possible",
      filler: "et le la les des du pour avec dans une au vous nous votre notre expérience connaissances maîtrise"))
}
