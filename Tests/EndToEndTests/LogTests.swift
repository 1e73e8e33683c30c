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
}
