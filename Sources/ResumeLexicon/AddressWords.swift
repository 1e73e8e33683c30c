/// The words by which a postal address is recognised where it has no number, in all languages.
package enum AddressWords {
  /// The ends of words that mean a street, as in `Karl-Marx-Straße` and `Storgatan`.
  package static let streetEnds = [
    "straße", "strasse", "str.", "gatan", "gata", "gade", "vägen", "veien", "vejen", "straat", "laan", "улица", "ул.", "проспект",
  ]
  /// Whole words that mean a street and follow its name, as in `Dock Road`.
  package static let streetsAfterName: Set<String> = ["street", "road", "avenue", "boulevard", "lane", "allee", "проспект"]
  /// Whole words that mean a street and come before its name, as in `Rue des Tanneurs`.
  package static let streetsBeforeName: Set<String> = [
    "rue", "avenue", "boulevard", "allée", "calle", "avenida", "rua", "viale", "piazza", "ulica", "ul", "улица", "ул", "проспект",
  ]
  /// The signs that end the names of provinces, towns, districts and streets in Chinese and Japanese.
  package static let districts: Set<Character> = Set("省市区县縣區路街巷镇町都府県郡")
  /// The ends of the names of towns in Korean.
  package static let koreanTowns = ["시"]
  /// The ends of the names of districts in Korean.
  package static let koreanDistricts = ["구", "동"]
  /// The signs that separate a street from a number or a town.
  package static let separators: Set<Character> = Set(",，路号")
  /// Words beside the year of a document, as in `Last updated 2020`.
  package static let aboutDocument: Set<String> = [
    "last", "updated", "update", "version", "revised", "as", "of", "stand", "born", "since",
  ]
}
