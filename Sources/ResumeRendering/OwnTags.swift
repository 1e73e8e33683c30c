import ResumeFormats

/// Tags of people's own, such as `<head_title>`, which programs for Markdown print as text.
///
/// They pass through such a program as spans of that class, and get their names back for the person's own style sheet,
/// which styles them by name.
package enum OwnTags {
  /// The source with spans in their place.
  package static func hidden(_ source: [UInt8]) -> [UInt8] {
    rewritten(source) { tag in
      guard tag.name.contains("_") else { return nil }
      return tag.isClosing ? "</span>" : "<span class=\"\(tag.name)\">"
    }
  }

  /// The page with their names again.
  package static func restored(_ page: [UInt8]) -> [UInt8] {
    var open: [String] = []
    return rewritten(page) { tag in
      guard tag.name == "span" else { return nil }
      if tag.isClosing {
        let name = open.popLast() ?? ""
        return name.isEmpty ? nil : "</\(name)>"
      }
      let text = String(decoding: page[tag.bytes], as: UTF8.self)
      let name = text.firstMatch(of: /^<span class="([A-Za-z][A-Za-z0-9]*_[A-Za-z0-9_]*)">$/).map { String($0.1) }
      open.append(name ?? "")
      return name.map { "<\($0)>" }
    }
  }

  private static func rewritten(_ source: [UInt8], _ replacement: (HTMLTags.Found) -> String?) -> [UInt8] {
    var result: [UInt8] = []
    var place = 0
    for tag in HTMLTags(in: source).found {
      guard let text = replacement(tag) else { continue }
      result += source[place..<tag.bytes.lowerBound] + Array(text.utf8)
      place = tag.bytes.upperBound
    }
    return result + source[place...]
  }
}
