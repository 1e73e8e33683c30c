/// The words of dates in the languages that résumés are written in. All lower case.
enum DateWords {
  /// What stands between the two dates of a period, hyphens and tildes apart.
  static let rangeMarks: [StaticString] = [
    "–", "—", "−", "‒", "―", "‐", "‑", "ー", "～", "〜", "→", "➔", "⟶", "to", "until", "till", "thru", "through", "up to",
    "bis", "au", "à", "a", "al", "hasta", "até", "ate", "fino", "tot", "do", "do dnia", "по", "до", "til", "till", "το",
    "至", "到", "から", "まで", "부터", "إلى", "الى", "حتى", "עד", "đến", "ila",
  ]

  /// The month named at an index, and the index after its name.
  static func month(in text: [UInt8], at index: Int) -> (Int, Int)? {
    guard index < text.count, isLetterLead(text[index]) else { return nil }
    var end = index
    while end < text.count, end - index < 20, text[end].isLetter || text[end].isWide { end += 1 }
    guard end - index >= 3 else { return nil }
    // A dash or a picture behind the name is no part of it.
    var last = end
    while last > index, text[last - 1].isWide, !isLetterLead(leadByte(of: text, before: last)) {
      last = leadIndex(of: text, before: last)
    }
    guard last - index >= 3, let month = months[String(decoding: text[index..<last], as: UTF8.self)] else { return nil }
    return (month, last)
  }

  private static func leadIndex(of text: [UInt8], before end: Int) -> Int {
    var index = end - 1
    while index > 0, text[index] & 0xC0 == 0x80 { index -= 1 }
    return index
  }

  private static func leadByte(of text: [UInt8], before end: Int) -> UInt8 { text[leadIndex(of: text, before: end)] }

  /// Whether a byte begins a letter of an alphabet: Latin, Greek, Cyrillic, Hebrew, Arabic.
  private static func isLetterLead(_ byte: UInt8) -> Bool { byte.isLetter || (byte >= 0xC3 && byte <= 0xDB) }

  /// The index after the name of a season or of a term.
  static func season(in text: [UInt8], at index: Int) -> Int? {
    word(in: text, at: index, seasons)
  }

  /// The index after a quarter or a half, as in `Q3`.
  static func quarter(in text: [UInt8], at index: Int) -> Int? {
    guard index + 1 < text.count, text[index] == 0x71 || text[index] == 0x68, (0x31...0x34).contains(text[index + 1]),
      index + 2 == text.count || !text[index + 2].isWordByte
    else { return nil }
    return index + 2
  }

  /// The index after a word that means "now".
  static func present(in text: [UInt8], at index: Int) -> Int? {
    word(in: text, at: index, presentWords)
  }

  /// The index after a word such as "since" that opens a period, and whether that period has no end unless one follows.
  static func opener(in text: [UInt8], at index: Int) -> (Int, Bool)? {
    for word: StaticString in ["since", "seit", "depuis", "desde", "dal", "sinds", "sedan", "siden", "od", "ab", "с"]
    where text.has(word, at: index) {
      let end = index + word.utf8CodeUnitCount
      if end < text.count, text[end].isBlank { return (end, true) }
    }
    for word: StaticString in ["from", "von", "de", "du", "del", "da", "van"] where text.has(word, at: index) {
      let end = index + word.utf8CodeUnitCount
      if end < text.count, text[end].isBlank { return (end, word.utf8CodeUnitCount == 4) }
    }
    return nil
  }

  /// The end of the longest of some words that stands at an index, and is no beginning of a longer word.
  private static func word(in text: [UInt8], at index: Int, _ words: [StaticString]) -> Int? {
    var longest: Int?
    for word in words where text.has(word, at: index) {
      let end = index + word.utf8CodeUnitCount
      if isLetterLead(text[index]), end < text.count, isLetterLead(text[end]) { continue }
      longest = max(longest ?? 0, end)
    }
    return longest
  }

  private static let seasons: [StaticString] = [
    "spring", "summer", "autumn", "fall", "winter", "frühjahr", "frühling", "sommer", "herbst", "wintersemester",
    "sommersemester", "ws", "ss", "wise", "sose", "printemps", "été", "automne", "hiver", "primavera", "verano", "otoño",
    "invierno", "verão", "outono", "inverno", "estate", "autunno", "весна", "лето", "осень", "зима", "lato", "zima", "höst",
    "vår", "høst", "early", "mid", "late", "anfang", "mitte", "ende", "début", "fin",
  ]

  private static let presentWords: [StaticString] = [
    "present", "the present", "now", "current", "currently", "ongoing", "today", "to date", "date", "in progress",
    "continuing", "heute", "jetzt", "aktuell", "laufend", "dato", "gegenwart", "gegenwärtig",
    "aujourd'hui", "aujourd’hui", "aujourd", "présent", "maintenant", "ce jour", "à ce jour", "en cours", "actuel",
    "actuellement", "actualidad", "la actualidad", "actual", "actualmente", "presente", "el presente", "hoy", "la fecha",
    "atualmente", "atual", "o momento", "presente momento", "o presente", "hoje", "oggi", "attuale", "attualmente",
    "in corso", "настоящее время", "наст. время", "наст.время", "н.в.", "н. в.", "сейчас", "сегодня", "теперішній час",
    "по сей день", "наш час", "даний час", "obecnie", "teraz", "dziś", "heden", "nu", "nå", "nåværende", "i dag", "idag",
    "pågående", "nykyinen", "nyt", "současnost", "dosud", "nyní", "súčasnosť", "günümüz", "halen", "devam ediyor",
    "devam", "jelen", "prezent", "σήμερα", "الآن", "الان", "الحاضر", "حتى الآن", "حاليا", "حالياً", "اليوم", "היום", "הווה",
    "כיום", "至今", "迄今", "今", "现在", "現在", "目前", "现今", "現今", "在职", "在職", "現職", "在職中", "현재", "재직중", "재직 중",
    "hiện tại", "hiện nay", "nay", "sekarang", "saat ini", "ปัจจุบัน", "वर्तमान",
  ]

  private static let months: [String: Int] = {
    let names: [[String]] = [
      ["jan", "january", "januar", "janvier", "janv", "enero", "ene", "janeiro", "gennaio", "января", "январь",
        "янв", "stycznia", "styczeń", "januari", "jänner", "leden", "ocak", "يناير", "ינואר", "січень", "tammikuu"],
      ["feb", "february", "februar", "février", "fevrier", "fevereiro", "fev", "febrero", "fév", "févr", "febbraio",
        "февраля", "февраль", "фев", "lutego", "luty", "februari", "únor", "şubat", "فبراير", "פברואר", "лютий"],
      ["mar", "march", "märz", "maerz", "mars", "marzo", "mär", "março", "marco", "марта", "март", "мар", "marca",
        "marzec", "maart", "mrt", "březen", "mart", "مارس", "מרץ", "березень", "mrz"],
      ["apr", "april", "avril", "avr", "abril", "abr", "aprile", "апреля", "апрель", "апр", "kwietnia", "kwiecień",
        "duben", "nisan", "أبريل", "ابريل", "אפריל", "квітень"],
      ["may", "mai", "mayo", "maio", "maggio", "мая", "май", "maja", "maj", "mei", "květen", "mayıs", "مايو", "מאי",
        "травень"],
      ["jun", "june", "juni", "juin", "junio", "junho", "giugno", "giu", "июня", "июнь", "июн", "czerwca", "czerwiec",
        "červen", "haziran", "يونيو", "יוני", "червень"],
      ["jul", "july", "juli", "juillet", "juil", "julio", "julho", "luglio", "lug", "июля", "июль", "июл", "lipca",
        "lipiec", "červenec", "temmuz", "يوليو", "יולי", "липень"],
      ["aug", "august", "août", "aout", "agosto", "ago", "августа", "август", "авг", "sierpnia", "sierpień", "augustus",
        "augusti", "srpen", "ağustos", "أغسطس", "اغسطس", "אוגוסט", "серпень"],
      ["sep", "sept", "september", "septembre", "septiembre", "setembro", "settembre", "сентября", "сентябрь",
        "сен", "сент", "września", "wrzesień", "září", "eylül", "سبتمبر", "ספטמבר", "вересень"],
      ["oct", "october", "oktober", "octobre", "octubre", "okt", "outubro", "ottobre", "ott", "октября", "октябрь",
        "окт", "października", "październik", "říjen", "ekim", "أكتوبر", "اكتوبر", "אוקטובר", "жовтень"],
      ["nov", "november", "novembre", "noviembre", "novembro", "ноября", "ноябрь", "ноя", "listopada", "listopad", "kasım",
        "نوفمبر", "נובמבר", "листопад"],
      ["dec", "december", "dezember", "décembre", "decembre", "déc", "diciembre", "dez", "dic", "dezembro", "dicembre",
        "декабря", "декабрь", "дек", "grudnia", "grudzień", "prosinec", "aralık", "ديسمبر", "דצמבר", "грудень"],
    ]
    var months: [String: Int] = [:]
    for (index, words) in names.enumerated() {
      for word in words { months[word] = index + 1 }
    }
    return months
  }()
}
