import Testing

/// Tests that a reader can take files of a target one after the other: no two of them need each other.
@Suite struct `Files depend one way` {
  /// A type that another file of the target may name.
  private static func declaredType(_ line: [UInt8]) -> String? {
    guard let first = line.first, first != UInt8(ascii: " ") else { return nil }
    let words = SourceCode.words(line)
    let kinds: Set<Substring> = ["struct", "enum", "class", "protocol", "actor", "typealias"]
    guard let kind = words.firstIndex(where: kinds.contains), kind + 1 < words.count,
      !words[..<kind].contains("private"), !words[..<kind].contains("fileprivate")
    else { return nil }
    return String(words[kind + 1])
  }

  /// Returns the rooms that each room names, and the type by which it does.
  static func uses(_ files: [SourceCode]) -> [String: [String: String]] {
    var owners: [String: String] = [:]
    for file in files {
      for line in file.lines { if let type = declaredType(line) { owners[type] = file.room } }
    }
    var uses: [String: [String: String]] = [:]
    for file in files {
      for line in file.lines where line.contains(where: { $0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "Z") }) {
        for word in SourceCode.words(line) {
          guard let owner = owners[String(word)], owner != file.room else { continue }
          uses[file.room, default: [:]][owner] = "\(file.path) names \(word)"
        }
      }
    }
    return uses
  }

  /// Returns a way from a room back to itself; nil if there is none.
  static func circle(from start: String, _ uses: [String: [String: String]]) -> [String]? {
    var reached: [String: [String]] = [:]
    var open = [start]
    while let room = open.popLast() {
      for (next, reason) in (uses[room] ?? [:]).sorted(by: { $0.key < $1.key }) {
        let way = (reached[room] ?? []) + [reason]
        if next == start { return way }
        if reached[next] == nil {
          reached[next] = way
          open.append(next)
        }
      }
    }
    return nil
  }

  @Test func `no circle of different types in a target`() {
    let targets = Dictionary(grouping: SourceCode.all, by: \.target)
    #expect(targets.count > 15)
    for (target, files) in targets.sorted(by: { $0.key < $1.key }) {
      let uses = Self.uses(files)
      let circles = uses.keys.sorted().compactMap { Self.circle(from: $0, uses) }
      #expect(circles.isEmpty, "\(target): \(circles.min { $0.count < $1.count } ?? [])")
    }
  }

  @Test func `a circle is found, whatever the files are called`() {
    func file(_ name: String, _ text: String) -> SourceCode { SourceCode("Sources/T/\(name).swift", Array(text.utf8)) }
    let circle = [
      file("One", "struct One {\n  var two: Two\n}\n"), file("Two+More", "extension Two {\n  var three: Three { Three() }\n}\n"),
      file("Two", "struct Two {}\n"),
      file("Three", "struct Three {\n  // One is in a comment, \"One\" in a text\n  func f(_ one: One) {}\n}\n"),
    ]
    #expect(Self.circle(from: "One", Self.uses(circle))?.count == 3)
    let open = circle.dropLast() + [file("Three", "struct Three {\n  // One\n  let text = \"One\"\n}\n")]
    #expect(Self.circle(from: "One", Self.uses(Array(open))) == nil)
  }
}
