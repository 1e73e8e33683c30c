import TestSupport
import Testing

@Suite struct `Versions are listed` {
  @Test func `alike from memory, from a cache, and after it is spoilt`() throws {
    let sandbox = try Sandbox()
    try sandbox.replay("nora-vance", to: "n")
    try sandbox.run(["rm", "-rf", "n/.git/resver"])
    let first = try sandbox.resver("log", in: "n").output
    let json = try sandbox.resver("log", "--json", in: "n").output
    #expect(first.hasPrefix("v14  ") && first.contains("first version: "))
    let cached = try sandbox.run(["sh", "-c", "ls n/.git/resver/summaries-*"]).output
    #expect(cached.split(separator: "\n").count == 1)
    #expect(try sandbox.resver("log", in: "n").output == first)
    #expect(try sandbox.resver("log", "--json", in: "n").output == json)
    #expect(
      try sandbox.resver("log", "-n", "3", in: "n").output
        == first.split(separator: "\n").prefix(6).map { $0 + "\n" }.joined())
    for spoilt in [
      "", "\n\n\n", "zzzz", "0123456789abcdef reworded=x\tno\n", String(repeating: "f", count: 5000),
    ] {
      try sandbox.directory.write(spoilt, to: String(cached.dropLast()))
      #expect(try sandbox.resver("log", in: "n").output == first, "\(spoilt.prefix(20))")
    }
    #expect(try sandbox.resver("log", "-n", "0", in: "n").output == "")
    #expect(try sandbox.resver("log", "backend", "-n", "1", in: "n").output.hasPrefix("backend/v1"))
    #expect(try sandbox.resver("log", "nowhere", in: "n").status == 1)
  }

  @Test func `alike with and without git's commit graph`() throws {
    let sandbox = try Sandbox()
    let path = "n/docs/resume.md"
    try sandbox.git("init", "-q", "-b", "main", "n")
    try sandbox.directory.write("# Ida Berg\n\n## Work\n\n- Line 0\n", to: path)
    // Versions among many commits of other files, one named where nothing changed; the file was renamed once.
    let script = """
      cd n && git add -A && git commit -qm begin
      for i in $(seq 1 160); do
        echo $i >>notes.txt
        [ $((i % 23)) -ne 0 ] || echo "- Line $i" >>docs/resume.md
        [ $i -ne 60 ] || git mv docs/resume.md docs/resume.tmp
        [ $i -ne 61 ] || git mv docs/resume.tmp docs/resume.md
        git add -A && git commit -qm "edit $i"
        [ $i -ne 30 ] || git tag -a -m v1 v1
        [ $((i % 50)) -ne 0 ] || git tag -a -m "v$i" "v$i"
      done
      """
    #expect(try sandbox.run(["sh", "-c", script]).status == 0)
    let read = try sandbox.resver("log", in: "n").output
    #expect(read.split(separator: "\n").count >= 16, "\(read)")
    try sandbox.git("commit-graph", "write", "--reachable", in: "n")
    try sandbox.run(["rm", "-rf", "n/.git/resver"])
    #expect(try sandbox.resver("log", in: "n").output == read)
    // The newest commits are not in the graph.
    try sandbox.run(["sh", "-c", "cd n && for i in 1 2 3; do echo $i >>notes.txt; git commit -qam more; done"])
    #expect(try sandbox.resver("log", in: "n").output == read)
  }
}
