/// An error in JSON: part of the schema `resver.error/1`, and of each file that `export` could not make.
struct ErrorValue: Encodable {
  /// What could not be done.
  var what: String
  /// Why, one reason a line, outermost first.
  var cause: String?
  /// A sentence with the command to run.
  var hint: String?
  /// The exit status.
  var exit: Int32

  /// The error of a whole command, as standard error has it: the schema `resver.error/1`.
  struct Document: Encodable {
    var schema = "resver.error/1"
    var error: ErrorValue
  }
}
