import ArgumentParser

/// The root of the command line.
struct ResverCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "resver",
    abstract: "Keep versions of a résumé in git, and compare and merge them by meaning.",
    discussion: """
      A version is a commit with a name (v1, v2, …). A revision is a version, a role, a branch, any git revision, REV:PATH, a \
      plain file, - for standard input, or WORK for the file as it is on disk.

      `resver help topics` lists the pages of the documentation, which `resver help TOPIC` prints.

      Examples:
        resver init
        resver snapshot
        resver diff v1 v2
      """,
    version: Release.version,
    groupedSubcommands: [
      CommandGroup(name: "Start:", subcommands: [New.self, Init.self, Adopt.self, ImportFolder.self, Outline.self]),
      CommandGroup(
        name: "Versions:",
        subcommands: [Snapshot.self, Diff.self, Log.self, Show.self, View.self, Restore.self]),
      CommandGroup(
        name: "Roles:",
        subcommands: [
          RoleCommand.self, TailorCommand.self, Match.self, Sync.self, Review.self, Promote.self, Status.self,
          Matrix.self, Undo.self, Redo.self,
        ]),
      CommandGroup(name: "Sending:", subcommands: [Export.self, Allow.self, Send.self, Sent.self, Which.self]),
      CommandGroup(name: "Facts:", subcommands: [Check.self, Stale.self]),
      CommandGroup(
        name: "Merging:",
        subcommands: [MergeFile.self, Install.self, MCP.self, Completions.self, MergeDriver.self, GitDiff.self, GitText.self]),
    ])
}

/// The release.
enum Release {
  /// The version of this program.
  static let version = "0.1.0"
}
