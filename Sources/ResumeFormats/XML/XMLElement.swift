/// An element of an XML source with its places.
struct XMLElement {
  /// One attribute: from its name to the closing quote, and the words between the quotes.
  struct Attribute {
    var name: String
    var bytes: Range<Int>
    var value: String
  }

  /// The name without the prefix of its name space.
  var name: String
  var attributes: [Attribute] = []
  /// From the opening bracket to the closing one of the end tag.
  var bytes: Range<Int>
  /// Between the tags; empty for an empty element.
  var content: Range<Int>
  var children: [XMLElement] = []
  /// Whether there are words between the children.
  var hasText = false
  /// Whether it is commented out.
  var isHidden = false
}
