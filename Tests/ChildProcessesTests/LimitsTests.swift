import ChildProcesses
import Testing

/// Programs that read somebody else's file (docs/security.md).
@Suite struct `Programs from elsewhere` {
  private static let environment = ["PATH": "/usr/local/bin:/usr/bin:/bin"]

  private func run(_ script: String, seconds: Int = 20, fileSize: Int = 1 << 20, output: Int = 1 << 20) throws
    -> ChildProcess.Result
  {
    let limits = Limits(seconds: seconds, memory: 1 << 30, addresses: 2 << 30, fileSize: fileSize, output: output)
    return try ChildProcess.run(["/bin/sh", "-c", script], environment: Self.environment, limits: limits)
  }

  @Test func `a program is ended at its limits`() throws {
    // Of time, together with what it started.
    let slow = try run("sleep 60 & sleep 60", seconds: 1)
    #expect(slow.excess == .time && slow.status != 0)
    // Of what it prints.
    let loud = try run("yes", output: 10_000)
    #expect(loud.excess == .output && loud.status != 0)
    // Of the files that it writes.
    let large = try run("folder=$(mktemp -d) && yes >$folder/a; wc -c <$folder/a; rm -r $folder", fileSize: 64 << 10)
    let size = try #require(Int(String(decoding: large.output, as: UTF8.self).filter(\.isNumber)))
    #expect(size > 0 && size <= 64 << 10)
    #if os(Linux)
      // Of the addresses that it reserves; other systems know no such limit.
      #expect(try run("head -c 3000000000 /dev/zero | tail -n 1 | wc -c").output.count < 10)
    #endif
  }

  @Test func `a program within its limits ends by itself`() throws {
    let result = try run("echo done")
    #expect(result.excess == nil && result.status == 0 && result.output == Array("done\n".utf8))
  }
}
