import ChildProcesses
import Foundation
import Host
import ResumeLedger
import Testing

@testable import ResumeOperations

@Suite struct `A file is identified by its hash` {
  @Test func `as FIPS 180-4 and other programs compute it`() throws {
    #expect(SHA256.hex([]) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    #expect(
      SHA256.hex(Array("abc".utf8)) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    for count in [1, 55, 56, 63, 64, 65, 119, 120, 127, 128, 1000] {
      let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 * 7) }
      let result = try ChildProcess.run(
        ["python3", "-c", "import hashlib,sys;print(hashlib.sha256(sys.stdin.buffer.read()).hexdigest())"],
        environment: ProcessInfo.processInfo.environment, input: bytes)
      #expect(String(decoding: result.output, as: UTF8.self) == SHA256.hex(bytes) + "\n", "\(count) bytes")
    }
  }

  @Test func `and a table survives being written and read`() {
    let rows = [["company", "note"], ["Acme, Inc.", "he said \"no\"\nand left"], ["星野", "'"], ["x", ""]]
    #expect(CSVText.read(CSVText.write(rows)) == rows)
    #expect(CSVText.read("\u{FEFF}a;b\r\n1;2\r\n\r\n") == [["a", "b"], ["1", "2"]])
    for first in ["=", "+", "-", "@", "\t"] { #expect(CSVText.write([[first + "1+1"]]) == "'\(first)1+1\r\n") }
    #expect(CSVText.write([["\r=1"]]) == "\"'\r=1\"\r\n")
  }
}
