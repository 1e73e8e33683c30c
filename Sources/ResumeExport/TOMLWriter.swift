/// Writes a tree of values as TOML (https://toml.io/en/v1.0.0).
enum TOMLWriter {
  /// Returns the text of an object: its texts, and then a table for each object and each member of a list of objects.
  ///
  /// The address of a schema is left out: it is one of JSON.
  static func text(_ value: JSONValue) -> String {
    guard case .object(let pairs) = value else { return "" }
    return tables(pairs.filter { $0.key != "$schema" }, under: []).drop { $0 == "\n" } + ""
  }

  private static func tables(_ pairs: [(key: String, value: JSONValue)], under path: [String]) -> String {
    var text = ""
    // The keys of a table are above those of the tables inside it.
    for (key, value) in pairs where !isTable(value) { text += "\(Self.key(key)) = \(inline(value))\n" }
    for (key, value) in pairs where isTable(value) {
      let path = path + [Self.key(key)]
      let name = path.joined(separator: ".")
      switch value {
      case .object(let inner): text += "\n[\(name)]\n" + tables(inner, under: path)
      case .array(let members):
        for case .object(let inner) in members { text += "\n[[\(name)]]\n" + tables(inner, under: path) }
      case .string: continue
      }
    }
    return text
  }

  private static func isTable(_ value: JSONValue) -> Bool {
    switch value {
    case .string: false
    case .object: true
    case .array(let members): !members.isEmpty && members.allSatisfy { if case .object = $0 { true } else { false } }
    }
  }

  /// Sentences have a line each, words share one.
  private static func inline(_ value: JSONValue) -> String {
    switch value {
    case .string(let text): return JSONValue.quoted(text)
    case .object(let pairs): return "{ " + pairs.map { "\(key($0.key)) = \(inline($0.value))" }.joined(separator: ", ") + " }"
    case .array(let members):
      let items = members.map(inline)
      let line = "[" + items.joined(separator: ", ") + "]"
      return line.utf8.count <= 60 ? line : "[\n" + items.map { "  \($0),\n" }.joined() + "]"
    }
  }

  private static func key(_ key: String) -> String {
    let isBare = !key.isEmpty && key.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_".contains($0)) }
    return isBare ? key : JSONValue.quoted(key)
  }
}
