extension CommandTool {
  /// The tools that change nothing.
  static let reading: [CommandTool] = [
    CommandTool(
      name: "status",
      description: """
        The current branch, the last version, documents with unsaved changes, and each role: how far it is behind the base, what \
        waits for a decision, which facts are stale. Call this first.
        """,
      command: ["status"], schema: "status"),
    CommandTool(
      name: "outline",
      description:
        "The résumé as a tree of sections, entries and bullets, with texts, lines, periods and the addresses of parts.",
      command: ["outline"],
      parameters: [.revision("source", "A revision or a file; without it, the résumé on disk."), .document], schema: "outline"),
    CommandTool(
      name: "diff",
      description: """
        What changed between two revisions or files: added, removed, reworded, moved, retitled, redated, split, merged, with the \
        words and facts of each change.
        """,
      command: ["diff"],
      parameters: [
        .revision("from", "The older revision; without it, the last version."),
        .revision("to", "The newer revision; without it, the file on disk."),
        ToolParameter(name: "all", kind: .flag, place: .flag("--all"), description: "List unchanged parts, too."), .document,
      ], schema: "diff"),
    CommandTool(
      name: "log",
      description: "The versions, newest first, each with a summary of its changes; or the history of one part.",
      command: ["log"],
      parameters: [
        .revision("branch", "A role or branch; without it, the current one."),
        ToolParameter(
          name: "limit", kind: .number, place: .option("--max-count"), description: "The maximum number of versions."),
        ToolParameter(
          name: "follow", kind: .name, place: .option("--follow"),
          description: "The address of one part, such as experience/acme/2: the versions in which it changed."),
        .document,
      ], schema: "log"),
    CommandTool(
      name: "show",
      description: "The source text of the résumé at a revision, or of one part of it.",
      command: ["show"],
      parameters: [
        .revision("version", "A version such as v3, a role, or another revision.", isRequired: true),
        .revision("part", "The address of a part, such as experience/acme/2."), .document,
      ], schema: "show"),
    CommandTool(
      name: "matrix",
      description: "Each bullet of the base on each role: the same, reworded, omitted, hidden or stale.",
      command: ["matrix"], parameters: [.document], schema: "matrix"),
    CommandTool(
      name: "check",
      description: """
        Wrong dates, overlaps, broken markup, empty or repeated bullets, private data and stale facts, each with its place and a hint.
        """,
      command: ["check"],
      parameters: [.revision("source", "A revision or a file; without it, the résumé on disk."), .document], schema: "check"),
    CommandTool(
      name: "stale",
      description: "Facts that roles, translations and sent copies still state although the base has changed them.",
      command: ["stale"],
      parameters: [
        ToolParameter(name: "fact", kind: .name, place: .argument, description: "Only facts that contain this word."), .document,
      ], schema: "stale"),
    CommandTool(
      name: "match",
      description: """
        How well the base and each role cover a job ad: terms covered, terms that a role omits, terms that nothing covers. Advice \
        without a network.
        """,
      command: ["match"],
      parameters: [
        ToolParameter(name: "ad", kind: .text, place: .input, description: "The text of the ad.", isRequired: true),
        ToolParameter(name: "roles", kind: .names, place: .argument, description: "Only these roles."), .document,
      ], schema: "match"),
    CommandTool(
      name: "review",
      description: "The changes of the base that a sync withheld from roles, numbered, with the wording of both sides.",
      command: ["review"],
      parameters: [ToolParameter(name: "role", kind: .name, place: .argument, description: "Only this role.")], schema: "review"),
    CommandTool(
      name: "which",
      description: "Which version or sent copy a file is, such as a PDF, by its bytes or else by its text.",
      command: ["which"], parameters: [.argument("file", "A file in the served folder."), .document], schema: "which"),
    CommandTool(
      name: "sent", description: "What was sent to whom, with role, day and stage.", command: ["sent"], parameters: [.document],
      schema: "sent"),
    CommandTool(
      name: "preview_sync",
      description: "What a sync would carry from the base into roles, what it would withhold, and why. Changes nothing.",
      command: ["sync", "--dry-run"],
      parameters: [ToolParameter(name: "roles", kind: .names, place: .argument, description: "Only these roles.")], schema: "sync"
    ),
  ]
}
