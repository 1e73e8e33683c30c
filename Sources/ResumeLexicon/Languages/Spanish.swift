import ResumeModel

extension Language {
  /// Spanish, of Spain and America.
  static let spanish = Language(
    code: "es",
    fileMarks: "es|esp|spanish|español|espanol|castellano",
    separatesWords: true,
    dates: DateVocabulary(
      months: """
        enero;febrero;marzo;abril;mayo;junio;julio;agosto;septiembre|setiembre;octubre;noviembre;diciembre
        """,
      shortMonths: "ene;feb;mar;abr;may;jun;jul;ago;sep|sept|set?;oct;nov;dic",
      seasons: "primavera|verano|otoño|invierno|principios|mediados|finales",
      now: """
        actualidad|la actualidad|actualmente|presente|el presente|hoy|la fecha|en curso|el momento|actual?
        """,
      since: "desde",
      from: "de|del",
      until: "a|al|hasta",
      linkers: "de|del",
      conjunctions: "y",
      articles: "la|el|a|hasta|previsto|prevista|aprox.",
      eras: ""),
    page: PageWords(
      months: "ene.;feb.;mar.;abr.;may.;jun.;jul.;ago.;sept.;oct.;nov.;dic.",
      date: "M Y", present: "actualidad"),
    sample: SampleResume(
      name: "Robin Hale",
      headline: "Ingeniero de datos",
      place: "Madrid",
      summary: "Ingeniero de datos con seis años en logística. Escriba aquí dos frases sobre usted.",
      title: "Ingeniero de datos",
      organization: "Viento Norte Logística",
      bullets: """
        Reduje la importación nocturna de 3 horas a 20 minutos al cargar solo los cambios|Dirigí a un equipo de \
        tres personas en el paso a PostgreSQL
        """,
      earlierTitle: "Desarrollador",
      earlierOrganization: "Puerto Software",
      earlierBullet: "Escribí los informes que 40 colegas usaban cada semana",
      degree: "Grado en Informática",
      school: "Universidad de Madrid",
      toolsLabel: "Herramientas"),
    sectionTitles: SectionTitles(
      basics: """
        perfil|sobre mí|contacto|datos personales|perfil profesional|resumen|información personal|objetivo|contactos|\
        sobre mi|acerca de mí|datos de contacto|objetivo profesional
        """,
      work: """
        experiencia|experiencia laboral|experiencia profesional|trayectoria profesional|experiencias|prácticas|empleo
        """,
      volunteer: "voluntariado|actividades|actividades extracurriculares",
      education: "educación|formación|formación académica|estudios|títulos",
      awards: "premios|reconocimientos|becas|logros",
      certificates: "certificados|certificaciones|cursos|licencias",
      publications: "publicaciones|ponencias|patentes",
      skills: """
        habilidades|competencias|conocimientos|habilidades técnicas|aptitudes|herramientas|conocimientos técnicos
        """,
      languages: "idiomas|lenguas",
      interests: "intereses|aficiones|pasatiempos",
      references: "referencias",
      projects: "proyectos|proyectos personales|investigación"),
    sectionHints: [],
    documentTitles: "currículum|curriculum|currículum vitae|hoja de vida",
    contactLabels: ContactLabels(
      name: "nombre",
      email: "correo|correo electrónico", phone: "teléfono|tel|móvil|celular", address: "dirección|domicilio|ubicación",
      link: "sitio web|página web"),
    privateWords: PrivateWords(
      birth: "fecha de nacimiento|nacido el|nacida el",
      identity: "número de identificación|dni:|pasaporte n|seguridad social",
      maritalStatus: "estado civil|soltero|soltera|casado|casada",
      religion: "religión:",
      affiliation: "",
      bankAccount: "cuenta bancaria"),
    placeholders: "tu nombre|nombre apellido",
    positions: """
      desarrollador|desarrolladora|ingeniero|ingeniera|jefe|jefa|becario|becaria|analista|gerente|profesor|profesora|\
      licenciado|licenciada|licenciatura|grado|máster|doctorado
      """,
    organizations: "universidad|instituto|escuela|colegio|empresa|banco|facultad",
    listLabels: "responsabilidades|logros|funciones",
    grades: "sobresaliente|notable",
    gradeStarts: "nota media",
    particles: "",
    joiningWords: "en|de",
    frequentWords: "y|el|los|las|del|para|con|una|por|en",
    ads: AdVocabulary(
      requiredHeadings: "requisitos|perfil buscado|qué buscamos",
      preferredHeadings: "deseable|se valorará|valorable",
      workHeadings: "funciones|responsabilidades|el puesto|tareas",
      boilerplateHeadings: "sobre nosotros|quiénes somos|ofrecemos|beneficios|salario|cómo postular",
      required: "imprescindible|obligatorio|indispensable",
      preferred: "se valorará|deseable|es un plus|idealmente",
      boilerplate: "igualdad de oportunidades|seguro médico",
      filler: "y el la los las del para con una por en que nuestro nuestra experiencia conocimientos manejo"))
}
