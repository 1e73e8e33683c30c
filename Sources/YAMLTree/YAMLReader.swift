import Clibyaml

/// Reads a YAML text into values, through libyaml's events (https://pyyaml.org/wiki/LibYAML).
package struct YAMLReader {
  /// The maximum number of values, with aliases expanded: a small file must not become a large one.
  private static let nodeLimit = 1_000_000
  private static let depthLimit = 100

  private var parser = yaml_parser_t()
  private var anchors: [String: (node: YAMLNode, size: Int)] = [:]
  private var nodeCount = 0
  private let places: BytePlaces
  /// The end of the collection that ended last.
  private var collectionEnd = 0

  /// Returns the first document of a text, or nil if it is empty.
  ///
  /// - Throws: the first error, also for aliases that expand too far.
  package static func read(_ bytes: [UInt8]) throws(YAMLError) -> YAMLNode? {
    try documents(bytes, limit: 1).first
  }

  /// Returns the documents of a text, in order.
  ///
  /// - Throws: the first error, also for aliases that expand too far.
  package static func documents(_ bytes: [UInt8]) throws(YAMLError) -> [YAMLNode] {
    try documents(bytes, limit: .max)
  }

  private static func documents(_ bytes: [UInt8], limit: Int) throws(YAMLError) -> [YAMLNode] {
    var reader = YAMLReader(places: BytePlaces(bytes))
    guard yaml_parser_initialize(&reader.parser) == 1 else {
      throw YAMLError(problem: "libyaml ran out of memory", line: 1)
    }
    defer { yaml_parser_delete(&reader.parser) }
    // The parser keeps the pointer, so the bytes must stay in place while it reads.
    let storage = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(1, bytes.count))
    defer { storage.deallocate() }
    _ = storage.initialize(from: bytes)
    yaml_parser_set_input_string(&reader.parser, storage.baseAddress, bytes.count)
    var documents: [YAMLNode] = []
    while documents.count < limit {
      var event = try reader.next()
      defer { yaml_event_delete(&event) }
      switch event.type {
      case YAML_STREAM_END_EVENT: return documents
      case YAML_STREAM_START_EVENT, YAML_DOCUMENT_START_EVENT, YAML_DOCUMENT_END_EVENT: continue
      default: documents.append(try reader.node(from: event, depth: 0))
      }
    }
    return documents
  }

  private init(places: BytePlaces) { self.places = places }

  private mutating func next() throws(YAMLError) -> yaml_event_t {
    var event = yaml_event_t()
    guard yaml_parser_parse(&parser, &event) == 1 else {
      let problem = parser.problem.map { String(cString: $0) } ?? "it is not YAML"
      throw YAMLError(problem: problem, line: Int(parser.problem_mark.line) + 1)
    }
    return event
  }

  private mutating func node(from event: yaml_event_t, depth: Int) throws(YAMLError) -> YAMLNode {
    let line = Int(event.start_mark.line) + 1
    try count(1, line, depth: depth)
    let before = nodeCount
    var node = YAMLNode(value: .scalar(""), line: line)
    node.bytes = places.range(event.start_mark, event.end_mark)
    var anchor: UnsafeMutablePointer<yaml_char_t>?
    switch event.type {
    case YAML_SCALAR_EVENT:
      anchor = event.data.scalar.anchor
      let scalar = event.data.scalar
      let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      node.value = .scalar(String(decoding: bytes, as: UTF8.self))
    case YAML_ALIAS_EVENT:
      let name = event.data.alias.anchor.map { String(cString: $0) } ?? ""
      guard let (target, size) = anchors[name] else {
        throw YAMLError(problem: "the alias `\(name)` is not defined", line: line)
      }
      try count(size, line, depth: depth)
      node.value = target.value
      node.isAlias = true
      return node
    case YAML_SEQUENCE_START_EVENT:
      anchor = event.data.sequence_start.anchor
      var members: [YAMLNode] = []
      while let member = try nextNode(endingWith: YAML_SEQUENCE_END_EVENT, depth) {
        members.append(member)
      }
      node.value = .sequence(members)
      node.isFlow = event.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE
      close(&node, lastMember: members.last)
    case YAML_MAPPING_START_EVENT:
      anchor = event.data.mapping_start.anchor
      var pairs: [(key: YAMLNode, value: YAMLNode)] = []
      while let key = try nextNode(endingWith: YAML_MAPPING_END_EVENT, depth) {
        guard let value = try nextNode(endingWith: YAML_MAPPING_END_EVENT, depth) else { break }
        pairs.append((key, value))
      }
      node.value = .mapping(pairs)
      node.isFlow = event.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE
      close(&node, lastMember: pairs.last?.value)
    default:
      throw YAMLError(problem: "a value is missing", line: line)
    }
    if let anchor {
      let name = UnsafeRawPointer(anchor).assumingMemoryBound(to: CChar.self)
      anchors[String(cString: name)] = (node, nodeCount - before + 1)
    }
    return node
  }

  /// Lets a collection end with its bracket, or with its last member.
  private func close(_ node: inout YAMLNode, lastMember: YAMLNode?) {
    let end = node.isFlow ? collectionEnd : max(node.bytes.upperBound, lastMember?.bytes.upperBound ?? 0)
    node.bytes = node.bytes.lowerBound..<max(node.bytes.lowerBound, end)
  }

  private mutating func nextNode(
    endingWith end: yaml_event_type_t, _ depth: Int
  ) throws(YAMLError) -> YAMLNode? {
    var event = try next()
    defer { yaml_event_delete(&event) }
    if event.type == end {
      collectionEnd = places.range(event.start_mark, event.end_mark).upperBound
      return nil
    }
    return try node(from: event, depth: depth + 1)
  }

  private mutating func count(_ size: Int, _ line: Int, depth: Int) throws(YAMLError) {
    nodeCount += size
    guard nodeCount <= YAMLReader.nodeLimit, depth <= YAMLReader.depthLimit else {
      throw YAMLError(problem: "it has too many or too deeply nested values", line: line)
    }
  }
}
