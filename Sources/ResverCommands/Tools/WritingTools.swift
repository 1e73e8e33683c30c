extension CommandTool {
  /// The tools that make versions or decisions. `undo` takes each of them back.
  static let writing: [CommandTool] = [
    CommandTool(
      name: "snapshot",
      description: "Saves the résumé on disk as the next version. Without a message, resver words one from the changes.",
      command: ["snapshot"],
      parameters: [
        ToolParameter(name: "message", kind: .text, place: .option("--message"), description: "The message of the version."),
        .dryRun,
      ], schema: "snapshot", isReading: false),
    CommandTool(
      name: "sync",
      description: "Carries the changes of the base into roles. What a role's own wording prevents is withheld for a review.",
      command: ["sync"],
      parameters: [
        ToolParameter(name: "roles", kind: .names, place: .argument, description: "Only these roles; without it, all."), .dryRun,
      ], schema: "sync", isReading: false),
    CommandTool(
      name: "promote",
      description: "Carries one part's wording from a role to the base, without the rest of the role's tailoring.",
      command: ["promote"],
      parameters: [
        .argument("role", "The role."), .argument("part", "The address of the part on the role, such as experience/acme/2."),
        .document, .dryRun,
      ], schema: "promote", isReading: false),
    CommandTool(
      name: "decide",
      description:
        "Decides withheld changes by the numbers that `review` returns: takes the base's change, or keeps the role's wording.",
      command: ["review"],
      parameters: [
        .argument("role", "The role."),
        ToolParameter(name: "take", kind: .numbers, place: .option("--take"), description: "Changes to take from the base."),
        ToolParameter(name: "keep", kind: .numbers, place: .option("--keep"), description: "Changes to leave out for good."),
        .dryRun,
      ], schema: "review", isReading: false),
    CommandTool(
      name: "undo", description: "Takes the last command of resver back.", command: ["undo"], parameters: [.dryRun],
      schema: "undo",
      isReading: false),
  ]
}
