import ResumeModel

extension Language {
  /// Portuguese, of Brazil and Portugal.
  static let portuguese = Language(
    code: "pt",
    fileMarks: "pt|br|ptbr|portuguese|português|portugues",
    separatesWords: true,
    dates: DateVocabulary(
      months: """
        janeiro;fevereiro;março|marco;abril;maio;junho;julho;agosto;setembro;outubro;novembro;dezembro
        """,
      shortMonths: "jan;fev;mar;abr;mai;jun;jul;ago;set?;out?;nov;dez",
      seasons: "primavera|verão|outono|inverno|início|meados|fim",
      now: """
        atualmente|presente momento|presente|o presente|hoje|até hoje|em andamento|o momento|momento atual|atual?|cursando
        """,
      since: "desde",
      from: "de",
      until: "a|até|ate",
      linkers: "de",
      conjunctions: "e",
      articles: "o|a|até|ao|previsto|prevista|aprox.",
      eras: ""),
    page: PageWords(
      months: "jan.;fev.;mar.;abr.;mai.;jun.;jul.;ago.;set.;out.;nov.;dez.",
      date: "M Y", present: "atualmente"),
    sample: SampleResume(
      name: "Robin Hale",
      headline: "Engenheiro de dados",
      place: "Lisboa",
      summary: "Engenheiro de dados com seis anos em logística. Escreva aqui duas frases sobre você.",
      title: "Engenheiro de dados",
      organization: "Vento Norte Logística",
      bullets: """
        Reduzi a importação noturna de 3 horas para 20 minutos ao carregar apenas as mudanças|Liderei uma equipe \
        de três pessoas na mudança para PostgreSQL
        """,
      earlierTitle: "Desenvolvedor",
      earlierOrganization: "Porto Software",
      earlierBullet: "Escrevi os relatórios que 40 colegas usavam toda semana",
      degree: "Licenciatura em Informática",
      school: "Universidade de Lisboa",
      toolsLabel: "Ferramentas"),
    sectionTitles: SectionTitles(
      basics: """
        sobre mim|dados pessoais|perfil profissional|perfil|resumo|resumo profissional|contato|contacto|objetivo|\
        informações pessoais|sobre|contatos|contactos|objetivo profissional|apresentação|quem sou
        """,
      work: """
        experiência|experiências|experiência profissional|experiências profissionais|histórico profissional|estágios
        """,
      volunteer: "voluntariado|trabalho voluntário|atividades extracurriculares",
      education: """
        educação|formação|formação acadêmica|formação académica|escolaridade|formação educacional
        """,
      awards: "prêmios|prémios|premiações|conquistas|bolsas",
      certificates: "certificados|certificações|cursos|cursos e certificações",
      publications: "publicações|palestras|patentes|artigos",
      skills: """
        habilidades|competências|competências técnicas|conhecimentos|conhecimentos técnicos|habilidades técnicas|\
        tecnologias|ferramentas|habilidades e tecnologias|habilidades pessoais
        """,
      languages: "idiomas|línguas",
      interests: "interesses|hobbies|passatempos",
      references: "referências",
      projects: "projetos|projetos pessoais|pesquisa"),
    sectionHints: [SectionHint(.work, "experiência|experiências")],
    documentTitles: "currículo|curriculum|curriculum vitae",
    contactLabels: ContactLabels(
      name: "nome",
      email: "e-mail|email|correio eletrónico", phone: "telefone|tel|celular|telemóvel", address: "endereço|morada|localização",
      link: "site|página"),
    privateWords: PrivateWords(
      birth: "data de nascimento|nascido em|nascida em",
      identity: "cpf:|rg:|número de identidade|passaporte n",
      maritalStatus: "estado civil|solteiro|solteira|casado|casada",
      religion: "religião:",
      affiliation: "naturalidade",
      bankAccount: "conta bancária"),
    placeholders: "seu nome|nome sobrenome",
    positions: """
      desenvolvedor|desenvolvedora|programador|programadora|engenheiro|engenheira|estagiário|estagiária|gerente|\
      analista|coordenador|coordenadora|bacharelado|licenciatura|mestrado|doutorado|tecnólogo
      """,
    organizations: "universidade|faculdade|instituto|escola|empresa|banco|ltda",
    listLabels: "responsabilidades|atividades|conquistas|resultados",
    grades: "",
    gradeStarts: "média|nota final",
    particles: "",
    joiningWords: "em|na|no",
    frequentWords: "e|o|os|dos|da|do|para|com|uma|em",
    ads: AdVocabulary(
      requiredHeadings: "requisitos|qualificações|o que esperamos",
      preferredHeadings: "diferenciais|desejável",
      workHeadings: "responsabilidades|atividades|atribuições|sobre a vaga",
      boilerplateHeadings: "sobre nós|quem somos|benefícios|oferecemos|salário|como se candidatar",
      required: "obrigatório|imprescindível|indispensável",
      preferred: "desejável|diferencial|idealmente|será um plus",
      boilerplate: "vale refeição|plano de saúde|vale transporte",
      filler: "e o a os as dos da do para com uma em que nosso nossa experiência conhecimento conhecimentos"))
}
