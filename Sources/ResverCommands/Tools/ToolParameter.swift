import MCPServer

/// An argument of a tool, and the place that its value has on the command line.
struct ToolParameter: Sendable {
  /// What a value may be.
  enum Kind: Sendable {
    /// The name of something in the repository, or of a file in the served folder.
    case name
    /// Any text.
    case text
    /// A number from 1.
    case number
    /// Yes or no.
    case flag
    /// A list of names.
    case names
    /// A list of numbers from 1.
    case numbers
  }

  /// Where the value goes.
  enum Place: Sendable {
    /// Behind the options, in the order of the parameters.
    case argument
    /// After an option, as in `--doc=letter`.
    case option(String)
    /// An option by itself.
    case flag(String)
    /// Standard input; `-` stands for it among the arguments.
    case input
  }

  var name: String
  var kind: Kind
  var place: Place
  var description: String
  var isRequired = false

  /// The JSON Schema of the value.
  var schema: JSONValue {
    var members: [String: JSONValue] = ["description": .text(description)]
    let number: JSONValue = ["type": "integer", "minimum": .integer(1)]
    switch kind {
    case .name, .text: members["type"] = "string"
    case .flag: members["type"] = "boolean"
    case .number: (members["type"], members["minimum"]) = ("integer", .integer(1))
    case .names: (members["type"], members["items"]) = ("array", ["type": "string"])
    case .numbers: (members["type"], members["items"], members["minItems"]) = ("array", number, .integer(1))
    }
    return .object(members)
  }

  /// Returns the words of a value, one per item of a list.
  ///
  /// - Throws: `RPCError` if the value has another type, or names something outside the folder.
  func words(of value: JSONValue, in folder: ServedFolder) throws(RPCError) -> [String] {
    switch (kind, value) {
    case (.flag, .flag(let isSet)): return isSet ? [""] : []
    case (.text, .text(let text)):
      guard !text.utf8.contains(0) else { throw .invalidArguments("`\(name)` contains a null character") }
      return [text]
    case (.name, .text(let text)): return [try checked(text, folder)]
    case (.number, .integer(let number)): return [try checked(number)]
    case (.names, .list(let items)):
      var names: [String] = []
      for item in items {
        guard case .text(let text) = item else { throw .invalidArguments("`\(name)` is not a list of strings") }
        names.append(try checked(text, folder))
      }
      return names
    case (.numbers, .list(let items)) where !items.isEmpty:
      var numbers: [String] = []
      for item in items {
        guard case .integer(let number) = item else { throw .invalidArguments("`\(name)` is not a list of integers") }
        numbers.append(try checked(number))
      }
      return [numbers.joined(separator: ",")]
    default: throw .invalidArguments("`\(name)` does not have the type that `tools/list` states")
    }
  }

  private func checked(_ number: Int) throws(RPCError) -> String {
    guard number >= 1 else { throw .invalidArguments("`\(name)` is less than 1") }
    return String(number)
  }

  private func checked(_ text: String, _ folder: ServedFolder) throws(RPCError) -> String {
    if let problem = folder.problem(of: text) { throw .invalidArguments("`\(name)` \(problem)") }
    return text
  }
}

extension ToolParameter {
  /// A revision or a file.
  static func revision(_ name: String, _ description: String, isRequired: Bool = false) -> ToolParameter {
    ToolParameter(name: name, kind: .name, place: .argument, description: description, isRequired: isRequired)
  }

  /// Any other name among the arguments of the command.
  static func argument(_ name: String, _ description: String) -> ToolParameter {
    ToolParameter(name: name, kind: .name, place: .argument, description: description, isRequired: true)
  }

  /// The documents to use.
  static let document = ToolParameter(
    name: "document", kind: .name, place: .option("--doc"),
    description: "Use only the document of this name, as `status` lists them.")

  /// Shows a plan.
  static let dryRun = ToolParameter(
    name: "dryRun", kind: .flag, place: .flag("--dry-run"), description: "Report what would change, and change nothing.")
}
