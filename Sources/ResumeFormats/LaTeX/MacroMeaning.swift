/// The role of a LaTeX command to a reader.
enum MacroMeaning: Equatable {
  case heading(level: Int)
  /// A job, a degree, a project; the deeper the level, the further inside.
  case entry(level: Int)
  case item
  /// A label and a value.
  case field
  /// Two labels and two values.
  case doubleField
  case groupStart, groupEnd
  /// The person's name.
  case name
  /// A line of contact, with its kind.
  case contact(String)
  /// A run of text by itself.
  case paragraph
  /// A layout command without text, with its arguments.
  case layout
}
