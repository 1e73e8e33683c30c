import TestSupport
import Testing

@Suite struct `Facts that variants state` {
  private func sandbox() throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.replay("nora-vance", to: "n")
    return sandbox
  }

  @Test func `are stale where the base has changed them, with the version in which it did`() throws {
    let sandbox = try sandbox()
    let told = try sandbox.resver("stale", "--exit-code", in: "n")
    #expect(told.status == 1)
    #expect(
      told.output == """
        stale  Experience › Halden Systems — Staff Engineer  when it ended
          2021-12  since v14  main (resume.md:20)
          present  backend (resume.md:16), data (resume.md:16), lead (resume.md:16)
        stale  Experience › Tidewater Logistics — Software Engineer › 3  percentage
          48%  since v14  main (resume.md:30)
          45%  data (resume.md:25), lead (resume.md:26)

        """, "\(told)")
    #expect(try sandbox.resver("stale", "45%", in: "n").output.contains("lead") == true)
    #expect(try sandbox.resver("stale", "77%", in: "n").output.contains("Nothing is stale"))
    #expect(try sandbox.resver("stale", "--json", in: "n").output.contains(#""since":"v14""#))
    #expect(try sandbox.resver("status", in: "n").output.contains("2 stale facts"))
    #expect(try sandbox.resver("matrix", in: "n").output.contains("! ! Rewrote the shipment"))
    try sandbox.resver("sync", in: "n")
    #expect(try sandbox.resver("stale", "--exit-code", in: "n").status == 0)
  }

  @Test func `are reported where the base removed a fact that a role keeps`() throws {
    let sandbox = try Sandbox()
    let text =
      "# N\n\n## Experience\n\n### Acme (2020 – Present)\n\n- Ran the whole billing department\n- Cooked\n"
    try sandbox.directory.write(text, to: "resume.md")
    try sandbox.git("init", "-q", "-b", "main")
    try sandbox.resver("snapshot")
    try sandbox.resver("role", "add", "backend")
    try sandbox.directory.write(
      text.replacing("- Ran the whole billing department\n", with: ""), to: "resume.md")
    try sandbox.resver("snapshot")
    let told = try sandbox.resver("stale").output
    #expect(told.contains("the base removed it in v2; still on backend (resume.md:7)"), "\(told)")
  }

  @Test func `contradict each other in copied files, in a repository or not`() throws {
    let sandbox = try Sandbox()
    for (name, grade) in [("a.md", "3.78"), ("b.md", "3.74")] {
      try sandbox.directory.write(
        "# N\n\n## Education\n\n### Leeds — BSc (2012 – 2015)\n\n- GPA: \(grade)\n", to: name)
    }
    let told = try sandbox.resver("stale", "a.md", "b.md")
    #expect(
      told.output
        == "contradiction  Education › Leeds — BSc › 1  number\n  3.78  a.md (a.md:7)\n  3.74  b.md (b.md:7)\n",
      "\(told)")
    #expect(try sandbox.resver("stale", "a.md", "c.md").errors.contains("no such file"))
  }

  @Test func `are checked with path and line, and an error is an answer of no`() throws {
    let sandbox = try sandbox()
    #expect(try sandbox.resver("check", in: "n").status == 0)
    try sandbox.directory.rewrite("n/resume.md") {
      $0.replacing("Apr 2021 – Dec 2021", with: "Apr 2021 – Dec 2020")
    }
    let told = try sandbox.resver("check", in: "n")
    #expect(
      told.status == 1 && told.output.contains("resume.md:20  error  date-order  it ends in 2020-12"),
      "\(told)")
    #expect(
      told.output.contains("data:resume.md:25  warning  stale-fact  it says 45%; the base has said 48% since v14"))
    try sandbox.directory.write(
      "checks: {date-order: off, stale-fact: off, overlap: off, gap: off}\n", to: "n/resver.yaml")
    #expect(try sandbox.resver("check", in: "n").output == "No problems found\n")
    #expect(try sandbox.resver("check", "v3", "--json", in: "n").status == 0)
  }

  @Test func `a job ad shows which role fits, and what a role leaves out`() throws {
    let sandbox = try sandbox()
    try sandbox.resver("sync", in: "n")
    let ad = Fixtures.root + "/history/nora-vance/jobs/data.html"
    let told = try sandbox.resver("match", ad, in: "n").output
    #expect(told.hasPrefix("data  "), "\(told)")
    #expect(told.contains("✗ Airflow  nothing covers it"))
    let other = try sandbox.resver("match", ad, "backend", in: "n").output
    #expect(other.hasPrefix("backend  "), "\(other)")
    #expect(try sandbox.resver("match", ad, "main", in: "n").output.hasPrefix("main  "))
    #expect(try sandbox.resver("match", "-", in: "n").errors.contains("no words"))
    #expect(try sandbox.resver("match", ad, "--json", in: "n").output.contains(#""schema":"resver.match/1""#))
  }
}
