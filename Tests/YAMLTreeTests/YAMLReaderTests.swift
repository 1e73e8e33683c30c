import Testing
import YAMLTree

@Suite struct `YAML is read with its lines` {
  @Test func `as mappings, lists and texts`() throws {
    let root = try #require(
      try YAMLReader.read(Array("base: main\ndocuments:\n  - path: cv.md\n    language: 中文\n".utf8)))
    #expect(root["base"]?.text == "main")
    let document = try #require(root["documents"]?.members?.first)
    #expect(document["path"]?.text == "cv.md")
    #expect(document["language"]?.text == "中文")
    #expect(document["language"]?.line == 4)
  }

  @Test func `with anchors resolved`() throws {
    let root = try YAMLReader.read(Array("a: &x [1, 2]\nb: *x\n".utf8))
    #expect(root?["b"]?.members?.map(\.text) == ["1", "2"])
  }

  @Test func `and an empty text is nothing`() throws { #expect(try YAMLReader.read([]) == nil) }

  @Test func `an error names the line`() {
    #expect(throws: YAMLError.self) { try YAMLReader.read(Array("a: [1\nb: }\n".utf8)) }
  }

  @Test func `a text that grows beyond measure is refused`() {
    var bomb = "a: &a [x, x, x, x, x, x, x, x, x, x]\n"
    for (name, before) in zip("bcdefgh", "abcdefg") {
      bomb +=
        "\(name): &\(name) [" + Array(repeating: "*\(before)", count: 10).joined(separator: ", ") + "]\n"
    }
    #expect(throws: YAMLError.self) { try YAMLReader.read(Array(bomb.utf8)) }
    let deep = String(repeating: "[", count: 5000)
    #expect(throws: YAMLError.self) { try YAMLReader.read(Array(deep.utf8)) }
  }
}
