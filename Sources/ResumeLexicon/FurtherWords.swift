import ResumeModel

/// Words of languages that have no file of their own: Swedish, Norwegian, Danish, Finnish, Czech, Slovak, Ukrainian,
/// Turkish, Greek, Hungarian, Romanian, Vietnamese, Indonesian, Thai, Hindi. Their dates are read, and a few of their titles.
enum FurtherWords {
  /// The months, as `DateVocabulary` has them, a language a line.
  static let months: [StaticString] = [
    "januari;februari;mars;april;maj;juni;juli;augusti;september;oktober;november;december",
    "januar;februar;marts|mars;april;maj|mai;juni;juli;august;september;oktober;november;desember|december",
    "tammikuu;helmikuu;maaliskuu;huhtikuu;toukokuu;kesäkuu;heinäkuu;elokuu;syyskuu;lokakuu;marraskuu;joulukuu",
    "leden;únor;březen;duben;květen;červen;červenec;srpen;září;říjen;;prosinec",
    "ocak;şubat;mart;nisan;mayıs;haziran;temmuz;ağustos;eylül;ekim;kasım;aralık",
    "січень;лютий;березень;квітень;травень;червень;липень;серпень;вересень;жовтень;листопад;грудень",
    "січня;лютого;березня;квітня;травня;червня;липня;серпня;вересня;жовтня;листопада;грудня",
  ]
  static let seasons: StaticString = "höst|vår|høst|sommar|zima"
  static let now: StaticString = """
    теперішній час|наш час|даний час|nå|nåværende|i dag|idag|pågående|nykyinen|nyt?|současnost|dosud|nyní|súčasnosť|günümüz|\
    halen|devam ediyor|devam|jelen|prezent|σήμερα|hiện tại|hiện nay|nay?|sekarang|saat ini|ปัจจุบัน|वर्तमान
    """
  static let since: StaticString = "sedan|siden"
  static let until: StaticString = "til|till|το|đến|ila|έως|μέχρι"
  static let sectionTitles: [(SectionKey, StaticString)] = [
    (.work, "arbetslivserfarenhet|erfarenhet|arbeidserfaring|erhvervserfaring|iş deneyimi|досвід роботи"),
    (.education, "utbildning|utdanning|uddannelse|eğitim|освіта|vzdělání"),
    (.languages, "språk|sprog|diller|мови|jazyky"),
    (.skills, "färdigheter|ferdigheter|kompetencer|yetenekler|навички|dovednosti"),
    (.projects, "projekt|prosjekter|projekter|projeler|проєкти"),
  ]
}
