import TestSupport
import Testing

/// A repository of which a part cannot be read: each command answers, or says what it cannot read, and then writes nothing.
@Suite struct `Of a repository that is broken` {
  /// What breaks it, as a script; `o` names the file of an object.
  private static let damages: KeyValuePairs = [
    "a loose object is not one": "f=$(o v2:resume.md); chmod u+w $f; echo broken >$f",
    "a loose object is empty": "f=$(o HEAD:resume.md); chmod u+w $f; : >$f",
    "a loose object is cut off": "f=$(o HEAD:resume.md); chmod u+w $f; head -c 60 $f >x; mv x $f",
    "a loose object lacks its last byte": "f=$(o HEAD:resume.md); chmod u+w $f; head -c -1 $f >x; mv x $f",
    "a loose object goes on after its end": "f=$(o HEAD:resume.md); chmod u+w $f; echo more >>$f",
    "a commit is cut off": "f=$(o HEAD); chmod u+w $f; head -c 90 $f >x; mv x $f",
    "a tree is cut off": "f=$(o HEAD^{tree}); chmod u+w $f; head -c 40 $f >x; mv x $f",
    "a version's tag is cut off": "f=$(o v2); chmod u+w $f; head -c 70 $f >x; mv x $f",
    "a borrowed object is cut off": """
    mkdir other; mv .git/objects other/; git init -q; mkdir -p .git/objects/info; echo ../../other/objects >.git/objects/info/alternates
    f=$(o HEAD:resume.md | sed s/^.git/other/); chmod u+w $f; head -c 60 $f >x; mv x $f
    """,
    "a loose object is gone": "rm -f $(o v2:resume.md)",
    "a commit is not one": "f=$(o HEAD~1); chmod u+w $f; echo broken >$f",
    "a version's tag is not one": "f=$(o v1); chmod u+w $f; echo broken >$f",
    "a pack is cut off": "git gc -q; for f in .git/objects/pack/*.pack; do chmod u+w $f; head -c 100 $f >x; mv x $f; done",
    "a pack's index is cut off": "git gc -q; for f in .git/objects/pack/*.idx; do chmod u+w $f; head -c 60 $f >x; mv x $f; done",
    "packed references have a line of something else": "git pack-refs --all; echo 'something else' >>.git/packed-refs",
    "packed references are cut off": "git pack-refs --all; head -c 70 .git/packed-refs >x; mv x .git/packed-refs",
    "HEAD names nothing": "echo nonsense >.git/HEAD",
    "HEAD is empty": ": >.git/HEAD",
    "a branch names nothing": "echo nonsense >.git/refs/heads/main",
    "the index is not one": "echo broken >.git/index",
    "the index is cut off": "head -c 20 .git/index >x; mv x .git/index",
    "the journal is not one": "find .git/resver -type f | while read -r f; do echo '{{{' >$f; done",
    "the configuration is not one": "echo '[core' >.git/config",
    "the list of shallow commits is not one": "echo nonsense >.git/shallow",
    "the other objects are nowhere": "mkdir -p .git/objects/info; echo /nowhere/at/all >.git/objects/info/alternates",
    "the other objects are its own": "mkdir -p .git/objects/info; echo $PWD/.git/objects >.git/objects/info/alternates",
  ]

  private static let commands = ["status", "log", "diff v1 v2", "check", "matrix", "sync", "snapshot", "undo"]

  @Test(arguments: damages.map(\.key)) func `every command answers, or writes nothing`(damage: String) throws {
    let sandbox = try Sandbox()
    try sandbox.git("init", "-q", "-b", "main", "home")
    let path = "home/resume.md"
    try sandbox.directory.write("# Ida Berg\n\n## Work\n\n### Tern — Cook (2019 – 2020)\n\n- Cooked soup\n", to: path)
    try sandbox.resver("snapshot", in: "home")
    try sandbox.resver("role", "add", "pilot", in: "home")
    for line in ["- Wrote menus\n", "- Baked bread\n"] {
      try sandbox.directory.rewrite(path) { $0 + line }
      try sandbox.resver("snapshot", in: "home")
    }
    let script = try #require(Self.damages.first { $0.key == damage }?.value)
    let object = "o() { id=$(git rev-parse \"$1\"); echo .git/objects/${id%${id#??}}/${id#??}; }; "
    #expect(try sandbox.run(["sh", "-c", object + script], in: "home").status == 0)
    for command in Self.commands {
      try sandbox.run(["sh", "-c", "rm -rf copy && cp -R home copy && echo '- Sold fish' >>copy/resume.md"])
      let references = ["sh", "-c", "cd copy/.git && cat HEAD packed-refs; find refs -type f | sort | xargs cat"]
      let before = try sandbox.run(references).output
      let outcome = try sandbox.resver(command.split(separator: " ").map(String.init), in: "copy")
      #expect(outcome.status == 0 || outcome.status == 1, "\(command): \(outcome)")
      guard outcome.status == 1 else { continue }
      #expect(outcome.errors.contains("error: "), "\(command): \(outcome)")
      #expect(try sandbox.run(references).output == before, "\(command): \(outcome)")
    }
  }

  @Test func `who owns it decides as in git`() throws {
    let sandbox = try Sandbox()
    try sandbox.git("init", "-q", "-b", "main", "home")
    try sandbox.directory.write("# Ida Berg\n\n## Work\n\n- Cooked soup\n", to: "home/resume.md")
    try sandbox.resver("snapshot", in: "home")
    // Only the superuser can give a folder away.
    guard try sandbox.run(["chown", "-R", "65534", "home"]).status == 0 else { return }
    let refused = try sandbox.resver("log", in: "home")
    #expect(refused.status == 1 && refused.errors.contains("safe.directory"), "\(refused)")
    try sandbox.run(["sh", "-c", "git config --global safe.directory \"$PWD/home\""])
    #expect(try sandbox.resver("log", in: "home").status == 0)
    // What containers set.
    try sandbox.git("config", "--global", "safe.directory", "*")
    #expect(try sandbox.resver("log", in: "home").status == 0)
  }

  @Test func `objects may be in another, and a work tree beside it`() throws {
    let sandbox = try Sandbox()
    try sandbox.git("init", "-q", "-b", "main", "home")
    try sandbox.directory.write("# Ida Berg\n\n## Work\n\n- Cooked soup\n", to: "home/resume.md")
    try sandbox.resver("snapshot", in: "home")
    try sandbox.git("clone", "-q", "--shared", "home", "borrowing")
    try sandbox.directory.rewrite("borrowing/resume.md") { $0 + "- Baked bread\n" }
    #expect(try sandbox.resver("snapshot", in: "borrowing").status == 0)
    #expect(try sandbox.resver("diff", "v1", "v2", in: "borrowing").output.contains("Baked bread"))
    #expect(try sandbox.git("fsck", "--full", in: "borrowing").status == 0)
    try sandbox.git("worktree", "add", "-q", "-b", "role/pilot", "../beside", in: "home")
    try sandbox.directory.rewrite("beside/resume.md") { $0 + "- Flew kites\n" }
    #expect(try sandbox.resver("snapshot", in: "beside").status == 0)
    #expect(try sandbox.git("tag", in: "home").output == "pilot/v1\nv1\n")
    #expect(try sandbox.git("status", "--porcelain", in: "beside").output == "")
  }
}
