import ArgumentParser

/// A command that returns the program's status.
protocol StatusCommand {
  /// Runs the command and returns its status.
  func perform() throws -> ExitStatus
}

/// A command that prints something of all commands; it is given the root, so that it does not depend on the list that names it.
protocol RootReadingCommand {
  /// Runs the command and returns its status.
  func perform(root: any ParsableCommand.Type) throws -> ExitStatus
}
