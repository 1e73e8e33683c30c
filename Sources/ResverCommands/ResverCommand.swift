import ArgumentParser

/// The root of the command line.
struct ResverCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "resver",
    abstract: "Versions of a résumé, compared by meaning: section, entry, bullet.",
    discussion: """
      A version is a commit with a name (v1, v2, …). A revision is a version, a branch, any revision of git's, \
      REV:PATH, a plain file, - for standard input, or WORK for the file as it is on disk.
      """,
    version: Release.version,
    groupedSubcommands: [
      CommandGroup(name: "Start:", subcommands: [Init.self, Adopt.self, ImportFolder.self, Outline.self]),
      CommandGroup(
        name: "Versions:",
        subcommands: [Snapshot.self, Diff.self, Log.self, Show.self, Restore.self]),
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
        subcommands: [MergeFile.self, Install.self, MergeDriver.self, GitDiff.self]),
    ])
}

/// The release.
enum Release {
  /// The version of this program.
  static let version = "0.1.0"
}
