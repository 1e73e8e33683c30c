package import ResumeModel

/// The output of `resver outline --json`: the schema `resver.outline/1` (docs/outline-json.md).
package struct OutlineDocument: Encodable {
  var schema = "resver.outline/1"
  var format: String
  var root: NodeValue

  /// A part with the parts inside it.
  struct NodeValue: Encodable {
    var part: Part
    var place: SourcePlaces.Place
    var children: [NodeValue]

    enum CodingKeys: CodingKey {
      case node, text, file, lines, bytes, hidden, links, children, title, key, organization, place, period
      case label, items
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(part.kind.rawValue, forKey: .node)
      try container.encode(part.text, forKey: .text)
      try container.encodeIfPresent(place.file, forKey: .file)
      try container.encode([place.lines.lowerBound, place.lines.upperBound], forKey: .lines)
      try container.encode([place.bytes.lowerBound, place.bytes.upperBound], forKey: .bytes)
      try container.encode(part.isHidden, forKey: .hidden)
      if !part.links.isEmpty { try container.encode(part.links, forKey: .links) }
      switch part.detail {
      case .none, .key:
        if part.kind == .header { try container.encode(part.text, forKey: .title) }
      case .section(let key):
        try container.encode(part.text, forKey: .title)
        try container.encode(key?.rawValue, forKey: .key)
      case .entry(let heading):
        try container.encode(heading.title, forKey: .title)
        try container.encode(heading.organization, forKey: .organization)
        try container.encode(heading.place, forKey: .place)
        try container.encode(heading.period.map(PeriodValue.init), forKey: .period)
      case .field(let label, let items):
        try container.encode(label, forKey: .label)
        try container.encode(items, forKey: .items)
      }
      try container.encode(children, forKey: .children)
    }
  }

  struct PeriodValue: Encodable {
    var period: Period

    enum CodingKeys: CodingKey { case start, end, text }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(period.start?.text, forKey: .start)
      try container.encode(period.endText, forKey: .end)
      try container.encode(period.text, forKey: .text)
    }
  }

  /// Makes the document from a résumé.
  package init(_ resume: Resume) {
    format = resume.format
    let places = SourcePlaces(resume.source)
    func node(_ index: Int) -> NodeValue {
      let part = resume.parts[index]
      return NodeValue(
        part: part, place: places.place(of: part.bytes, lines: part.lines),
        children: resume.contents(of: index).map(node))
    }
    root = node(0)
  }

  enum CodingKeys: CodingKey { case schema, format, root }
}
