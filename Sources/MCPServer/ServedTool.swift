/// A tool that a client may call.
package struct ServedTool: Sendable {
  /// The name by which it is called.
  package var name: String
  /// What it does, for the model that chooses among tools.
  package var description: String
  /// The JSON Schema of its arguments.
  package var arguments: JSONValue
  /// The JSON Schema of its result.
  package var result: JSONValue
  /// Whether it changes nothing.
  package var isReading: Bool
  /// Runs the tool.
  package var run: @Sendable (JSONValue) throws(RPCError) -> ToolResult

  /// Makes a tool.
  package init(
    name: String, description: String, arguments: JSONValue, result: JSONValue, isReading: Bool,
    run: @escaping @Sendable (JSONValue) throws(RPCError) -> ToolResult
  ) {
    self.name = name
    self.description = description
    self.arguments = arguments
    self.result = result
    self.isReading = isReading
    self.run = run
  }

  /// The tool as `tools/list` describes it. No tool reaches beyond this machine, and none destroys: every earlier state can be restored.
  var listed: JSONValue {
    [
      "name": .text(name), "description": .text(description), "inputSchema": arguments, "outputSchema": result,
      "annotations": ["readOnlyHint": .flag(isReading), "destructiveHint": .flag(false), "openWorldHint": .flag(false)],
    ]
  }
}

/// The result of a tool.
package struct ToolResult: Sendable {
  /// The text for the model.
  package var text: String
  /// The same as a value; nil for a tool that failed.
  package var value: JSONValue?

  /// Makes a result.
  package init(text: String, value: JSONValue?) {
    self.text = text
    self.value = value
  }

  /// The result as `tools/call` returns it.
  var answered: JSONValue {
    var members: [String: JSONValue] = ["content": [["type": "text", "text": .text(text)]]]
    if let value { members["structuredContent"] = value } else { members["isError"] = .flag(true) }
    return .object(members)
  }
}
