/// A value of a YAML text with its place.
package struct YAMLNode: Sendable, Equatable {
  /// The value; scalars are kept as written, with quotes and escapes resolved.
  package indirect enum Value: Sendable, Equatable {
    case scalar(String)
    case sequence([YAMLNode])
    /// The pairs in the order of the text.
    case mapping([(key: YAMLNode, value: YAMLNode)])

    /// Whether two values are equal, whatever their positions are.
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
  /// The first line of the value, from 1.
  package var line: Int
  /// The source bytes of the value, with its anchor and tag, from 0, half-open. A block scalar ends
  /// with its last line with words, a block collection with its last member.
  package var bytes: Range<Int> = 0..<0
  /// True for a collection in brackets.
  package var isFlow = false
  /// Whether the source has `*name` instead of the value.
  package var isAlias = false

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

/// The reason why a text is not YAML: libyaml's message and the line, from 1.
package struct YAMLError: Error, Sendable, Equatable {
  /// libyaml's message.
  package var problem: String
  /// The line, from 1.
  package var line: Int
}
