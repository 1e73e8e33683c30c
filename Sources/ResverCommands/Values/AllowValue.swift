import ResumeProject

/// The output of `resver allow --json`: the schema `resver.allow/1`.
struct AllowValue: Encodable {
  var schema = "resver.allow/1"
  /// `allow`, `list` or `revoke`.
  var action: String
  var commands: [CommandValue]
  /// The command lines that may not run any longer.
  var revoked: [String]
  /// In a dry run, what it would change, in words.
  var would: [String]?

  struct CommandValue: Encodable {
    /// Its place, as in `role/backend:resver.yaml:4`.
    var place: String
    var format: String
    var command: String
    /// The files of the repository that it names.
    var files: [String]
    var allowed: Bool

    /// - Parameter isAllowed: whether the command was allowed just now.
    init(_ command: WantedCommand, isAllowed: Bool) {
      place = command.place
      format = command.target.rawValue
      self.command = command.line
      files = command.paths
      allowed = isAllowed || command.isAllowed
    }
  }

  init(action: String, commands: [CommandValue], revoked: [String] = [], would: [String]? = nil) {
    self.action = action
    self.would = would
    self.commands = commands
    self.revoked = revoked
  }
}
