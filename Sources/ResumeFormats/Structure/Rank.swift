/// Ranks from the outside in. Heading entries add their level, list items their depth.
enum Rank {
  static let section = 10
  static let headingEntry = 20
  /// Entries by a command, inside those by a heading.
  static let command = 30
  static let leadEntry = 40
  static let item = 50
  /// The highest rank: it closes only siblings.
  static let leaf = 1000
}
