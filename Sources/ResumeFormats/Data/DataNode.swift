/// A value of a data text, such as JSON or YAML, with its place in the source.
struct DataNode: Equatable {
  /// The value; quotes and escapes of scalars are resolved.
  indirect enum Value: Equatable {
    case scalar(String)
    case list([DataMember])
    case map([DataMember])
  }

  var value: Value
  /// The source bytes of the value, brackets included: from 0, half-open.
  var bytes: Range<Int>

  /// The text of a scalar.
  var text: String? {
    if case .scalar(let text) = value { text } else { nil }
  }

  /// The members of a list; nil for any other value.
  var list: [DataMember]? {
    if case .list(let members) = value { members } else { nil }
  }

  /// The pairs of a map; nil for any other value.
  var map: [DataMember]? {
    if case .map(let members) = value { members } else { nil }
  }

  /// The texts of a list of visible scalars; nil if the list is empty or contains anything else.
  var texts: [String]? {
    guard let list, !list.isEmpty else { return nil }
    let texts = list.filter { !$0.isHidden }.compactMap(\.node.text)
    return texts.count == list.count(where: { !$0.isHidden }) ? texts : nil
  }

  /// The deepest nesting that is read; deeper texts are read as plain text, so that none can exhaust the
  /// stack.
  static let depthLimit = 64
}

/// One element of a list, or one pair of a map.
struct DataMember: Equatable {
  /// The key of a pair; nil for an element.
  var key: String?
  /// From the key, or the dash of an element, to the end of the value.
  var bytes: Range<Int>
  var node: DataNode
  /// True for an element that is commented out.
  var isHidden = false
  /// True for a paragraph among the lines of a list in one text.
  var isParagraph = false
}
