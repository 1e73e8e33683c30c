import ChildProcesses
import MCPServer

/// A tool that runs a command of this program with `--json`.
///
/// The command runs in a process of its own: the tool can do what the command line can, and a fault in one call ends neither the server
/// nor the next call.
struct CommandTool: Sendable {
  var name: String
  var description: String
  /// The words of the command that do not change.
  var command: [String]
  var parameters: [ToolParameter] = []
  /// The schema of each object of the result, as in `diff` for docs/schemas/diff.schema.json.
  var schema: String
  var isReading = true

  /// A command line without the program, and its standard input.
  struct Line: Equatable {
    var words: [String]
    var input: String?
  }

  /// Returns the command line for a client's arguments.
  ///
  /// Options hold their value in the same word and come before `--`, so that no value is read as an option.
  func line(_ arguments: JSONValue, in folder: ServedFolder) throws(RPCError) -> Line {
    guard case .object(let given) = arguments else { throw .invalidArguments("`arguments` is not an object") }
    for key in given.keys.sorted() where !parameters.contains(where: { $0.name == key }) {
      throw .invalidArguments("`\(name)` has no argument `\(key)`")
    }
    var options = ["--json"]
    var others: [String] = []
    var input: String?
    var missing: String?
    for parameter in parameters {
      guard let value = given[parameter.name] else {
        if parameter.isRequired { throw .invalidArguments("`\(parameter.name)` is missing") }
        if case .argument = parameter.place, missing == nil { missing = parameter.name }
        continue
      }
      let words = try parameter.words(of: value, in: folder)
      switch parameter.place {
      case .argument:
        if let missing { throw .invalidArguments("`\(parameter.name)` needs `\(missing)`") }
        others += words
      case .option(let option): options += words.map { "\(option)=\($0)" }
      case .flag(let option): options += words.map { _ in option }
      case .input:
        input = words.first
        others.append("-")
      }
    }
    return Line(words: command + options + ["--"] + others, input: input)
  }

  /// The tool as the server offers it.
  func served(by program: ServedProgram) -> ServedTool {
    var properties: [String: JSONValue] = [:]
    for parameter in parameters { properties[parameter.name] = parameter.schema }
    let required = parameters.filter(\.isRequired).map { JSONValue.text($0.name) }
    let objects: JSONValue = [
      "type": "array", "items": ["type": "object"],
      "description": .text("What `resver \(command.joined(separator: " ")) --json` prints: docs/schemas/\(schema).schema.json"),
    ]
    let notes: JSONValue = ["type": "array", "items": ["type": "string"], "description": "What else there is to know."]
    return ServedTool(
      name: name, description: description,
      arguments: [
        "type": "object", "properties": .object(properties), "required": .list(required), "additionalProperties": .flag(false),
      ],
      result: ["type": "object", "properties": ["results": objects, "notes": notes], "required": ["results", "notes"]],
      isReading: isReading
    ) { arguments throws(RPCError) in
      let line = try line(arguments, in: program.folder)
      return try program.run(line)
    }
  }
}

/// This program, to be run again for each call of a tool.
struct ServedProgram: Sendable {
  /// The path of the program.
  let path: String
  /// The folder in which it runs.
  let folder: ServedFolder
  private let variables: [String: String]

  /// Takes the environment of the server.
  ///
  /// Commands start git for what libgit2 cannot do. It may neither fetch what a partial clone lacks nor ask for a password: tools are
  /// offline, and nobody sees a question.
  init(path: String, folder: ServedFolder, variables: [String: String]) {
    self.path = path
    self.folder = folder
    self.variables = variables.merging(["GIT_ALLOW_PROTOCOL": "", "GIT_TERMINAL_PROMPT": "0"]) { $1 }
  }

  /// Runs a command and returns what it printed.
  func run(_ line: CommandTool.Line) throws(RPCError) -> ToolResult {
    let ended: ChildProcess.Result
    do throws(ChildProcess.Failure) {
      ended = try ChildProcess.run(
        [path] + line.words, environment: variables, input: Array((line.input ?? "").utf8), in: folder.path)
    } catch {
      throw .failure("resver cannot start itself: \(error.reason)")
    }
    let output = String(decoding: ended.output, as: UTF8.self)
    let messages = ended.errors.split(separator: UInt8(ascii: "\n")).map(Array.init)
    let values = messages.map { JSONValue($0) ?? [:] }
    if let error = values.first(where: { $0["schema"] == "resver.error/1" }) { return ToolResult(text: error.json, value: nil) }
    // A program that was killed says nothing itself.
    guard ended.status < 128 else { throw .failure("resver ended with status \(ended.status)") }
    let notes = zip(values, messages).map { value, message in
      value["note"] ?? .text(String(decoding: message, as: UTF8.self))
    }
    let results = output.split(separator: "\n").map { JSONValue.written(String($0)) }
    return ToolResult(text: output, value: ["results": .list(results), "notes": .list(notes)])
  }
}
