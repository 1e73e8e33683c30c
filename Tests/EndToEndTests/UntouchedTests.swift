import TestSupport
import Testing

/// What lies beside the résumé in a repository (docs/security.md).
@Suite struct `Of everything else in a repository` {
  @Test func `what is not the résumé's stays as it is`() throws {
    let sandbox = try Sandbox()
    try sandbox.git("init", "-q", "-b", "main", "home")
    let path = "home/resume.md"
    try sandbox.directory.write(
      "# Ida Berg\n\n## Work\n\n### Tern — Cook (2019 – 2020)\n\n- Cooked soup\n- Baked bread\n", to: path)
    try sandbox.directory.write("one\n", to: "home/notes.txt")
    try sandbox.git("add", "-A", in: "home")
    try sandbox.git("commit", "-qm", "begin", in: "home")
    try sandbox.resver("snapshot", in: "home")
    try sandbox.resver("role", "add", "pilot", in: "home")
    // A role that is checked out elsewhere with an edit, a remote, a hook, and a file of which another state is staged.
    try sandbox.git("worktree", "add", "-q", "../pilot", "role/pilot", in: "home")
    try sandbox.directory.rewrite("pilot/resume.md") { $0 + "- Not saved yet\n" }
    try sandbox.git("remote", "add", "origin", "https://elsewhere.example/cv.git", in: "home")
    try sandbox.writeProgram("#!/bin/sh\nexit 0\n", to: "home/.git/hooks/post-checkout")
    try sandbox.directory.write("two\n", to: "home/notes.txt")
    try sandbox.git("add", "notes.txt", in: "home")
    try sandbox.directory.write("three\n", to: "home/notes.txt")
    try sandbox.directory.write("mine\n", to: "home/untracked.txt")

    let look = [
      "sh", "-c",
      """
      cat pilot/resume.md home/notes.txt home/untracked.txt home/.git/config
      cd home && git diff --cached -- notes.txt && git diff -- notes.txt && find .git/hooks -type f | sort | xargs cat
      """,
    ]
    let before = try sandbox.run(look)
    #expect(before.status == 0)
    for (number, command) in [
      ["snapshot"], ["sync"], ["restore", "v1"], ["undo"], ["role", "add", "cook"], ["tailor", "cook"],
      ["role", "remove", "cook"],
      ["send", "Tern", "--file", "notes.txt"], ["check"], ["status"],
    ].enumerated() {
      if command == ["snapshot"] { try sandbox.directory.rewrite(path) { $0 + "- Line \(number)\n" } }
      let outcome = try sandbox.run([Sandbox.program] + command, in: "home")
      #expect(outcome.status != 70, "\(command): \(outcome)")
      #expect(try sandbox.run(look).output == before.output, "\(command)")
    }
  }
}
