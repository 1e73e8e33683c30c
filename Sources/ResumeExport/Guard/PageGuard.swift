import ResumeModel

/// Removes from a page everything that would make an engine fetch a file or an address outside the version.
///
/// An engine that prints a page reads what the page names: a picture, a style sheet, an attachment. A résumé
/// from somebody else may name `/etc/passwd`, or an address that records the visit. The guard lists what is
/// allowed; it removes anything it does not know.
package struct PageGuard {
  /// The files that a page may name, by their paths from the root of the repository.
  private let files: Set<String>
  /// The folder of the page, with a slash at its end; empty for the root.
  private let folder: String
  /// The addresses that were removed, in order, each once.
  package private(set) var leftOut: [String] = []

  /// Makes a guard for a page in a folder.
  package init(files: Set<String>, folder: String) {
    self.files = files
    self.folder = folder
  }

  /// Elements that show another document, run something, or change the meaning of addresses: paper needs none
  /// of them.
  private static let forbidden: Set<String> = [
    "script", "iframe", "frame", "frameset", "object", "embed", "applet", "base", "portal", "noscript",
  ]
  /// Elements whose content is not markup, always or in some places.
  private static let raw: Set<String> = [
    "script", "style", "iframe", "title", "textarea", "xmp", "noembed", "noframes",
  ]
  /// Attributes whose address is fetched to show the page.
  private static let fetched: Set<String> = [
    "src", "poster", "data", "background", "xlink:href", "lowsrc", "dynsrc", "longdesc", "manifest", "archive",
    "code", "codebase", "classid", "profile", "ping",
  ]

  /// Returns the page without forbidden references.
  package mutating func guarded(_ html: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(html.count)
    var index = 0
    while let start = html[index...].firstIndex(of: .lessThan) {
      result += html[index..<start]
      index = start
      guard let tag = PageTag(in: html, at: start) else {
        result.append(html[index])
        index += 1
        continue
      }
      index = tag.end
      // Comments are not printed, and engines disagree about where they end.
      if let declaration = tag.declaration {
        if declaration.hasPrefix("!doctype") { result += html[start..<tag.end] }
        continue
      }
      let isForbidden = Self.forbidden.contains(tag.name) || Self.isOrder(tag)
      if isForbidden {
        note(tag["src"] ?? tag["data"] ?? tag["href"] ?? "<\(tag.name)>", isClosing: tag.isClosing)
      } else {
        result += written(tag, as: html[start..<tag.end])
      }
      guard Self.raw.contains(tag.name), !tag.isClosing else { continue }
      let close = PageTag.closing(tag.name, in: html, from: index)
      if !isForbidden {
        // Inside a drawing the same element contains markup, so anything that could be a tag is checked as
        // one.
        let inside = guarded(Array(html[index..<close]))
        result += tag.name == "style" ? style(inside) : inside
      }
      index = close
    }
    return result + html[index...]
  }

  /// Whether a tag gives the browser an order, such as to open another page.
  private static func isOrder(_ tag: PageTag) -> Bool {
    guard tag.name == "meta", let order = tag["http-equiv"]?.lowercased() else { return false }
    return !["content-type", "content-security-policy"].contains(order)
  }

  /// Returns a style sheet without forbidden references.
  package mutating func style(_ css: [UInt8]) -> [UInt8] {
    var sheet = StyleGuard(css)
    let guarded = sheet.guarded { isOwn($0) }
    for address in sheet.leftOut { note(address) }
    return guarded
  }

  /// Returns a tag as written, or rewritten with its remaining attributes.
  private mutating func written(_ tag: PageTag, as source: ArraySlice<UInt8>) -> [UInt8] {
    guard !tag.isClosing, !tag.attributes.isEmpty else { return Array(source) }
    let isAttached = (tag["rel"] ?? "").lowercased().split(whereSeparator: \.isWhitespace).contains("attachment")
    var kept: [PageTag.Attribute] = []
    for attribute in tag.attributes {
      let value = attribute.value
      let isLink = ["a", "area"].contains(tag.name) && !isAttached
      switch attribute.name {
      case let name where name.hasPrefix("on") || name == "srcdoc": continue
      case "style":
        let plain = PageTag.decoded(value)
        // An unknown character reference may represent any character of the style.
        guard plain.firstMatch(of: /&[A-Za-z]/) == nil else {
          note(plain)
          continue
        }
        let style = String(decoding: style(Array(plain.utf8)), as: UTF8.self)
        kept.append(
          style == plain ? attribute : PageTag.Attribute(name: "style", value: PageTag.encoded(style)))
        continue
      case "srcset", "imagesrcset":
        let addresses = value.split(separator: ",").compactMap { $0.split(whereSeparator: \.isWhitespace).first }
        guard addresses.allSatisfy({ isOwn(String($0)) }) else {
          for address in addresses where !isOwn(String(address)) { note(String(address)) }
          continue
        }
      case "href" where isLink:
        // A link is followed by a person, not by the engine.
        guard !Self.isLocal(value) else {
          note(value)
          continue
        }
      case let name where Self.fetched.contains(name) || name == "href" || name.hasSuffix(":href"):
        guard isOwn(value) else {
          note(value)
          continue
        }
      default: break
      }
      kept.append(attribute)
    }
    return kept == tag.attributes ? Array(source) : tag.written(with: kept)
  }

  private mutating func note(_ address: String, isClosing: Bool = false) {
    guard !isClosing, !address.isEmpty else { return }
    let short = address.count > 80 ? String(address.prefix(79)) + "…" : address
    if !leftOut.contains(short) { leftOut.append(short) }
  }

  /// Whether an address names a place on the page, data that it carries itself, or a file of the version.
  private func isOwn(_ written: String) -> Bool {
    let address = Self.trimmed(PageTag.decoded(written))
    if address.isEmpty || address.hasPrefix("#") { return true }
    let carried = ["data:image/", "data:font/", "data:application/font", "data:application/x-font", "data:,"]
    if carried.contains(where: { address.lowercased().hasPrefix($0) }) { return true }
    let path = address.prefix { $0 != "?" && $0 != "#" }
    guard !path.hasPrefix("/"), !path.hasPrefix("\\") else { return false }
    var steps = folder.split(separator: "/").map(String.init)
    for step in Self.unescaped(String(path)).split(separator: "/") where step != "." {
      if step != ".." {
        steps.append(String(step))
      } else if steps.popLast() == nil {
        return false
      }
    }
    return files.contains(steps.joined(separator: "/"))
  }

  /// Whether a link leads to a file on the reader's machine, or is a program.
  private static func isLocal(_ written: String) -> Bool {
    let address = String(PageTag.decoded(written).unicodeScalars.filter { $0 > " " }).lowercased()
    return ["file:", "javascript:", "vbscript:", "data:"].contains { address.hasPrefix($0) }
  }

  /// A text without blanks and line ends around it.
  private static func trimmed(_ text: String) -> Substring {
    var text = text[...]
    while text.first?.isWhitespace ?? false { text.removeFirst() }
    while text.last?.isWhitespace ?? false { text.removeLast() }
    return text
  }

  /// An address with its `%41` as bytes.
  private static func unescaped(_ address: String) -> String {
    var bytes: [UInt8] = []
    var rest = Array(address.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == .percent, let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16), rest.count >= 2 {
        bytes.append(code)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
