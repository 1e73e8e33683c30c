extension SourceFormat {
  /// Returns the format of a text: by the name of its file, or else by its content.
  package static func detect(_ source: [UInt8], at path: String) -> SourceFormat {
    named(by: path) ?? told(by: source)
      ?? (path.split(separator: "/").last?.contains(".") == true ? plain : unnamed)
  }

  /// Returns the format of a file name; nil if the name does not show it.
  package static func named(by path: String) -> SourceFormat? {
    let name = path.split(separator: "/").last.map { $0.lowercased() } ?? ""
    guard let dot = name.lastIndex(of: ".") else { return nil }
    let ending = String(name[name.index(after: dot)...])
    return all.first { $0.files.endings.contains(ending) }
  }

  /// Returns the format that the text itself shows; nil for plain text and Markdown, which look alike.
  private static func told(by source: [UInt8]) -> SourceFormat? {
    guard source.contains(where: { !$0.isWhite }) else { return nil }
    for certainty in Signs.Certainty.allCases {
      let found = all.first { format in
        format.signs.map { $0.certainty == certainty && $0.areIn(source) } ?? false
      }
      if let found { return found }
    }
    return nil
  }

  /// Whether a source contains one of the texts.
  static func has(_ texts: [StaticString], in source: [UInt8]) -> Bool {
    texts.contains { source.firstIndex(of: $0, in: 0..<source.count) != nil }
  }
}
