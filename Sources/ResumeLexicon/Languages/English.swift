import ResumeModel

extension Language {
  /// English, as both sides of the Atlantic write it.
  static let english = Language(
    code: "en",
    fileMarks: "en|eng|english|英文|us|uk|gb",
    separatesWords: true,
    dates: DateVocabulary(
      months: "january;february;march;april;may;june;july;august;september;october;november;december",
      shortMonths: "jan;feb;mar;apr;may;jun;jul;aug;sep|sept;oct;nov;dec",
      seasons: "spring|summer|autumn|fall|winter|early|mid|late",
      now: """
        present|the present|now|current|currently|ongoing|today|to date|in progress|continuing|date?
        """,
      since: "since",
      from: "from",
      until: "to|until|till|thru|through|up to",
      linkers: "of",
      conjunctions: "and",
      articles: "the|est.|exp.|expected|anticipated|approx.|projected",
      eras: ""),
    page: PageWords(
      months: "Jan;Feb;Mar;Apr;May;Jun;Jul;Aug;Sep;Oct;Nov;Dec",
      date: "M Y", present: "Present"),
    sample: SampleResume(
      name: "Robin Hale",
      headline: "Data engineer",
      place: "Oslo",
      summary: "Data engineer with six years in logistics. Replace this with two sentences about you.",
      title: "Data Engineer",
      organization: "Northwind Logistics",
      bullets: """
        Cut the nightly import from 3 hours to 20 minutes by loading only what had changed|Led a team of three \
        through the move to PostgreSQL
        """,
      earlierTitle: "Junior Developer",
      earlierOrganization: "Harbour Software",
      earlierBullet: "Wrote the reports that 40 colleagues used every week",
      degree: "BSc Computer Science",
      school: "University of Oslo",
      toolsLabel: "Tools"),
    sectionTitles: SectionTitles(
      basics: """
        summary|about|about me|profile|objective|career objective|professional summary|personal statement|\
        personal profile|contact|contact information|contact info|personal information|personal info|personal details|\
        introduction|overview|bio|executive summary|career summary|highlights|career highlights|contacts|\
        contact details|my contacts|about myself|professional profile|career profile
        """,
      work: """
        work|experience|work experience|professional experience|employment|employment history|work history|career|\
        career history|job experience|working experience|industry experience|relevant experience|related experience|\
        internship|internships|internship experience|experiences|professional background|appointments|\
        academic appointments|work exp list|positions|positions held|jobs
        """,
      volunteer: """
        volunteer|volunteering|volunteer experience|volunteer work|community|community service|community involvement|\
        leadership|leadership experience|activities|extracurricular activities|extracurriculars|leadership and activities
        """,
      education: """
        education|academic background|academic qualifications|educational qualifications|academic history|education and training|educational background|qualifications|\
        studies|academics|training|educations
        """,
      awards: """
        awards|honors|honours|awards and honors|honors and awards|achievements|scholarships|awards and achievements|\
        accomplishments|grants|fellowships
        """,
      certificates: """
        certificates|certifications|certification|licenses|licenses and certifications|courses|coursework
        """,
      publications: """
        publications|papers|research papers|publications and talks|talks|presentations|patents|selected publications|\
        conference papers
        """,
      skills: """
        skills|skill|technical skills|technologies|technical expertise|core competencies|competencies|competences|expertise|tools|\
        technical|programming|programming skills|skill set|skillset|key skills|skills and tools|technology|tech stack|\
        tech skills|areas of expertise|technical proficiency|strengths|proficiencies|languages and technologies
        """,
      languages: "languages|language|language skills|spoken languages",
      interests: "interests|hobbies|hobbies and interests|interests and hobbies|personal interests",
      references: "references|referees|recommendations",
      projects: """
        projects|personal projects|side projects|open source|open source projects|selected projects|academic projects|\
        project experience|research|research experience|research projects|key projects|notable projects|\
        open source contributions|portfolio
        """),
    sectionHints: [
      SectionHint(.education, "education"), SectionHint(.volunteer, "volunteer|volunteering"),
      SectionHint(.projects, "projects"), SectionHint(.publications, "publications"),
      SectionHint(.awards, "awards|honors"), SectionHint(.certificates, "certifications|certificates"),
      SectionHint(.skills, "skills"), SectionHint(.work, "experience|employment|internships"),
      SectionHint(.languages, "languages"), SectionHint(.interests, "interests"),
      SectionHint(.references, "references"), SectionHint(.skills, "technologies"),
      SectionHint(.basics, "summary|profile"), SectionHint(.projects, "research"),
      SectionHint(.volunteer, "leadership|activities"), SectionHint(.publications, "patents"),
      SectionHint(.projects, "project"), SectionHint(.publications, "publication|articles|article"),
      SectionHint(.awards, "award"), SectionHint(.certificates, "certification"),
    ],
    documentTitles: """
      resume|résumé|my resume|my résumé|cv|my cv|curriculum vitae|curriculum vitæ|vita|vitae|resume cv|cv resume
      """,
    contactLabels: ContactLabels(
      name: "name|full name",
      email: "email|e-mail|mail", phone: "phone|tel|mobile|cell|telephone",
      address: "address|location|city|street|postalcode|postal code|region",
      link: "website|web|blog|github|gitlab|linkedin|portfolio|homepage"),
    privateWords: PrivateWords(
      birth: "date of birth|birth date|birthday|d.o.b|dob:",
      identity: "national id|passport no|passport number|social security",
      maritalStatus: "marital status",
      religion: "religion:|religious affiliation",
      affiliation: "",
      bankAccount: "iban|bank account"),
    placeholders: """
      lorem ipsum|your name|your email|your.email@|you@example|firstname lastname|john.doe@example|todo|tbd|xxx-xxx|\
      [company]|company name|job title|fixme|insert 
      """,
    positions: """
      engineer|developer|manager|intern|analyst|scientist|designer|consultant|director|lead|architect|assistant|\
      researcher|administrator|programmer|specialist|officer|founder|cofounder|cto|ceo|coordinator|teacher|tutor|\
      professor|lecturer|instructor|fellow|associate|technician|president|head|editor|writer|freelancer|contractor|\
      trainee|apprentice|supervisor|advisor|bachelor|master|bsc|msc|phd|mba|ba|ma|diploma|degree|volunteer|member
      """,
    organizations: """
      university|college|school|institute|academy|inc|ltd|llc|gmbh|corp|corporation|company|co|labs|bank|group|\
      foundation|hospital|polytechnic
      """,
    listLabels: """
      responsibilities|key responsibilities|achievements|key achievements|accomplishments|highlights|duties|results|\
      tasks|technologies|tech stack|tools|environment
      """,
    grades: """
      distinction|merit|pass|honours|honors|cum laude|magna cum laude|summa cum laude|2:1|2:2|upper second|\
      lower second|with distinction|with honors|with honours|valedictorian
      """,
    gradeStarts: "gpa|cgpa|grade|first class|first-class|second class|second-class|upper second|lower second",
    particles: "",
    joiningWords: "at|in|for|with|and|from|to|by|of|the|since|until",
    frequentWords: "the|and|of|with|for|to|in|by|from|on|an",
    ads: AdVocabulary(
      requiredHeadings: """
        requirement|required|must have|must-have|qualification|you bring|you'll bring|you’ll bring|you will bring|\
        you have|who you are|about you|looking for|we look for|your skills|skills|your profile|what you need|\
        you'll need|you’ll need|your experience
        """,
      preferredHeadings: """
        nice to have|nice-to-have|preferred|bonus|desirable|good to have|pluses|a plus|extra credit
        """,
      workHeadings: """
        responsibilit|you'll do|you’ll do|you will do|what you do|the role|your role|duties|day to day|day-to-day|\
        in this role|the job|position|tasks|about the job|about the team|the team|your impact|tech stack|our stack
        """,
      boilerplateHeadings: """
        about us|about the company|who we are|our mission|our values|our story|benefit|perks|we offer|what you get|\
        you'll get|you’ll get|compensation|salary|equal opportunity|how to apply|diversity|why join|why us|\
        why you'll love|life at|apply|location
        """,
      required: "must have|is required|are required|you must|is a must|mandatory|essential",
      preferred: """
        is a plus|a plus|a big plus|nice to have|preferred|bonus|is an advantage|advantageous|desirable|ideally|\
        would be great
        """,
      boilerplate: """
        equal opportunity|regardless of race|without regard to|sexual orientation|protected veteran|\
        reasonable accommodation|background check|visa sponsorship|competitive salary|health insurance|401(k)|\
        paid time off|parental leave|dental|we are committed to|privacy|cookies|all rights reserved
        """,
      filler: """
        able about above across act active actively additional after again against all also always among amount and another \
        any apply area around aspect assist available based basic because become been before being below best better \
        between beyond both bring build building built business candidate career challenge change clear clearly close \
        closely collaborate come comfortable committed common company complete complex comprehensive contribute \
        contribution create creating creative culture current customer daily day deadline deep degree deliver delivering \
        demonstrate demonstrated department depth design designing detail develop developer developing development \
        different direct directly diverse drive driven during each early effective effectively efficient employee employer \
        enable engage engineer engineering enjoy ensure ensuring environment equivalent especially etc even every excellent \
        excellence exciting expected experience experienced expert expertise explore external fast feel field first fit \
        focus following forward from full function future general give global goal good great grow growing hand have help \
        helping high highly hire hour idea ideal identify impact implement implementation implementing important improve \
        improving include including individual industry initiative innovative input inside internal into issue join journey \
        keep key kind know knowledge large larger last lead leading learn learning least level life like little live local \
        long look looking love made maintain maintaining make making manage management manager managing many master math \
        measure meet member might mindset minimum mission month more most move much multiple must need network never new \
        next offer office often ongoing open opportunity option organization other our over overall own owner part \
        participate partner passion passionate people perform person phd place plan planning platform please plus point \
        position possible practice prefer preferred previous process produce product production professional proficiency \
        proficient program project proven provide providing quality quick quickly range rapid real related relevant \
        reliable report require required requirement responsibility responsible result right role same scale see self \
        senior service set several share shift short should similar since site skill small software solid solution solve \
        some someone something speak specific stack staff standard start state still strategy strong structure study style \
        subject success successful such support supporting sure system take talent task team technical technique technology \
        term test testing than that their them then there these they thing think this thrive through time title together \
        tool top total toward track train training travel type under understand understanding unique university until upon \
        use used user using value variety various very via want way week well what when where which while who whom why wide \
        will willing win with within without word work worked working world would write writing written year your bachelor \
        science computer etc. carry weekly monthly data response review wrong half number call card shop money moving \
        forecast model running calm reading date page list line young younger care holiday machine language languages \
        junior intern internship mentor squad fluent native founded vacation equity salary bonus remote hybrid
        """))
}
