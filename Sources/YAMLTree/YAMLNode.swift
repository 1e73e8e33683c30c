/// A value of a YAML text with the line where it starts.
package struct YAMLNode: Sendable, Equatable {
  /// What the value is; scalars are kept as written, quotes and escapes resolved.
  package indirect enum Value: Sendable, Equatable {
    case scalar(String)
    case sequence([YAMLNode])
    /// The pairs in the order of the text.
    case mapping([(key: YAMLNode, value: YAMLNode)])

    /// Whether two values say the same, wherever they stand.
    package static func == (left: Value, right: Value) -> Bool {
      switch (left, right) {
      case (.scalar(let one), .scalar(let other)): one == other
      case (.sequence(let one), .sequence(let other)): one == other
      case (.mapping(let one), .mapping(let other)):
        one.count == other.count && zip(one, other).allSatisfy { $0.key == $1.key && $0.value == $1.value }
      default: false
      }
    }
  }

  package var value: Value
  /// The line, from 1.
  package var line: Int

  /// The text of a scalar.
  package var text: String? {
    if case .scalar(let text) = value { text } else { nil }
  }

  /// The members of a sequence.
  package var members: [YAMLNode]? {
    if case .sequence(let members) = value { members } else { nil }
  }

  /// The pairs of a mapping.
  package var pairs: [(key: YAMLNode, value: YAMLNode)]? {
    if case .mapping(let pairs) = value { pairs } else { nil }
  }

  /// The value of a mapping's key.
  package subscript(key: String) -> YAMLNode? {
    pairs?.first { $0.key.text == key }?.value
  }
}

/// Why a text is no YAML: libyaml's words and the line, from 1.
package struct YAMLError: Error, Sendable, Equatable {
  package var problem: String
  package var line: Int
}
