/// A section that is a map around its items, as Reactive Resume has it: `{"name": …, "visible": true, "items": […]}`.
struct SectionMap {
  /// The section's name; nil if the map does not give one.
  private(set) var name: String?
  /// Whether the map hides the section.
  private(set) var isHidden = false
  /// The key of the section's content.
  private(set) var content = ""
  /// The pairs of the map, in order.
  private(set) var pairs: [DataMember] = []

  /// Reads a map with a list or a text, and besides only layout; nil for any other value.
  ///
  /// - Parameter isListed: whether the map is an element of a list of sections: whatever else it holds is then layout, as in
  ///   `{key: work, layout: timeline, title: Experience, entries: […]}`.
  init?(_ node: DataNode, isListed: Bool = false) {
    guard let pairs = node.map else { return nil }
    self.pairs = pairs
    var found: String?
    var isLaidOut = false
    for pair in pairs {
      let form = EntryKeys.form(of: pair.key ?? "")
      switch form {
      case "items", "content", "entries":
        guard found == nil else { return nil }
        found = pair.key
      case "name", "title", "heading": name = pair.node.text.flatMap { $0.isEmpty ? nil : $0 }
      case "columns", "visible", "hidden", "id", "separatelinks", "icon", "order", "type": isLaidOut = true
      default: if !isListed { return nil }
      }
    }
    guard let found, isLaidOut || name != nil || isListed else { return nil }
    content = found
    isHidden = SectionMap.isHidden(pairs)
  }

  /// Whether the pairs of a map hide all of it.
  static func isHidden(_ pairs: [DataMember]) -> Bool {
    pairs.contains { pair in
      guard let text = pair.node.text, text.utf8.count == 4 || text.utf8.count == 5 else { return false }
      let form = EntryKeys.form(of: pair.key ?? "")
      let value = text.lowercased()
      return ["visible", "isvisible", "show", "enabled"].contains(form) && value == "false"
        || ["hidden", "ishidden", "hide"].contains(form) && value == "true"
    }
  }
}
