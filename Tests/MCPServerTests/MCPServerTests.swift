import Foundation
import MCPServer
import Testing

@Suite struct `The protocol's server answers` {
  private func server() -> MCPServer {
    let echo = ServedTool(
      name: "echo", description: "Repeats.", arguments: ["type": "object"], result: ["type": "object"], isReading: true
    ) {
      arguments throws(RPCError) in
      guard let word = arguments["word"] else { throw .invalidArguments("`word` is missing") }
      return ToolResult(text: word.json, value: ["word": word])
    }
    return MCPServer(MCPServer.Identity(name: "test", version: "1", instructions: "None."), tools: [echo])
  }

  private func answer(_ line: String) -> String? { server().answer(Array(line.utf8)) }

  @Test func `requests, and nothing else`() {
    #expect(answer(#"{"jsonrpc":"2.0","id":1,"method":"ping"}"#) == #"{"id":1,"jsonrpc":"2.0","result":{}}"#)
    #expect(answer(#"{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":1}}"#) == nil)
    #expect(answer(#"{"jsonrpc":"2.0","id":1,"result":{}}"#) == nil)
    #expect(answer(" \r") == nil)
    #expect(answer(#"[{"jsonrpc":"2.0","method":"a"}]"#) == nil)
    #expect(answer(#"{"jsonrpc":"2.0","id":true,"method":"ping"}"#)?.contains("-32600") == true)
  }

  @Test func `a newer or unknown revision gets the newest one`() {
    for (wanted, given) in [("2024-11-05", "2024-11-05"), ("2031-01-01", "2025-11-25")] {
      let reply = answer(#"{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"\#(wanted)"}}"#)
      #expect(reply?.contains(#""protocolVersion":"\#(given)""#) == true)
    }
  }

  @Test(arguments: [
    #"null"#, #"true"#, #"-12"#, #"0.5"#, #""é \" \\ \n \u0001 / 简历""#, #"[1,[],{}]"#, #"{"a":{"b":[null,"c"]},"d":false}"#,
  ]) func `values come back as they were`(json: String) throws {
    let reply = answer(#"{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"echo","arguments":{"word":\#(json)}}}"#)
    #expect(reply?.contains(#""structuredContent":{"word":\#(json)}"#) == true, "\(reply ?? "")")
  }

  @Test func `lines arrive in any pieces, and memory stays bounded`() throws {
    let (input, output) = (Pipe(), Pipe())
    let server = server()
    let writer = Thread {
      let ping = Array(#"{"jsonrpc":"2.0","id":1,"method":"ping"}"#.utf8)
      for byte in ping + [10] { input.fileHandleForWriting.write(Data([byte])) }
      for _ in 0..<300 { input.fileHandleForWriting.write(Data(repeating: 97, count: 1 << 16)) }
      // The last line needs no line feed.
      input.fileHandleForWriting.write(Data([10] + ping))
      input.fileHandleForWriting.closeFile()
    }
    writer.start()
    server.serve(from: input.fileHandleForReading.fileDescriptor, to: output.fileHandleForWriting.fileDescriptor)
    output.fileHandleForWriting.closeFile()
    let lines = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self).split(separator: "\n")
    #expect(lines.count == 3 && lines[1].contains("-32600") && lines[0] == lines[2], "\(lines)")
  }
}
